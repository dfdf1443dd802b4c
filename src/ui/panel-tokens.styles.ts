/** The tokens that only the open panel needs; see `tokens.styles.ts`. */
import { css } from 'lit';

export const panelTokens = css`
  :host {
    --_tint: light-dark(
      oklch(from var(--_accent) 0.965 0.008 h),
      oklch(from var(--_accent) 0.27 0.014 h)
    );
    --_warm: light-dark(oklch(0.955 0.024 75), oklch(0.31 0.03 75));
    --_quiet: light-dark(
      oklch(from var(--_accent) 0.47 0.015 h),
      oklch(from var(--_accent) 0.76 0.012 h)
    );
    --_wait: light-dark(oklch(0.48 0.1 65), oklch(0.82 0.11 80));
    --_wait-tint: light-dark(oklch(0.965 0.03 80), oklch(0.3 0.035 75));
    --_fail: light-dark(oklch(0.5 0.17 25), oklch(0.8 0.1 25));
    --_good: light-dark(oklch(0.58 0.14 150), oklch(0.78 0.16 150));
    --_radius: var(--botlhale-radius, 18px);
  }
`;
