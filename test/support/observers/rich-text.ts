import type { RichText } from '../../../src/protocol/rich-text.ts';

/** A tree as one line: `<strong>a</strong>`, `<a https://x.test/>x.test</a>`, `<li>a</li>`. */
export const show = (tree: RichText): string =>
  tree
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'code':
          return `<code>${node.text}</code>`;
        case 'link':
          return `<a ${node.href}>${node.text}${node.target ? ` (${node.target})` : ''}</a>`;
        case 'strong':
        case 'em':
        case 's':
          return `<${node.kind}>${show(node.children)}</${node.kind}>`;
        case 'list':
          return node.items
            .map(({ number = '', children }) => `<li${number}>${show(children)}</li>`)
            .join('');
        default:
          return node satisfies never;
      }
    })
    .join('');

/** The words that a reader sees, a list's numbers included. */
export const words = (tree: RichText): string =>
  tree
    .map((node) => {
      if ('text' in node) return node.text;
      if (node.kind !== 'list') return words(node.children);
      return node.items
        .map(({ number, children }) => `${number ?? ''} ${words(children)}\n`)
        .join('');
    })
    .join('');
