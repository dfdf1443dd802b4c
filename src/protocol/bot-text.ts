/**
 * What bots write: messaging-app formatting, and the Markdown that models send (`**bold**`,
 * `[text](address)`, headings, lists, fenced code), with the entities of texts that were written for
 * web pages. For the bot's words only: people mean what they type.
 */
import { link } from './addresses.ts';
import {
  mostMarks,
  patternWith,
  readInline,
  wholeOf,
  type Allowance,
  type Grammar,
  type ListItem,
  type RichNode,
  type RichText,
} from './rich-text.ts';

const markdown: Grammar = {
  // A label without brackets and an address without blanks keep the search linear.
  pattern: patternWith(
    '!?\\[(?<label>[^[\\]\\n]+)\\]\\((?<address>(?:[^\\s()<>]|\\([^\\s()<>]*\\))+)(?: "[^"\\n]*")?\\)',
  ),
  marks: new Map([
    ['*', 'strong'],
    ['**', 'strong'],
    ['***', 'strong'],
    ['_', 'em'],
    ['__', 'strong'],
    ['~', 's'],
    ['~~', 's'],
  ]),
  whole: ({ label, address = '', ...rest }) =>
    label === undefined ? wholeOf(rest) : link(label.replace(/^([*_]+)(.+)\1$/u, '$2'), address),
};

/** Reads what the bot wrote; what is not understood stays as it was written. */
export const parseBotText = (source: string, most: number = mostMarks): RichText =>
  readLines(readEntities(source).split('\n'), { left: most }, 0);

/** A list within a list within a list: what is deeper stays as it was written. */
const deepest = 3;

const fence = /^ {0,3}```[\w+#.-]*\s*$/u;
const heading = /^ {0,3}#{1,6} +(?<words>\S.*)/u;
const item = /^(?<before> {0,3}(?:[*+-]|(?<number>\d{1,9})\.) +)(?=\S)/u;

function readLines(lines: readonly string[], allowance: Allowance, depth: number): RichText {
  const nodes: RichNode[] = [];
  let words: string[] = [];
  /** A list has its own line ends; everything else goes on after one. */
  const add = (...found: RichText) => {
    const last = nodes.at(-1);
    if (last && last.kind !== 'list' && found[0]?.kind !== 'list')
      nodes.push({ kind: 'text', text: '\n' });
    nodes.push(...found);
  };
  const addWords = () => {
    if (words.length) add(...readInline(words.join('\n'), markdown, allowance));
    words = [];
  };
  const lastFence = lines.findLastIndex((line) => fence.test(line));
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const title = heading.exec(line)?.groups?.words;
    const list = depth < deepest ? listAt(lines, at, allowance.left) : undefined;
    if (fence.test(line) && at < lastFence && allowance.left-- > 0) {
      const from = at + 1;
      do at++;
      while (!fence.test(lines[at] ?? ''));
      addWords();
      add({ kind: 'code', text: lines.slice(from, at).join('\n') });
    } else if (title !== undefined && allowance.left-- > 0) {
      addWords();
      add({ kind: 'strong', children: readInline(title.trimEnd(), markdown, allowance) });
    } else if (list) {
      addWords();
      allowance.left -= list.items.length;
      add({
        kind: 'list',
        items: list.items.map(({ number, lines: own }): ListItem => ({
          ...(number !== undefined && { number }),
          children: readLines(own, allowance, depth + 1),
        })),
      });
      at = list.end - 1;
    } else words.push(line);
  }
  addWords();
  return nodes;
}

interface List {
  readonly items: readonly { readonly number?: number; readonly lines: string[] }[];
  /** The first line that is not its own. */
  readonly end: number;
}

/** The list of at most `most` items that begins at a line; `undefined` when none does. */
function listAt(lines: readonly string[], from: number, most: number): List | undefined {
  const items: { number?: number; lines: string[] }[] = [];
  let end = from;
  let width = 0;
  const indentOf = (line: string) => line.length - line.trimStart().length;
  const indent = indentOf(lines[from] ?? '');
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const last = items.at(-1);
    const { before, number } = item.exec(line)?.groups ?? {};
    if (last && line.trim() && indentOf(line) >= indent + 2) {
      last.lines.push(line.slice(Math.min(indentOf(line), width)));
    } else if (before !== undefined && items.length < most) {
      if (last && (last.number === undefined) !== (number === undefined)) break;
      width = before.length;
      const words = { lines: [line.slice(width)] };
      items.push(number === undefined ? words : { ...words, number: Number(number) });
    } else if (last && !line.trim() && at === end)
      continue; // one empty line does not end it
    else break;
    end = at + 1;
  }
  return items.length ? { items, end } : undefined;
}

const entities = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    bull: '•',
    middot: '·',
    copy: '©',
    reg: '®',
    euro: '€',
  }),
);

/** Each entity is read once: `&amp;lt;` is `&lt;`. Those that nobody here knows stay. */
const readEntities = (source: string): string =>
  source.replace(
    /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]{2,6}));/giu,
    (all: string, decimal?: string, hex?: string, name?: string) =>
      name === undefined
        ? (characterOf(hex === undefined ? Number(decimal) : parseInt(hex, 16)) ?? all)
        : (entities.get(name) ?? all),
  );

/** A character that can be written; `undefined` for control characters and halves of characters. */
const characterOf = (point: number): string | undefined =>
  point <= 0x10ffff && !/[\p{Cc}\p{Cs}]/u.test(String.fromCodePoint(point))
    ? String.fromCodePoint(point)
    : undefined;
