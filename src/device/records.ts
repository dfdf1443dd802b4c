/** The records of a conversation: what is said of each in its key, and what its head holds. */
import { needsLeader, type ConversationState } from '../conversation/core/state.ts';
import { logVersion as version } from '../conversation/shell/ports.ts';
import { isRecord, type Json } from '../protocol/json.ts';

/** What the second part of a record's key says; the third is an entry's rank, or a wish's turn. */
export const head = 0;
export const entry = 1;
export const wish = 2;

export interface Head extends Json {
  /** Begins at the time of the first write, and counts on: no conversation begins where one ended. */
  readonly rev: number;
}

export const isHead = (value: unknown): value is Head =>
  isRecord(value) && Number.isSafeInteger(value.rev);

/** What the head says of a conversation whose entries have records of their own. */
export const headOf = (
  state: ConversationState,
  rev: number,
  keeps: number,
  leader: string | undefined,
) => {
  const { bot, agent, language } = state;
  return { version, rev, leader, busy: needsLeader(state), keeps, bot, agent, language } as const;
};

/**
 * Where `localStorage` keeps a note of something that the visitor said, until the log holds it: a
 * database takes a while, and a page may be left at once.
 */
export const noteName = (key: string, id: string): string => `${key}:note:${id}`;

/** The last part of a record's key. */
export const lastOf = (key: IDBValidKey | undefined): unknown => Array.isArray(key) && key.at(-1);

/** The id of what is stored. */
export const idOf = (stored: unknown): string => (isRecord(stored) ? String(stored.id) : '');
