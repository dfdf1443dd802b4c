import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that the platform serves under `media/` (contract §1, `custom` and speech). */
export interface MediaFile {
  type: string;
  bytes: Buffer;
}

const file = (name: string, type: string): readonly [string, MediaFile] => [
  name,
  { type, bytes: readFileSync(join(import.meta.dirname, name)) },
];

/** The files by name. The demo bot's data and the spoken answers refer to them. */
export const mediaFiles: ReadonlyMap<string, MediaFile> = new Map([
  file('flat-white.svg', 'image/svg+xml'),
  file('sunrise.png', 'image/png'),
  file('kofi-menu.pdf', 'application/pdf'),
  file('chime.wav', 'audio/wav'),
]);
