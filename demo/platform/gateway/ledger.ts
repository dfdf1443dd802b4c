import { createHash } from 'node:crypto';
import type { Form } from '../rest/form.ts';

/** What became of the first call with a key. */
export type Outcome =
  | { state: 'in-progress' }
  | { state: 'answered'; reply: object }
  /** The platform may or may not have processed it: nobody can find out. */
  | { state: 'unknown' };

/** How long an answer is kept, in milliseconds: as long as a conversation lasts (contract §1). */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** The calls that the gateway has taken, by idempotency key (contract §5). */
export class Ledger {
  readonly #byKey = new Map<string, { print: string; at: number; record: Outcome }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** What is known of this key; `differs` when it came with another body before. */
  find(key: string, print: string): Outcome | 'differs' | undefined {
    const found = this.#byKey.get(key);
    if (!found || this.#now() - found.at > KEPT_MS) return undefined;
    return found.print === print ? found.record : 'differs';
  }

  /** Notes what became of a call. The oldest are forgotten after 10,000. */
  note(key: string, print: string, record: Outcome): void {
    this.#byKey.set(key, { print, at: this.#now(), record });
    if (this.#byKey.size <= 10_000) return;
    const oldest = this.#byKey.keys().next();
    if (!oldest.done) this.#byKey.delete(oldest.value);
  }

  /** The call was refused before anything was done: its key is free again. */
  free(key: string): void {
    this.#byKey.delete(key);
  }
}

/** The same for the same fields, however they were encoded. */
export async function fingerprint(form: Form): Promise<string> {
  const hash = createHash('sha256');
  for (const [name, value] of [...form].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = typeof value === 'string' ? value : new Uint8Array(await value.arrayBuffer());
    hash.update(JSON.stringify([name, bytes.length])).update(bytes);
  }
  return hash.digest('base64url');
}
