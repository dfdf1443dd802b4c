/**
 * The design tokens: everything is derived from one accent. The launcher's are set on
 * `<botlhale-chat>` and inherited, the panel's come with the panel. Names that start with `--_` are
 * ours, `--botlhale-*` are the host's to set. Whatever accent a host sets, text on it and in its
 * colour keeps a contrast of 4.5:1 (`test/ui/panel/contrast.browser.test.ts`).
 */
import { css } from 'lit';

/** A registered property that is set to what is no colour has its first value. */
try {
  CSS.registerProperty({
    name: '--_botlhale-accent',
    syntax: '<color>',
    inherits: false,
    initialValue: '#006c5f',
  });
} catch {
  // The page has the script twice, or it is rendered on a server.
}

/* On the inner root once more, since the element's own accent is set there. */
export const tokens = css`
  :host,
  .root {
    --_botlhale-accent: var(--botlhale-accent);
    /* The host's own, opaque, and one that every screen can show. */
    --_brand: rgb(
      from var(--_botlhale-accent) clamp(0, r, 255) clamp(0, g, 255) clamp(0, b, 255) / 1
    );
    /* A white one would be lost on the light surface, a black one on the dark. */
    --_accent: light-dark(
      oklch(from var(--_brand) min(l, 0.88) c h),
      oklch(from var(--_brand) max(l, 0.42) c h)
    );
    /* White where its contrast is enough, else black, by the luminance, y: one of the two always is. */
    --_on-accent: color(
      from var(--_brand) xyz-d65 clamp(0, (0.18 - y) * 1e5, 0.95) clamp(0, (0.18 - y) * 1e5, 1)
        clamp(0, (0.18 - y) * 1e5, 1.09)
    );
    --_link: light-dark(
      oklch(from var(--_brand) min(l, 0.46) min(c, 0.16) h),
      oklch(from var(--_brand) max(l, 0.8) min(c, 0.14) h)
    );
    --_surface: light-dark(#fff, oklch(from var(--_brand) 0.2 min(c, 0.012) h));
    --_line: light-dark(
      oklch(from var(--_brand) 0.9 min(c, 0.01) h),
      oklch(from var(--_brand) 0.36 min(c, 0.014) h)
    );
    --_text: light-dark(
      oklch(from var(--_brand) 0.22 min(c, 0.015) h),
      oklch(from var(--_brand) 0.95 min(c, 0.008) h)
    );
    --_font: var(
      --botlhale-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      sans-serif
    );
  }
  :host([theme='light']) {
    color-scheme: light !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
  }
`;

/** What every element starts from. */
export const base = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  button {
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    padding: 0;
    margin: 0;
    cursor: pointer;
    touch-action: manipulation;
  }
  :focus-visible {
    outline: 2px solid var(--_link);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
  .icon {
    flex: none;
    display: block;
    inline-size: 20px;
    block-size: 20px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .hidden-text {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
