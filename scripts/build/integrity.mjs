/** Notes what each file that a page can load has to be, byte for byte: `dist/integrity.json`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** `sha384-…`, as `integrity` takes it. */
export const integrityOf = (bytes) =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/** @param dist where the built files are; `npm/` in it is for bundlers */
export function writeIntegrity(dist) {
  const files = readdirSync(dist, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js') && !name.startsWith('npm/'))
    .sort();
  const hashes = files.map((name) => [name, integrityOf(readFileSync(join(dist, name)))]);
  writeFileSync(
    join(dist, 'integrity.json'),
    `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
  );
}
