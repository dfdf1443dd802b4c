/**
 * The visitor's own messages on their way out: an ordered queue of ids beside the log, and the only
 * place that changes a delivery status.
 */
import type { ChannelError } from '../protocol/channel-error.ts';
import type { Delivery, Entry, OwnMessage, RouteName } from '../protocol/message.ts';
import { routeOf, type ConversationState } from './state.ts';

const isOwn = (entry: Entry): entry is OwnMessage =>
  entry.kind === 'message' && entry.sender === 'user';

/** The visitor's message with this id, if it is in the log. */
export const ownMessage = ({ entries }: ConversationState, id: string): OwnMessage | undefined =>
  entries.findLast((entry): entry is OwnMessage => entry.id === id && isOwn(entry));

/** The side for which the visitor writes now; after leaving, words are for the bot again. */
const sideNow = (state: ConversationState): RouteName =>
  state.agent.at === 'leaving' ? 'bot' : routeOf(state);

/** Puts a new message at the end of the log and of the queue. */
export function hold(
  state: ConversationState,
  message: Pick<OwnMessage, 'id' | 'at' | 'parts'> & { readonly payload?: string },
): ConversationState {
  const entry: OwnMessage = {
    ...message,
    kind: 'message',
    sender: 'user',
    route: sideNow(state),
    delivery: { state: 'waiting' },
  };
  return {
    ...state,
    entries: [...state.entries, entry],
    outbox: [...state.outbox, entry.id],
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

/** Takes `id` off the queue, with a delivery status that says how far it got. */
export function settle(
  state: ConversationState,
  id: string,
  delivery: Delivery,
): ConversationState {
  const rest = state.outbox.filter((waiting) => waiting !== id);
  return { ...edit(state, id, (message) => ({ ...message, delivery })), outbox: rest };
}

/** Leaves `id` first in the queue, saying what it waits for. */
export function putBack(
  state: ConversationState,
  id: string,
  why?: ChannelError,
): ConversationState {
  const delivery: Delivery = why ? { state: 'waiting', why } : { state: 'waiting' };
  const rest = state.outbox.filter((waiting) => waiting !== id);
  return { ...edit(state, id, (message) => ({ ...message, delivery })), outbox: [id, ...rest] };
}

/**
 * Sends a failed or doubtful message again, because the person asked: it goes to whoever answers
 * now, and to the end of the conversation, where its answer will stand.
 */
export function resend(state: ConversationState, id: string, at: number): ConversationState {
  const message = ownMessage(state, id);
  if (message?.delivery.state !== 'failed' && message?.delivery.state !== 'in-doubt') return state;
  const entries = state.entries.filter((entry) => entry !== message);
  const { payload, ...rest } = message;
  const keep = sideNow(state) === 'bot' && payload !== undefined ? { payload } : {};
  return hold({ ...state, entries }, { ...rest, ...keep, at });
}

/** Takes a failed or doubtful message out of the conversation, because the person asked. */
export function discard(state: ConversationState, id: string): ConversationState {
  const message = ownMessage(state, id);
  return message?.delivery.state === 'failed' || message?.delivery.state === 'in-doubt'
    ? { ...state, entries: state.entries.filter((entry) => entry !== message) }
    : state;
}

/** Everything still waiting is for the agent now; the agent gets titles, never payloads. */
export const giveToAgent = (state: ConversationState): ConversationState =>
  state.outbox.reduce(
    (current, id) =>
      edit(current, id, ({ payload: _, ...message }) => ({ ...message, route: 'agent' })),
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
