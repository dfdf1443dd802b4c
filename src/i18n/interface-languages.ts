import { languages } from '../protocol/languages.ts';

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
  { tag: 'pt', name: 'Português' },
  { tag: 'ar', name: 'العربية' },
];
