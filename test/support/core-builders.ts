/** The pure core without a shell: entries to begin with, and a play that takes events one by one. */
import { agentMoves } from '../../src/conversation/agent-side.ts';
import type { BotReply } from '../../src/protocol/bot-api.ts';
import type { ChannelError } from '../../src/protocol/channel-error.ts';
import type { HandoffSign } from '../../src/protocol/handoff.ts';
import type {
  Delivery,
  Divider,
  Entry,
  OwnMessage,
  Part,
  RouteName,
  TheirMessage,
} from '../../src/protocol/message.ts';
import type { RouteAt } from '../../src/conversation/route.ts';
import {
  newConversation,
  type ConversationEvent,
  type ConversationState,
  type Effect,
  type Stamp,
} from '../../src/conversation/state.ts';
import { step } from '../../src/conversation/step.ts';
import { says } from './bot-replies.ts';

/** When every play begins, in milliseconds since the epoch. */
export const dawn = Date.UTC(2026, 0, 5, 8);

let ids = 0;
const stamp = () => ({ id: `entry-${(ids += 1)}`, at: dawn });

/** A line of the visitor's. */
export const own = (
  text: string,
  delivery: Delivery = { state: 'sent' },
  route: RouteName = 'bot',
): OwnMessage => ({
  ...stamp(),
  kind: 'message',
  sender: 'user',
  route,
  delivery,
  parts: [{ kind: 'text', text }],
});

/** What the bot or the agent said. */
export const theirs = (sender: 'bot' | 'agent', parts: Part[]): TheirMessage => ({
  ...stamp(),
  kind: 'message',
  sender,
  route: sender,
  parts,
});

export const divider = (what: Divider['what']): Divider => ({ ...stamp(), kind: 'divider', what });

/** A conversation that takes events, with everything that it asked for so far. */
export interface Play {
  state: ConversationState;
  readonly effects: Effect[];
  now: number;
  /** Takes one event; returns what it asks for. */
  take(event: ConversationEvent & Pick<Stamp, 'withAgent'>): readonly Effect[];
  /** The visitor types, as it may be with an agent before their eyes; returns the message's id. */
  say(text: string, wished?: { readonly withAgent: boolean }): string;
  /** The start call under way succeeds. */
  start(): readonly Effect[];
  /** The message under way is answered. */
  answer(reply?: BotReply, handoff?: HandoffSign): readonly Effect[];
  /** The message under way fails. */
  fail(error: ChannelError): readonly Effect[];
  /** The visitor's message `text`: how far it got. */
  delivery(text: string): Delivery;
}

export function createPlay(state: ConversationState = newConversation): Play {
  let events = 0;
  const play: Play = {
    state,
    effects: [],
    now: dawn,
    take(event) {
      events += 1;
      const next = step(play.state, { ...event, id: `e${events}`, at: play.now }, agentMoves);
      play.state = next.state;
      play.effects.push(...next.effects);
      return next.effects;
    },
    say(text, wished) {
      play.take({ type: 'message-typed', text, ...wished });
      return `e${events}`;
    },
    start: () =>
      play.take({ type: 'bot-started', conversationId: 'c-1', started: { dialect: 'v2' } }),
    answer: (reply = says('ok'), handoff = { type: 'none' }) =>
      play.take({
        type: 'bot-replied',
        message: play.state.bot.inFlight ?? 'none',
        sentLanguage: 'en-ZA',
        reply,
        handoff,
        forHost: [],
      }),
    fail: (error) =>
      play.take({ type: 'bot-failed', message: play.state.bot.inFlight ?? 'none', error }),
    delivery(text) {
      const found = play.state.entries.filter(isOwn).filter((entry) => textOf(entry) === text);
      const [message] = found;
      if (!message || found.length > 1)
        throw new Error(`«${text}» is there ${found.length} times.`);
      return message.delivery;
    },
  };
  return play;
}

const isOwn = (entry: Entry): entry is OwnMessage =>
  entry.kind === 'message' && entry.sender === 'user';

const textOf = (entry: Entry): string =>
  entry.kind === 'divider'
    ? ''
    : entry.parts.flatMap((part) => (part.kind === 'text' ? part.text : [])).join(' | ');

/** The whole view in short: `hello (sent)`, `bot: hi`, `— back-to-bot`. */
export const view = ({ state }: Play): string[] =>
  state.entries.map((entry) => {
    if (entry.kind === 'divider')
      return `— ${entry.what}${entry.department === undefined ? '' : ` ${entry.department}`}`;
    return entry.sender === 'user'
      ? `${textOf(entry)} (${entry.delivery.state})`
      : `${entry.sender}: ${textOf(entry)}`;
  });

/** Effects in short: `send hello`, `write hello`, `set-timer bot-hold`, `clear-timer agent`. */
export const short = (effects: readonly Effect[]): string[] =>
  effects.map((effect) => {
    switch (effect.type) {
      case 'send-to-bot':
        return `send ${effect.request.text}`;
      case 'write-to-agent':
        return `write ${effect.text}`;
      case 'give-transcript':
        return `give-transcript ${effect.lines.map(({ message }) => message).join(', ')}`;
      case 'set-timer':
        return `set-timer ${effect.timer}`;
      case 'clear-timer':
        return `clear-timer ${effect.side}`;
      case 'report':
        return `report ${effect.error.kind}`;
      case 'start-bot':
      case 'preload-agent':
      case 'open-agent':
      case 'close-agent':
      case 'identify':
      case 'tell-host':
        return effect.type;
      default:
        return effect satisfies never;
    }
  });

/** A play in which the bot has answered «hello» with «ok», and nothing is under way. */
export function begun(): Play {
  const play = createPlay();
  play.say('hello');
  play.start();
  play.answer();
  return play;
}

const ways: Readonly<Record<RouteAt, readonly ConversationEvent['type'][]>> = {
  bot: [],
  connecting: [],
  identified: ['agent-asked-who'],
  live: ['agent-asked-who', 'agent-asked-for-transcript'],
  lost: ['agent-asked-who', 'agent-asked-for-transcript', 'agent-lost'],
  unreachable: ['agent-failed'],
  leaving: ['agent-asked-who', 'agent-asked-for-transcript', 'end-pressed'],
};

/** Brings a play that has begun to a place of the route. */
export function goTo(at: RouteAt, play: Play = begun()): Play {
  if (at !== 'bot') {
    play.say('person, please');
    play.answer(says('queue'), { type: 'executed', department: 'Sales' });
  }
  for (const type of ways[at]) play.take(signal(type));
  if (play.state.agent.at !== at) throw new Error(`The play is at ${play.state.agent.at}.`);
  return play;
}

function signal(type: ConversationEvent['type']): ConversationEvent {
  switch (type) {
    case 'agent-asked-who':
    case 'agent-asked-for-transcript':
    case 'agent-lost':
    case 'agent-ended':
    case 'end-pressed':
      return { type };
    case 'agent-failed':
      return { type, error: { kind: 'agent-unreachable' } };
    default:
      throw new Error(`${type} says more than its name.`);
  }
}

/** Every place of the route. */
export const places: readonly RouteAt[] = [
  'bot',
  'connecting',
  'identified',
  'live',
  'lost',
  'unreachable',
  'leaving',
];
