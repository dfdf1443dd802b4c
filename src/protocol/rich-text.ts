/**
 * Messaging-app formatting (contract §1): `*bold*`, `_italic_`, `~struck~`, `` `code` `` and
 * addresses, read into a small tree. Never HTML: whoever renders it decides on elements.
 *
 * A text is cut into pieces: what stands for itself (code, addresses), runs of marks, and words. Then
 * marks are paired. A piece becomes words unless a node stands for it, so nothing that was typed can
 * be lost, and each piece is looked at once a mark around it, so the time grows with the length.
 */
import { addressPattern, linkIn, type Link } from './addresses.ts';

export type RichText = readonly RichNode[];

export type RichNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | Link
  | { readonly kind: Emphasis; readonly children: RichText }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] };

export type Emphasis = 'strong' | 'em' | 's';

export interface ListItem {
  /** Its number as it was written; absent in a list of dots. */
  readonly number?: number;
  readonly children: RichText;
}

/** So many marks and addresses of one text are read; the rest of it is words. */
export const mostMarks = 500;

/** How many marks may still be read: shared by the parts of one text. */
export interface Allowance {
  left: number;
}

/** What is a mark, and what stands for itself. */
export interface Grammar {
  /** With `g`, `i` and `u`; finds runs of marks, and whatever `whole` reads. */
  readonly pattern: RegExp;
  readonly marks: ReadonlyMap<string, Emphasis>;
  /** The node that a match is; `undefined` when it is words, or a run of marks. */
  readonly whole: (groups: Readonly<Record<string, string | undefined>>) => RichNode | undefined;
}

const code = '```(?<block>[^`]+)```|`(?<code>[^`\\n]+)`';

/** A grammar's pattern: what all texts have, after `more`. */
export const patternWith = (...more: readonly string[]): RegExp =>
  new RegExp([...more, code, addressPattern, '(?<run>\\*+|_+|~+)'].join('|'), 'giu');

/** Reads what every grammar has. */
export const wholeOf: Grammar['whole'] = ({ block, code: words = block, run, ...address }) =>
  words !== undefined
    ? { kind: 'code', text: words }
    : run === undefined
      ? linkIn(address)
      : undefined;

const messaging: Grammar = {
  pattern: patternWith(),
  marks: new Map([
    ['*', 'strong'],
    ['_', 'em'],
    ['~', 's'],
  ]),
  whole: wholeOf,
};

/** Reads what a person wrote; marks without a partner stay as they are. */
export const parseRichText = (source: string, most: number = mostMarks): RichText =>
  readInline(source, messaging, { left: most });

interface Piece {
  readonly text: string;
  readonly node?: RichNode | undefined;
  readonly mark?: { readonly kind: Emphasis; readonly opens: boolean; readonly closes: boolean };
}

/** Reads `source` by `grammar`. */
export function readInline(source: string, grammar: Grammar, allowance: Allowance): RichText {
  const pieces = cut(source, grammar, allowance);
  return build(pieces, partners(pieces), 0, pieces.length);
}

function cut(source: string, { pattern, marks, whole }: Grammar, allowance: Allowance): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const words = (to: number) => void (to > from && pieces.push({ text: source.slice(from, to) }));
  pattern.lastIndex = 0;
  for (let match; allowance.left > 0 && (match = pattern.exec(source));) {
    const { 0: all, groups = {}, index } = match;
    const node = whole(groups);
    const kind = marks.get(all);
    if (!node && !kind) continue;
    allowance.left--;
    words(index);
    // Punctuation after an address is not part of it.
    const text = node?.kind === 'link' && groups.web !== undefined ? node.text : all;
    pattern.lastIndex = from = index + text.length;
    pieces.push({ text, node, ...(kind && { mark: { kind, ...edgesOf(source, index, from) } }) });
  }
  words(source.length);
  return pieces;
}

/** A mark touches words on the inside, and none on the outside. */
function edgesOf(source: string, from: number, to: number): { opens: boolean; closes: boolean } {
  // Two units, since a letter may have two.
  const before = source.slice(Math.max(from - 2, 0), from);
  const after = source.slice(to, to + 2);
  return {
    opens: !/[\p{L}\p{N}]$/u.test(before) && /^[^\s.,:;!?…)\]}]/u.test(after),
    closes: /\S$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after),
  };
}

/** For each opening mark where its partner is: the next of its kind, if that one closes. */
function partners(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const next = new Map<string, number>();
  for (const [at, { text, mark }] of [...pieces.entries()].reverse()) {
    if (text.includes('\n')) next.clear(); // a line ends all emphasis
    if (!mark) continue;
    const end = next.get(text);
    if (end !== undefined && mark.opens && pieces[end]?.mark?.closes) found.set(at, end);
    next.set(text, at);
  }
  return found;
}

/** Whether there is anything to emphasise: `*.*` is no bold dot. */
const saysSomething = (pieces: readonly Piece[]): boolean =>
  pieces.some(({ text, node }) => node ?? /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text));

function build(
  pieces: readonly Piece[],
  ends: ReadonlyMap<number, number>,
  from: number,
  to: number,
): RichText {
  const nodes: RichNode[] = [];
  let words = '';
  const add = (node?: RichNode) => {
    if (words) nodes.push({ kind: 'text', text: words });
    words = '';
    if (node) nodes.push(node);
  };
  for (let at = from; at < to; at++) {
    const { text = '', node, mark } = pieces[at] ?? {};
    const end = ends.get(at) ?? to;
    if (node) add(node);
    else if (mark && end < to && saysSomething(pieces.slice(at + 1, end))) {
      add({ kind: mark.kind, children: build(pieces, ends, at + 1, end) });
      at = end;
    } else words += text;
  }
  add();
  return nodes;
}
