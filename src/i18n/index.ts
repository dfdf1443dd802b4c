/** Which languages the interface speaks; each is a file that only its readers download. */
import { strings as en } from './en.ts';
import type { MoreStrings, Strings } from './strings.ts';

export { en };
export { counted, fill } from './fill.ts';
export type { MoreStrings, Strings };

const files: Readonly<Record<string, () => Promise<{ readonly strings: Strings }>>> = {
  zu: () => import('./zu.ts'),
};

/** The sentences for a BCP 47 tag: English when there are none, or they cannot be loaded. */
export async function loadStrings(tag: string): Promise<Strings> {
  try {
    return (await files[primary(tag)]?.())?.strings ?? en;
  } catch {
    return en;
  }
}

const primary = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';
