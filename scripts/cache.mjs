/** What the scripts remember between runs. `npm ci` leaves it; deleting `.cache/` forgets it. */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at the end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** A directory for this project's scripts, made if need be. */
export function cacheDirectory() {
  const directory = fileURLToPath(new URL('../.cache', import.meta.url));
  mkdirSync(directory, { recursive: true });
  return directory;
}
