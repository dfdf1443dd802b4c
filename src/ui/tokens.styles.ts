/**
 * The design tokens: everything is derived from one accent. Set on `<botlhale-chat>`, inherited by
 * the elements inside; names that start with `--_` are ours, `--botlhale-*` are the host's to set.
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
    --_tint: light-dark(
      oklch(from var(--_accent) 0.965 0.008 h),
      oklch(from var(--_accent) 0.27 0.014 h)
    );
    --_warm: light-dark(oklch(0.955 0.024 75), oklch(0.31 0.03 75));
    --_line: light-dark(
      oklch(from var(--_accent) 0.9 0.01 h),
      oklch(from var(--_accent) 0.36 0.014 h)
    );
    --_text: light-dark(
      oklch(from var(--_accent) 0.22 0.015 h),
      oklch(from var(--_accent) 0.95 0.008 h)
    );
    --_quiet: light-dark(
      oklch(from var(--_accent) 0.47 0.015 h),
      oklch(from var(--_accent) 0.76 0.012 h)
    );
    --_wait: light-dark(oklch(0.48 0.1 65), oklch(0.82 0.11 80));
    --_wait-tint: light-dark(oklch(0.965 0.03 80), oklch(0.3 0.035 75));
    --_fail: light-dark(oklch(0.5 0.17 25), oklch(0.8 0.1 25));
    --_good: light-dark(oklch(0.58 0.14 150), oklch(0.78 0.16 150));
    --_radius: var(--botlhale-radius, 18px);
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
