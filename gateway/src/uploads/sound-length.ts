/**
 * How long a sound is, read as it passes by: each reader asks for the bytes that it wants to see or
 * skips some, and gets `undefined` where the file has ended.
 */

/** Bytes to look at (or the fewer that the file ends with), or to pass over. */
type Wish = { readonly see: number; readonly orFewer?: boolean } | { readonly skip: number };

/** Returns seconds, or why they cannot be told. */
type Reader = Generator<Wish, number | string, Buffer | undefined>;

const see = (bytes: number): Wish => ({ see: bytes });
const skip = (bytes: number): Wish => ({ skip: bytes });

const cut = 'ends in the middle';

function* wav(): Reader {
  yield skip(12);
  let bytesPerSecond = 0;
  for (;;) {
    const head = yield see(8);
    if (!head) return 'has no data chunk';
    const size = head.readUInt32LE(4);
    const name = head.toString('latin1', 0, 4);
    if (name === 'fmt ') {
      const format = size >= 16 ? yield see(16) : undefined;
      if (!format) return cut;
      bytesPerSecond = format.readUInt32LE(8);
      yield skip(size - 16 + (size % 2));
    } else if (name === 'data') {
      if (bytesPerSecond === 0) return 'names no byte rate';
      // A streaming encoder writes a size that is not there yet: what comes is what counts.
      let length = 0;
      for (;;) {
        const piece = yield { see: 4096, orFewer: true };
        if (!piece) return Math.min(length, size) / bytesPerSecond;
        length += piece.length;
      }
    } else yield skip(size + (size % 2));
  }
}

// Bytes per frame after its header byte, by frame type (RFC 4867 §5.3); a frame lasts 20 ms.
const narrow = [12, 13, 15, 17, 19, 20, 26, 31, 5, 0, 0, 0, 0, 0, 0, 0];
const wide = [17, 23, 32, 36, 40, 46, 50, 58, 60, 5, 0, 0, 0, 0, 0, 0];

function* amr(): Reader {
  const magic = yield see(6);
  const isWide = magic?.toString('latin1') === '#!AMR-';
  if (isWide) yield skip(3);
  for (let frames = 0; ; frames += 1) {
    const head = yield see(1);
    if (!head) return frames * 0.02;
    const size = (isWide ? wide : narrow)[(head.readUInt8() >>> 3) & 0x0f] ?? 0;
    if (size > 0 && !(yield see(size))) return cut;
  }
}

function* flac(): Reader {
  yield skip(8);
  const block = yield see(34);
  return block ? streamInfoSeconds(block) : cut;
}

/** A STREAMINFO block: 20 bits of sample rate, 36 bits of sample count (RFC 9639 §8.2). */
function streamInfoSeconds(block: Buffer): number | string {
  const rate = block.readUIntBE(10, 3) >>> 4;
  const samples = (block.readUInt8(13) & 0x0f) * 2 ** 32 + block.readUInt32BE(14);
  if (rate === 0) return 'names no sample rate';
  return samples === 0 ? 'does not say how long it is' : samples / rate;
}

/** Ogg pages (RFC 3533 §6): the last granule position tells, in the units of the first packet. */
function* ogg(): Reader {
  let first: Buffer | undefined;
  let granule = 0n;
  for (;;) {
    const head = yield see(27);
    if (!head) break;
    if (head.toString('latin1', 0, 4) !== 'OggS') return 'has bytes between its pages';
    const segments = head.readUInt8(26);
    const table = segments > 0 ? yield see(segments) : Buffer.alloc(0);
    if (!table) return cut;
    const size = table.reduce((sum, length) => sum + length, 0);
    const body = size > 0 ? yield see(size) : Buffer.alloc(0);
    if (!body) return cut;
    first ??= Buffer.from(body.subarray(0, 64));
    const position = head.readBigInt64LE(6);
    if (position > granule) granule = position;
  }
  return first ? oggSeconds(first, Number(granule)) : 'has no pages';
}

function oggSeconds(head: Buffer, granule: number): number | string {
  const at = (rate: number) => (rate === 0 ? 'names no sample rate' : granule / rate);
  // Opus always counts at 48 kHz and says how much to skip at the start (RFC 7845 §4).
  if (head.toString('latin1', 0, 8) === 'OpusHead' && head.length >= 19)
    return (granule - head.readUInt16LE(10)) / 48_000;
  if (head.toString('latin1', 1, 7) === 'vorbis' && head.length >= 16)
    return at(head.readUInt32LE(12));
  if (head.toString('latin1', 0, 8) === 'Speex   ' && head.length >= 40)
    return at(head.readUInt32LE(36));
  if (head.toString('latin1', 1, 5) === 'FLAC' && head.length >= 51)
    return at(head.readUIntBE(27, 3) >>> 4);
  return 'carries a sound that is not Opus, Vorbis, Speex or FLAC';
}

const readers = { wav, amr, flac, ogg };

/** The sounds that the platform hears (contract §1, speech sent in). */
export type SoundType = keyof typeof readers;

/** Measures a sound of a type piece by piece; `end` gives its seconds, or why they cannot be told. */
export class SoundMeter {
  readonly #reader: Reader;
  #wish: IteratorResult<Wish, number | string>;
  #held: Buffer = Buffer.alloc(0);
  /** Bytes that are still to be passed over. */
  #skipping = 0;

  constructor(type: SoundType) {
    this.#reader = readers[type]();
    this.#wish = this.#reader.next();
  }

  take(piece: Buffer): void {
    this.#held = this.#held.length > 0 ? Buffer.concat([this.#held, piece]) : piece;
    let at = 0;
    while (this.#wish.done !== true) {
      const wish = this.#wish.value;
      if ('skip' in wish) {
        this.#skipping += Math.max(0, wish.skip);
        this.#wish = this.#reader.next();
        continue;
      }
      const passed = Math.min(this.#skipping, this.#held.length - at);
      this.#skipping -= passed;
      at += passed;
      if (this.#skipping > 0 || this.#held.length - at < wish.see) break;
      this.#wish = this.#reader.next(this.#held.subarray(at, at + wish.see));
      at += wish.see;
    }
    this.#held = this.#wish.done === true ? Buffer.alloc(0) : this.#held.subarray(at);
  }

  end(): number | string {
    const wish = this.#wish.done === true ? undefined : this.#wish.value;
    const left = this.#held.length > 0;
    if (left && wish && 'see' in wish && wish.orFewer) {
      this.#wish = this.#reader.next(this.#held);
      this.#held = Buffer.alloc(0);
    }
    // What is left now is less than the reader wanted to see.
    const cutShort = this.#held.length > 0;
    while (this.#wish.done !== true) this.#wish = this.#reader.next(undefined);
    return cutShort && typeof this.#wish.value === 'number' ? cut : this.#wish.value;
  }
}
