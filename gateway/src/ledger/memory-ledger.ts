import { randomUUID } from 'node:crypto';
import { KEPT_MS, UNKNOWN, type Claim, type Claimed, type Ledger } from './ledger.ts';

interface Row {
  readonly until: number;
  owner: string;
  print: string;
  /** Absent while the message is on its way. */
  body?: string;
  bytes: number;
}

/** What a key costs besides its answer: map entry, row, hashes (measured, rounded up). */
const BYTES_PER_KEY = 600;

/** Room that a message holds while its answer is not there yet. */
const RESERVED = 64 * 1024;

/** V8 keeps a string with one typographic apostrophe in two bytes a unit. */
const bytesOf = (body: string): number => BYTES_PER_KEY + body.length * 2;

/**
 * Keys in this process's memory: for one instance, and until it ends. The sum of all rows stays
 * within the limit; no row goes before its time.
 */
export class MemoryLedger implements Ledger {
  /** In the order of their claims, so the first to end is the first in it. */
  readonly #rows = new Map<string, Row>();
  readonly #limit: number;
  readonly #now: () => number;
  #bytes = 0;

  constructor(limit: number, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  claim(key: string, print: string): Promise<Claimed> {
    this.#forgetTheOld();
    const row = this.#rows.get(key);
    if (row?.body !== undefined)
      return Promise.resolve({ state: 'settled', print: row.print, body: row.body });
    if (row) return Promise.resolve({ state: 'running', print: row.print });
    const bytes = BYTES_PER_KEY + RESERVED;
    if (this.#bytes + bytes > this.#limit) return Promise.resolve({ state: 'full' });
    const owner = randomUUID();
    this.#rows.set(key, { until: this.#now() + KEPT_MS, owner, print, bytes });
    this.#bytes += bytes;
    return Promise.resolve({ state: 'claimed', claim: { key, owner } });
  }

  settle({ key, owner }: Claim, print: string, body: string): Promise<string> {
    const row = this.#rows.get(key);
    if (row?.owner !== owner) return Promise.resolve(UNKNOWN);
    if (row.body !== undefined) return Promise.resolve(row.body);
    const fits = this.#bytes - row.bytes + bytesOf(body) <= this.#limit;
    row.print = print;
    row.body = fits ? body : UNKNOWN;
    this.#bytes += bytesOf(row.body) - row.bytes;
    row.bytes = bytesOf(row.body);
    return Promise.resolve(row.body);
  }

  free({ key, owner }: Claim): Promise<void> {
    const row = this.#rows.get(key);
    if (row?.owner === owner && row.body === undefined) this.#forget(key, row);
    return Promise.resolve();
  }

  ready(): Promise<boolean> {
    return Promise.resolve(true);
  }

  size(): { keys: number; bytes: number } {
    return { keys: this.#rows.size, bytes: this.#bytes };
  }

  close(): Promise<void> {
    this.#rows.clear();
    return Promise.resolve();
  }

  #forgetTheOld(): void {
    for (const [key, row] of this.#rows) {
      if (row.until > this.#now()) return;
      this.#forget(key, row);
    }
  }

  #forget(key: string, row: Row): void {
    this.#rows.delete(key);
    this.#bytes -= row.bytes;
  }
}
