/**
 * A shell and a world around it, as data: what is under way, which timers run, what the agent
 * service was told. It lets through only what a real shell could deliver, keeps its own small
 * account of what should be in view, and collects every broken promise as a sentence.
 */
import { agentMoves } from '../../../src/conversation/core/agent-side.ts';
import { leaveText } from '../../../src/protocol/agent-events.ts';
import type { ChannelError } from '../../../src/protocol/channel-error.ts';
import type { Entry, OwnMessage } from '../../../src/protocol/message.ts';
import { toTranscript } from '../../../src/protocol/message.ts';
import {
  conversationLasts,
  newConversation,
  type ConversationEvent,
  type ConversationState,
  type Effect,
  type Timer,
} from '../../../src/conversation/core/state.ts';
import { step } from '../../../src/conversation/core/step.ts';
import { botReply } from '../fixtures/bot-replies.ts';

/** What may happen next; `pick` chooses among what it could happen to. */
export interface Happening {
  readonly what: (typeof happenings)[number];
  readonly pick: number;
}

export const happenings = [
  ...['type', 'type-leave', 'press', 'retry', 'discard', 'online', 'end', 'to-bot'],
  ...['agent-again', 'start-ok', 'start-fails', 'answer', 'answer-hands-over', 'answer-fails'],
  ...['answer-twice', 'timer', 'who', 'transcript', 'writes', 'ends', 'lost', 'fails', 'received'],
  ...['later', 'a-day-later'],
] as const satisfies readonly string[];

const botErrors: readonly ChannelError[] = [
  { kind: 'offline' },
  { kind: 'network' },
  { kind: 'timeout' },
  { kind: 'interrupted' },
  { kind: 'rate-limited' },
  { kind: 'no-token' },
  { kind: 'unauthorized' },
  { kind: 'forbidden' },
  { kind: 'unknown-conversation' },
  { kind: 'rejected', status: 400 },
  { kind: 'server-fault', status: 500 },
  { kind: 'unreadable' },
];

/** Provably not processed: these alone may be sent again without being asked (retry policy). */
const notProcessed = ['offline', 'rate-limited', 'no-token', 'unknown-conversation'];

interface Line {
  readonly id: string;
  readonly sender: 'user' | 'bot' | 'agent';
  readonly message: string;
}

export class ShellModel {
  state: ConversationState = newConversation;
  readonly broken: string[] = [];
  #events = 0;
  #now = 1_000_000;
  #starting = false;
  #sending: string | undefined;
  #answered: string | undefined;
  readonly #timers = new Map<string, Timer>();
  /** The connection to the agent service, and how far it got. */
  #agent: 'none' | 'open' | 'identified' | 'live' = 'none';
  readonly #writtenHere: string[] = [];
  #lines: Line[] = [];
  readonly #sends = new Map<string, number>();
  readonly #allowed = new Map<string, number>();
  readonly #delivered = new Set<string>();
  readonly #pressed = new Set<string>();

  /** How many lines the visitor has in view. */
  get ownLines(): number {
    return this.#lines.filter(({ sender }) => sender === 'user').length;
  }

