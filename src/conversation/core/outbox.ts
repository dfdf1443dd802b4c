/**
 * The visitor's own messages on their way out: an ordered queue of ids beside the log, and the only
 * place that changes a delivery status.
 */
import type { Delivery, Entry, OwnMessage, RouteName } from '../../protocol/message.ts';
import { routeOf, type ConversationState, type Stamp } from './state.ts';

/** Something that the visitor said. */
export const isOwn = (entry: Entry): entry is OwnMessage =>
  entry.kind === 'message' && entry.sender === 'user';

/** The visitor's message with this id, if it is in the log. */
export const ownMessage = ({ entries }: ConversationState, id: string): OwnMessage | undefined =>
  entries.findLast((entry): entry is OwnMessage => entry.id === id && isOwn(entry));

/** The side for which the visitor writes now; after leaving, words are for the bot again. */
export const sideNow = (state: ConversationState): RouteName =>
  state.agent.at === 'leaving' ? 'bot' : routeOf(state);

/**
 * Puts a new message at the end of the log and of the queue. Words for an agent whose chat is over by
 * now are not the bot's: the visitor decides.
 */
export function hold(
  state: ConversationState,
  message: Pick<OwnMessage, 'id' | 'at' | 'parts' | 'payload' | 'key'>,
  { withAgent }: Stamp,
): ConversationState {
  const side = sideNow(state);
  const late = withAgent && side === 'bot';
  const entry: OwnMessage = {
    ...message,
    kind: 'message',
    sender: 'user',
    route: late ? 'agent' : side,
    delivery: late ? { state: 'failed', why: { kind: 'chat-ended' } } : { state: 'waiting' },
  };
  return {
    ...state,
    entries: [...state.entries, entry],
    outbox: late ? state.outbox : [...state.outbox, entry.id],
  };
}

/** Changes one message of the log; does nothing when it is not there. */
export function edit(
  state: ConversationState,
  id: string,
  change: (message: OwnMessage) => OwnMessage,
): ConversationState {
  const index = state.entries.findLastIndex((entry) => entry.id === id);
  const entry = state.entries[index];
  return entry && isOwn(entry)
    ? { ...state, entries: state.entries.with(index, change(entry)) }
    : state;
}

/**
 * Sets a delivery status: what still waits is first in the queue, all else is off it. What may have
 * arrived before is in doubt when it fails.
 */
export function settle(
  state: ConversationState,
  id: string,
  delivery: Delivery,
): ConversationState {
  const rest = state.outbox.filter((waiting) => waiting !== id);
  const outbox = delivery.state === 'waiting' ? [id, ...rest] : rest;
  const known = (unsure = false): Delivery =>
    unsure && delivery.state === 'failed' ? { ...delivery, state: 'in-doubt' } : delivery;
  return {
    ...edit(state, id, (message) => ({ ...message, delivery: known(message.unsure) })),
    outbox,
  };
}

/** `state` as long as it is only decided: what has not left since `done` waits. */
export function notYetOut(state: ConversationState, done: ConversationState): ConversationState {
  if (state === done) return state;
  const isOut = (entry: Entry): boolean =>
    isOwn(entry) && (entry.delivery.state === 'sending' || entry.delivery.state === 'sent');
  const out = new Set(done.entries.flatMap((entry) => (isOut(entry) ? entry.id : [])));
  const waits = (entry: Entry): boolean => isOut(entry) && !out.has(entry.id);
  return state.entries.some(waits)
    ? {
        ...state,
        entries: state.entries.map((entry) =>
          isOwn(entry) && waits(entry) ? { ...entry, delivery: { state: 'waiting' } } : entry,
        ),
      }
    : state;
}

/** Only the visitor can say what becomes of it. */
export const isUndecided = ({ delivery: { state } }: OwnMessage): boolean =>
  state === 'failed' || state === 'in-doubt';

/** The message that waits for the person to say what becomes of it, if `id` is one. */
function undecided(state: ConversationState, id: string): OwnMessage | undefined {
  const message = ownMessage(state, id);
  return message && isUndecided(message) ? message : undefined;
}

/** The chat ended, and may have ended before anybody read this line. */
const isUnread = ({ entries }: ConversationState, id: string): boolean =>
  entries.some((entry) => entry.kind === 'divider' && entry.unread === id);

/**
 * Sends a failed, doubtful or unread message again, because the person asked: it goes to whoever answers
 * now, and to the end of the conversation, where its answer will stand.
 */
export function resend(state: ConversationState, id: string, stamp: Stamp): ConversationState {
  const message = isUnread(state, id) ? ownMessage(state, id) : undecided(state, id);
  if (!message) return state;
  const entries = state.entries.filter((entry) => entry !== message).map(without(id));
  const again = { ...message, at: stamp.at, ...(isSettled(message) && { key: stamp.id }) };
  return hold({ ...state, entries }, again, stamp);
}

/** An entry that no longer offers to send the message `unread`. */
const without =
  (unread: string) =>
  (entry: Entry): Entry => {
    if (entry.kind !== 'divider' || entry.unread !== unread) return entry;
    const { unread: _, ...rest } = entry;
    return rest;
  };

/** A gateway that has answered like this answers the same key like this for ever (contract §5). */
const isSettled = ({ delivery }: OwnMessage): boolean =>
  'why' in delivery && /^(unknown-outcome|rejected)$/.test(delivery.why.kind);

/** Takes a failed or doubtful message out of the conversation, because the person asked. */
export function discard(state: ConversationState, id: string): ConversationState {
  const message = undecided(state, id);
  return message
    ? { ...state, entries: state.entries.filter((entry) => entry !== message) }
    : state;
}
