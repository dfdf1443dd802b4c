/**
 * The whole conversation as data, everything that can happen to it (events, past tense) and
 * everything it can ask for (effects, imperative). `step.ts` joins the three.
 */
import type { BotMessage, BotReply, Dialect, Started } from '../../protocol/bot-api.ts';
import type { AgentSignal } from '../../protocol/channel.ts';
import type { ChannelError } from '../../protocol/channel-error.ts';
import type { HandoffSign } from '../../protocol/handoff.ts';
import type { Entry, RouteName, TranscriptLine } from '../../protocol/message.ts';
import type { RouteAt } from './route.ts';

/** A conversation id lasts this long from its start, in milliseconds (contract §1). */
export const conversationLasts = 24 * 60 * 60 * 1000;

/** The bot's side of the conversation. */
export interface BotSide {
  /** Present once a start call has succeeded. */
  readonly started?:
    | {
        readonly conversationId: string;
        readonly dialect: Dialect;
        /** Milliseconds since the epoch. */
        readonly at: number;
      }
    | undefined;
  /** Our own id of the visitor; absent where the host gives one, or wants none. */
  readonly visitor?: string | undefined;
  /** A start call is under way. */
  readonly starting: boolean;
  /** The message that is under way: one at a time, in order. */
  readonly inFlight?: string | undefined;
  /** Nothing goes out before the `bot-hold` timer has fired, and why. */
  readonly held?: ChannelError | undefined;
  /** Failures in a row, for the backoff. */
  readonly failures: number;
  /** The platform no longer knew the conversation; another was begun, and has not answered yet. */
  readonly restarted?: boolean;
}

/** The agent's side of the conversation. */
export interface AgentSide {
  readonly at: RouteAt;
  readonly department?: string;
  /** The agent side has written at least once in this chat. */
  readonly joined: boolean;
  /** The service asked for the transcript before it asked who we are; it is answered after. */
  readonly owed: boolean;
  /** The service has been told who we are at least once in this chat. */
  readonly known?: boolean;
  /** The connection broke since then: what was written meanwhile may be missing. */
  readonly broke?: boolean;
  /** The service has ended the chat: receipts for what was handed over may still come. */
  readonly over?: boolean;
  /** When the page was left from which the chat was led, in milliseconds since the epoch. */
  readonly left?: number | undefined;
  /** What the service said by itself when it was told who speaks, and when it was told so last. */
  readonly greeting?: Greeting | undefined;
  /** What came since the connection was restored, while it may be a replay; see `replay.ts`. */
  readonly replay?: Replay | undefined;
  /** Why the service could not be reached, while `at` is `unreachable`. */
  readonly why?: ChannelError;
}

/** Lines of the agent's, in order, as long as they repeat lines that are in the log already. */
export interface Replay {
  readonly lines: readonly string[];
  /** So many of them, from the first on, are known to be repeated, and are not shown again. */
  readonly dropped: number;
}

/** Lines of a service that greets: they are the first ones of a chat, and come again at each reconnect. */
export interface Greeting {
  readonly lines: readonly string[];
  /** Milliseconds since the epoch. */
  readonly at: number;
}

export interface ConversationState {
  /** The log, oldest first. */
  readonly entries: readonly Entry[];
  /** Ids of the visitor's messages that have not gone out yet, in order. */
  readonly outbox: readonly string[];
  readonly bot: BotSide;
  readonly agent: AgentSide;
  /**
   * What the visitor or the bot chose: a platform code, or the BCP 47 tag of a language that only
   * the interface speaks. The host's applies when absent.
   */
  readonly language?: string;
}

export const newConversation: ConversationState = {
  entries: [],
  outbox: [],
  bot: { starting: false, failures: 0 },
  agent: { at: 'bot', joined: false, owed: false },
};

/** Who answers next, as the host page is told. */
export const routeOf = ({ agent }: ConversationState): RouteName =>
  agent.at === 'bot' ? 'bot' : 'agent';

/** The bot's answer is being waited for. */
export const isBotWorking = ({ bot }: ConversationState): boolean =>
  (bot.starting || bot.inFlight !== undefined) && !bot.held;

/** The conversation needs somebody who connects, sends, waits for an answer or for a deadline. */
export const needsLeader = ({ agent, bot, outbox }: ConversationState): boolean =>
  agent.at !== 'bot' || outbox.length > 0 || bot.starting || bot.inFlight !== undefined;

/** What is waited for; one a side at a time, which the name begins with. */
export type Timer = 'bot-hold' | AgentTimer;

/** Those of the agent's half. */
export type AgentTimer = 'agent-connection' | 'agent-transcript' | 'agent-leave' | 'replay-quiet';

/** A timer's side: what its name begins with. */
export type TimerSide = RouteName | 'replay';

