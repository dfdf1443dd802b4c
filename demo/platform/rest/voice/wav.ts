import type { Length } from './uploaded-voice.ts';

/** Length of a RIFF/WAVE file; undefined when it is not one. */
export function wavSeconds(file: Buffer): Length | undefined {
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') {
    return undefined;
  }
  let bytesPerSecond = 0;
  for (let at = 12; at + 8 <= file.length;) {
    const name = file.toString('latin1', at, at + 4);
    const size = file.readUInt32LE(at + 4);
    const start = at + 8;
    if (name === 'fmt ' && start + 16 <= file.length) bytesPerSecond = file.readUInt32LE(start + 8);
    if (name === 'data') {
      if (bytesPerSecond === 0) return 'names no byte rate';
      // A streaming encoder leaves the size at its maximum: then the file's own length counts.
      return Math.min(size, file.length - start) / bytesPerSecond;
    }
    at = start + size + (size % 2);
  }
  return 'has no data chunk';
}
