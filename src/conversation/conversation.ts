/**
 * The shell around the pure core: takes events, remembers the state before anything leaves the
 * device, and carries out the effects through the two channels.
 */
import type { AgentChannel, BotChannel, OpenAgent } from '../protocol/channel.ts';
import type { ChannelError } from '../protocol/channel-error.ts';
import { handoffIn, type HandoffRules } from '../protocol/handoff.ts';
import { isRecord } from '../protocol/json.ts';
import { findLanguage } from '../protocol/languages.ts';
import type { Clock } from './clock.ts';
import { toSnapshot, type Memory } from './session.ts';
import {
  newConversation,
  type AgentMoves,
  type ConversationEvent,
  type ConversationState,
  type Effect,
  type Timer,
} from './state.ts';
import { step } from './step.ts';
import { createStore, type Store } from './store.ts';

/** What the conversation needs from around it. */
export interface ConversationPorts {
  readonly bot: BotChannel;
  /** Loads the agent's half of `step`; may reject when its code cannot be fetched. */
  readonly loadMoves: () => Promise<AgentMoves>;
  /** Loads the agent's transport; may reject when its code cannot be fetched. */
  readonly loadAgent: () => Promise<OpenAgent>;
  readonly handoff: HandoffRules;
  /** Platform code that applies until the visitor or the bot chooses another. */
  readonly language: string;
  /** Platform code that applies while the visitor reads a language that the platform lacks. */
  readonly fallbackLanguage: string;
  readonly clock: Clock;
  readonly memory: Memory;
  /** 128 random bits as text; also the conversation id. */
  readonly newId: () => string;
  /** How long each timer runs when the core does not say, in milliseconds. */
  readonly times: Readonly<Record<Timer, number>>;
  readonly tellHost: (news: HostNews) => void;
}

/** What the host page may want to know beside the state. */
export type HostNews =
  | { readonly type: 'custom'; readonly custom: unknown }
  | { readonly type: 'error'; readonly error: ChannelError };

/** About 25 days. A browser's timer that is set for longer fires at once. */
const longestTimer = 2 ** 31 - 1;

export class Conversation {
  readonly #ports: ConversationPorts;
  readonly #store: Store<ConversationState>;
  /** What calls off the timer of each side. */
  readonly #timers = new Map<string, () => void>();
  readonly #events: ConversationEvent[] = [];
  #taking = false;
  #moves: AgentMoves | undefined;
  #agent: AgentChannel | undefined;
  /** Counts the agent connections, so that a late answer to an earlier one is told apart. */
  #agentRound = 0;
  /** Counts the times that everything was let go, so that what comes late is told apart. */
  #life = 0;
  #closed = false;

  /**
   * @param state what was restored from an earlier page
   * @param moves needed when `state` is in an agent chat
   */
  constructor(
    ports: ConversationPorts,
    state: ConversationState = newConversation,
    moves?: AgentMoves,
  ) {
    this.#ports = ports;
    this.#moves = moves;
    this.#store = createStore(state);
  }

  get state(): ConversationState {
    return this.#store.get();
  }

  /** Calls `watch` after every change; returns the end of it. */
  subscribe(watch: (state: ConversationState) => void): () => void {
    return this.#store.subscribe(watch);
  }

