/**
 * One family of icons: 20 px, 1.75 stroke, round joins, in the colour of the text around them
 * (`base` in `tokens.styles.ts`).
 */
import { html, svg, type TemplateResult } from 'lit';
import { downPath } from '../launcher/icon-paths.ts';

/** An icon of the family, from its paths. */
export const icon = (paths: TemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${paths}</svg>`;

export const downIcon = icon(svg`<path d=${downPath} />`);
export const closeIcon = icon(svg`<path d="m5 5 10 10M15 5 5 15"/>`);
export const menuIcon = icon(svg`<path stroke-width="2.6" d="M10 4.5v.01M10 10v.01M10 15.5v.01"/>`);
export const sendIcon = icon(svg`<path d="M10 16V4.5M5 9.3l5-4.8 5 4.8"/>`);
export const personIcon = icon(
  svg`<circle cx="10" cy="6.8" r="3.1"/><path d="M3.8 16.8c.7-3 3.1-4.7 6.2-4.7s5.5 1.7 6.2 4.7"/>`,
);
export const botIcon = icon(
  svg`<rect x="3.5" y="6.5" width="13" height="9.5" rx="3.5"/><path d="M10 6.5V3.6M7.5 10.5v1.2M12.5 10.5v1.2"/>`,
);
export const clockIcon = icon(svg`<circle cx="10" cy="10" r="6.5"/><path d="M10 6.5V10l2.3 1.6"/>`);
export const checkIcon = icon(svg`<path d="m4.5 10.5 3.6 3.6 7.4-8"/>`);
export const checksIcon = icon(svg`<path d="m1.8 10.5 3.5 3.6 7.2-8M9.3 13l1.1 1.1 7.4-8"/>`);
export const alertIcon = icon(
  svg`<circle cx="10" cy="10" r="6.8"/><path d="M10 6.6v4M10 13.3v.1"/>`,
);
