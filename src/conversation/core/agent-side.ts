/**
 * The agent's half of `step`: every move of the route table, with the effects that carry it out
 * (contract §3). Nothing is written before the route is `live`. Pure; `shell/agent-stage.ts` loads it.
 */
import { leaveText } from '../../protocol/agent-events.ts';
import type { ChannelError } from '../../protocol/channel-error.ts';
import { toAgentTranscript } from '../../protocol/agent-transcript.ts';
import {
  closeUnconfirmed,
  doubtUnconfirmed,
  giveToAgent,
  settleByTranscript,
  unconfirmed,
  unreadLine,
} from './agent-lines.ts';
import { failForAgent } from './hand-over.ts';
import { divide } from './log.ts';
import { edit, ownMessage, settle } from './outbox.ts';
import { endReplay, expectReplay, takeLine, takePart } from './replay.ts';
import { moveOn, type RouteAction, type RouteEvent } from './route.ts';
import {
  andThen,
  newConversation,
  stay,
  type AgentEvent,
  type AgentMoves,
  type AgentSide,
  type AgentTimer,
  type ConversationState,
  type Stamp,
  type Step,
} from './state.ts';

/** How long receipts are waited for when the service has ended the chat, in milliseconds. */
const lastReceipts = 2_000;

/** Back so soon after its page was left, a chat has not been away, in milliseconds. */
const pageChange = 5_000;

const withAgent = (state: ConversationState, change: Partial<AgentSide>): ConversationState => ({
  ...state,
  agent: { ...state.agent, ...change },
});

/** Moves the route on `event`, and carries out what the table asks for. */
function moveRoute(state: ConversationState, event: RouteEvent, stamp: Stamp): Step {
  const { to, do: actions } = moveOn(state.agent.at, event);
  const moved = actions.reduce(
    (step, action) => andThen(step, (current) => act(current, action, stamp)),
    stay(withAgent(state, { at: to, ...(event === 'connection-lost' && { owed: false }) })),
  );
  return event === 'asked-who' && moved.state.agent.owed
    ? andThen(moved, (current) => moveRoute(current, 'asked-for-transcript', stamp))
    : moved;
}

function act(state: ConversationState, action: RouteAction, stamp: Stamp): Step {
  switch (action) {
    case 'open': {
      const { why: _, ...agent } = state.agent;
      return stay({ ...state, agent: { ...agent, owed: false } }, { type: 'open-agent' });
    }
    case 'close':
      return stay(state, { type: 'close-agent' });
    case 'identify':
      return stay(greet(state, stamp), { type: 'identify' });
    case 'give-transcript': {
      const lines = toAgentTranscript(state.entries);
      const given = withAgent(settleByTranscript(state), { owed: false });
      return stay(given, { type: 'give-transcript', lines, messages: unconfirmed(given) });
    }
    case 'write-leave':
      return stay(state, { type: 'write-to-agent', text: leaveText });
    case 'await-connection':
      return stay(state, { type: 'set-timer', timer: 'agent-connection' });
    case 'await-transcript':
      return stay(state, { type: 'set-timer', timer: 'agent-transcript' });
    case 'await-leave':
      return stay(state, { type: 'set-timer', timer: 'agent-leave' });
    case 'await-receipts':
      return stay(state, { type: 'set-timer', timer: 'agent-leave', after: lastReceipts });
    case 'stop-waiting':
      return stay(state, { type: 'clear-timer', side: 'agent' });
    case 'doubt':
      return stay(withAgent(doubtUnconfirmed(state), { broke: state.agent.known ?? false }));
    case 'doubt-last': // what the service does once it has ended the chat breaks nothing
      return stay(state.agent.over ? state : doubtUnconfirmed(state));
    case 'return': {
      const ended = failForAgent(closeUnconfirmed(markGap(state, stamp)));
      const unread = state.agent.over ? unreadLine(ended) : undefined;
      const line = { what: 'back-to-bot', ...(unread !== undefined && { unread }) } as const;
      const back = divide(ended, line, stamp);
      return stay({ ...back, agent: newConversation.agent });
    }
    default:
      return action satisfies never;
  }
}

/** We say who we are; after a break what is repeated is not shown again. */
function greet(state: ConversationState, stamp: Stamp): ConversationState {
  const away = stamp.at - (state.agent.left ?? -Infinity);
  const marked = away >= 0 && away <= pageChange ? state : markGap(state, stamp);
  const greeting = { lines: [], ...state.agent.greeting, at: stamp.at };
  const known = withAgent(marked, { known: true, broke: false, left: undefined, greeting });
  return state.agent.broke ? expectReplay(known) : known;
}

/** After a break: what the agent said meanwhile may be missing here, before what still waits. */
function markGap(state: ConversationState, stamp: Stamp): ConversationState {
  const { agent, entries, outbox } = state;
  const at = entries.findLastIndex((entry) => !outbox.includes(entry.id));
  const last = entries[at];
  const marked = last?.kind === 'divider' && last.what === 'gap';
  return agent.broke && !marked
    ? divide(state, { what: 'gap' }, stamp, entries[at + 1]?.id)
    : state;
}

/**
 * The agent side asked for the history. Before it has asked who we are, the answer is owed; a
 * service that never asks that (it knew us before the connection broke) gets it after a grace.
 */
const transcriptAsked = (state: ConversationState, stamp: Stamp): Step =>
  isAway(state)
    ? stay(withAgent(state, { owed: true }), { type: 'set-timer', timer: 'agent-transcript' })
    : moveRoute(state, 'asked-for-transcript', stamp);

