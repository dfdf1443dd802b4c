import { isRefusal, refusal, type Refusal } from '../refusal.ts';

/** A body that is not what it says, or does not arrive: why, for the one who sent it. */
export class BadBody extends Error {
  override readonly name = 'BadBody';
  readonly refusal: Refusal;

  constructor(why: Refusal) {
    super(why.message);
    this.refusal = why;
  }
}

/** The next piece of a body; `undefined` at its end. */
export type ReadBody = () => Promise<Uint8Array | Refusal | undefined>;

const endedEarly = refusal(400, 'The form ends before its last boundary.');

/** Bytes as they arrive, looked at piece by piece; holds no more than one piece and a marker. */
export class ByteQueue {
  /** How many bytes of the body have been taken out. */
  taken: number;
  readonly #read: ReadBody;
  #bytes: Buffer;

  /** `before` counts as if it had arrived, but not as taken. */
  constructor(read: ReadBody, before: string) {
    this.#read = read;
    this.#bytes = Buffer.from(before);
    this.taken = -this.#bytes.length;
  }

  /** Everything up to a marker, which is taken too. Throws `BadBody` when that is over `most` bytes. */
  async until(marker: string, most: number, tooMuch: Refusal): Promise<Buffer> {
    for (;;) {
      const at = this.#bytes.indexOf(marker);
      if (at > most || (at < 0 && this.#bytes.length > most + marker.length))
        throw new BadBody(tooMuch);
      if (at >= 0) {
        const found = this.#take(at);
        this.#take(marker.length);
        return found;
      }
      if (!(await this.more())) throw new BadBody(endedEarly);
    }
  }

  /** Exactly so many bytes. */
  async exactly(length: number): Promise<Buffer> {
    while (this.#bytes.length < length) if (!(await this.more())) throw new BadBody(endedEarly);
    return this.#take(length);
  }

  /** The first bytes, as many of them as come before the end; they stay. */
  async peek(length: number): Promise<Buffer> {
    while (this.#bytes.length < length) if (!(await this.more())) break;
    return this.#bytes.subarray(0, length);
  }

  /** Piece by piece up to a marker, which stays; what could be its beginning waits. */
  async *piecesUntil(marker: string): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#bytes.indexOf(marker);
      if (at >= 0) {
        if (at > 0) yield this.#take(at);
        return;
      }
      const sure = this.#bytes.length - marker.length + 1;
      if (sure > 0) yield this.#take(sure);
      if (!(await this.more())) throw new BadBody(endedEarly);
    }
  }

  /** What is left, piece by piece. */
  async *rest(): AsyncGenerator<Buffer> {
    do if (this.#bytes.length > 0) yield this.#take(this.#bytes.length);
    while (await this.more());
  }

  /** Waits for the next piece; false at the end. */
  async more(): Promise<boolean> {
    const piece = await this.#read();
    if (piece === undefined) return false;
    if (isRefusal(piece)) throw new BadBody(piece);
    this.#bytes = this.#bytes.length > 0 ? Buffer.concat([this.#bytes, piece]) : Buffer.from(piece);
    return true;
  }

  #take(length: number): Buffer {
    const taken = this.#bytes.subarray(0, length);
    this.#bytes = this.#bytes.subarray(length);
    this.taken += length;
    return taken;
  }
}
