import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { panelTokens } from '../../../src/ui/panel/panel-tokens.styles.ts';
import { base, tokens } from '../../../src/ui/shared/tokens.styles.ts';

/** What is drawn on what, and the least contrast that WCAG 2.2 asks for (1.4.3 and 1.4.11). */
const pairs: readonly (readonly [string, string, number])[] = [
  ['--_on-accent', '--_accent', 4.5],
  ...['--_surface', '--_tint', '--_warm'].flatMap((ground) =>
    ['--_text', '--_quiet', '--_link', '--_fail'].map((ink) => [ink, ground, 4.5] as const),
  ),
  ['--_text', '--_wait-tint', 4.5],
  ['--_link', '--_wait-tint', 4.5],
  ['--_wait', '--_wait-tint', 4.5],
  // Dots, icons, outlines and the focus ring.
  ['--_wait', '--_surface', 3],
  ['--_good', '--_surface', 3],
];

const names = [...new Set(pairs.flatMap(([ink, ground]) => [ink, ground]))];

const channel = fc.integer({ min: 0, max: 255 });
const anyAccent = fc.oneof(
  fc.tuple(channel, channel, channel).map((rgb) => `rgb(${rgb.join(' ')})`),
  fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ max: 359, min: 0 }))
    .map(([light, hue]) => `oklch(${light.toFixed(3)} 0.4 ${hue})`),
  // Where neither white nor black has much to spare.
  channel.map((blue) => `rgb(118 118 ${blue})`),
  fc.tuple(channel, channel, channel).map((rgb) => `rgb(${rgb.join(' ')} / 0.3)`),
  fc.constantFrom('white', 'black', 'yellow', 'lime', 'blue', 'red', 'gray', 'transparent'),
);

for (const scheme of ['light', 'dark'] as const)
  describe(`the colours of the ${scheme} theme`, () => {
    let probe: HTMLElement;
    let brush: CanvasRenderingContext2D;

    before(() => {
      const host = document.createElement('div');
      host.setAttribute('theme', scheme);
      document.body.append(host);
      const root = host.attachShadow({ mode: 'open' });
      const panel = document.createElement('div');
      panel.attachShadow({ mode: 'open' }).adoptedStyleSheets = sheets(panelTokens);
      root.adoptedStyleSheets = sheets(tokens, base);
      root.append(panel);
      probe = document.createElement('i');
      panel.shadowRoot?.append(probe);
      const context = document.createElement('canvas').getContext('2d', {
        willReadFrequently: true,
      });
      if (!context) throw new Error('This browser has no canvas.');
      brush = context;
    });
    after(() => document.body.lastElementChild?.remove());

    /** As it is painted: clipped to what a screen can show. */
    function painted(name: string): readonly number[] {
      probe.style.setProperty('color', `var(${name})`);
      const colour = getComputedStyle(probe).color;
      brush.fillStyle = '#123456';
      brush.fillStyle = colour;
      brush.fillRect(0, 0, 1, 1);
      return [...brush.getImageData(0, 0, 1, 1).data];
    }

    it(`the colours of the ${scheme} theme can be read with any accent that a host sets`, () => {
      const host = document.body.lastElementChild as HTMLElement; // put there above
      fc.assert(
        fc.property(anyAccent, (accent) => {
          host.style.setProperty('--botlhale-accent', accent);
          const colours = new Map(names.map((name) => [name, painted(name)]));
          for (const [ink, ground, least] of pairs) {
            const found = contrast(colours.get(ink) ?? [], colours.get(ground) ?? []);
            if (found < least) throw new Error(`${ink} on ${ground}: ${found.toFixed(2)}`);
          }
        }),
        { numRuns: 400, includeErrorInReport: true },
      );
    });

    it(`the colours of the ${scheme} theme keep the accent itself, where it can be seen`, () => {
      const host = document.body.lastElementChild as HTMLElement; // put there above
      host.style.setProperty('--botlhale-accent', '#a2185b');
      expect(painted('--_accent')).to.deep.equal([0xa2, 0x18, 0x5b, 255]);
    });
  });

const sheets = (...styles: { styleSheet: CSSStyleSheet | undefined }[]): CSSStyleSheet[] =>
  styles.flatMap(({ styleSheet }) => styleSheet ?? []);

/** WCAG's ratio of two painted colours, in 1/255. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red = 0, green = 0, blue = 0]: readonly number[]): number {
  const linear = (byte: number) =>
    byte / 255 <= 0.04045 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
