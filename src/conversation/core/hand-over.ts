/**
 * How a conversation gets to the agent's side, and back while that side's code cannot be fetched: all
 * that the core knows of it before the agent's half of `step` is there.
 */
import { divide } from './log.ts';
import { ownMessage, settle } from './outbox.ts';
import {
  newConversation,
  stay,
  type AgentEvent,
  type ConversationState,
  type Stamp,
  type Step,
} from './state.ts';

/** The bot's reply handed the conversation over. */
export function handOver(
  state: ConversationState,
  department: string | undefined,
  stamp: Stamp,
): Step {
  if (state.agent.at !== 'bot') return stay(state);
  const named = department === undefined ? {} : { department };
  const divided = divide(state, { what: 'handed-over', ...named }, stamp);
  return connect({ ...divided, agent: { ...divided.agent, ...named } });
}

const connect = (state: ConversationState): Step =>
  stay(
    { ...state, agent: { ...state.agent, at: 'connecting' } },
    { type: 'open-agent' },
    { type: 'set-timer', timer: 'agent-connection' },
  );

/** The code of the agent's half is on its way, and may not come: the visitor is told, and can go back. */
export function withoutCode(state: ConversationState, event: AgentEvent): Step {
  const { at } = state.agent;
  if (at === 'bot') return stay(state);
  switch (event.type === 'timer-fired' ? event.timer : event.type) {
    case 'agent-connection':
      return stay({ ...state, agent: { ...state.agent, at: 'unreachable' } }, close);
    case 'agent-retry-pressed':
      return at === 'unreachable' ? connect(state) : stay(state);
    case 'bot-pressed':
    case 'end-pressed':
      return stay(
        { ...divide(failForAgent(state), backToBot, event), agent: newConversation.agent },
        close,
        { type: 'clear-timer', side: 'agent' },
      );
    default:
      return stay(state);
  }
}

const backToBot = { what: 'back-to-bot' } as const;
/** What waits for the code opens nothing any more. */
const close = { type: 'close-agent' } as const;

/** What waited for the agent when the chat ended was not delivered, and stays to be sent again. */
export const failForAgent = (state: ConversationState): ConversationState =>
  state.outbox.reduce(
    (current, id) =>
      ownMessage(current, id)?.route === 'agent'
        ? settle(current, id, { state: 'failed', why: { kind: 'chat-ended' } })
        : current,
    state,
  );
