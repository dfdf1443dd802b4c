/** The port behind which keys are remembered: one process's memory, or Redis for any number. */

/** The answer for a message of which nobody can know whether the platform has processed it. */
export const UNKNOWN = '{"status":"unknown"}';

/** How long a key is remembered, in milliseconds: as long as a conversation lasts (contract §1). */
export const KEPT_MS = 24 * 60 * 60 * 1000;

/** The store cannot be reached: nothing may be passed on (exactly once before availability). */
export class StoreError extends Error {
  override readonly name = 'StoreError';
}

/** A key that this process alone may pass on. */
export interface Claim {
  readonly key: string;
  /** Tells this claim from every other one, of this process or another. */
  readonly owner: string;
}

/** What became of asking for a key. */
export type Claimed =
  /** It is ours. Exactly one of `settle` and `free` must follow. */
  | { readonly state: 'claimed'; readonly claim: Claim }
  /** Somebody is at work on it. `print` is `''` while the body is still being read. */
  | { readonly state: 'running'; readonly print: string }
  /** It has its answer. `print` is `''` when the body was never read to its end. */
  | { readonly state: 'settled'; readonly print: string; readonly body: string }
  /** No room for another key. */
  | { readonly state: 'full' };

/**
 * Invariants: a key is claimed by one owner at a time; what is settled stays as it is until its day
 * is over; what is freed was never processed. Every method rejects with a `StoreError` when the
 * store cannot be reached; after a rejected `claim` nothing may be passed on.
 */
export interface Ledger {
  /** Asks for a key. `print` is the hash of the body, `''` where that is not known yet. */
  claim(key: string, print: string): Promise<Claimed>;
  /** Stores the answer; resolves to the one that stands, which is another if the claim had lapsed. */
  settle(claim: Claim, print: string, body: string): Promise<string>;
  /** Gives the key back: the platform has not processed the message. */
  free(claim: Claim): Promise<void>;
  /** Whether the store answers. */
  ready(): Promise<boolean>;
  /** What is held, where the store can tell. */
  size(): { readonly keys: number; readonly bytes: number } | undefined;
  close(): Promise<void>;
}
