/** One family of icons: 20 px, 1.75 stroke, round joins, in the colour of the text around them. */
import { html, svg, type TemplateResult } from 'lit';

/** An icon of the family, from its paths. */
export const icon = (paths: TemplateResult): TemplateResult => html`
  <svg
    class="icon"
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
  </svg>
`;

export const chatIcon = icon(
  svg`<path d="M10 3c4.4 0 7.5 2.8 7.5 6.4s-3.1 6.4-7.5 6.4c-.9 0-1.8-.1-2.6-.4L3.6 17l.8-3.3A6 6 0 0 1 2.5 9.4C2.5 5.8 5.6 3 10 3Z"/><path d="M7 8.5h6M7 11.2h3.6"/>`,
);
export const downIcon = icon(svg`<path d="m5 7.5 5 5 5-5"/>`);
