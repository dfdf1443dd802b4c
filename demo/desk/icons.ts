import { svg, html, type TemplateResult } from 'lit';

// One family: 20 px, a stroke of 1.75, round joins.
function icon(paths: TemplateResult): TemplateResult {
  return html`<svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${paths}
  </svg>`;
}

/** Back to the list. */
export const backIcon = icon(svg`<path d="M12.5 4.5 7 10l5.5 5.5" />`);
/** Send what is written. */
export const sendIcon = icon(svg`<path d="M10 15.5v-11M5.2 9.3 10 4.5l4.8 4.8" />`);
/** A visitor without a name. */
export const personIcon = icon(
  svg`<circle cx="10" cy="6.8" r="3.1" /><path d="M3.8 16.6c.7-3 3.2-4.6 6.2-4.6s5.5 1.6 6.2 4.6" />`,
);
/** The bot. */
export const botIcon = icon(
  svg`<rect x="3.2" y="6.6" width="13.6" height="9.4" rx="3" /><path d="M10 6.6V3.6M7.4 10.4v1.2M12.6 10.4v1.2" />`,
);
/** Handed over from the bot to a person. */
export const handoffIcon = icon(
  svg`<path d="M3 7h11.5M11.5 3.8 14.7 7l-3.2 3.2M17 13H5.5M8.5 9.8 5.3 13l3.2 3.2" />`,
);
/** The visitor's connection is gone. */
export const awayIcon = icon(
  svg`<path d="M3 3l14 14M6.3 11.6a5.2 5.2 0 0 1 2.2-1.3M11.9 10.4c.7.3 1.3.7 1.8 1.2M3.6 8.6a9 9 0 0 1 2.7-1.8M9.2 6a9 9 0 0 1 7.2 2.6M10 15h.01" />`,
);
/** Nobody is waiting: a cup, with time to drink it. */
export const cupIcon = html`<svg
  width="64"
  height="64"
  viewBox="0 0 64 64"
  fill="none"
  stroke="currentColor"
  stroke-width="2.5"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path d="M12 27h33v13a11 11 0 0 1-11 11H23a11 11 0 0 1-11-11z" />
  <path d="M45 30h3a7 7 0 0 1 0 14h-3.6M9 57h40" />
  <path d="M21 19c-2-3 2-5 0-8M29 19c-2-3 2-5 0-8M37 19c-2-3 2-5 0-8" opacity=".55" />
</svg>`;
/** Pick a chat. */
export const bubbleIcon = html`<svg
  width="64"
  height="64"
  viewBox="0 0 64 64"
  fill="none"
  stroke="currentColor"
  stroke-width="2.5"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <path
    d="M12 15h30a5 5 0 0 1 5 5v15a5 5 0 0 1-5 5H27l-9 7v-7h-6a5 5 0 0 1-5-5V20a5 5 0 0 1 5-5z"
  />
  <path d="M52 26a5 5 0 0 1 5 5v14a5 5 0 0 1-5 5h-2v6l-7-6h-8" opacity=".55" />
</svg>`;
