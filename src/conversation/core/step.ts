/**
 * The conversation's one decision: `step(state, event)` gives the next state and a list of effects
 * as data. Pure: ids and times arrive in events, and nothing here touches a network or a clock.
 */
import {
  botAccepted,
  botFailed,
  botStarted,
  botStartFailed,
  flushToBot,
  release,
} from './bot-side.ts';
import { handOver, withoutCode } from './hand-over.ts';
import { addReply, buttonsOf, choose, isBlank } from './log.ts';
import { discard, hold, resend } from './outbox.ts';
import {
  andThen,
  stay,
  type AgentEvent,
  type AgentMoves,
  type ConversationState,
  type Stamped,
  type Step,
} from './state.ts';

/**
 * What `event` makes of `state`; then whatever can go out goes out.
 *
 * @param agent the agent's half, as soon as its code is there
 */
export const step = (state: ConversationState, event: Stamped, agent?: AgentMoves): Step =>
  andThen(take(state, event, agent), (current) =>
    current.agent.at === 'bot'
      ? flushToBot(current, event)
      : (agent?.flush(current, event) ?? stay(current)),
  );

function take(state: ConversationState, event: Stamped, agent?: AgentMoves): Step {
  switch (event.type) {
    case 'message-typed':
    case 'button-pressed':
      return stay(say(state, event));
    case 'retry-pressed':
      return stay(resend(state, event.message, event));
    case 'discard-pressed':
      return stay(discard(state, event.message));
    case 'language-chosen':
      return stay({ ...state, language: event.language });
    case 'went-online':
      return state.bot.held?.kind === 'offline'
        ? stay(release(state), { type: 'clear-timer', side: 'bot' })
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
      if (event.timer === 'bot-hold') return stay(release(state));
      return agent?.take(state, event) ?? withoutCode(state, event);
    default:
      return agent?.take(state, event satisfies AgentEvent) ?? withoutCode(state, event);
  }
}

type Of<T extends Stamped['type']> = Extract<Stamped, { type: T }>;

/** What the visitor says joins the log, and the queue of what goes out. */
export function say(
  state: ConversationState,
  event: Of<'message-typed' | 'button-pressed'>,
): ConversationState {
  if (event.type === 'button-pressed') return pressButton(state, event);
  const { id, at } = event;
  const text = event.text.trim();
  return text ? hold(state, { id, at, parts: [{ kind: 'text', text }] }, event) : state;
}

/** The chosen title is what the person said; the payload is what the bot is sent (contract §1). */
function pressButton(state: ConversationState, event: Of<'button-pressed'>): ConversationState {
  const part = buttonsOf(state, event.message);
  const button = part?.buttons[event.index];
  if (!part || !button || part.chosen !== undefined) return state;
  const { id, at } = event;
  const { title, payload } = button;
  const parts = [{ kind: 'text', text: title }] as const;
  return hold(choose(state, event.message, event.index), { id, at, parts, payload }, event);
}

function takeReply(state: ConversationState, event: Of<'bot-replied'>): Step {
  if (state.bot.inFlight !== event.message) return stay(state); // a duplicate: applied once
  const { reply, handoff } = event;
  const language = reply.language ?? event.sentLanguage;
  const accepted = botAccepted(state, event.message);
  // That somebody else answers from here on is shown by itself.
  const blank = isBlank(reply);
  const answered =
    blank && handoff.type === 'executed'
      ? accepted
      : addReply(accepted, { ...reply, language }, event);
  const spoken =
    reply.language && reply.language !== event.sentLanguage
      ? { ...answered, language: reply.language }
      : answered;
  const told = stay(
    spoken,
    ...(answered !== accepted && blank
      ? [{ type: 'report', error: { kind: 'nothing-to-show' } } as const]
      : []),
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
