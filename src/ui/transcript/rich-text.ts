/** Formatted text as elements: the tree of `protocol/rich-text.ts`, and nothing else. */
import { html, type TemplateResult } from 'lit';
import { parseRichText, type RichNode, type RichText } from '../../protocol/rich-text.ts';

/** Renders a text of the platform's; whatever it contains stays text. */
export const richText = (source: string): unknown => nodes(parseRichText(source));

const nodes = (tree: RichText): unknown => tree.map(node);

function node(part: RichNode): TemplateResult | string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return html`<code>${part.text}</code>`;
    case 'link':
      return html`<a href=${part.href} target="_blank" rel="noopener noreferrer">${part.text}</a>`;
    case 'strong':
      return html`<strong>${nodes(part.children)}</strong>`;
    case 'em':
      return html`<em>${nodes(part.children)}</em>`;
    case 's':
      return html`<s>${nodes(part.children)}</s>`;
    default:
      return part satisfies never;
  }
}
