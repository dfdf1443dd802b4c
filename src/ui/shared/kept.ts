/**
 * The interface's port to the small things that this browser keeps beside the conversation. The
 * element fills it, gives an empty one until the visitor has agreed, and another one only for another
 * conversation, or another storage.
 */
export interface Kept {
  /** The conversation's name on this device; empty while nothing may be kept. */
  readonly key: string;
  /** Where it is kept: `device`, `tab`, or `none`: only on this page. */
  readonly storage: string;
  /** What is kept under `name`; empty when nothing is. */
  get(name: KeptName): string;
  /** Keeps `value` under `name`; an empty one takes away what was kept. */
  set(name: KeptName, value: string): void;
}

/** `draft` and `greeted` are kept while the tab lives at most, the others as the host has it. */
export type KeptName = 'draft' | 'greeted' | 'low-data' | 'sound' | 'notifications';

/** Where nothing may be kept. */
export const nothingKept: Kept = { key: '', storage: 'none', get: () => '', set: () => undefined };
