/**
 * The platform's languages (contract §1): its own codes for the API, BCP 47 tags for `lang`, `Intl`
 * and screen readers. Several of the platform's codes are not BCP 47, so both are kept.
 */
export interface Language {
  /** The platform's code: what v2 is sent. */
  readonly code: string;
  /** BCP 47. */
  readonly tag: string;
  /** The platform's name: what v1 is sent. */
  readonly name: string;
  /** Whether the platform recognises speech in it. */
  readonly speechIn: boolean;
  /** Whether the platform speaks it. */
  readonly speechOut: boolean;
}

// code, tag, name; «i» speech in, «o» speech out
const rows = `en-ZA en-ZA English io
zu-ZA zu-ZA isiZulu io
xh-ZA xh-ZA isiXhosa io
st-ZA st-ZA Sesotho i
tn-ZA tn-ZA Setswana io
nso-ZA nso-ZA Sepedi io
vr-ZA ve-ZA Tshivenda io
ts-ZA ts-ZA Xitsonga i
af-ZA af-ZA Afrikaans io
sw-KE sw-KE Kiswahili io
ka-KE kam-KE Kikamba io
ki-KE ki-KE Kikuyu io
rw-RW rw-RW Kinyarwanda i
sh-ZM sn-ZW Shona -
ee-GH ee-GH Ewe -`;

/** All fifteen, in the contract's order. */
export const languages: readonly Language[] = rows.split('\n').map((row) => {
  const [code = '', tag = '', name = '', speech = ''] = row.split(' ');
  return { code, tag, name, speechIn: speech.includes('i'), speechOut: speech.includes('o') };
});

/**
 * BCP 47 of the language that `value` means: one of the platform's, else any language's tag.
 * `undefined` for what is neither.
 */
export function tagOf(value: string): string | undefined {
  try {
    return findLanguage(value)?.tag ?? Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/**
 * The platform's language that `value` means: a platform code, a BCP 47 tag (region optional) or a
 * name, in any case. `undefined` when the platform does not have it.
 */
export function findLanguage(value: string): Language | undefined {
  const wanted = value.trim().toLowerCase().replace('_', '-');
  const is = (candidate: string) => candidate.toLowerCase() === wanted;
  const primary = wanted.split('-', 1)[0];
  return (
    languages.find(({ code, tag, name }) => is(code) || is(tag) || is(name)) ??
    languages.find(({ tag }) => tag.split('-', 1)[0] === primary)
  );
}
