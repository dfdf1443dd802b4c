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

// code, and the tag where that is another; name; «i» speech in, «o» speech out; other names, without accents
const rows = `en-ZA English io
zu-ZA isiZulu io zulu
xh-ZA isiXhosa io xhosa
st-ZA Sesotho i sotho
tn-ZA Setswana io tswana
nso-ZA Sepedi io pedi
vr-ZA=ve-ZA Tshivenda io venda vr
ts-ZA Xitsonga i tsonga
af-ZA Afrikaans io
sw-KE Kiswahili io swahili
ka-KE=kam-KE Kikamba io kamba
ki-KE Kikuyu io gikuyu
rw-RW Kinyarwanda i ikinyarwanda rwanda
sh-ZM=sn-ZW Shona - chishona
ee-GH Ewe - eʋegbe`;

/** Small letters without accents: `Gĩkũyũ` is `gikuyu`. */
const plain = (value: string): string =>
  value.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', '-');

const table = rows.split('\n').map((row) => {
  const [codes = '', name = '', speech = '', ...names] = row.split(' ');
  const [code = '', tag = code] = codes.split('=');
  const language: Language = {
    code,
    tag,
    name,
    speechIn: speech.includes('i'),
    speechOut: speech.includes('o'),
  };
  return { language, names: [code, tag, name].map(plain).concat(names) };
});

/** All fifteen, in the contract's order. */
export const languages: readonly Language[] = table.map(({ language }) => language);

/** BCP 47 as it should be written, such as `zu` for `zul`; `undefined` for what is no tag. */
function canonical(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}

/**
 * BCP 47 of the language that `value` means: one of the platform's, else any language's tag.
 * `undefined` for what is neither.
 */
export const tagOf = (value: string): string | undefined =>
  findLanguage(value)?.tag ?? canonical(value);

/**
 * The platform's language that `value` means: a platform code, a BCP 47 tag (region optional, two
 * letters or three) or a name, in any case, with accents or without. `undefined` when the platform
 * does not have it.
 */
export function findLanguage(value: string): Language | undefined {
  const wanted = plain(value);
  const primary = canonical(wanted)?.split('-', 1)[0];
  return (
    table.find(({ names }) => names.includes(wanted))?.language ??
    languages.find(({ tag }) => tag.split('-', 1)[0] === primary)
  );
}
