import { html, type TemplateResult } from 'lit';
import { parseRichText, type RichNode, type RichText } from '../../src/protocol/rich-text.ts';

/** A line with its emphasis shown and its addresses as links (contract §1); never as markup. */
export function richLine(text: string): (TemplateResult | string)[] {
  return nodes(parseRichText(text));
}

function nodes(tree: RichText): (TemplateResult | string)[] {
  return tree.map(node);
}

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
