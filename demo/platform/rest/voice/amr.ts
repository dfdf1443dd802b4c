import type { Length } from './uploaded-voice.ts';

// Bytes per frame after its header byte, by frame type (RFC 4867 §5.3); a frame lasts 20 ms.
const narrow = [12, 13, 15, 17, 19, 20, 26, 31, 5, 0, 0, 0, 0, 0, 0, 0];
const wide = [17, 23, 32, 36, 40, 46, 50, 58, 60, 5, 0, 0, 0, 0, 0, 0];

/** Length of an AMR or AMR-WB file, by counting its frames; undefined when it is not one. */
export function amrSeconds(file: Buffer): Length | undefined {
  const isWide = file.toString('latin1', 0, 9) === '#!AMR-WB\n';
  if (!isWide && file.toString('latin1', 0, 6) !== '#!AMR\n') return undefined;
  const sizes = isWide ? wide : narrow;
  let frames = 0;
  for (let at = isWide ? 9 : 6; at < file.length; frames += 1) {
    at += 1 + (sizes[(file.readUInt8(at) >>> 3) & 0x0f] ?? 0);
    if (at > file.length) return 'ends in the middle of a frame';
  }
  return frames * 0.02;
}
