/** Formatted text as elements: the tree of `protocol/rich-text.ts`, and nothing else. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Link } from '../../protocol/addresses.ts';
import { parseBotText } from '../../protocol/bot-text.ts';
import type { Message } from '../../protocol/message.ts';
import {
  mostMarks,
  parseRichText,
  type ListItem,
  type RichNode,
  type RichText,
} from '../../protocol/rich-text.ts';

/**
 * Renders what `sender` wrote; whatever it contains stays text.
 *
 * @param texts how many texts share what may be drawn of one message
 */
export const richText = (source: string, sender?: Message['sender'], texts = 1): unknown =>
  nodes((sender === 'bot' ? parseBotText : parseRichText)(source, Math.ceil(mostMarks / texts)));

const nodes = (tree: RichText): unknown => tree.map(node);

function node(part: RichNode): TemplateResult | string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return html`<code>${part.text}</code>`;
    case 'link':
      return anchor(part);
    case 'strong':
      return html`<strong>${nodes(part.children)}</strong>`;
    case 'em':
      return html`<em>${nodes(part.children)}</em>`;
    case 's':
      return html`<s>${nodes(part.children)}</s>`;
    case 'list':
      return list(part.items);
    default:
      return part satisfies never;
  }
}

/** Says where it leads where its words do not. */
const anchor = ({ href, text, target }: Link): TemplateResult =>
  html`<a href=${href} target="_blank" rel="noopener noreferrer"
    >${text}${target ? html` <bdi class="target">(${target})</bdi>` : nothing}</a
  >`;

const list = (items: readonly ListItem[]): TemplateResult => {
  const rows = items.map(
    ({ number, children }) => html`<li value=${number ?? nothing}>${nodes(children)}</li>`,
  );
  return items[0]?.number === undefined
    ? html`<ul>
        ${rows}
      </ul>`
    : html`<ol>
        ${rows}
      </ol>`;
};
