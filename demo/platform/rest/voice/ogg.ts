import type { Length } from './uploaded-voice.ts';
import { streamInfoSeconds } from './flac.ts';

// The checksum of an Ogg page: CRC-32 with polynomial 0x04c11db7, not reflected (RFC 3533 §6).
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte << 24;
  for (let bit = 0; bit < 8; bit += 1) value = (value << 1) ^ (value < 0 ? 0x04c11db7 : 0);
  return value >>> 0;
});

/** The checksum of an Ogg page whose own checksum field (bytes 22 to 25) counts as zero. */
export function oggChecksum(page: Uint8Array): number {
  let crc = 0;
  page.forEach((byte, index) => {
    const counted = index >= 22 && index < 26 ? 0 : byte;
    crc = ((crc << 8) ^ (crcTable[((crc >>> 24) ^ counted) & 0xff] ?? 0)) >>> 0;
  });
  return crc;
}

/** Length of an Ogg file (Opus, Vorbis, Speex or FLAC) by its last granule; else undefined. */
export function oggSeconds(file: Buffer): Length | undefined {
  if (file.toString('latin1', 0, 4) !== 'OggS') return undefined;
  let first: Buffer | undefined;
  let granule = 0n;
  for (let at = 0; at < file.length;) {
    const page = readPage(file, at);
    if (typeof page === 'string') return page;
    first ??= page.body;
    // -1 marks a page on which no packet ends.
    if (page.granule >= 0n && page.granule > granule) granule = page.granule;
    at = page.end;
  }
  return first ? seconds(first, granule) : 'has no pages';
}

function readPage(
  file: Buffer,
  at: number,
): { body: Buffer; granule: bigint; end: number } | string {
  const segments = file.length >= at + 27 ? file.readUInt8(at + 26) : 0;
  const start = at + 27 + segments;
  if (start > file.length) return 'ends in the middle of a page';
  if (file.toString('latin1', at, at + 4) !== 'OggS') return 'has bytes between its pages';
  const size = file.subarray(at + 27, start).reduce((sum, length) => sum + length, 0);
  const end = start + size;
  if (end > file.length) return 'ends in the middle of a page';
  if (oggChecksum(file.subarray(at, end)) !== file.readUInt32LE(at + 22)) {
    return 'has a page with a wrong checksum';
  }
  return { body: file.subarray(start, end), granule: file.readBigInt64LE(at + 6), end };
}

function seconds(head: Buffer, granule: bigint): Length {
  if (head.toString('latin1', 0, 8) === 'OpusHead' && head.length >= 19) {
    // Opus always counts at 48 kHz and says how much to skip at the start (RFC 7845 §4).
    return (Number(granule) - head.readUInt16LE(10)) / 48_000;
  }
  if (head.toString('latin1', 1, 7) === 'vorbis' && head.length >= 16) {
    return rated(granule, head.readUInt32LE(12));
  }
  if (head.toString('latin1', 0, 8) === 'Speex   ' && head.length >= 40) {
    return rated(granule, head.readUInt32LE(36));
  }
  if (head.toString('latin1', 1, 5) === 'FLAC' && head.length >= 51) {
    const told = streamInfoSeconds(head.subarray(17));
    return typeof told === 'number' ? told : rated(granule, head.readUIntBE(27, 3) >>> 4);
  }
  return 'carries a sound that is not Opus, Vorbis, Speex or FLAC';
}

function rated(granule: bigint, rate: number): Length {
  return rate === 0 ? 'names no sample rate' : Number(granule) / rate;
}
