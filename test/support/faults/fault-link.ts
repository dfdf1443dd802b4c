/** One TCP connection through the fault proxy: two ends, and what happens to the bytes between. */
import { connect, type Socket } from 'node:net';

/** What may be wrong with a connection. Nothing is, where nothing is said. */
export interface LinkFaults {
  /** Every byte takes this long, in milliseconds, each way. */
  readonly latency?: number;
  /** So many bytes a second, each way. */
  readonly rate?: number;
  /**
   * What goes this way does not arrive, and neither does the end of the connection. TCP would send
   * it again: what was held arrives when the link is mended, and is lost when it is reset.
   */
  readonly blackHole?: 'up' | 'down' | 'both';
  /**
   * Resets the connection once the client has sent something, which the server never sees; or when
   * the server begins to answer, of which the client sees nothing.
   */
  readonly reset?: 'on-request' | 'on-answer';
  /** Ends the connection after so many bytes of the body of an HTTP answer. */
  readonly truncate?: number;
}

type Way = 'up' | 'down';

const endOfHead = Buffer.from('\r\n\r\n');

export class FaultLink {
  readonly #near: Socket;
  readonly #far: Socket;
  readonly #faults: () => LinkFaults;
  readonly #held: Readonly<Record<Way, { readonly bytes: Buffer; readonly at: number }[]>> = {
    up: [],
    down: [],
  };
  readonly #pumping = new Set<Way>();
  /** Ends that are gone, and whose other end has not been told. */
  readonly #ended = new Set<Way>();
  #body: number | undefined;
  #over = false;

  /**
   * @param near the client's end
   * @param faults what is wrong now; looked at for every piece
   */
  constructor(
    near: Socket,
    port: number,
    faults: () => LinkFaults,
    hears: { readonly first: (bytes: Buffer) => void; readonly over: () => void },
  ) {
    this.#near = near;
    this.#far = connect(port, '127.0.0.1');
    this.#faults = faults;
    let silent = true;
    for (const [way, from] of [
      ['up', this.#near],
      ['down', this.#far],
    ] as const) {
      from.setNoDelay(true);
      from.on('error', () => undefined); // a reset is what this is about; `close` follows
      from.on('data', (bytes: Buffer) => {
        if (way === 'up' && silent) hears.first(bytes);
        if (way === 'up') silent = false;
        if (this.#faults().reset === (way === 'up' ? 'on-request' : 'on-answer'))
          return this.reset();
        this.#held[way].push({ bytes, at: Date.now() });
        this.pump();
      });
      from.on('close', () => {
        this.#ended.add(way);
        if (this.#ended.size === 2) hears.over();
        this.pump();
      });
    }
  }

  /** RST to both ends, now; what is held is lost. */
  reset(): void {
    this.#over = true;
    for (const end of [this.#near, this.#far]) end.resetAndDestroy();
  }

  /** Looks again at what is held, after the faults have changed. */
  pump(): void {
    void this.#pump('up');
    void this.#pump('down');
  }

  async #pump(way: Way): Promise<void> {
    if (this.#pumping.has(way)) return;
    this.#pumping.add(way);
    while (!this.#over) {
      const { latency = 0, rate, blackHole } = this.#faults();
      const [piece] = this.#held[way];
      if (blackHole === way || blackHole === 'both') break;
      if (!piece) {
        if (this.#ended.has(way)) (way === 'up' ? this.#far : this.#near).end();
        break;
      }
      const wait = piece.at + latency - Date.now();
      if (wait > 0) {
        await after(wait);
        continue;
      }
      this.#held[way].shift();
      const now = rate ? piece.bytes.subarray(0, Math.max(1, Math.ceil(rate / 50))) : piece.bytes;
      const later = piece.bytes.subarray(now.length);
      if (later.length) this.#held[way].unshift({ bytes: later, at: piece.at });
      this.#pass(way, now);
      if (rate) await after((now.length / rate) * 1000);
    }
    this.#pumping.delete(way);
  }

  #pass(way: Way, bytes: Buffer): void {
    if (way === 'up') return void (this.#far.writable && this.#far.write(bytes));
    if (!this.#near.writable) return;
    const room = this.#room(bytes);
    this.#near.write(bytes.subarray(0, room));
    if (room === bytes.length) return;
    this.#over = true;
    this.#near.end();
    this.#far.destroy();
  }

  /** How much of `bytes` may pass before the answer is cut short. */
  #room(bytes: Buffer): number {
    const { truncate } = this.#faults();
    if (truncate === undefined) return bytes.length;
    const head = this.#body === undefined ? bytes.indexOf(endOfHead) : -endOfHead.length;
    if (this.#body === undefined && head < 0) return bytes.length;
    const start = head + endOfHead.length;
    const room = Math.min(bytes.length, start + truncate - (this.#body ?? 0));
    this.#body = (this.#body ?? 0) + bytes.length - start;
    return room;
  }
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
