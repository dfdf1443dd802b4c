/** The tokens that only the open panel needs; see `tokens.styles.ts`. */
import { css } from 'lit';

export const panelTokens = css`
  :host {
    --_tint: light-dark(
      oklch(from var(--_brand) 0.96 min(c, 0.01) h),
      oklch(from var(--_brand) 0.27 min(c, 0.014) h)
    );
    --_warm: light-dark(oklch(0.955 0.024 75), oklch(0.31 0.03 75));
    --_quiet: light-dark(
      oklch(from var(--_brand) 0.47 min(c, 0.015) h),
      oklch(from var(--_brand) 0.76 min(c, 0.012) h)
    );
    --_wait: light-dark(oklch(0.48 0.1 65), oklch(0.82 0.11 80));
    --_wait-tint: light-dark(oklch(0.965 0.03 80), oklch(0.3 0.035 75));
    --_fail: light-dark(oklch(0.5 0.17 25), oklch(0.8 0.1 25));
    --_good: light-dark(oklch(0.56 0.14 150), oklch(0.78 0.16 150));
    --_radius: var(--botlhale-radius, 18px);
    /* Above and below the words in a bubble; between two groups. */
    --_air: 9px;
    --_gap: 14px;
  }
  :host([density='compact']) {
    --_air: 6px;
    --_gap: 10px;
  }
`;
