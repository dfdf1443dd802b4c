/** The one switch on the kinds of message parts: each is drawn here, and nowhere else. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/strings.ts';
import type { Message, Part } from '../../protocol/message.ts';
import { alertIcon } from '../shared/icons.ts';
import type { Words } from './words.ts';

/** What is drawn as a card; see `media-card.ts`. */
export type MediaPart = Extract<Part, { readonly kind: 'media' | 'speech' }>;
export type MediaCard = (part: MediaPart, strings: Strings) => TemplateResult | typeof nothing;
export type DrawMedia = (part: MediaPart) => TemplateResult | typeof nothing;

/** What bubbles are drawn with. */
export interface BubbleView {
  readonly drawMedia: DrawMedia;
  readonly words: Words;
  readonly strings: Strings;
}

/**
 * Draws one part of `message` as a bubble or card; buttons are drawn by `quick-replies.ts`. `undefined`
 * as long as its words are held back.
 */
export function bubble(
  part: Part,
  { sender, parts }: Message,
  { drawMedia, strings, words }: BubbleView,
): TemplateResult | typeof nothing | undefined {
  switch (part.kind) {
    case 'text':
      return textBubble(part.text, words.draw(part.text, sender, parts.length));
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
const textBubble = (text: string, words: unknown): TemplateResult | undefined => {
  if (words === undefined) return undefined;
  const look = text.length > longestPretty ? 'long' : nothing;
  return html`<div class="bubble" part="bubble"><div dir="auto" class=${look}>${words}</div></div>`;
};

/** In place of a card: without its code, a link will do. */
export const linkBubble = ({ link }: MediaPart): TemplateResult =>
  html`<a class="bubble" part="bubble" href=${link} target="_blank" rel="noopener noreferrer"
    >${link}</a
  >`;
