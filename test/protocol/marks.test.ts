import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseBotText } from '../../src/protocol/bot-text.ts';
import { mayHoldMarks } from '../../src/protocol/marks.ts';
import { parseRichText } from '../../src/protocol/rich-text.ts';

// Many runs: a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });

describe('a text without marks', () => {
  test.each([
    'Hello! How can we help you?',
    'Monday to Friday, 08:00-17:00.',
    'R1,299.00 (excl. VAT), order 10023 of 2026-03-01',
    'Terms & conditions; yes/no? 5 > 4 < 6',
    'Sawubona – ngingakusiza ngani?\nKhetha: okukodwa',
  ])('%j needs nothing that reads it', (text) => {
    expect(mayHoldMarks(text)).toBe(false);
  });

  test('stands as it is, whoever wrote it', () => {
    const token = fc.constantFrom(
      ...[
        '*',
        '_',
        '~',
        '`',
        '#',
        '# ',
        '- ',
        '+ ',
        '1. ',
        '[',
        '](',
        '&amp;',
        '&',
        '\n',
        ' ',
        '   ',
      ],
      ...['a', 'é', '08', '012', '345 6789', '+27', '(0)', '-', '.', '5', ')', '@', 'x.test', '//'],
      ...['https:', 'HTTP://', 'www.', 'WA.me/', 'tel:', 'mailto:', '&#65;', '&LT;'],
    );
    const source = fc.oneof(
      fc.array(token, { minLength: 1, maxLength: 12 }).map((tokens) => tokens.join('')),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    );
    fc.assert(
      fc.property(source, (text) => {
        fc.pre(!mayHoldMarks(text));
        expect(parseRichText(text)).toEqual([{ kind: 'text', text }]);
        expect(
          parseBotText(text)
            .map((node) => node.kind === 'text' && node.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns: 10_000 },
    );
  });
});

// No times are taken: each of these would run for minutes if the search were not linear.
test.each([
  ['blanks', ' '.repeat(500_000)],
  ['empty lines', '\n'.repeat(500_000)],
  ['digits far apart', '1   '.repeat(100_000)],
  ['digits', '1 1 1 1 x '.repeat(50_000)],
])('a long text of %s is looked through', (_, text) => {
  expect(mayHoldMarks(text)).toBe(false);
});
