/**
 * Messaging-app formatting (contract §1): `*bold*`, `_italic_`, `~struck~`, `` `code` `` and bare
 * addresses, read into a small tree. Never HTML: whoever renders it decides on elements.
 * Linear in the length of the text.
 */
import { linkAddress } from './links.ts';

export type RichText = readonly RichNode[];

export type RichNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'strong' | 'em' | 's'; readonly children: RichText };

const marks = { '*': 'strong', _: 'em', '~': 's' } as const;
type Mark = keyof typeof marks;

/** What stands alone: code between backticks, and addresses. */
const atoms = /```([^`]+)```|`([^`\n]+)`|\b(?:https?:\/\/|mailto:|tel:|www\.)[^\s<>"]+/giu;

const isWord = (char: string | undefined): boolean => /[\p{L}\p{N}]/u.test(char ?? '');
const isSpace = (char: string | undefined): boolean => /\s/u.test(char ?? ' ');
const isMark = (char: string | undefined): char is Mark => char !== undefined && char in marks;

/** Reads `source`; marks without a partner stay as they are. */
export function parseRichText(source: string): RichText {
  const found = new Map<number, { readonly node: RichNode; readonly end: number }>();
  for (const { 0: all, 1: block, 2: inline, index } of source.matchAll(atoms)) {
    const code = block ?? inline;
    const node: RichNode | undefined =
      code === undefined ? toLink(all) : { kind: 'code', text: code };
    if (node)
      found.set(index, { node, end: index + (code === undefined ? node.text : all).length });
  }

  /** Where the partner of the mark at `start` stands before `limit`, else -1. */
  const partnerOf = (start: number, limit: number): number => {
    const mark = source[start];
    for (let at = start + 1; at < limit && source[at] !== '\n'; at++) {
      const atom = found.get(at);
      if (atom) at = atom.end - 1;
      else if (source[at] === mark && at > start + 1 && closes(source, at)) return at;
    }
    return -1;
  };

  const parse = (from: number, to: number): RichNode[] => {
    const nodes: RichNode[] = [];
    const alone = new Map<string, number>(); // mark → no partner for it before this index
    let textFrom = from;
    const endText = (at: number) => {
      if (at > textFrom) nodes.push({ kind: 'text', text: source.slice(textFrom, at) });
    };
    for (let at = from; at < to; at++) {
      const mark = source[at];
      const atom = found.get(at);
      if (atom) {
        endText(at);
        nodes.push(atom.node);
        textFrom = atom.end;
        at = atom.end - 1;
      } else if (isMark(mark) && opens(source, at) && at >= (alone.get(mark) ?? 0)) {
        const partner = partnerOf(at, to);
        if (partner < 0) {
          const newline = source.indexOf('\n', at);
          alone.set(mark, newline < 0 ? to : newline);
          continue;
        }
        endText(at);
        nodes.push({ kind: marks[mark], children: parse(at + 1, partner) });
        textFrom = partner + 1;
        at = partner;
      }
    }
    endText(to);
    return nodes;
  };
  return parse(0, source.length);
}

const opens = (source: string, at: number): boolean =>
  !isWord(source[at - 1]) && !isSpace(source[at + 1]) && source[at + 1] !== source[at];

const closes = (source: string, at: number): boolean =>
  !isSpace(source[at - 1]) && !isWord(source[at + 1]);

/** An address without the punctuation of the sentence around it. */
function toLink(found: string): (RichNode & { kind: 'link' }) | undefined {
  let text = found.replace(/[.,:;!?'*_~…\]]+$/u, '');
  if (text.endsWith(')') && !text.includes('(')) text = text.slice(0, -1);
  const href = linkAddress(text.startsWith('www.') ? `https://${text}` : text);
  return href ? { kind: 'link', text, href } : undefined;
}
