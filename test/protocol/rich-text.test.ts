import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRichText, type RichNode, type RichText } from '../../src/protocol/rich-text.ts';

/** The tree as one line: `<strong>a</strong>`, `<a https://x.test/>x.test</a>`. */
const show = (tree: RichText): string =>
  tree
    .map((node) => {
      switch (node.kind) {
        case 'text':
          return node.text;
        case 'code':
          return `<code>${node.text}</code>`;
        case 'link':
          return `<a ${node.href}>${node.text}</a>`;
        case 'strong':
        case 'em':
        case 's':
          return `<${node.kind}>${show(node.children)}</${node.kind}>`;
        default:
          return node satisfies never;
      }
    })
    .join('');

const shows = (source: string): string => show(parseRichText(source));

const link = (text: string, href = text): string => `<a ${href}>${text}</a>`;

describe('emphasis', () => {
  test.each([
    ['*a*', '<strong>a</strong>'],
    ['_a_', '<em>a</em>'],
    ['~a~', '<s>a</s>'],
    ['one *two three* four', 'one <strong>two three</strong> four'],
    ['*a* *b*', '<strong>a</strong> <strong>b</strong>'],
    ['(*a*), _b_! «~c~».', '(<strong>a</strong>), <em>b</em>! «<s>c</s>».'],
    ['¿*a*?', '¿<strong>a</strong>?'],
    ['*é ü*', '<strong>é ü</strong>'],
    ['*😀*', '<strong>😀</strong>'],
    ['*a*\n*b*', '<strong>a</strong>\n<strong>b</strong>'],
    ['*5 < 6*', '<strong>5 < 6</strong>'],
  ])('%j', (source, shown) => {
    expect(shows(source)).toBe(shown);
  });
});

describe('emphasis within emphasis', () => {
  test.each([
    ['*_a_*', '<strong><em>a</em></strong>'],
    ['_*a*_', '<em><strong>a</strong></em>'],
    ['~_*a*_~', '<s><em><strong>a</strong></em></s>'],
    ['*a _b_ c*', '<strong>a <em>b</em> c</strong>'],
    ['_a *b* ~c~ d_', '<em>a <strong>b</strong> <s>c</s> d</em>'],
    ['*a _b* c_', '<strong>a _b</strong> c_'],
  ])('%j', (source, shown) => {
    expect(shows(source)).toBe(shown);
  });
});

describe('marks that are no emphasis stay as they are', () => {
  test.each([
    '',
    ' ',
    '*',
    '**',
    '* *',
    '5*3*2',
    '5 * 3 * 2',
    'snake_case_name',
    '_snake_case',
    'a*b*',
    '*a*b',
    '* a*',
    '*a *',
    '*a',
    'a*',
    '*a _b',
    '*a\nb*',
    '_a\n\nb_',
    '~100',
    'é*a*é',
    '3_a_3',
    '`',
    '``',
    '`a',
    '`a\nb`',
    '```a',
  ])('%j', (source) => {
    expect(parseRichText(source)).toEqual(source === '' ? [] : [{ kind: 'text', text: source }]);
  });
});

describe('code keeps its marks and addresses', () => {
  test.each([
    ['`a`', '<code>a</code>'],
    ['`*a*`', '<code>*a*</code>'],
    ['`https://x.test`', '<code>https://x.test</code>'],
    ['`<b>`', '<code><b></code>'],
    ['```a\n*b*```', '<code>a\n*b*</code>'],
    ['a `b_c` d_e', 'a <code>b_c</code> d_e'],
    ['*`a`*', '<strong><code>a</code></strong>'],
    ['*a `b` c*', '<strong>a <code>b</code> c</strong>'],
  ])('%j', (source, shown) => {
    expect(shows(source)).toBe(shown);
  });
});

describe('addresses become links', () => {
  test.each([
    ['https://x.test', link('https://x.test', 'https://x.test/')],
    ['http://x.test/a', link('http://x.test/a')],
    ['HTTPS://X.TEST/A', link('HTTPS://X.TEST/A', 'https://x.test/A')],
    ['www.x.test/a', link('www.x.test/a', 'https://www.x.test/a')],
    ['Www.x.test/a', link('Www.x.test/a', 'https://www.x.test/a')],
    ['mailto:a@x.test', link('mailto:a@x.test')],
    ['tel:+27110000000', link('tel:+27110000000')],
    ['https://x.test/a?b=c&d=e#f', link('https://x.test/a?b=c&d=e#f')],
    ['https://x.test/a_b_c', link('https://x.test/a_b_c')],
    ['https://x.test/*a*/~b~', `${link('https://x.test/*a*/~b')}~`],
    ['https://x.test/~me~/a', link('https://x.test/~me~/a')],
    ['https://x.test/a\nb', `${link('https://x.test/a')}\nb`],
    [
      'https://x.test/a https://x.test/b',
      `${link('https://x.test/a')} ${link('https://x.test/b')}`,
    ],
  ])('%j', (source, shown) => {
    expect(shows(source)).toBe(shown);
  });
});

