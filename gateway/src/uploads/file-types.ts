import type { SoundType } from './sound-length.ts';

/** What a file is, by its own first bytes: what its sender calls it proves nothing. */
export interface FileType {
  readonly mime: string;
  /** Set for what the platform hears. */
  readonly sound?: SoundType;
}

/** As many bytes as tell every type apart. */
export const TELLING_BYTES = 12;

const starts: readonly [at: number, bytes: string, type: FileType][] = [
  [8, 'WAVE', { mime: 'audio/wav', sound: 'wav' }],
  [0, '#!AMR', { mime: 'audio/amr', sound: 'amr' }],
  [0, 'fLaC', { mime: 'audio/flac', sound: 'flac' }],
  [0, 'OggS', { mime: 'audio/ogg', sound: 'ogg' }],
  [0, '\x89PNG\r\n\x1a\n', { mime: 'image/png' }],
  [0, '\xff\xd8\xff', { mime: 'image/jpeg' }],
  [8, 'WEBP', { mime: 'image/webp' }],
  [0, '%PDF-', { mime: 'application/pdf' }],
];

/** The type of what begins so; `undefined` for one that the platform does not take. */
export function typeOf(head: Buffer): FileType | undefined {
  const found = starts.find(
    ([at, bytes]) => head.toString('latin1', at, at + bytes.length) === bytes,
  )?.[2];
  const riff = head.toString('latin1', 0, 4) === 'RIFF';
  return found?.mime === 'audio/wav' || found?.mime === 'image/webp'
    ? riff
      ? found
      : undefined
    : found;
}

/** Which files a field takes (contract §1), as its refusal names them. */
const fields: Readonly<Record<string, { readonly mimes: RegExp; readonly names: string }>> = {
  speech_file: { mimes: /^audio\//, names: 'wav, amr, flac and ogg' },
  image_file: { mimes: /^image\//, names: 'png, jpeg and webp' },
  pdf_file: { mimes: /^application\/pdf$/, names: 'pdf' },
};

/** What a field takes; `undefined` for a field that takes no file. */
export const fileField = (name: string) => (Object.hasOwn(fields, name) ? fields[name] : undefined);
