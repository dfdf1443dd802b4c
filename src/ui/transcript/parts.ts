/** The one switch on the kinds of message parts: each is drawn here, and nowhere else. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/strings.ts';
import type { Part } from '../../protocol/message.ts';
import { richText } from './rich-text.ts';

/** What is drawn as a card; see `media-card.ts`. */
export type MediaPart = Extract<Part, { readonly kind: 'media' | 'speech' }>;
export type MediaCard = (part: MediaPart, strings: Strings) => TemplateResult | typeof nothing;
export type DrawMedia = (part: MediaPart) => TemplateResult | typeof nothing;

/** Draws one part as a bubble or card; buttons are drawn by `quick-replies.ts`. */
export function bubble(part: Part, drawMedia: DrawMedia): TemplateResult | typeof nothing {
  switch (part.kind) {
    case 'text':
      return textBubble(part.text);
    case 'media':
    case 'speech':
      return drawMedia(part);
    case 'buttons':
      return nothing;
    default:
      return part satisfies never;
  }
}

/** The bubble's corners go by the interface's direction, its words by their own. */
export const textBubble = (text: string): TemplateResult =>
  html`<div class="bubble" part="bubble"><div dir="auto">${richText(text)}</div></div>`;
