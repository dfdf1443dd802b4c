import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { strings as en } from '../../src/i18n/en.ts';
import { interfaceLanguages } from '../../src/i18n/interface-languages.ts';
import { loadStrings } from '../../src/i18n/registry.ts';

/** Every sentence by its path, such as `why.offline`. */
function leaves(value: object, path = ''): Map<string, string> {
  const found = Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    if (typeof inner === 'string') return [[path + key, inner] as const];
    return typeof inner === 'object' && inner !== null ? [...leaves(inner, `${path}${key}.`)] : []; // what fetches the rest
  });
  return new Map(found);
}

const counts = /^(newMessages|more\.form\.toCheck)\.(zero|one|two|few|many|other)$/;
const places = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();
const isNoSentence = (path: string): boolean => path === 'tag' || path === 'direction';

/** Words that are the same as in English, and right. */
const sameAsEnglish: Readonly<Record<string, readonly string[]>> = {
  af: ['Agent', 'As data (JSON)', 'Bot', 'Video'],
  ee: ['Video'],
  fr: ['Menu', 'Document', 'Conversation', 'Notifications'],
  pt: ['Menu'],
  st: ['Video'],
  sw: ['Video'],
};

const primaryOf = (tag: string): string => tag.split('-', 1).join();
const others = interfaceLanguages.filter(({ tag }) => tag !== en.tag);
const source = (file: string): string =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

describe.each(others)('$name ($tag)', ({ tag, name }) => {
  const language = primaryOf(tag);
  const load = async () => {
    const strings = await loadStrings(tag);
    if (!strings) throw new Error(`There is no file for ${tag}.`);
    return { strings, all: leaves({ ...strings, more: await strings.more() }) };
  };
  const english = async () => leaves({ ...en, more: await en.more() });

  it('says which language it is, and which way it runs', async () => {
    const { strings } = await load();
    expect(strings.tag).toBe(tag);
    expect(strings.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
  });

  it('has every sentence, and no other', async () => {
    const { all } = await load();
    const names = (paths: Iterable<string>) =>
      [...new Set([...paths].map((path) => path.replace(counts, '$1')))].sort();
    expect(names(all.keys())).toEqual(names((await english()).keys()));
  });

  it('has a form for each of its plural categories', async () => {
    const { strings } = await load();
    const { form } = await strings.more();
    const categories = new Intl.PluralRules([tag, 'en']).resolvedOptions().pluralCategories.sort();
    for (const sentences of [strings.newMessages, form.toCheck])
      expect(Object.keys(sentences).sort()).toEqual(categories);
  });

  it('keeps the places that are filled in', async () => {
    const { all } = await load();
    const theirs = await english();
    for (const [path, sentence] of all)
      if (!counts.test(path))
        expect([path, places(sentence)]).toEqual([path, places(theirs.get(path) ?? '')]);
      // One, two and none can be words of their own.
      else if (!/\.(zero|one|two)$/.test(path))
        expect([path, places(sentence)]).toEqual([path, ['{n}']]);
  });

  it('has no English left', async () => {
    const { all } = await load();
    const theirs = await english();
    const left = [...all].filter(
      ([path, text]) => !isNoSentence(path) && text === theirs.get(path),
    );
    expect([...new Set(left.map(([, text]) => text))].sort()).toEqual(
      [...(sameAsEnglish[language] ?? [])].sort(),
    );
  });

  it('ends a sentence where English does, a question as a question', async () => {
    const { all } = await load();
    const theirs = await english();
    const end = (text: string) =>
      /[.?!…:]$/.exec(text.replace('؟', '?').replace(/\s+:$/, ':'))?.[0];
    for (const [path, text] of all)
      if (!counts.test(path))
        expect([path, end(text)]).toEqual([path, end(theirs.get(path) ?? '')]);
  });

  it('is written with care: no stray blanks, no straight quotes, no sign that may begin a line, composed letters', async () => {
    const { all } = await load();
    for (const [path, text] of all)
      expect([path, text]).toEqual([
        path,
        text
          .trim()
          .replace(/\s\s|['"]| [?!:;]/g, '')
          .normalize('NFC'),
      ]);
  });

  it('says in both files, and in the docs, who has checked it', () => {
    const draft = 'A draft: no native speaker has checked it.';
    const files = [`src/i18n/${language}.ts`, `src/i18n/more/${language}.ts`].map(source);
    const isDraft = files.map((file) => file.includes(draft));
    const row = source('docs/languages.md')
      .split('\n')
      .find((line) => line.includes(`\`${tag}\``));
    expect(row).toContain(name);
    expect(isDraft).toEqual(Array(2).fill(row?.includes('nobody yet')));
  });
});

test('a language that there is no file for has no sentences', async () => {
  expect(await loadStrings('qaa')).toBeUndefined();
  expect(await loadStrings('__proto__')).toBeUndefined();
});