  happen({ what, pick }: Happening): void {
    const { state } = this;
    const own = state.entries.filter(isOwn);
    switch (what) {
      case 'type':
        return this.#say(`line ${this.#events}`);
      case 'type-leave':
        return this.#say(pick % 2 ? leaveText : 'Disconnect');
      case 'press':
        return this.#press(pick);
      case 'retry':
      case 'discard': {
        const message = own[pick % Math.max(1, own.length)];
        return message && this.#decide(what, message);
      }
      case 'online':
        return this.#take({ type: 'went-online' });
      case 'end':
        return this.#take({ type: 'end-pressed' });
      case 'to-bot':
        return this.#take({ type: 'bot-pressed' });
      case 'agent-again':
        return this.#take({ type: 'agent-retry-pressed' });
      case 'start-ok':
        if (!this.#starting) return;
        this.#starting = false;
        return this.#take({
          type: 'bot-started',
          conversationId: `c${pick}`,
          started: { dialect: 'v2' },
        });
      case 'start-fails':
        if (!this.#starting) return;
        this.#starting = false;
        return this.#take({ type: 'bot-start-failed', error: botError(pick) });
      case 'answer':
      case 'answer-hands-over':
        return this.#answer(this.#sending, what === 'answer-hands-over', pick);
      case 'answer-twice':
        return this.#answered === this.#sending ? undefined : this.#repeat(this.#answered);
      case 'answer-fails': {
        const message = this.#sending;
        if (message === undefined) return;
        const error = botError(pick);
        this.#sending = undefined;
        if (notProcessed.includes(error.kind)) this.#allow(message);
        return this.#take({ type: 'bot-failed', message, error });
      }
      case 'timer': {
        const running = [...this.#timers];
        const [side, timer] = running[pick % Math.max(1, running.length)] ?? [];
        if (side === undefined || timer === undefined) return;
        this.#timers.delete(side);
        if (timer === 'agent-transcript' && this.#agent === 'identified') this.#agent = 'live';
        return this.#take({ type: 'timer-fired', timer });
      }
      case 'later':
        this.#now += pick * 1_000;
        return;
      case 'a-day-later':
        this.#now += conversationLasts;
        return;
      case 'who':
      case 'transcript':
      case 'writes':
      case 'ends':
      case 'lost':
      case 'fails':
      case 'received':
        return this.#agent === 'none' ? undefined : this.#signal(what, pick);
      default:
        return what satisfies never;
    }
  }

  /** Lets everything go well from here on: nothing may be left waiting. */
  calmDown(): void {
    const next = (): Happening['what'] | undefined => {
      if (this.#starting) return 'start-ok';
      if (this.#sending !== undefined) return 'answer';
      switch (this.state.agent.at) {
        case 'connecting':
        case 'lost':
          return 'who';
        case 'identified':
          return 'transcript';
        case 'live':
          return 'end';
        case 'unreachable':
          return 'to-bot';
        case 'leaving':
        case 'bot':
          return this.#timers.size > 0 ? 'timer' : undefined;
        default:
          return this.state.agent.at satisfies never;
      }
    };
    for (let what = next(), rounds = 0; what && rounds < 500; what = next(), rounds++)
      this.happen({ what, pick: 0 });
    if (this.state.outbox.length > 0) this.#break('something waits although nothing is under way');
    if (this.state.agent.at !== 'bot') this.#break('the bot did not take over again');
    if (this.#agent !== 'none') this.#break('the connection to the agent was left open');
  }

  #say(text: string): void {
    this.#add({ sender: 'user', message: text });
    this.#allowed.set(this.#nextId, 1);
    this.#take({ type: 'message-typed', text });
  }

  #press(pick: number): void {
    const asked = this.state.entries.filter(
      (entry) => entry.kind === 'message' && entry.parts.some(({ kind }) => kind === 'buttons'),
    );
    const message = asked[pick % Math.max(1, asked.length)]?.id;
    if (message === undefined) return;
    if (!this.#pressed.has(message)) {
      this.#pressed.add(message);
      this.#add({ sender: 'user', message: 'Yes' });
      this.#allowed.set(this.#nextId, 1);
    }
    this.#take({ type: 'button-pressed', message, index: 0 });
  }

  #decide(what: 'retry' | 'discard', { id, delivery }: OwnMessage): void {
    const unread = this.state.entries.some(
      (entry) => entry.kind === 'divider' && entry.unread === id,
    );
    const open = delivery.state === 'failed' || delivery.state === 'in-doubt';
    if (open || (unread && what === 'retry')) {
      const line = this.#lines.find((candidate) => candidate.id === id);
      this.#lines = this.#lines.filter((candidate) => candidate !== line);
      if (what === 'retry' && line) {
        this.#lines.push(line);
        this.#allow(id);
        this.#delivered.delete(id); // to the agent; now it is the bot's
      }
    }
    const type = what === 'retry' ? 'retry-pressed' : 'discard-pressed';
    this.#take({ type, message: id });
  }

  #answer(message: string | undefined, handsOver: boolean, pick: number): void {
    if (message === undefined) return;
    this.#sending = undefined;
    this.#answered = message;
    const text = `answer ${this.#events}`;
    this.#add({ sender: 'bot', message: text });
    const buttons = pick % 3 ? [] : [{ title: 'Yes', payload: '/yes' }];
    this.#take({
      type: 'bot-replied',
      message,
      sentLanguage: 'en-ZA',
      reply: botReply({ texts: [text], buttons }),
      handoff: handsOver ? { type: 'executed' } : { type: 'none' },
      forHost: [],
    });
  }

  /** The same answer once more: nothing may come of it. */
  #repeat(message: string | undefined): void {
    if (message === undefined) return;
    this.#take({
      type: 'bot-replied',
      message,
      sentLanguage: 'en-ZA',
      reply: botReply({ texts: ['again'] }),
      handoff: { type: 'executed' },
      forHost: [],
    });
  }

  #signal(
    what: 'who' | 'transcript' | 'writes' | 'ends' | 'lost' | 'fails' | 'received',
    pick: number,
  ): void {
    switch (what) {
      case 'who':
        return this.#take({ type: 'agent-asked-who' });
      case 'transcript':
        return this.#take({ type: 'agent-asked-for-transcript' });
      case 'writes': {
        const text = `agent ${this.#events}`;
        this.#add({ sender: 'agent', message: text });
        return this.#take({ type: 'agent-wrote', text });
      }
      case 'ends':
        return this.#take({ type: 'agent-ended' });
      case 'lost':
        this.#agent = 'open';
        return this.#take({ type: 'agent-lost' });
      case 'fails':
        return this.#take({ type: 'agent-failed', error: { kind: 'agent-unreachable' } });
      case 'received': {
        const message = this.#writtenHere[pick % Math.max(1, this.#writtenHere.length)];
        return message === undefined
          ? undefined
          : this.#take({ type: 'agent-received', message, by: 'acknowledgement' });
      }
      default:
        return what satisfies never;
    }
  }

  get #nextId(): string {
    return `e${this.#events + 1}`;
  }

  #add(line: Omit<Line, 'id'>): void {
    this.#lines.push({ ...line, id: this.#nextId });
  }

  #allow(id: string): void {
    this.#allowed.set(id, (this.#allowed.get(id) ?? 0) + 1);
  }

  #break(promise: string): void {
    this.broken.push(promise);
  }

  #take(event: ConversationEvent): void {
    const before = this.state;
    this.#events += 1;
    const { state, effects } = step(
      before,
      { ...event, id: `e${this.#events}`, at: this.#now },
      agentMoves,
    );
    this.state = state;
    for (const effect of effects) this.#perform(effect, before);
    this.#look(before);
  }

  #perform(effect: Effect, before: ConversationState): void {
    switch (effect.type) {
      case 'start-bot':
        if (this.#starting || this.#sending !== undefined) this.#break('two calls to the bot');
        if (this.state.agent.at !== 'bot') this.#break('the bot was started during an agent chat');
        this.#starting = true;
        return;
      case 'send-to-bot':
        if (this.#starting || this.#sending !== undefined) this.#break('two calls to the bot');
        if (this.state.agent.at !== 'bot') this.#break('the bot was told the agent’s words');
        this.#sending = effect.message;
        return this.#count(effect.message);
      case 'open-agent':
        this.#agent = 'open';
        this.#writtenHere.length = 0;
        return;
      case 'close-agent':
        this.#agent = 'none';
        return;
      case 'identify':
        if (this.#agent === 'none') this.#break('said who we are to nobody');
        this.#agent = 'identified';
        return;
      case 'give-transcript':
        if (this.#agent !== 'identified' && this.#agent !== 'live')
          this.#break('gave the transcript before saying who we are');
        this.#agent = 'live';
        return this.#compareTranscript(effect.lines, before);
      case 'write-to-agent':
        if (effect.message === undefined) {
          if (this.#agent !== 'identified' && this.#agent !== 'live')
            this.#break('left before saying who we are');
          return;
        }
        if (this.#agent !== 'live') this.#break('wrote to the agent before live');
        this.#writtenHere.push(effect.message);
        return this.#count(effect.message);
      case 'set-timer':
        this.#timers.set(sideOf(effect.timer), effect.timer);
        return;
      case 'clear-timer':
        this.#timers.delete(effect.side);
        return;
      case 'preload-agent':
      case 'tell-host':
      case 'report':
        return;
      default:
        return effect satisfies never;
    }
  }

  #count(message: string): void {
    const sends = (this.#sends.get(message) ?? 0) + 1;
    this.#sends.set(message, sends);
    if (sends > (this.#allowed.get(message) ?? 0)) this.#break('a message was sent once too often');
  }

  #compareTranscript(
    given: Extract<Effect, { type: 'give-transcript' }>['lines'],
    before: ConversationState,
  ): void {
    const lines = this.#lines.filter(
      ({ id, sender }) => sender !== 'agent' && !before.outbox.includes(id),
    );
    if (JSON.stringify(given) !== JSON.stringify(lines.map(pairOf)))
      this.#break('the agent’s transcript is not the conversation');
  }

  /** The promises that hold after every step. */
  #look(before: ConversationState): void {
    const { entries, outbox, bot, agent } = this.state;
    const own = entries.filter(isOwn);
    const inState = (state: string) =>
      own.filter(({ delivery }) => delivery.state === state).map(({ id }) => id);

    if (JSON.stringify(toTranscript(entries)) !== JSON.stringify(this.#lines.map(pairOf)))
      this.#break('the view is not what was said, each line once and in order');
    if (new Set(entries.map(({ id }) => id)).size !== entries.length)
      this.#break('two entries share an id');
    if (JSON.stringify(inState('waiting')) !== JSON.stringify(outbox))
      this.#break('the queue is not what is shown as waiting, in order');
    if (JSON.stringify(inState('sending')) !== JSON.stringify(bot.inFlight ? [bot.inFlight] : []))
      this.#break('what is shown as sending is not what is under way');
    if (bot.inFlight !== this.#sending) this.#break('the core lost count of what is under way');
    if (bot.starting !== this.#starting) this.#break('the core lost count of the start call');
    const delivered = new Set(inState('delivered'));
    for (const id of this.#delivered)
      if (!delivered.has(id)) this.#break('a delivered line is no longer delivered');
    for (const id of delivered) this.#delivered.add(id);
    if (agent.at === 'bot' && this.#agent !== 'none')
      this.#break('the connection stayed open after the agent chat');
    if (before.agent.at === 'live' && agent.at === 'live' && outbox.length > 0)
      this.#break('a line waits although the agent is there');
  }
}

const botError = (pick: number): ChannelError =>
  botErrors[pick % botErrors.length] ?? { kind: 'network' };

const pairOf = ({ sender, message }: Line) => ({ sender, message });

const sideOf = (timer: Timer): string => timer.slice(0, timer.indexOf('-'));

const isOwn = (entry: Entry): entry is OwnMessage =>
  entry.kind === 'message' && entry.sender === 'user';
