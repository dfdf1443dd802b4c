/** What a viewer of the gallery may choose; kept in the address, so that a view can be linked to. */
import { interfaceLanguages } from '../../src/i18n/interface-languages.ts';

export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly type: 'select' | 'color' | 'range';
  /** For a select: value and words. The first is the default. */
  readonly options: readonly (readonly [string, string])[];
}

const select = (
  name: string,
  label: string,
  ...options: (readonly [string, string])[]
): Choice => ({
  name,
  label,
  type: 'select',
  options,
});

export const choices: readonly Choice[] = [
  select('theme', 'Theme', ['auto', 'The system’s'], ['light', 'Light'], ['dark', 'Dark']),
  select(
    'language',
    'Language',
    ...interfaceLanguages.map(({ tag, name }) => [tag, name] as const),
  ),
  select(
    'direction',
    'Direction',
    ['', 'The language’s'],
    ['ltr', 'Left to right'],
    ['rtl', 'Right to left'],
  ),
  select('width', 'Width', ['400', '400'], ['320', '320'], ['360', '360'], ['720', '720']),
  select('density', 'Density', ['comfortable', 'Comfortable'], ['compact', 'Compact']),
  { name: 'accent', label: 'Accent', type: 'color', options: [['#006c5f', '']] },
  { name: 'radius', label: 'Corners', type: 'range', options: [['18', '']] },
];

/** The choices of the page's address, the defaults where it has none. */
export function chosen(): Readonly<Record<string, string>> {
  const given = new URLSearchParams(location.search);
  return Object.fromEntries(
    choices.map(({ name, options }) => [name, given.get(name) ?? options[0]?.[0] ?? '']),
  );
}

/** Chooses, without a reload. */
export function choose(name: string, value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  history.replaceState(null, '', address);
}