/** There is no connection on which we have said who we are. */
const isAway = ({ agent: { at } }: ConversationState): boolean =>
  at === 'connecting' || at === 'lost';

/** The grace is over in which the agent side could have asked. */
function gracePassed(state: ConversationState, stamp: Stamp): Step {
  if (!isAway(state)) return moveRoute(state, 'grace-passed', stamp);
  return state.agent.owed
    ? moveRoute(state, 'asked-who', stamp)
    : stay(state, { type: 'set-timer', timer: 'agent-connection' });
}

/** The agent side could not be reached, for `why`. */
function giveUp(state: ConversationState, why: ChannelError, stamp: Stamp): Step {
  const { state: after, effects } = moveRoute(endReplay(state, stamp), 'gave-up', stamp);
  return after.agent.at === 'unreachable'
    ? stay(withAgent(after, { why }), ...effects, { type: 'report', error: why })
    : stay(after, ...effects);
}

/** The page is left: nothing breaks, where another one goes on with the chat at once. */
const pageLeft = (state: ConversationState, { at }: Stamp): Step =>
  stay(state.agent.known && !state.agent.broke ? withAgent(state, { left: at }) : state);

/** The service ends the chat in order; receipts for what was handed over may still be on their way. */
function chatEnded(state: ConversationState, stamp: Stamp): Step {
  const before = endReplay(state, stamp);
  const { at } = before.agent;
  if (at !== 'identified' && at !== 'live') return moveRoute(before, 'agent-ended', stamp);
  const over = withAgent(before, { over: true });
  return moveRoute(over, unconfirmed(over).length ? 'end-announced' : 'agent-ended', stamp);
}

/** The service is known to have the line `message`; the last receipt of all ends the waiting. */
function received(
  state: ConversationState,
  event: AgentEvent & { readonly type: 'agent-received' },
): Step {
  const known = edit(state, event.message, (own) =>
    own.route === 'agent' && (own.delivery.state === 'sent' || own.delivery.state === 'in-doubt')
      ? { ...own, delivery: { state: 'delivered', by: event.by } }
      : own,
  );
  return known.agent.over && !unconfirmed(known).length
    ? moveRoute(known, 'agent-ended', event)
    : stay(known);
}

/** The agent side sent a file, or something that cannot be shown. */
function agentAttached(
  state: ConversationState,
  event: AgentEvent & { readonly type: 'agent-attached' },
): Step {
  if (state.agent.at === 'bot') return stay(state);
  const { part } = event;
  const shown = takePart(withAgent(state, { joined: true }), part, event);
  return part.kind === 'nothing-to-show'
    ? stay(shown, { type: 'report', error: { kind: part.kind } })
    : stay(shown);
}

/** Writes everything that waits, in order; a line that asks to leave is the last one. */
function flushToAgent(state: ConversationState, stamp: Stamp): Step {
  const [id] = state.outbox;
  const said = id && ownMessage(state, id)?.parts.find((part) => part.kind === 'text');
  if (!id || !said) return stay(state);
  const written = stay(settle(giveToAgent(state), id, { state: 'sent' }), {
    type: 'write-to-agent',
    text: said.text,
    message: id,
  });
  return said.text.trim().toLowerCase() === leaveText
    ? andThen(written, (current) => moveRoute(current, 'leave-written', stamp))
    : andThen(written, (current) => flushToAgent(current, stamp));
}

type Move<Event> = (state: ConversationState, event: Event) => Step;

/** Moves the route. */
const goes =
  (on: RouteEvent): Move<Stamp> =>
  (state, stamp) =>
    moveRoute(state, on, stamp);

/** The connection comes or goes: nothing is held back across that. */
const turns =
  (on: RouteEvent): Move<Stamp> =>
  (state, stamp) =>
    moveRoute(endReplay(state, stamp), on, stamp);

type Untimed = Exclude<AgentEvent, { readonly type: 'timer-fired' }>;

/** What each event means here; a timer goes by its own name. */
const moves: Readonly<Record<AgentTimer, Move<Stamp>>> & {
  readonly [Event in Untimed as Event['type']]: Move<Event>;
} = {
  'agent-asked-who': goes('asked-who'),
  'agent-asked-for-transcript': transcriptAsked,
  'agent-wrote': (state, event) =>
    state.agent.at === 'bot'
      ? stay(state)
      : takeLine(withAgent(state, { joined: true }), event.text, event),
  'agent-attached': agentAttached,
  'agent-received': received,
  'agent-ended': chatEnded,
  'agent-lost': turns('connection-lost'),
  'agent-failed': (state, event) => giveUp(state, event.error, event),
  'agent-retry-pressed': turns('retry-chosen'),
  'bot-pressed': turns('bot-chosen'),
  'end-pressed': turns('end-chosen'),
  'page-left': pageLeft,
  'page-resumed': turns('resumed'),
  'agent-connection': (state, stamp) => giveUp(state, { kind: 'agent-unreachable' }, stamp),
  'agent-transcript': gracePassed,
  'agent-leave': goes('leave-passed'),
  'replay-quiet': (state, stamp) => stay(endReplay(state, stamp)),
};

export const agentMoves: AgentMoves = {
  take(state, event) {
    // The row of an event takes that event: the compiler does not join the two.
    const move = moves[event.type === 'timer-fired' ? event.timer : event.type] as Move<AgentEvent>;
    return move(state, event);
  },
  flush: (state, stamp) => (state.agent.at === 'live' ? flushToAgent(state, stamp) : stay(state)),
};
