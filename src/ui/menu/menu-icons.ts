/** The menu's icons; see `icons.ts` for their family. */
import { svg } from 'lit';
import { icon } from '../shared/icons.ts';

export const languageIcon = icon(
  svg`<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c4.6 4.4 4.6 9.6 0 14M10 3c-4.6 4.4-4.6 9.6 0 14"/>`,
);
export const downloadIcon = icon(svg`<path d="M10 3.5v9M6 9l4 3.8L14 9M4 16.5h12"/>`);
export const shareIcon = icon(svg`<path d="M10 12V3M6.5 6.2 10 3l3.5 3.2M6 9H4.5v8h11V9H14"/>`);
export const lessIcon = icon(svg`<path d="M4.6 15.5a7 7 0 1 1 10.8 0M10 11.5l3-4.5"/>`);
export const soundIcon = icon(
  svg`<path d="M3.5 7.8v4.4h2.8L10.5 16V4L6.3 7.8ZM13.3 7.3a4 4 0 0 1 0 5.4M15.6 4.9a7.2 7.2 0 0 1 0 10.2"/>`,
);
export const bellIcon = icon(
  svg`<path d="M5.5 8.5a4.5 4.5 0 0 1 9 0c0 3.6 1.5 4.6 1.5 5.5H4c0-.9 1.5-1.9 1.5-5.5ZM8.3 16.7a2 2 0 0 0 3.4 0"/>`,
);
export const privacyIcon = icon(
  svg`<path d="M10 2.8 16 5v5c0 3.6-2.4 6-6 7.4-3.6-1.4-6-3.8-6-7.4V5Z"/>`,
);
export const endIcon = icon(svg`<path d="M8 3.5H4v13h4M8.5 10H17M13.5 6.5 17 10l-3.5 3.5"/>`);
export const clearIcon = icon(
  svg`<path d="M3.5 5.5h13M8 5.5V3.3h4v2.2M5.5 5.5l.7 11.2h7.6l.7-11.2"/>`,
);
/** What leads to another page. */
export const onwardIcon = icon(svg`<path d="m8 5 5 5-5 5"/>`);
