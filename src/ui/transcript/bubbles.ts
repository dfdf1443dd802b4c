/** The one switch on the kinds of message parts: each is drawn here, and nowhere else. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/strings.ts';
import type { Message, Part } from '../../protocol/message.ts';
import { alertIcon } from '../shared/icons.ts';
import { richText } from './rich-text.ts';

/** What is drawn as a card; see `media-card.ts`. */
export type MediaPart = Extract<Part, { readonly kind: 'media' | 'speech' }>;
export type MediaCard = (part: MediaPart, strings: Strings) => TemplateResult | typeof nothing;
export type DrawMedia = (part: MediaPart) => TemplateResult | typeof nothing;

/** Draws one part of `message` as a bubble or card; buttons are drawn by `quick-replies.ts`. */
export function bubble(
  part: Part,
  { sender, parts }: Message,
  { drawMedia, strings }: { readonly drawMedia: DrawMedia; readonly strings: Strings },
): TemplateResult | typeof nothing {
  switch (part.kind) {
    case 'text':
      return textBubble(part.text, sender, parts.length);
    case 'media':
    case 'speech':
      return drawMedia(part);
    case 'nothing-to-show':
      return html`<p class="meta">${alertIcon} ${strings.why[part.kind]}</p>`;
    case 'buttons':
      return nothing;
    default:
      return part satisfies never;
  }
}

/** Longer texts would take a browser seconds to break into lines of alike length. */
const longestPretty = 400;

/** The bubble's corners go by the interface's direction, its words by their own. */
export const textBubble = (
  text: string,
  sender?: Message['sender'],
  texts?: number,
): TemplateResult => {
  const look = text.length > longestPretty ? 'long' : nothing;
  const words = html`<div dir="auto" class=${look}>${richText(text, sender, texts)}</div>`;
  return html`<div class="bubble" part="bubble">${words}</div>`;
};
