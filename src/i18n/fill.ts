/** Sentences with places in them: `{name}` is filled in, `{n}` counts. */

/** A sentence that holds the place `{P}`; the compiler looks for it in every translation. */
export type With<P extends string> = `${string}{${P}}${string}`;

/**
 * A sentence for each of a language's plural categories (`Intl.PluralRules`); `{n}` is the number,
 * and may be left out where the category is one number.
 */
export type Counted = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: With<'n'>;
};

/** `sentence` with its places filled in; a place without a value stays as it is. */
export const fill = <P extends string>(
  sentence: With<P>,
  values: Readonly<Record<NoInfer<P>, string>>,
): string => Object.entries<string>(values).reduce(put, sentence);

const put = (sentence: string, [place, value]: [string, string]): string =>
  sentence.replace(`{${place}}`, () => value);

/** The sentence for `n`, in the language of the BCP 47 `tag`. */
export function counted(sentences: Counted, n: number, tag: string): string {
  // Where a browser does not know a language, English: one and other, as in most of Africa.
  const locales = [tag, 'en'];
  const rule = new Intl.PluralRules(locales).select(n);
  return put(sentences[rule] ?? sentences.other, ['n', new Intl.NumberFormat(locales).format(n)]);
}
