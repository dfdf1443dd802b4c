/**
 * The conversation's one decision: `step(state, event)` gives the next state and a list of effects
 * as data. Pure: ids and times arrive in events, and nothing here touches a network or a clock.
 */
import {
  agentReceived,
  agentWrote,
  flushToAgent,
  giveUp,
  handOver,
  moveRoute,
  transcriptAsked,
} from './agent-side.ts';
import {
  botAccepted,
  botFailed,
  botStarted,
  botStartFailed,
  flushToBot,
  release,
} from './bot-side.ts';
import { addReply, buttonsOf, choose } from './log.ts';
import { discard, hold, resend } from './outbox.ts';
import { andThen, stay, type ConversationState, type Stamped, type Step } from './state.ts';

/** What `event` makes of `state`; then whatever can go out goes out. */
export const step = (state: ConversationState, event: Stamped): Step =>
  andThen(take(state, event), (current) =>
    current.agent.at === 'bot'
      ? flushToBot(current, event)
      : current.agent.at === 'live'
        ? flushToAgent(current, event)
        : stay(current),
  );

function take(state: ConversationState, event: Stamped): Step {
  switch (event.type) {
    case 'message-typed': {
      const text = event.text.trim();
      const { id, at } = event;
      return stay(text ? hold(state, { id, at, parts: [{ kind: 'text', text }] }) : state);
    }
    case 'button-pressed':
      return stay(pressButton(state, event));
    case 'retry-pressed':
      return stay(resend(state, event.message, event.at));
    case 'discard-pressed':
      return stay(discard(state, event.message));
    case 'language-chosen':
      return stay({ ...state, language: event.language });
    case 'agent-retry-pressed':
      return moveRoute(state, 'retry-chosen', event);
    case 'bot-pressed':
      return moveRoute(state, 'bot-chosen', event);
    case 'end-pressed':
      return moveRoute(state, 'end-chosen', event);
    case 'page-resumed':
      return moveRoute(state, 'resumed', event);
    case 'went-online':
      return state.bot.held?.kind === 'offline'
        ? stay(release(state), { type: 'clear-timer', timer: 'bot-hold' })
        : stay(state);
    case 'bot-started':
      return botStarted(state, event);
    case 'bot-start-failed':
      return botStartFailed(state, event.error);
    case 'bot-replied':
      return takeReply(state, event);
    case 'bot-failed':
      return botFailed(state, event.message, event.error, event);
    case 'timer-fired':
      return takeTimer(state, event);
    case 'agent-asked-who':
      return moveRoute(state, 'asked-who', event);
    case 'agent-asked-for-transcript':
      return transcriptAsked(state, event);
    case 'agent-wrote':
      return agentWrote(state, event.text, event);
    case 'agent-received':
      return agentReceived(state, event.message);
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

type Of<T extends Stamped['type']> = Extract<Stamped, { type: T }>;

/** The chosen title is what the person said; the payload is what the bot is sent (contract §1). */
function pressButton(state: ConversationState, event: Of<'button-pressed'>): ConversationState {
  const part = buttonsOf(state, event.message);
  const button = part?.buttons[event.index];
  if (!part || !button || part.chosen !== undefined) return state;
  return hold(choose(state, event.message, event.index), {
    id: event.id,
    at: event.at,
    parts: [{ kind: 'text', text: button.title }],
    payload: button.payload,
  });
}

function takeReply(state: ConversationState, event: Of<'bot-replied'>): Step {
  if (state.bot.inFlight !== event.message) return stay(state); // a duplicate: applied once
  const { reply, handoff } = event;
  const answered = addReply(botAccepted(state, event.message), reply, event);
  const spoken =
    reply.language && reply.language !== event.sentLanguage
      ? { ...answered, language: reply.language }
      : answered;
  const told = stay(
    spoken,
    ...event.forHost.map((custom) => ({ type: 'tell-host', custom }) as const),
  );
  switch (handoff.type) {
    case 'none':
      return told;
    case 'offered':
      return andThen(told, (current) => stay(current, { type: 'preload-agent' }));
    case 'executed':
      return andThen(told, (current) => handOver(current, handoff.department, event));
    default:
      return handoff satisfies never;
  }
}

function takeTimer(state: ConversationState, event: Of<'timer-fired'>): Step {
  switch (event.timer) {
    case 'bot-hold':
      return stay(release(state));
    case 'agent-connection':
      return giveUp(state, { kind: 'agent-unreachable' }, event);
    case 'agent-transcript':
      return moveRoute(state, 'grace-passed', event);
    case 'agent-leave':
      return moveRoute(state, 'leave-passed', event);
    default:
      return event.timer satisfies never;
  }
}
