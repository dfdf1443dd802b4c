/**
 * The agent's half of `step`: every move of the route table, with the effects that carry it out
 * (contract §3). Nothing is written before the route is `live`. Loaded with the agent's transport.
 */
import { leaveText } from '../../protocol/agent-events.ts';
import type { ChannelError } from '../../protocol/channel-error.ts';
import { toAgentTranscript } from '../../protocol/agent-transcript.ts';
import { doubtUnconfirmed, failForAgent, giveToAgent, settleByTranscript } from './agent-lines.ts';
import { AgentPerformer } from '../shell/agent-performer.ts';
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
  type ConversationState,
  type Stamp,
  type Step,
} from './state.ts';

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
      return stay(given, { type: 'give-transcript', lines });
    }
    case 'write-leave':
      return stay(state, { type: 'write-to-agent', text: leaveText });
    case 'await-connection':
      return stay(state, { type: 'set-timer', timer: 'agent-connection' });
    case 'await-transcript':
      return stay(state, { type: 'set-timer', timer: 'agent-transcript' });
    case 'await-leave':
      return stay(state, { type: 'set-timer', timer: 'agent-leave' });
    case 'stop-waiting':
      return stay(state, { type: 'clear-timer', side: 'agent' });
    case 'doubt':
      return stay(withAgent(doubtUnconfirmed(state), { broke: state.agent.known ?? false }));
    case 'return': {
      const ended = failForAgent(doubtUnconfirmed(markGap(state, stamp)));
      const back = divide(ended, { what: 'back-to-bot' }, stamp);
      return stay({ ...back, agent: newConversation.agent });
    }
    default:
      return action satisfies never;
  }
}

/** We say who we are; after a break what is repeated is not shown again. */
function greet(state: ConversationState, stamp: Stamp): ConversationState {
  const known = withAgent(markGap(state, stamp), { known: true, broke: false });
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

/** The bot's reply handed the conversation over. */
function handOver(state: ConversationState, department: string | undefined, stamp: Stamp): Step {
  if (state.agent.at !== 'bot') return stay(state);
  const named = department === undefined ? {} : { department };
  const divided = divide(state, { what: 'handed-over', ...named }, stamp);
  return moveRoute(withAgent(divided, named), 'handoff-executed', stamp);
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
  const { state: after, effects } = moveRoute(state, 'gave-up', stamp);
  return after.agent.at === 'unreachable'
    ? stay(withAgent(after, { why }), ...effects, { type: 'report', error: why })
    : stay(after, ...effects);
}

/** The agent side wrote a line. */
const agentWrote = (state: ConversationState, text: string, stamp: Stamp): Step =>
  state.agent.at === 'bot'
    ? stay(state)
    : takeLine(withAgent(state, { joined: true }), text, stamp);

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

/** The agent service is known to have received one of the visitor's lines. */
const agentReceived = (state: ConversationState, message: string): Step =>
  stay(
    edit(state, message, (own) =>
      own.route === 'agent' && (own.delivery.state === 'sent' || own.delivery.state === 'in-doubt')
        ? { ...own, delivery: { state: 'delivered' } }
        : own,
    ),
  );

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

function take(state: ConversationState, event: AgentEvent): Step {
  switch (event.type) {
    case 'agent-asked-who':
      return moveRoute(state, 'asked-who', event);
    case 'agent-asked-for-transcript':
      return transcriptAsked(state, event);
    case 'agent-wrote':
      return agentWrote(state, event.text, event);
    case 'agent-attached':
      return agentAttached(state, event);
    case 'agent-received':
      return agentReceived(state, event.message);
    case 'agent-retry-pressed':
    case 'bot-pressed':
    case 'end-pressed':
    case 'page-resumed':
    case 'agent-ended':
    case 'agent-lost':
    case 'agent-failed':
      return takeTurn(endReplay(state, event), event);
    case 'timer-fired':
      return takeTimer(state, event);
    default:
      return event satisfies never;
  }
}

/** The connection comes or goes: nothing is held back across that. */
function takeTurn(
  state: ConversationState,
  event: Exclude<
    AgentEvent,
    {
      readonly type:
        | 'agent-asked-who'
        | 'agent-asked-for-transcript'
        | 'agent-wrote'
        | 'agent-attached'
        | 'agent-received'
        | 'timer-fired';
    }
  >,
): Step {
  switch (event.type) {
    case 'agent-retry-pressed':
      return moveRoute(state, 'retry-chosen', event);
    case 'bot-pressed':
      return moveRoute(state, 'bot-chosen', event);
    case 'end-pressed':
      return moveRoute(state, 'end-chosen', event);
    case 'page-resumed':
      return moveRoute(state, 'resumed', event);
    case 'agent-ended':
      return moveRoute(state, 'agent-ended', event);
    case 'agent-lost':
      return moveRoute(state, 'connection-lost', event);
    case 'agent-failed':
      return giveUp(state, event.error, event);
    default:
      return event satisfies never;
  }
}

function takeTimer(state: ConversationState, event: AgentEvent & { type: 'timer-fired' }): Step {
  switch (event.timer) {
    case 'agent-connection':
      return giveUp(state, { kind: 'agent-unreachable' }, event);
    case 'agent-transcript':
      return gracePassed(state, event);
    case 'replay-quiet':
      return stay(endReplay(state, event));
    case 'agent-leave':
      return moveRoute(state, 'leave-passed', event);
    case 'bot-hold':
      return stay(state);
    default:
      return event.timer satisfies never;
  }
}

export const agentMoves: AgentMoves = {
  take,
  handOver,
  flush: (state, stamp) => (state.agent.at === 'live' ? flushToAgent(state, stamp) : stay(state)),
  performing: (load, tell) => new AgentPerformer(load, tell),
};
