/**
 * Carries out what the core asks for: the bot's channel, the timers, and the news for the host; the
 * agent's channel by what comes with the agent's moves.
 */
import type { BotChannel, OpenAgent } from '../../protocol/channel.ts';
import type { ChannelError } from '../../protocol/channel-error.ts';
import { handoffIn, type HandoffRules } from '../../protocol/handoff.ts';
import { isRecord } from '../../protocol/json.ts';
import { findLanguage } from '../../protocol/languages.ts';
import type { AgentPerformer } from './agent-performer.ts';
import type { AgentStage } from './agent-stage.ts';
import type { Clock } from './clock.ts';
import type {
  AgentEffect,
  AgentMoves,
  ConversationEvent,
  ConversationState,
  Effect,
  Timer,
  TimerSide,
} from '../core/state.ts';

/** What effects need from around the conversation. */
export interface PerformerPorts {
  readonly bot: BotChannel;
  /** Loads the agent's half of the conversation; may reject when its code cannot be fetched. */
  readonly loadAgentStage: () => Promise<AgentStage>;
  /** Loads the agent's transport; may reject when its code cannot be fetched. */
  readonly loadAgent: () => Promise<OpenAgent>;
  /** As they are now. */
  readonly handoff: () => HandoffRules;
  readonly languages: () => HostLanguages;
  /** Resolves to what `load` fetches, as soon as it can be fetched. */
  readonly fetched: <T>(load: () => Promise<T>) => Promise<T>;
  readonly clock: Clock;
  /** 128 random bits as text; also the conversation id. */
  readonly newId: () => string;
  /** Our own id for a visitor who has none yet, as text; absent where none is to be sent. */
  readonly newVisitor?: () => string | undefined;
  /** From 0 to 1. */
  readonly chance: () => number;
  /** How long each timer runs when the core does not say, in milliseconds. */
  readonly times: () => Readonly<Record<Timer, number>>;
  readonly tellHost: (news: HostNews) => void;
}

/** What the bot is spoken to in, as the host has it. */
export interface HostLanguages {
  /** Platform code that applies until the visitor or the bot chooses another. */
  readonly botLanguage: string;
  /** Platform code that applies while the visitor reads a language that the platform lacks. */
  readonly fallbackLanguage: string;
}

/** What the host page may want to know beside the state. */
export type HostNews =
  | { readonly type: 'custom'; readonly custom: unknown }
  | { readonly type: 'error'; readonly error: ChannelError };

/** About 25 days. A browser's timer that is set for longer fires at once. */
const longestTimer = 2 ** 31 - 1;

interface Running {
  /** Milliseconds since the epoch: a device that slept is told by it, not by a count of ticks. */
  readonly due: number;
  readonly fire: () => void;
  readonly callOff: () => void;
}

export class Performer {
  readonly #ports: PerformerPorts;
  readonly #tell: (event: ConversationEvent) => void;
  readonly #timers = new Map<TimerSide, Running>();
  #stage: AgentStage | undefined;
  #agent: AgentPerformer | undefined;
  /** A connection to the agent's side is wanted. */
  #opens = false;
  /** Counts the times that everything was let go, so that what comes late is told apart. */
  #life = 0;

  /** @param tell called with what comes of it */
  constructor(ports: PerformerPorts, tell: (event: ConversationEvent) => void) {
    this.#ports = ports;
    this.#tell = tell;
  }

  /** The agent's half of `step`, once it is loaded. */
  get moves(): AgentMoves | undefined {
    return this.#stage?.moves;
  }

  /** Starts on `effect`, in the conversation `state`. */
  perform(effect: Effect, state: ConversationState): void {
    const { tellHost } = this.#ports;
    switch (effect.type) {
      case 'start-bot':
        return void this.#start(state);
      case 'send-to-bot':
        return void this.#send(effect, state);
      case 'preload-agent':
        // Tried again when they are needed.
        void this.loadAgentStage().catch(() => undefined);
        return void this.#ports.loadAgent().catch(() => undefined);
      case 'set-timer':
        return this.#setTimer(effect);
      case 'clear-timer':
        return this.#clearTimer(effect.side);
      case 'tell-host':
        return tellHost({ type: 'custom', custom: effect.custom });
      case 'report':
        return tellHost({ type: 'error', error: effect.error });
      default:
        this.#opens = effect.type === 'open-agent';
        return this.#stage
          ? this.#agentSide?.perform(effect, state)
          : void this.#openLater(effect, state);
    }
  }

