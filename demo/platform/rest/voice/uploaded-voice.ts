import { amrSeconds } from './amr.ts';
import { flacSeconds } from './flac.ts';
import { oggSeconds } from './ogg.ts';
import { wavSeconds } from './wav.ts';

/** The longest voice note in seconds (contract §1, speech sent in). */
const MAX_SECONDS = 60;

/** What a voice note is, or what is wrong with it. */
export type VoiceCheck =
  | { ok: true; format: 'wav' | 'amr' | 'flac' | 'ogg'; seconds: number }
  | { ok: false; reason: string };

/** The length of a sound in seconds, or a sentence that says why it cannot be told. */
export type Length = number | string;

const readers = [
  ['wav', wavSeconds],
  ['amr', amrSeconds],
  ['flac', flacSeconds],
  ['ogg', oggSeconds],
] as const;

/** Judges a voice note by its content: wav, amr, flac or ogg, at most 60 s (contract §1). */
export function checkVoice(bytes: Uint8Array): VoiceCheck {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [format, read] of readers) {
    const seconds = read(file);
    if (seconds === undefined) continue;
    if (typeof seconds === 'string')
      return { ok: false, reason: `This ${format} file ${seconds}.` };
    if (seconds <= 0) return { ok: false, reason: `This ${format} file holds no sound.` };
    if (seconds > MAX_SECONDS) {
      const length = seconds.toFixed(1);
      return { ok: false, reason: `It is ${length} s long, at most ${MAX_SECONDS} s are taken.` };
    }
    return { ok: true, format, seconds };
  }
  return { ok: false, reason: `It is ${guess(file)}, only wav, amr, flac and ogg are taken.` };
}

/** What stands where a transcription would (the local platform recognises no speech). */
export function placeholderTranscription(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  return `(voice note, ${whole} s: the local platform does not transcribe)`;
}

// The formats that browsers record by default deserve their name in the refusal.
function guess(file: Buffer): string {
  if (file.length === 0) return 'an empty file';
  if (file.readUIntBE(0, Math.min(4, file.length)) === 0x1a45dfa3) return 'a WebM file';
  if (file.toString('latin1', 4, 8) === 'ftyp') return 'an MP4 file';
  if (file.toString('latin1', 0, 3) === 'ID3' || (file[0] === 0xff && (file[1] ?? 0) >= 0xe0)) {
    return 'an MP3 or AAC file';
  }
  return 'of an unknown format';
}
