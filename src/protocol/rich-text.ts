/**
 * Messaging-app formatting (contract §1): `*bold*`, `_italic_`, `~struck~`, `` `code` `` and bare
 * addresses, read into a small tree. Never HTML: whoever renders it decides on elements.
 */
import { linkAddress } from './links.ts';

export type RichText = readonly RichNode[];

export type RichNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'strong' | 'em' | 's'; readonly children: RichText };

const kinds = { '*': 'strong', _: 'em', '~': 's' } as const;

/**
 * Code, an address, or words between two equal marks that touch them on the inside and no word on
 * the outside. What is between marks holds neither that mark nor a newline: that keeps the search
 * linear, and the nesting no deeper than there are marks.
 */
const pattern =
  /```(?<block>[^`]+)```|`(?<code>[^`\n]+)`|\b(?<address>(?:https?:\/\/|mailto:|tel:|www\.)[^\s<>"]+)|(?<![\p{L}\p{N}])(?<mark>[*_~])(?=\S)(?<inner>(?:(?!\k<mark>).)*?\S)\k<mark>(?![\p{L}\p{N}])/giu;

/** Reads `source`; what is not understood stays as it was typed, marks and all. */
export function parseRichText(source: string): RichText {
  const nodes: RichNode[] = [];
  let from = 0;
  for (const { 0: all, groups = {}, index } of source.matchAll(pattern)) {
    const found = understood(groups);
    if (!found) continue; // it is read as text, with whatever comes next
    if (index > from) nodes.push({ kind: 'text', text: source.slice(from, index) });
    from = index + (found.kind === 'link' ? found.text : all).length;
    nodes.push(found);
  }
  if (from < source.length) nodes.push({ kind: 'text', text: source.slice(from) });
  return nodes;
}

/** What the groups of a match mean; `undefined` where they mean nothing that can be drawn. */
function understood(groups: Readonly<Record<string, string | undefined>>): RichNode | undefined {
  const { block, code = block, address, mark, inner = '' } = groups;
  if (address !== undefined) return toLink(address);
  if (code !== undefined) return { kind: 'code', text: code };
  return isMark(mark) ? { kind: kinds[mark], children: parseRichText(inner) } : undefined;
}

const isMark = (mark: string | undefined): mark is keyof typeof kinds =>
  mark !== undefined && mark in kinds;

/** An address without the punctuation of the sentence around it. */
function toLink(found: string): (RichNode & { kind: 'link' }) | undefined {
  let end = found.length;
  let unopened = found.split(')').length - found.split('(').length;
  // A regular expression for this would search from every character of a long address.
  for (; end > 0; end--) {
    const last = found[end - 1] ?? '';
    if (last === ')' ? unopened-- <= 0 : !`.,:;!?'*_~…]`.includes(last)) break;
  }
  const text = found.slice(0, end);
  const href = linkAddress(/^www\./iu.test(text) ? `https://${text}` : text);
  return href ? { kind: 'link', text, href } : undefined;
}
