import type { Length } from './uploaded-voice.ts';

/** Length of a FLAC file by its STREAMINFO; undefined when it is not one. */
export function flacSeconds(file: Buffer): Length | undefined {
  if (file.toString('latin1', 0, 4) !== 'fLaC') return undefined;
  if (file.length < 42 || (file.readUInt8(4) & 0x7f) !== 0) return 'has no STREAMINFO block';
  return streamInfoSeconds(file.subarray(8));
}

/** Length by a STREAMINFO block's 34 bytes: 20 bits of sample rate, 36 bits of sample count. */
export function streamInfoSeconds(block: Buffer): Length {
  const rate = block.readUIntBE(10, 3) >>> 4;
  const samples = (block.readUInt8(13) & 0x0f) * 2 ** 32 + block.readUInt32BE(14);
  if (rate === 0) return 'names no sample rate';
  return samples === 0 ? 'does not say how long it is' : samples / rate;
}