describe('the punctuation of the sentence is not part of an address', () => {
  const a = link('https://x.test/a');
  test.each([
    ['See https://x.test/a.', `See ${a}.`],
    ['https://x.test/a, b', `${a}, b`],
    ['https://x.test/a?!', `${a}?!`],
    ['https://x.test/a…', `${a}…`],
    ['https://x.test/a: b; c', `${a}: b; c`],
    ['(https://x.test/a)', `(${a})`],
    ['(see https://x.test/a).', `(see ${a}).`],
    ['(see https://x.test/a.)', `(see ${a}.)`],
    ['((https://x.test/a))', `((${a}))`],
    ['[https://x.test/a]', `[${a}]`],
    ['"https://x.test/a"', `"${a}"`],
    ["'https://x.test/a'", `'${a}'`],
    ['<https://x.test/a>', `<${a}>`],
    ['https://x.test/a_(b)', link('https://x.test/a_(b)')],
    ['(https://x.test/a_(b))', `(${link('https://x.test/a_(b)')})`],
    ['(see https://x.test/a_(b).)', `(see ${link('https://x.test/a_(b)')}.)`],
    ['https://x.test/a(b)c', link('https://x.test/a(b)c')],
    ['https://x.test/a.b', link('https://x.test/a.b')],
  ])('%j', (source, shown) => {
    expect(shows(source)).toBe(shown);
  });
});

describe('emphasis around a link', () => {
  const a = link('https://x.test/a');
  test.each([
    ['*https://x.test/a*', `<strong>${a}</strong>`],
    ['_https://x.test/a_', `<em>${a}</em>`],
    ['~https://x.test/a~', `<s>${a}</s>`],
    ['*_https://x.test/a_*', `<strong><em>${a}</em></strong>`],
    ['*see https://x.test/a!*', `<strong>see ${a}!</strong>`],
    ['_see https://x.test/a now_', `<em>see ${a} now</em>`],
    ['*see* https://x.test/a', `<strong>see</strong> ${a}`],
  ])('%j', (source, shown) => {
    expect(shows(source)).toBe(shown);
  });
});

test.each([
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'ftp://x.test',
  'vbscript:x',
  'ahttps://x.test',
  'https://',
  'www.',
  'tel:',
  'mailto:',
  '[a](javascript:alert(1))',
  '<img src=x onerror=alert(1)>',
])('%j stays text', (source) => {
  expect(parseRichText(source).filter(({ kind }) => kind !== 'text')).toEqual([]);
  expect(shows(source)).toBe(source);
});

describe('whatever the text', () => {
  const token = fc.constantFrom(
    ...['*', '_', '~', '`', '```', '\n', ' ', 'a', 'é', '5', '.', ')', '(', '"', '<b>'],
    ...['https://x.test/a', 'www.', 'tel:', 'mailto:a@b', 'javascript:'],
  );
  const source = fc.oneof(
    fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  const leaves = (tree: RichText): RichNode[] =>
    tree.flatMap((node) => ('children' in node ? leaves(node.children) : node));

  const marks = { strong: '*', em: '_', s: '~' } as const;

  /** The tree as somebody would have typed it; `source` says which of its marks a code had. */
  const typed = (tree: RichText, source: string): string =>
    tree.reduce((before, node) => {
      if ('children' in node) {
        const inner = source.slice(before.length + 1);
        return before + marks[node.kind] + typed(node.children, inner) + marks[node.kind];
      }
      if (node.kind !== 'code') return before + node.text;
      const mark = source.startsWith('```', before.length) ? '```' : '`';
      return before + mark + node.text + mark;
    }, '');

  test('what is shown is the text as it was typed, but for the marks that were understood', () => {
    fc.assert(
      fc.property(source, (given) => {
        expect(typed(parseRichText(given), given)).toBe(given);
      }),
      { numRuns: 4_000 },
    );
  });

  test('every address has an allowed scheme, and is what the text says', () => {
    fc.assert(
      fc.property(source, (given) => {
        for (const node of leaves(parseRichText(given))) {
          if (node.kind !== 'link') continue;
          expect(node.href).toMatch(/^(?:https?|mailto|tel):/u);
          expect(given).toContain(node.text);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('no text is empty, no two stand side by side, and nothing nests deeper than the marks', () => {
    const check = (tree: RichText, around: readonly string[]): void => {
      tree.forEach((node, index) => {
        if ('children' in node) {
          expect(around).not.toContain(node.kind);
          expect(node.children).not.toEqual([]);
          check(node.children, [...around, node.kind]);
        } else {
          expect(node.text).not.toBe('');
          if (node.kind === 'text') expect(tree[index + 1]?.kind).not.toBe('text');
        }
      });
    };
    fc.assert(
      fc.property(source, (given) => check(parseRichText(given), [])),
      { numRuns: 2_000 },
    );
  });
});

// No times are taken: each of these would run for minutes if the search were not linear.
test.each([
  ['addresses that end in dots', `https://x.test/${'.'.repeat(200_000)}a`],
  ['closing parentheses', `https://x.test/a${')'.repeat(200_000)}b`],
  ['open marks', '*a '.repeat(70_000)],
  ['open marks of every kind', '*a _b ~c '.repeat(25_000)],
  ['words between marks', '*a _b* '.repeat(30_000)],
  ['marks only', '*_~'.repeat(70_000)],
  ['one kind of mark', '*'.repeat(200_000)],
  ['backticks', '`'.repeat(200_000)],
  ['open code blocks', '```a'.repeat(50_000)],
  ['code blocks behind open marks', '*a ```\n``` '.repeat(20_000)],
  ['starts of addresses', 'www.tel:'.repeat(25_000)],
  ['blanks before a closing mark', `*a${' '.repeat(200_000)}*`],
  ['one long word', `*${'a'.repeat(200_000)}`],
])('a long text of %s is read to its end', (_, source) => {
  expect(shows(source).length).toBeGreaterThan(0);
});
