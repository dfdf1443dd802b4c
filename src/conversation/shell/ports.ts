/**
 * Several tabs, one conversation: what they share is the log in storage. The tab that leads decides,
 * writes the log and does the network's work, for as long as there is work; the others show the log
 * and post to it what their visitor wishes. A bell tells them that there is something new.
 *
 * A leader that was frozen does not know that another has taken its place. The log does: it takes
 * writes from the tab that began to lead last; and what leaves the device does so while the log, which
 * holds it, keeps every other tab from beginning to lead.
 */
import type { ConversationState, Stamped } from '../core/state.ts';

/** Of what is stored; raised when older records can no longer be read. */
export const logVersion = 2;

/** What the log holds. */
export interface Kept {
  /** Counts the writes, so that a tab knows whether it has seen the last one. */
  readonly rev: number;
  /** The conversation as it was written last; absent when `rev` is the one that was asked with. */
  readonly state?: ConversationState;
  /** What visitors wished in tabs that did not lead, oldest first, and nobody has taken yet. */
  readonly wishes: readonly Stamped[];
  /** There is something to lead for; without it the log has not taken a new leader. */
  readonly work: boolean;
}

/** The conversation in one storage. */
export interface StoredLog {
  /** Where it is kept: on the device, as long as the tab, or only as long as the page. */
  readonly place: 'device' | 'tab' | 'page';
  /** @param seen the `rev` that the caller has */
  read(seen: number): Promise<Kept>;
  /** Begins to lead, if there is work: from here on only this tab's writes are taken. */
  lead(seen: number): Promise<Kept>;
  /**
   * Writes what is different, and removes the wish that was taken. Resolves to the new `rev` when it
   * is safe, or to `undefined` when another tab leads: then nothing was written.
   */
  write(
    before: ConversationState,
    after: ConversationState,
    taken?: string,
  ): Promise<number | undefined>;
  /**
   * Calls `act` where this tab leads and has written `rev` last: no other can begin to lead before it
   * returns, however long that was in coming. Resolves to whether that was so.
   */
  asLeader(rev: number, act: () => void): Promise<boolean>;
  /** Keeps a wish for the tab that leads. */
  post(wish: Stamped): Promise<void>;
  /** Forgets everything. */
  forget(): Promise<void>;
}

/** The conversation in storage. Never rejects: where storage fails, it lives in memory. */
export interface Log extends StoredLog {
  /** It is kept for as long as the host wants it to be. */
  readonly isKept: boolean;
}

/** Who leads: at most one tab, as far as the browser can tell. */
export interface Lead {
  /** Asks to lead, and waits while another tab does. */
  ask(): void;
  /** Takes the place of a leader that does not answer. */
  seize(): void;
  /** Leads no longer, and asks no longer. */
  release(): void;
}

export type OpenLead = (hear: {
  /** This tab leads. */
  readonly granted: () => void;
  /** It was leading, and another has taken its place. */
  readonly lost: () => void;
}) => Lead;

/** Tells the other tabs that the log has changed. */
export interface Bell {
  ring(): void;
  close(): void;
}

export type OpenBell = (heard: () => void) => Bell;
