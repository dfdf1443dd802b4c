/** What becomes of the visitor's lines as the agent chat begins, breaks, is resumed and ends. */
import type { Delivery, Entry, OwnMessage } from '../../protocol/message.ts';
import { edit, isOwn, isUndecided } from './outbox.ts';
import type { ConversationState } from './state.ts';

/** Everything still waiting is for the agent now. A payload stays, in case it goes to the bot yet. */
export const giveToAgent = (state: ConversationState): ConversationState =>
  state.outbox.reduce(
    (current, id) => edit(current, id, (message) => ({ ...message, route: 'agent' })),
    state,
  );

/** Handed to a connection that stands, and not known to have arrived. */
const isUnconfirmed = (entry: Entry): entry is OwnMessage =>
  isOwn(entry) &&
  entry.route === 'agent' &&
  entry.delivery.state === 'sent' &&
  !entry.delivery.over;

/** Ids of the lines whose receipts are missing. */
export const unconfirmed = ({ entries }: ConversationState): string[] =>
  entries.filter(isUnconfirmed).map(({ id }) => id);

const settleUnconfirmed = (state: ConversationState, delivery: Delivery): ConversationState => ({
  ...state,
  entries: state.entries.map((entry) => (isUnconfirmed(entry) ? { ...entry, delivery } : entry)),
});

/** What was handed to a connection that broke, and never confirmed, is in doubt. */
export const doubtUnconfirmed = (state: ConversationState): ConversationState =>
  settleUnconfirmed(state, { state: 'in-doubt', why: { kind: 'network' } });

/** What was handed over before the chat ended in order stays sent: nothing broke. */
export const closeUnconfirmed = (state: ConversationState): ConversationState =>
  settleUnconfirmed(state, { state: 'sent', over: true });

/** The visitor's last line of this chat, where the agent's side has said nothing since. */
export function unreadLine({ entries }: ConversationState): string | undefined {
  const begins = entries.findLastIndex(
    (entry) => entry.kind === 'divider' && entry.what === 'handed-over',
  );
  const last = entries
    .slice(begins + 1)
    .findLast(
      (entry) =>
        entry.kind === 'message' &&
        entry.route === 'agent' &&
        (!isOwn(entry) || /^(sent|delivered)$/.test(entry.delivery.state)),
    );
  return last && isOwn(last) ? last.id : undefined;
}

/** A transcript that was given carries what was in doubt or came too late: it is handed over now. */
export const settleByTranscript = (state: ConversationState): ConversationState => ({
  ...state,
  entries: state.entries.map((entry) =>
    isOwn(entry) && entry.route === 'agent' && isUndecided(entry)
      ? { ...entry, delivery: { state: 'sent' } }
      : entry,
  ),
});
