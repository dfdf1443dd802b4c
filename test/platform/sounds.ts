import { oggChecksum } from '../../demo/platform/rest/voice/ogg.ts';

/** A silent 16 kHz mono WAV. */
export function wav(seconds: number): Buffer {
  const size = Math.round(seconds * 32_000);
  const file = Buffer.alloc(44 + size);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(36 + size, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(16_000, 24);
  file.writeUInt32LE(32_000, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(size, 40);
  return file;
}

/** An AMR file of silent frames, 20 ms each (mode 0: a header byte and 12 more). */
export function amr(seconds: number, wide = false): Buffer {
  const frame = Buffer.alloc(wide ? 18 : 13);
  frame.writeUInt8(0x04);
  const magic = Buffer.from(wide ? '#!AMR-WB\n' : '#!AMR\n', 'latin1');
  return Buffer.concat([magic, ...Array<Buffer>(Math.round(seconds * 50)).fill(frame)]);
}

/** The head of a FLAC file with its STREAMINFO. */
export function flac(seconds: number): Buffer {
  const file = Buffer.alloc(46);
  file.write('fLaC', 0, 'latin1');
  file.writeUInt8(0x80, 4);
  file.writeUIntBE(34, 5, 3);
  file.writeUIntBE((16_000 << 4) | 0, 18, 3);
  file.writeUInt8(0xf0, 21);
  file.writeUInt32BE(Math.round(seconds * 16_000), 22);
  return file;
}

/** One Ogg page with a single packet of at most 255 × 255 bytes. */
function oggPage(body: Buffer, granule: bigint, sequence: number, flags = 0): Buffer {
  const whole = Math.floor(body.length / 255);
  const lacing = [...Array<number>(whole).fill(255), body.length % 255];
  const page = Buffer.concat([Buffer.alloc(27), Buffer.from(lacing), body]);
  page.write('OggS', 0, 'latin1');
  page.writeUInt8(flags, 5);
  page.writeBigInt64LE(granule, 6);
  page.writeUInt32LE(1, 14);
  page.writeUInt32LE(sequence, 18);
  page.writeUInt8(lacing.length, 26);
  page.writeUInt32LE(oggChecksum(page), 22);
  return page;
}

/** An Ogg/Opus file that says how long it is; its packets are not real sound. */
export function opus(seconds: number, preSkip = 312): Buffer {
  const head = Buffer.alloc(19);
  head.write('OpusHead', 0, 'latin1');
  head.writeUInt8(1, 8);
  head.writeUInt8(1, 9);
  head.writeUInt16LE(preSkip, 10);
  head.writeUInt32LE(16_000, 12);
  return Buffer.concat([
    oggPage(head, 0n, 0, 2),
    oggPage(Buffer.from('OpusTags'), 0n, 1),
    oggPage(Buffer.alloc(300, 7), -1n, 2),
    oggPage(Buffer.alloc(40, 7), BigInt(Math.round(seconds * 48_000) + preSkip), 3, 4),
  ]);
}

/** An Ogg/Vorbis file by its identification header. */
export function vorbis(seconds: number): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt8(1, 0);
  head.write('vorbis', 1, 'latin1');
  head.writeUInt8(1, 11);
  head.writeUInt32LE(44_100, 12);
  const end = BigInt(Math.round(seconds * 44_100));
  return Buffer.concat([oggPage(head, 0n, 0, 2), oggPage(Buffer.alloc(9), end, 1, 4)]);
}
