/**
 * What outlives the page: a snapshot of the conversation, versioned and expiring (contract §1: a
 * day after the last message). `restore.ts` reads it back.
 */
import type { ConversationState } from './state.ts';

/** Raised when older snapshots can no longer be read. */
export const version = 1;

/** Where a snapshot is kept: by the page's origin, one per bot and visitor. */
export interface Memory {
  /** The stored text, or `undefined`. Never throws. */
  read(): string | undefined;
  /** False when it could not be stored. Never throws. */
  write(snapshot: string): boolean;
  forget(): void;
}

/** The snapshot to store. */
export const toSnapshot = (state: ConversationState): string =>
  JSON.stringify({ version, ...state });
