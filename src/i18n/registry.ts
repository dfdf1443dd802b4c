/** Which languages the interface speaks beside English; each is a file that only its readers fetch. */
import type { Strings } from './strings.ts';

const files: Readonly<Record<string, () => Promise<{ readonly strings: Strings }>>> = {
  zu: () => import('./zu.ts'),
};

/** The sentences for a BCP 47 tag; `undefined` when there are none, or they cannot be fetched. */
export async function loadStrings(tag: string): Promise<Strings | undefined> {
  try {
    return (await files[primaryOf(tag)]?.())?.strings;
  } catch {
    return undefined;
  }
}

const primaryOf = (tag: string): string => tag.toLowerCase().split('-', 1)[0] ?? '';