/** What the visitor does, in whichever tab. It is kept until the tab that leads carries it out. */
export type Wish =
  | { readonly type: 'message-typed'; readonly text: string }
  | { readonly type: 'button-pressed'; readonly message: string; readonly index: number }
  | { readonly type: 'retry-pressed'; readonly message: string }
  | { readonly type: 'discard-pressed'; readonly message: string }
  | { readonly type: 'language-chosen'; readonly language: string }
  | { readonly type: 'agent-retry-pressed' }
  | { readonly type: 'bot-pressed' }
  | { readonly type: 'end-pressed' }
  | { readonly type: 'went-online' };

/** What comes of the work of the tab that leads; no other tab hears of it. */
export type LeaderEvent =
  | { readonly type: 'page-left' }
  | { readonly type: 'page-resumed' }
  | {
      readonly type: 'bot-started';
      /** The id that the start call was made with; the platform may answer another. */
      readonly conversationId: string;
      /** Our own id of the visitor that it was made with. */
      readonly visitor?: string | undefined;
      readonly started: Started;
    }
  | { readonly type: 'bot-start-failed'; readonly error: ChannelError }
  | {
      readonly type: 'bot-replied';
      /** The visitor's message that it answers, as it was sent. */
      readonly message: string;
      readonly sentLanguage: string;
      readonly reply: BotReply;
      readonly handoff: HandoffSign;
      /** Payloads of `custom` that are not ours. */
      readonly forHost: readonly unknown[];
    }
  | {
      readonly type: 'bot-failed';
      readonly message: string;
      readonly error: ChannelError;
      /** The other side recognises a message that it has already processed (contract §5). */
      readonly safe?: boolean | undefined;
    }
  | { readonly type: 'timer-fired'; readonly timer: 'bot-hold' }
  | { readonly type: 'timer-fired'; readonly timer: AgentTimer }
  | AgentSignal;

/** What happened. `at` is in milliseconds since the epoch; ids are unique in the conversation. */
export type ConversationEvent = Wish | LeaderEvent;

/** An event with the id and the time that the shell gave it. */
export type Stamped = ConversationEvent & Stamp;

/** What the shell is asked to do on the agent's side. */
export type AgentEffect =
  | { readonly type: 'open-agent' }
  | { readonly type: 'close-agent' }
  | { readonly type: 'identify' }
  | {
      readonly type: 'give-transcript';
      readonly lines: readonly TranscriptLine[];
      /** Ids of the visitor's lines in it whose receipts are missing: the transcript's own is theirs. */
      readonly messages: readonly string[];
    }
  | { readonly type: 'write-to-agent'; readonly text: string; readonly message?: string };

/** What the shell is asked to do. */
export type Effect =
  | AgentEffect
  | { readonly type: 'start-bot' }
  | {
      readonly type: 'send-to-bot';
      readonly message: string;
      readonly request: Omit<BotMessage, 'language'>;
    }
  | { readonly type: 'preload-agent' }
  /**
   * Takes the place of the timer of the same side, if one runs. `after` in milliseconds; the
   * shell's configured time for that timer when absent. Chance adds up to `spread` of it, so that
   * visitors who failed together do not come back together.
   */
  | {
      readonly type: 'set-timer';
      readonly timer: Timer;
      readonly after?: number;
      readonly spread?: number;
    }
  | { readonly type: 'clear-timer'; readonly side: TimerSide }
  /** Data of the bot's that is not ours, for the host page. */
  | { readonly type: 'tell-host'; readonly custom: unknown }
  | { readonly type: 'report'; readonly error: ChannelError };

/** What concerns the agent's side alone. */
export type AgentEvent = Extract<
  Stamped,
  | {
      readonly type:
        | AgentSignal['type']
        | 'agent-retry-pressed'
        | 'bot-pressed'
        | 'end-pressed'
        | 'page-left'
        | 'page-resumed';
    }
  | { readonly timer: AgentTimer }
>;

/**
 * The agent's half of `step`. Its code is loaded when a handoff is offered; until it is there,
 * `hand-over.ts` does what can be done without.
 */
export interface AgentMoves {
  take(state: ConversationState, event: AgentEvent): Step;
  /** Writes what waits, where the route allows it. */
  flush(state: ConversationState, stamp: Stamp): Step;
}

/** What the shell gives an event. */
export interface Stamp {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** The visitor was with the agent side as they saw it when they wished this; else with the bot. */
  readonly withAgent?: boolean;
}

/** A state and what it asks for, in order. */
export interface Step {
  readonly state: ConversationState;
  readonly effects: readonly Effect[];
}

export const stay = (state: ConversationState, ...effects: Effect[]): Step => ({ state, effects });

/** Carries `step` on with `next`, keeping the effects of both in order. */
export function andThen(step: Step, next: (state: ConversationState) => Step): Step {
  const { state, effects } = next(step.state);
  return { state, effects: [...step.effects, ...effects] };
}
