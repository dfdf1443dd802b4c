/** What becomes of the visitor's lines as the agent chat begins, breaks, is resumed and ends. */
import type { Delivery } from '../../protocol/message.ts';
import { edit, isOwn, ownMessage, settle } from './outbox.ts';
import type { ConversationState } from './state.ts';

/** Everything still waiting is for the agent now. A payload stays, in case it goes to the bot yet. */
export const giveToAgent = (state: ConversationState): ConversationState =>
  state.outbox.reduce(
    (current, id) => edit(current, id, (message) => ({ ...message, route: 'agent' })),
    state,
  );

/** What waited for the agent when the chat ended was not delivered, and stays to be sent again. */
export const failForAgent = (state: ConversationState): ConversationState =>
  state.outbox.reduce(
    (current, id) =>
      ownMessage(current, id)?.route === 'agent'
        ? settle(current, id, { state: 'failed', why: { kind: 'chat-ended' } })
        : current,
    state,
  );

/** Changes the delivery of the agent-route messages that are `from`. */
const advance = (
  state: ConversationState,
  from: readonly Delivery['state'][],
  delivery: Delivery,
): ConversationState => ({
  ...state,
  entries: state.entries.map((entry) =>
    isOwn(entry) && entry.route === 'agent' && from.includes(entry.delivery.state)
      ? { ...entry, delivery }
      : entry,
  ),
});

/** What was handed to a connection that broke, and never confirmed, is in doubt. */
export const doubtUnconfirmed = (state: ConversationState): ConversationState =>
  advance(state, ['sent'], { state: 'in-doubt', why: { kind: 'network' } });

/** A transcript that was given carries what was in doubt or came too late: it is handed over now. */
export const settleByTranscript = (state: ConversationState): ConversationState =>
  advance(state, ['in-doubt', 'failed'], { state: 'sent' });
