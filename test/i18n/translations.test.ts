import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { strings as en } from '../../src/i18n/en.ts';
import { fill } from '../../src/i18n/fill.ts';
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
  nso: ['Bot'],
  pt: ['Menu'],
  st: ['Bot', 'Video'],
  sw: ['Video'],
  tn: ['Bot'],
  ts: ['Bot'],
  ve: ['Bot'],
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

  it('names the message in what it says of it, since «it» may be read as «you»', async () => {
    const { strings } = await load();
    // Prefixes and endings of the word change with what stands around it.
    const message = strings.composerLabel.toLowerCase().split(' ').at(-1)?.slice(1, -1);
    const english: Readonly<Record<string, string>> = en.why;
    for (const [kind, sentence] of Object.entries(strings.why))
      if (english[kind]?.includes('our message'))
        expect([kind, sentence.toLowerCase()]).toEqual([
          kind,
          expect.stringContaining(message ?? '?'),
        ]);
  });

  it('asks to remove the chat in the words of the menu', async () => {
    const { menu } = await (await load()).strings.more();
    const [, ...words] = menu.clear.split(' ');
    // The verb may be a request here and an order there, as in «Ungependa kuondoa …?».
    expect(menu.clearQuestion).toContain(words.join(' '));
  });

  it('has days of its own, as the Unicode Consortium lists them', async () => {
    const { days } = await (await load()).strings.more();
    const names = Object.values(days);
    expect(Object.keys(days)).toEqual(['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']);
    if (!Intl.DateTimeFormat.supportedLocalesOf(tag).length) return;
    const day = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' });
    const monday = Date.UTC(2026, 10, 23);
    const listed = names.map((_, index) => day.format(monday + index * 864e5));
    const plain = (name: string) => name.normalize('NFC').toLowerCase();
    expect(names.map(plain)).toEqual(listed.map(plain));
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

test('the new language is announced in a sentence that its name fits into', async () => {
  const said = await Promise.all(
    interfaceLanguages.map(async ({ tag, name }) => {
      const { menu } = await ((await loadStrings(tag)) ?? en).more();
      // Plain blanks, so that the list below can be read and typed.
      return fill(menu.languageChosen, { language: name }).replace(/\s/gu, ' ');
    }),
  );
  expect(said).toMatchInlineSnapshot(`
    [
      "The chat now speaks English.",
      "Ingxoxo manje isikhuluma isiZulu.",
      "Incoko ngoku ithetha isiXhosa.",
      "Moqoqo jwale o bua Sesotho.",
      "Puisano jaanong e bua Setswana.",
      "Poledišano bjale e bolela Sepedi.",
      "Nyambedzano zwino i amba Tshivenḓa.",
      "Mbulavurisano sweswi wu vulavula Xitsonga.",
      "Die geselsie praat nou Afrikaans.",
      "Gumzo sasa linazungumza Kiswahili.",
      "Ũneeni yu wĩ na Kĩkamba.",
      "Ndereti rĩu ĩrĩ na Gĩkũyũ.",
      "Ururimi rw’ikiganiro: Ikinyarwanda.",
      "Hurukuro zvino yava muchiShona.",
      "Dzeɖoɖoa le Eʋegbe me azɔ.",
      "Langue de la discussion : Français.",
      "Idioma da conversa: Português.",
      "لغة المحادثة الآن: العربية.",
    ]
  `);
});

test('a language that there is no file for has no sentences', async () => {
  expect(await loadStrings('qaa')).toBeUndefined();
  expect(await loadStrings('__proto__')).toBeUndefined();
});
