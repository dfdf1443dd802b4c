/** What a tab that begins to lead makes of a conversation that another, or an earlier page, has left. */
import type { Entry, OwnMessage } from '../../protocol/message.ts';
import { isOwn } from './outbox.ts';
import { newConversation, type ConversationState } from './state.ts';

/**
 * What was under way has no one any more who waits for its answer: a message is in doubt, or waits
 * to be sent again where that is safe (contract §5); all other waiting begins anew.
 */
export function interrupted(state: ConversationState, safe = false): ConversationState {
  const { starting, inFlight, held, started } = state.bot;
  if (!starting && inFlight === undefined && !held) return state;
  const underWay: Pick<OwnMessage, 'delivery' | 'unsure'> = safe
    ? { delivery: { state: 'waiting' }, unsure: true }
    : { delivery: { state: 'in-doubt', why: { kind: 'interrupted' } } };
  const entries = state.entries.map((entry) =>
    isOwn(entry) && entry.delivery.state === 'sending' ? { ...entry, ...underWay } : entry,
  );
  return { ...state, entries, outbox: waiting(entries), bot: { ...newConversation.bot, started } };
}

/** Ids of the visitor's messages that have not gone out yet, in order. */
export const waiting = (entries: readonly Entry[]): string[] =>
  entries.filter((entry) => isOwn(entry) && entry.delivery.state === 'waiting').map(({ id }) => id);
