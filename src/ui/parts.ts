/** The one switch on the kinds of message parts: each is drawn here, and nowhere else. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../i18n/strings.ts';
import type { Media, Part } from '../protocol/message.ts';
import { documentIcon, imageIcon } from './icons.ts';
import { richText } from './rich-text.ts';

/** Draws one part as a bubble or card; buttons are drawn by `quick-replies.ts`. */
export function bubble(part: Part, strings: Strings): TemplateResult | typeof nothing {
  switch (part.kind) {
    case 'text': {
      // The bubble's corners go by the interface's direction, its words by their own.
      const words = richText(part.text);
      return html`<div class="bubble" part="bubble"><div dir="auto">${words}</div></div>`;
    }
    case 'media':
      return card(part.link, part.caption || part.filename || kindOf(part, strings), {
        icon: part.type === 'document' ? documentIcon : imageIcon,
        detail: part.filename && part.caption ? part.filename : kindOf(part, strings),
        strings,
      });
    case 'speech':
      return card(part.link, strings.spokenAnswer, { icon: documentIcon, detail: '', strings });
    case 'buttons':
      return nothing;
    default:
      return part satisfies never;
  }
}

const kindOf = ({ type }: Media, strings: Strings): string => strings[type];

/** Media never load by themselves: the card says what it is, and opens it when it is tapped. */
const card = (
  link: string,
  label: string,
  { icon, detail, strings }: { icon: TemplateResult; detail: string; strings: Strings },
): TemplateResult => html`
  <a class="bubble card" part="card" href=${link} target="_blank" rel="noopener noreferrer">
    <span class="card-icon">${icon}</span>
    <span class="card-text">
      <span class="card-label" dir="auto">${label}</span>
      <span class="card-detail">
        ${detail ? html`<bdi>${detail}</bdi> · ` : nothing}<bdi>${URL.parse(link)?.host}</bdi>
        <span class="hidden-text">(${strings.opensInNewTab})</span>
      </span>
    </span>
  </a>
`;
