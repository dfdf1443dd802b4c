/** One language as the platform names it (contract §1). */
export interface PlatformLanguage {
  name: string;
  /** The platform's own code, which is not always the BCP 47 one. */
  code: string;
  /** Whether the platform has a voice for it. */
  speaks: boolean;
  /** Whether the platform recognises speech in it. */
  hears: boolean;
}

// Deliberately not shared with src/: a table that server and client have in common hides mistakes.
const table: readonly (readonly [name: string, code: string, speaks: boolean, hears: boolean])[] = [
  ['English', 'en-ZA', true, true],
  ['isiZulu', 'zu-ZA', true, true],
  ['isiXhosa', 'xh-ZA', true, true],
  ['Sesotho', 'st-ZA', false, true],
  ['Setswana', 'tn-ZA', true, true],
  ['Sepedi', 'nso-ZA', true, true],
  ['Tshivenda', 'vr-ZA', true, true],
  ['Xitsonga', 'ts-ZA', false, true],
  ['Afrikaans', 'af-ZA', true, true],
  ['Kiswahili', 'sw-KE', true, true],
  ['Kikamba', 'ka-KE', true, true],
  ['Kikuyu', 'ki-KE', true, true],
  ['Kinyarwanda', 'rw-RW', false, true],
  ['Shona', 'sh-ZM', false, false],
  ['Ewe', 'ee-GH', false, false],
];

/** The fifteen languages of the platform (contract §1). */
const platformLanguages: readonly PlatformLanguage[] = table.map(([name, code, speaks, hears]) => ({
  name,
  code,
  speaks,
  hears,
}));

/** Finds a language by its name or its code, in any case; both dialects accept either. */
export function findLanguage(nameOrCode: string): PlatformLanguage | undefined {
  const wanted = nameOrCode.trim().toLowerCase();
  return platformLanguages.find(
    ({ name, code }) => name.toLowerCase() === wanted || code.toLowerCase() === wanted,
  );
}
