/** Images, recordings and documents as cards; loaded when the conversation has one. */
import { adoptStyles, css, html, nothing, svg, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/strings.ts';
import { icon } from '../shared/icons.ts';
import type { MediaCard, MediaPart } from './bubbles.ts';

const imageIcon = icon(
  svg`<rect x="3" y="3.8" width="14" height="12.4" rx="2.5"/><circle cx="7.3" cy="8" r="1.3"/><path d="m4 14.5 4-3.5 2.5 2 3-3 3 2.7"/>`,
);
const documentIcon = icon(
  svg`<path d="M11.5 2.8H6.5a2 2 0 0 0-2 2v10.4a2 2 0 0 0 2 2h7a2 2 0 0 0 2-2V6.8Z"/><path d="M11.5 2.8v4h4M7.5 10.5h5M7.5 13.5h3.5"/>`,
);

const mediaStyles = css`
  .card {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 10px 16px 10px 10px;
    color: inherit;
    text-decoration: none;
  }
  .card-icon {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    border-radius: 12px;
    background: var(--_surface);
    color: var(--_link);
  }
  .card-text {
    display: grid;
    min-inline-size: 0;
    font-weight: 550;
  }
  .card-detail {
    font-size: 0.85em;
    color: var(--_quiet);
    font-weight: 400;
  }
`;

/** What draws cards in `root`, which takes their styles. */
export function cardsIn(root: ShadowRoot): MediaCard {
  adoptStyles(root, [...root.adoptedStyleSheets, mediaStyles]);
  return mediaCard;
}

/** Media never load by themselves: the card says what it is, and opens it when it is tapped. */
function mediaCard(part: MediaPart, strings: Strings): TemplateResult {
  if (part.kind === 'speech')
    return card(part.link, strings.spokenAnswer, { icon: documentIcon, detail: '', strings });
  const { link, type, caption, filename } = part;
  const kind = strings[type];
  return card(link, caption || filename || kind, {
    icon: type === 'document' ? documentIcon : imageIcon,
    detail: filename && caption ? filename : kind,
    strings,
  });
}

const card = (
  link: string,
  label: string,
  { icon: picture, detail, strings }: { icon: TemplateResult; detail: string; strings: Strings },
): TemplateResult => html`
  <a class="bubble card" part="card" href=${link} target="_blank" rel="noopener noreferrer">
    <span class="card-icon">${picture}</span>
    <span class="card-text">
      <span class="card-label" dir="auto">${label}</span>
      <span class="card-detail">
        ${detail ? html`<bdi>${detail}</bdi> · ` : nothing}<bdi>${URL.parse(link)?.host}</bdi>
        <span class="hidden-text">(${strings.opensInNewTab})</span>
      </span>
    </span>
  </a>
`;