  get #agentSide(): AgentPerformer | undefined {
    return (this.#agent ??= this.#stage?.openPerformer(this.#ports.loadAgent, this.#tell));
  }

  /** A handoff waits for the code that it needs, unless the visitor goes back to the bot. */
  async #openLater(effect: AgentEffect, state: ConversationState): Promise<void> {
    const life = this.#life;
    await this.#ports.fetched(() => this.loadAgentStage());
    if (life === this.#life && this.#opens) this.#agentSide?.perform(effect, state);
  }

  /** Rejects when the code cannot be fetched; asking again tries again. */
  async loadAgentStage(): Promise<void> {
    this.#stage ??= await this.#ports.loadAgentStage();
  }

  /** The device may have slept: what is overdue happens now, and the agent's connection is tried. */
  wake(): void {
    const now = this.#ports.clock.now();
    for (const { due, fire } of [...this.#timers.values()]) if (due <= now) fire();
    this.#agent?.wake();
  }

  /** Ends timers and connections; what comes of a call that is still under way is passed over. */
  letGo(): void {
    this.#life++;
    for (const side of [...this.#timers.keys()]) this.#clearTimer(side);
    this.#agent?.close();
  }

  async #start(state: ConversationState): Promise<void> {
    const life = this.#life;
    const language = this.#languageOf(state);
    const conversationId = this.#ports.newId();
    const visitor = state.bot.visitor ?? this.#ports.newVisitor?.();
    const result = await this.#ports.bot.start({ conversationId, language, userId: visitor });
    if (life !== this.#life) return;
    if (!result.ok) return this.#tell({ type: 'bot-start-failed', error: result.error });
    this.#tell({ type: 'bot-started', conversationId, visitor, started: result.value });
  }

  async #send(
    { message, request }: Effect & { type: 'send-to-bot' },
    state: ConversationState,
  ): Promise<void> {
    const { bot } = this.#ports;
    const language = this.#languageOf(state);
    const life = this.#life;
    const result = await bot.send({ ...request, language });
    if (life !== this.#life) return;
    const { safe } = bot;
    if (!result.ok) return this.#tell({ type: 'bot-failed', message, error: result.error, safe });
    const reply = result.value;
    const handoff = this.#ports.handoff();
    const sign = handoffIn(reply, handoff);
    const forHost = reply.custom.filter(
      (data) => !(isRecord(data) && Object.hasOwn(data, handoff.key)),
    );
    this.#tell({
      type: 'bot-replied',
      message,
      reply,
      forHost,
      handoff: sign,
      sentLanguage: language,
    });
  }

  /** Platform code: what the visitor or the bot chose, else the host's. */
  #languageOf({ language }: ConversationState): string {
    const { botLanguage, fallbackLanguage } = this.#ports.languages();
    return language === undefined
      ? botLanguage
      : (findLanguage(language)?.code ?? fallbackLanguage);
  }

  #setTimer({ timer, after, spread = 0 }: Effect & { type: 'set-timer' }): void {
    const { chance, clock, times } = this.#ports;
    const side = sideOf(timer);
    this.#clearTimer(side);
    const usual = after ?? times()[timer];
    const wait = Math.min(usual * (1 + spread * chance()), longestTimer);
    const fire = () => {
      this.#clearTimer(side);
      this.#tell({ type: 'timer-fired', timer });
    };
    this.#timers.set(side, {
      due: clock.now() + wait,
      fire,
      callOff: clock.after(wait, fire),
    });
  }

  #clearTimer(side: TimerSide): void {
    this.#timers.get(side)?.callOff();
    this.#timers.delete(side);
  }
}

function sideOf(timer: Timer): TimerSide {
  switch (timer) {
    case 'bot-hold':
      return 'bot';
    case 'replay-quiet':
      return 'replay';
    case 'agent-connection':
    case 'agent-transcript':
    case 'agent-leave':
      return 'agent';
    default:
      return timer satisfies never;
  }
}
