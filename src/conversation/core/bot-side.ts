/**
 * The bot's side of `step`: one start call, then one message in flight, in order; what fails waits,
 * is in doubt or has failed, as `retry.ts` says.
 */
import type { Started } from '../../protocol/bot-api.ts';
import type { ChannelError } from '../../protocol/channel-error.ts';
import { divide } from './log.ts';
import { edit, ownMessage, settle } from './outbox.ts';
import { verdictOn, type Verdict } from './retry.ts';
import {
  conversationLasts,
  stay,
  type BotSide,
  type ConversationState,
  type Stamp,
  type Step,
} from './state.ts';

const withBot = (state: ConversationState, change: Partial<BotSide>): ConversationState => ({
  ...state,
  bot: { ...state.bot, ...change },
});

const hold = (state: ConversationState, error: ChannelError, after: number, why = error): Step =>
  stay(
    withBot(state, { held: why, failures: state.bot.failures + 1 }),
    // Once a row of failures: the host need not hear of every attempt.
    ...(state.bot.failures ? [] : [{ type: 'report', error } as const]),
    { type: 'set-timer', timer: 'bot-hold', after, spread: 0.25 },
  );

/** Lets the queue move again. */
export const release = (state: ConversationState): ConversationState =>
  withBot(state, { held: undefined });

/** The conversation has an id now. */
export function botStarted(
  state: ConversationState,
  event: { conversationId: string; visitor?: string | undefined; started: Started; at: number },
): Step {
  const { conversationId, visitor, started, at } = event;
  return stay(
    withBot(state, {
      started: {
        conversationId: started.conversationId ?? conversationId,
        dialect: started.dialect,
        at,
      },
      visitor,
      starting: false,
    }),
  );
}

/** A start call says nothing that the person wrote, so it may be repeated; but not for ever. */
const startAttempts = 4;

function verdictOnStart(error: ChannelError, failures: number): Verdict {
  const verdict = verdictOn(error, failures);
  if (verdict.do !== 'doubt') return verdict;
  return failures + 1 < startAttempts
    ? verdictOn({ kind: 'rate-limited' }, failures)
    : { do: 'fail' };
}

/** No conversation could be started: what waits for it waits on, or has failed. */
export function botStartFailed(state: ConversationState, error: ChannelError): Step {
  const landed = withBot(state, { starting: false });
  const verdict = verdictOnStart(error, state.bot.failures);
  // What the person wrote was in no call yet, so its status must not say that it may have arrived.
  const doubtful = verdictOn(error, 0).do === 'doubt';
  const why: ChannelError = doubtful ? { kind: 'not-started' } : error;
  const [first] = state.outbox;
  if (verdict.do === 'wait' && first !== undefined)
    return hold(settle(landed, first, { state: 'waiting', why }), error, verdict.ms, why);
  const failed = state.outbox.reduce(
    (current, id) => settle(current, id, { state: 'failed', why }),
    withBot(landed, { failures: 0 }),
  );
  return stay(failed, { type: 'report', error });
}

/** No message is under way, and none has failed. */
const idle = { inFlight: undefined, failures: 0, restarted: false } as const;

/** The message under way was answered. */
export const botAccepted = (state: ConversationState, message: string): ConversationState =>
  withBot(settle(state, message, { state: 'sent' }), idle);

/** The message under way was not answered, for `error`. */
export function botFailed(
  state: ConversationState,
  message: string,
  error: ChannelError,
  stamp: Stamp & { readonly safe?: boolean | undefined },
): Step {
  const { inFlight, restarted, failures } = state.bot;
  if (inFlight !== message) return stay(state);
  const landed = withBot(state, { inFlight: undefined });
  // A conversation that is begun anew says nothing of how long its message had to wait before.
  const before = error.kind === 'unknown-conversation' ? Number(restarted ?? false) : failures;
  const verdict = verdictOn(error, before, stamp.safe);
  const report = { type: 'report', error } as const;
  switch (verdict.do) {
    case 'wait': {
      const waits = settle(landed, message, { state: 'waiting', why: error });
      const doubtful = verdictOn(error, 0).do === 'doubt';
      return hold(
        doubtful ? edit(waits, message, (own) => ({ ...own, unsure: true })) : waits,
        error,
        verdict.ms,
      );
    }
    case 'restart': {
      const waiting = settle(landed, message, { state: 'waiting' });
      return stay(restart(withBot(waiting, { restarted: true }), stamp));
    }
    case 'doubt':
      return stay(settle(landed, message, { state: 'in-doubt', why: error }), report);
    case 'fail':
      return stay(withBot(settle(state, message, { state: 'failed', why: error }), idle), report);
    default:
      return verdict satisfies never;
  }
}

/** Forgets the conversation id; a divider before what waits says that another one begins. */
const restart = (state: ConversationState, stamp: Stamp): ConversationState =>
  withBot(divide(state, { what: 'new-conversation' }, stamp, state.outbox[0]), {
    started: undefined,
  });

const isOver = ({ bot }: ConversationState, now: number): boolean =>
  bot.started !== undefined && now - bot.started.at >= conversationLasts;

/** Sends the first waiting message, or the start call that it needs. */
export function flushToBot(state: ConversationState, stamp: Stamp): Step {
  const { bot, outbox } = state;
  const message = outbox[0] && ownMessage(state, outbox[0]);
  if (!message || bot.held || bot.starting || bot.inFlight !== undefined) return stay(state);
  if (!bot.started || isOver(state, stamp.at)) {
    const fresh = bot.started ? restart(state, stamp) : state;
    return stay(withBot(fresh, { starting: true }), { type: 'start-bot' });
  }
  const said = message.parts.find((part) => part.kind === 'text');
  const { conversationId, dialect } = bot.started;
  const userId = bot.visitor;
  return stay(withBot(settle(state, message.id, { state: 'sending' }), { inFlight: message.id }), {
    type: 'send-to-bot',
    message: message.id,
    request: {
      id: message.key ?? message.id,
      conversationId,
      userId,
      dialect,
      text: message.payload ?? said?.text ?? '',
    },
  });
}
