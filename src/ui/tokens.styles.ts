/**
 * The design tokens: everything is derived from one accent. The launcher's are set on
 * `<botlhale-chat>` and inherited, the panel's come with the panel. Names that start with `--_` are
 * ours, `--botlhale-*` are the host's to set.
 */
import { css } from 'lit';

export const tokens = css`
  :host {
    color-scheme: light dark;
    --_accent: var(--botlhale-accent, oklch(0.47 0.095 182));
    --_on-accent: oklch(from var(--_accent) clamp(0.16, (0.58 - l) * 1000, 0.99) 0.01 h);
    --_link: light-dark(
      oklch(from var(--_accent) min(l, 0.48) c h),
      oklch(from var(--_accent) max(l, 0.8) c h)
    );
    --_surface: light-dark(#fff, oklch(from var(--_accent) 0.2 0.012 h));
    --_line: light-dark(
      oklch(from var(--_accent) 0.9 0.01 h),
      oklch(from var(--_accent) 0.36 0.014 h)
    );
    --_text: light-dark(
      oklch(from var(--_accent) 0.22 0.015 h),
      oklch(from var(--_accent) 0.95 0.008 h)
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
