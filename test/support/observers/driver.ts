/**
 * What an engine, or its driver, has to do for some tests. Where it cannot, they are skipped under a name
 * that says why, and the runner lists them.
 */
import { emulateMedia } from '@web/test-runner-commands';

const { userAgent } = navigator;
const isChromium = userAgent.includes('Chrome/');
const isWebKit = userAgent.includes('AppleWebKit/') && !isChromium;

const abilities = {
  /** A colour scheme and other media features, as if the system had asked for them. */
  media: { has: isChromium, why: 'only Chromium’s driver emulates media' },
  /** A viewport of another size. */
  viewport: { has: !isWebKit, why: 'WebKit’s driver sets no viewport' },
  /** A search of the page, as from the browser's own menu. */
  search: { has: !isWebKit, why: 'WebKit’s window.find does not look into shadow trees' },
  /** A key that stays down while another is pressed. */
  heldKeys: { has: !isWebKit, why: 'WebKit’s driver holds no key down' },
} as const;

/** `it`, for a test that cannot do without this ability of the engine or its driver. */
export function itWith(ability: keyof typeof abilities): typeof it {
  const { has, why } = abilities[ability];
  if (has) return it;
  const skip = (does: string, test: TestBody): void => it.skip(`${does} (${why})`, test);
  return Object.assign(skip, { skip });
}

/** The tests of a group each, in a light page and in a dark one. */
export function inBothSchemes(tests: (colorScheme: 'light' | 'dark') => void): void {
  const { has, why } = abilities.media;
  describe('in a light page', () => tests('light'));
  if (!has) return describe.skip(`in a dark page (${why})`, () => tests('dark'));
  describe('in a dark page', () => {
    before(() => emulateMedia({ colorScheme: 'dark' }));
    after(() => emulateMedia({ colorScheme: 'light' }));
    tests('dark');
  });
}
