import { languages, tagOf } from '../protocol/languages.ts';

/** A language that the interface speaks. */
export interface InterfaceLanguage {
  /** BCP 47. */
  readonly tag: string;
  /** The platform's code; absent where the bot does not speak it (contract §1). */
  readonly code?: string;
  /** Its own name for itself. */
  readonly name: string;
}

/** Where the platform's name is not the language's own for itself. */
const ownNames: Readonly<Record<string, string>> = {
  've-ZA': 'Tshivenḓa',
  'kam-KE': 'Kĩkamba',
  'ki-KE': 'Gĩkũyũ',
  'rw-RW': 'Ikinyarwanda',
  'sn-ZW': 'chiShona',
  'ee-GH': 'Eʋegbe',
};

/** Every language of the interface: the platform's fifteen in its order, then those of our own. */
export const interfaceLanguages: readonly InterfaceLanguage[] = [
  ...languages.map(({ tag, code, name }) => ({ tag, code, name: ownNames[tag] ?? name })),
  { tag: 'fr', name: 'Français' },
  { tag: 'pt-PT', name: 'Português' },
  { tag: 'ar', name: 'العربية' },
];

/** Drafts that too little is known of to offer them to every visitor (docs/languages.md). */
const unsure: readonly string[] = ['kam-KE', 'ki-KE', 'sn-ZW', 'ee-GH'];

/**
 * What a visitor may choose from where the host says nothing else: all but the drafts that nobody
 * can vouch for, and what is `spoken` already. `spoken` are BCP 47 tags, platform codes or names.
 */
export function offeredLanguages(...spoken: readonly string[]): readonly InterfaceLanguage[] {
  const tags = spoken.flatMap((value) => tagOf(value) ?? []);
  return interfaceLanguages.filter(
    ({ tag }) => !unsure.includes(tag) || tags.some((other) => isSameLanguage(tag, other)),
  );
}

/** Whether two BCP 47 tags name the same language, wherever it is spoken. */
export const isSameLanguage = (a: string, b: string): boolean => primaryOf(a) === primaryOf(b);
const primaryOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';
