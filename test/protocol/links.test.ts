import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkAddress, webAddress } from '../../src/protocol/links.ts';

const webs = [
  ['https://x.test', 'https://x.test/'],
  ['http://x.test/a?b=c#d', 'http://x.test/a?b=c#d'],
  ['HTTPS://X.test/A', 'https://x.test/A'],
  ['https://x.test/a b', 'https://x.test/a%20b'],
  ['https://x.test/"onclick=', 'https://x.test/%22onclick='],
] as const;

const others = [
  ['mailto:a@x.test', 'mailto:a@x.test'],
  ['tel:+27110000000', 'tel:+27110000000'],
] as const;

const refused = [
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>',
  'blob:https://x.test/1',
  'file:///etc/passwd',
  'ws://x.test',
  'ftp://x.test',
  '//x.test/a',
  '/a',
  'x.test',
  'https://',
  'https:// x',
  '',
];

describe('an address that may become a link', () => {
  test.each([...webs, ...others])('%s is %s', (address, href) => {
    expect(linkAddress(address)).toBe(href);
  });
  test.each(refused)('is not %j', (address) => {
    expect(linkAddress(address)).toBeUndefined();
  });
});

describe('an address on the web', () => {
  test.each(webs)('%s is %s', (address, href) => {
    expect(webAddress(address)).toBe(href);
  });
  test.each([...others.map(([address]) => address), ...refused])('is not %j', (address) => {
    expect(webAddress(address)).toBeUndefined();
  });
});

test('whatever is given, only allowed schemes come out', () => {
  const scheme = fc.constantFrom(
    'javascript:',
    'data:',
    'https:',
    'https://',
    'tel:',
    'about:',
    '',
  );
  fc.assert(
    fc.property(scheme, fc.string(), (start, rest) => {
      expect(linkAddress(start + rest) ?? 'https:').toMatch(/^(?:https?|mailto|tel):/u);
      expect(webAddress(start + rest) ?? 'https:').toMatch(/^https?:/u);
    }),
  );
});
