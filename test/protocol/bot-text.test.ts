import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseBotText } from '../../src/protocol/bot-text.ts';
import { parseRichText } from '../../src/protocol/rich-text.ts';
import { show, words } from '../support/observers/rich-text.ts';

// Many runs: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

const shows = (source: string): string => show(parseBotText(source));

describe('what models write', () => {
  test.each([
    ['**a**', '<strong>a</strong>'],
    ['__a__', '<strong>a</strong>'],
    ['***a***', '<strong>a</strong>'],
    ['~~a~~', '<s>a</s>'],
    ['*a*', '<strong>a</strong>'],
    ['_a_', '<em>a</em>'],
    ['**a _b_ c**', '<strong>a <em>b</em> c</strong>'],
    ['*a **b** c*', '<strong>a <strong>b</strong> c</strong>'],
    ['**Price:** R*10', '<strong>Price:</strong> R*10'],
    ['# A', '<strong>A</strong>'],
    ['Hi\n\n## A _b_\nc', 'Hi\n\n<strong>A <em>b</em></strong>\nc'],
    ['[a](https://x.test/b)', '<a https://x.test/b>a (x.test)</a>'],
    ['[x.test](https://x.test/b)', '<a https://x.test/b>x.test</a>'],
    ['[www.bank.test](https://evil.test)', '<a https://evil.test/>www.bank.test (evil.test)</a>'],
    ['[**a**](https://x.test)', '<a https://x.test/>a (x.test)</a>'],
    ['**[a](https://x.test)**', '<strong><a https://x.test/>a (x.test)</a></strong>'],
    ['[a](https://x.test/b_(c))', '<a https://x.test/b_(c)>a (x.test)</a>'],
    ['[a](https://x.test "b")', '<a https://x.test/>a (x.test)</a>'],
    ['![a](https://x.test/b.png)', '<a https://x.test/b.png>a (x.test)</a>'],
    ['[us](mailto:help@x.test)', '<a mailto:help@x.test>us (help@x.test)</a>'],
    ['[0800 123 456](tel:0800123456)', '<a tel:0800123456>0800 123 456</a>'],
    ['```js\na*b*c\n```', '<code>a*b*c</code>'],
    ['Try:\n```\n- a\n```\nok', 'Try:\n<code>- a</code>\nok'],
    ['```a```', '<code>a</code>'],
    ['`a`', '<code>a</code>'],
  ])('%j', (source, shown) => {
    expect(shows(source)).toBe(shown);
  });
});

describe('lists', () => {
  test.each([
    ['- a\n- b', '<li>a</li><li>b</li>'],
    ['* a\n* *b*', '<li>a</li><li><strong>b</strong></li>'],
    ['+ a', '<li>a</li>'],
    ['1. a\n2. b', '<li1>a</li><li2>b</li>'],
    ['3. a\n7. b', '<li3>a</li><li7>b</li>'],
    ['- a\n\n- b', '<li>a</li><li>b</li>'],
    ['- a\n  b', '<li>a\nb</li>'],
    ['1. a\n   - b\n   - c\n2. d', '<li1>a<li>b</li><li>c</li></li><li2>d</li>'],
    ['1. a\n  - b', '<li1>a<li>b</li></li>'],
    ['- a\n1. b', '<li>a</li><li1>b</li>'],
    ['Hi:\n- a\nBye', 'Hi:<li>a</li>Bye'],
    ['Hi:\n\n- a\n\nBye', 'Hi:\n<li>a</li>\nBye'],
  ])('%j', (source, shown) => {
    expect(shows(source)).toBe(shown);
  });
});

describe('what is not understood stays as it was written', () => {
  test.each([
    '#1 choice',
    '#',
    '##',
    '-',
    '-a',
    '1.a',
    '1) a',
    '5 * 3 * 2',
    'snake_case',
    '*.*',
    '****a****',
    '[a]',
    '[a](b)',
    '[a](javascript:alert(1))',
    '[a](https://user:secret@x.test)',
    '[a] (https//x.test)',
    '```js\na',
    '| a | b |',
    '> a',
    '---',
    '<b>a</b>',
  ])('%j', (source) => {
    expect(parseBotText(source)).toEqual([{ kind: 'text', text: source }]);
  });
});

describe('entities are read once', () => {
  test.each([
    ['a &amp; b', 'a & b'],
    ['&amp;lt;', '&lt;'],
    ['&lt;b&gt;', '<b>'],
    ['it&#39;s &#x27;a&#X27;', `it's 'a'`],
    ['&quot;a&quot;', '"a"'],
    ['&hellip;', '…'],
    ['&#128512;', '😀'],
    ['&#0;&#8;&#xd800;&#x110000;', '&#0;&#8;&#xd800;&#x110000;'],
    ['&unknown;&constructor;&toString;', '&unknown;&constructor;&toString;'],
    ['AT&T &amp', 'AT&T &amp'],
  ])('%j', (source, shown) => {
    expect(shows(source)).toBe(shown);
  });

  test('entities are read once in an address, too', () => {
    expect(shows('https://x.test/?a=1&amp;b=2')).toBe(
      '<a https://x.test/?a=1&b=2>https://x.test/?a=1&b=2</a>',
    );
  });
});

test.each(['**a**', '# a', '- a', '1. a', '[a](b:c)', 'a &amp; b', '~~a~~'])(
  '%j is what a person meant to type',
  (source) => {
    expect(parseRichText(source)).toEqual([{ kind: 'text', text: source }]);
  },
);

describe('whatever a bot writes', () => {
  const token = fc.constantFrom(
    ...['*', '**', '_', '~~', '`', '```\n', '\n', ' ', '  ', 'a', 'é', '5', '.', '# ', '- ', '1. '],
    ...['[', '](', ')', 'https://x.test/a', 'help@x.test', '0800 123 456'],
  );
  const source = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(''));

  test('its letters and digits are all there, in order, but those of a labelled address', () => {
    const bare = (text: string) =>
      text.replace(/\]\((?:[^\s()<>]|\([^\s()<>]*\))+\)/gu, '').replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(source, (given) => {
        expect(bare(words(parseBotText(given)))).toBe(bare(given));
      }),
      { numRuns: 2_000 },
    );
  });

  test('it is a tree of few nodes', () => {
    for (const much of ['*a* ', '- a\n', '# a\n', '```\na\n```\n', '- a\n  - b\n', 'a@b.test '])
      expect(show(parseBotText(much.repeat(5_000))).match(/<(?!\/)/gu)?.length).toBeLessThan(1_000);
  });
});

// No times are taken: each of these would run for minutes if the search were not linear.
test.each([
  ['open labels', '['.repeat(200_000)],
  ['labels without an address', '[a]('.repeat(50_000)],
  ['addresses without an end', `[a](${'(b)'.repeat(60_000)}`],
  ['open addresses', '[a](b'.repeat(40_000)],
  ['open fences', '```js\n'.repeat(30_000)],
  ['fences', '```\n\n'.repeat(30_000)],
  ['headings', '# a\n'.repeat(50_000)],
  ['items', '- a\n'.repeat(50_000)],
  ['items within items', `- a\n${'  - b\n'.repeat(40_000)}`],
  ['empty lines', '\n'.repeat(200_000)],
  ['blanks', `- ${' '.repeat(200_000)}`],
  ['blanks before a heading’s end', `# a${' '.repeat(200_000)}b`],
  ['blank headings', `# ${' '.repeat(200_000)}`],
  ['ampersands', '&'.repeat(200_000)],
])('a long text of %s is read to its end', (_, source) => {
  expect(show(parseBotText(source)).length).toBeGreaterThan(0);
});
