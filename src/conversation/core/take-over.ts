/** What a tab that begins to lead makes of a conversation that another, or an earlier page, has left. */
import type { Entry, OwnMessage } from '../../protocol/message.ts';
import { isOwn } from './outbox.ts';
import { newConversation, type ConversationState } from './state.ts';

/**
 * What was under way has no one any more who waits for its answer: a message is in doubt, or waits
 * to be sent again where that is safe (contract §5); all other waiting begins anew.
 */
export const interrupted = (state: ConversationState, safe = false): ConversationState =>
  settleUnderWay(
    state,
    safe
      ? { delivery: { state: 'waiting' }, unsure: true }
      : { delivery: { state: 'in-doubt', why: { kind: 'interrupted' } } },
  );

/**
 * Nothing more goes out before another tab, or another page, leads.
 *
 * @param unsent what was under way has not left: it waits as if it had never begun to
 */
export function suspended(state: ConversationState, unsent = false): ConversationState {
  const kept = unsent ? settleUnderWay(state, { delivery: { state: 'waiting' } }) : state;
  return { ...kept, bot: { ...kept.bot, held: { kind: 'interrupted' } } };
}

function settleUnderWay(
  state: ConversationState,
  underWay: Pick<OwnMessage, 'delivery' | 'unsure'>,
): ConversationState {
  const { starting, inFlight, held, started, visitor } = state.bot;
  if (!starting && inFlight === undefined && !held) return state;
  const entries = state.entries.map((entry) =>
    isOwn(entry) && entry.delivery.state === 'sending' ? { ...entry, ...underWay } : entry,
  );
  return {
    ...state,
    entries,
    outbox: waiting(entries),
    bot: { ...newConversation.bot, started, visitor },
  };
}

/** Ids of the visitor's messages that have not gone out yet, in order. */
export const waiting = (entries: readonly Entry[]): string[] =>
  entries.filter((entry) => isOwn(entry) && entry.delivery.state === 'waiting').map(({ id }) => id);