  /** Takes what happened; the state has changed when this returns, unless it is called from within. */
  dispatch(event: ConversationEvent): void {
    this.#events.push(event);
    if (this.#taking) return;
    this.#taking = true;
    try {
      for (let next = this.#events.shift(); next && !this.#closed; next = this.#events.shift())
        this.#take(next);
    } finally {
      this.#taking = false;
    }
  }

  /** Forgets the conversation here and in storage, and starts with an empty one. */
  clear(): void {
    this.#letGo();
    this.#ports.memory.forget();
    this.#store.set(newConversation);
  }

  /** Ends everything that is under way. What was being sent is in doubt when it is resumed. */
  close(): void {
    this.#letGo();
    this.#closed = true;
  }

  #letGo(): void {
    this.#life++;
    this.#events.length = 0;
    for (const callOff of this.#timers.values()) callOff();
    this.#timers.clear();
    this.#closeAgent();
    this.#ports.bot.close();
  }

  #take(event: ConversationEvent): void {
    const { clock, newId } = this.#ports;
    const before = this.state;
    const life = this.#life;
    const stamped = { ...event, id: newId(), at: clock.now() };
    const { state, effects } = step(before, stamped, this.#moves);
    this.#remember(before, state);
    this.#store.set(state);
    for (const effect of effects) {
      if (life !== this.#life) return; // cleared or closed by somebody who watches
      this.#perform(effect);
    }
  }

  /** Nothing is stored before something was said, nor once all of it was taken back. */
  #remember(before: ConversationState, state: ConversationState): void {
    if (state === before) return;
    if (state.entries.length > 0) this.#ports.memory.write(toSnapshot(state));
    else if (before.entries.length > 0) this.#ports.memory.forget();
  }

  #perform(effect: Effect): void {
    const { bot, newId, tellHost } = this.#ports;
    const { conversationId = '' } = this.state.bot.started ?? {};
    switch (effect.type) {
      case 'start-bot': {
        const request = { conversationId: newId(), language: this.#language };
        const life = this.#life;
        void bot.start(request).then((result) => {
          if (life !== this.#life) return;
          if (result.ok)
            this.dispatch({
              type: 'bot-started',
              conversationId: request.conversationId,
              started: result.value,
            });
          else this.dispatch({ type: 'bot-start-failed', error: result.error });
        });
        return;
      }
      case 'send-to-bot':
        void this.#send(effect);
        return;
      case 'preload-agent':
        // Tried again when they are needed.
        void this.#loadMoves().catch(() => undefined);
        void this.#ports.loadAgent().catch(() => undefined);
        return;
      case 'open-agent':
        void this.#openAgent();
        return;
      case 'close-agent':
        return this.#closeAgent();
      case 'identify':
        return this.#agent?.identify(conversationId);
      case 'give-transcript':
        return this.#agent?.giveTranscript(effect.lines);
      case 'write-to-agent':
        return this.#agent?.write(conversationId, effect.text, effect.message);
      case 'set-timer':
        return this.#setTimer(effect.timer, effect.after);
      case 'clear-timer':
        return this.#clearTimer(effect.side);
      case 'tell-host':
        return tellHost({ type: 'custom', custom: effect.custom });
      case 'report':
        return tellHost({ type: 'error', error: effect.error });
      default:
        return effect satisfies never;
    }
  }

  get #language(): string {
    const { language } = this.state;
    if (language === undefined) return this.#ports.language;
    return findLanguage(language)?.code ?? this.#ports.fallbackLanguage;
  }

  async #send({ message, request }: Effect & { type: 'send-to-bot' }): Promise<void> {
    const { bot, handoff } = this.#ports;
    const language = this.#language;
    const result = await bot.send({ ...request, language });
    if (!result.ok) return this.dispatch({ type: 'bot-failed', message, error: result.error });
    const reply = result.value;
    const sign = handoffIn(reply, handoff);
    const life = this.#life;
    try {
      if (sign.type === 'executed') await this.#loadMoves();
    } catch {
      const error = { kind: 'agent-unreachable' } as const;
      if (life === this.#life) this.dispatch({ type: 'bot-failed', message, error });
      return;
    }
    if (life !== this.#life) return;
    const forHost = reply.custom.filter(
      (data) => !(isRecord(data) && Object.hasOwn(data, handoff.key)),
    );
    this.dispatch({
      type: 'bot-replied',
      message,
      reply,
      forHost,
      handoff: sign,
      sentLanguage: language,
    });
  }

  async #loadMoves(): Promise<void> {
    this.#moves ??= await this.#ports.loadMoves();
  }

  async #openAgent(): Promise<void> {
    this.#closeAgent();
    const round = this.#agentRound;
    try {
      const open = await this.#ports.loadAgent();
      if (round !== this.#agentRound) return;
      this.#agent = open((signal) => {
        if (round === this.#agentRound) this.dispatch(signal);
      });
    } catch {
      if (round === this.#agentRound)
        this.dispatch({ type: 'agent-failed', error: { kind: 'agent-unreachable' } });
    }
  }

  #closeAgent(): void {
    this.#agentRound++;
    this.#agent?.close();
    this.#agent = undefined;
  }

  #setTimer(timer: Timer, after = this.#ports.times[timer]): void {
    const [side = ''] = timer.split('-');
    this.#clearTimer(side);
    const fire = () => {
      this.#timers.delete(side);
      this.dispatch({ type: 'timer-fired', timer });
    };
    this.#timers.set(side, this.#ports.clock.after(Math.min(after, longestTimer), fire));
  }

  #clearTimer(side: string): void {
    this.#timers.get(side)?.();
    this.#timers.delete(side);
  }
}
