/** Conversations in every state that can be shown, built from a few words. */
import {
  newConversation,
  type AgentSide,
  type BotSide,
  type ConversationState,
} from '../../src/conversation/state.ts';
import type {
  Button,
  Delivery,
  Divider,
  Entry,
  Media,
  Message,
  OwnMessage,
  Part,
  TheirMessage,
} from '../../src/protocol/message.ts';

let ids = 0;

/** A Monday morning; every entry comes ten seconds after the one before. */
const stamp = () => {
  ids += 1;
  return { id: `entry-${ids}`, at: Date.UTC(2026, 0, 5, 8) + ids * 10_000 };
};

const partsOf = (parts: readonly (string | Part)[]): Part[] =>
  parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part));

/** What the visitor said. */
export const own = (text: string, delivery: Delivery = { state: 'sent' }): OwnMessage => ({
  ...stamp(),
  kind: 'message',
  sender: 'user',
  route: 'bot',
  parts: partsOf([text]),
  delivery,
});

/** What the bot said; strings are texts. */
export const bot = (...parts: (string | Part)[]): TheirMessage => ({
  ...stamp(),
  kind: 'message',
  sender: 'bot',
  route: 'bot',
  parts: partsOf(parts),
});

/** What an agent said. */
export const agent = (...texts: string[]): TheirMessage => ({
  ...stamp(),
  kind: 'message',
  sender: 'agent',
  route: 'agent',
  parts: partsOf(texts),
});

export const divider = (what: Divider['what'], department?: string): Divider => ({
  ...stamp(),
  kind: 'divider',
  what,
  ...(department !== undefined && { department }),
});

/** Quick replies; a string is a title whose payload is an intent. */
export const buttons = (titles: readonly (string | Button)[], chosen?: number): Part => ({
  kind: 'buttons',
  buttons: titles.map((title, index) =>
    typeof title === 'string' ? { title, payload: `/choice_${index}` } : title,
  ),
  ...(chosen !== undefined && { chosen }),
});

export const media = (type: Media['type'], more: Partial<Media> = {}): Media => ({
  kind: 'media',
  type,
  link: `https://media.example/${type}`,
  caption: '',
  filename: '',
  ...more,
});

export const speech = (link = 'https://media.example/answer.ogg'): Part => ({
  kind: 'speech',
  link,
});

/** A state with these entries; what is not named is as in a new conversation. */
export const conversation = (
  entries: readonly Entry[],
  sides: { readonly agent?: Partial<AgentSide>; readonly bot?: Partial<BotSide> } = {},
): ConversationState => ({
  ...newConversation,
  entries,
  outbox: entries
    .filter((entry) => 'delivery' in entry && entry.delivery.state === 'waiting')
    .map(({ id }) => id),
  bot: { ...newConversation.bot, ...sides.bot },
  agent: { ...newConversation.agent, ...sides.agent },
});

/** So many messages, by both sides in turn. */
export const longTalk = (count: number): Message[] =>
  Array.from({ length: count }, (_, index) =>
    index % 2 ? bot(`Answer ${index}`) : own(`Question ${index}`),
  );

const notFound = { kind: 'rejected', status: 400 } as const;

/** Every kind of message, in one conversation. */
const everyKind: readonly Entry[] = [
  bot('Sawubona! *bold*, _italic_, ~struck~, `code`\nhttps://www.example.com/kofi/hours'),
  own('Hello'),
  bot('One', 'Two', 'Three'),
  bot(
    media('image', { caption: 'Flat white' }),
    media('video'),
    media('document', { caption: 'Menu', filename: 'menu.pdf' }),
    media('document', { filename: 'menu.pdf' }),
    speech(),
  ),
  bot('Which one?', buttons(['Coffee', 'Tea'], 1)),
  own('Tea'),
  divider('handed-over', 'Sales'),
  agent('Good day', 'How can I help?'),
  divider('back-to-bot'),
  divider('new-conversation'),
  bot('Anything else?', buttons(['Yes', 'No'])),
];

const delivered = (delivery: Delivery): ConversationState =>
  conversation([bot('Hello'), own('What are your opening hours?', delivery)]);

const withAgent = (side: Partial<AgentSide>): ConversationState =>
  conversation([own('A person, please'), divider('handed-over', 'Sales')], { agent: side });

/** One state of each sort that a visitor can meet, by its name. */
export const everyState: Readonly<Record<string, ConversationState>> = {
  'nothing said yet': newConversation,
  'every kind of message': conversation(everyKind),
  'live buttons': conversation([bot('Which one?', buttons(['Coffee', 'Tea']))]),
  'a list of ten buttons': conversation([
    bot('Which store?', buttons(Array.from({ length: 10 }, (_, index) => `Store ${index}`))),
  ]),
  'a chosen button': conversation([bot('Which?', buttons(['Coffee', 'Tea'], 0)), own('Coffee')]),
  'buttons alone': conversation([bot(buttons(['Coffee', 'Tea']))]),
  waiting: delivered({ state: 'waiting' }),
  sending: conversation([own('Hello', { state: 'sending' })], { bot: { inFlight: 'entry' } }),
  sent: delivered({ state: 'sent' }),
  delivered: delivered({ state: 'delivered' }),
  'in doubt': delivered({ state: 'in-doubt', why: { kind: 'timeout' } }),
  failed: delivered({ state: 'failed', why: notFound }),
  offline: conversation([own('Hello', { state: 'waiting', why: { kind: 'offline' } })], {
    bot: { held: { kind: 'offline' } },
  }),
  'held back': conversation([own('Hello', { state: 'waiting' })], {
    bot: { held: { kind: 'rate-limited' }, failures: 1 },
  }),
  connecting: withAgent({ at: 'connecting' }),
  identified: withAgent({ at: 'identified' }),
  queued: withAgent({ at: 'live' }),
  'with an agent': conversation([divider('handed-over'), agent('Good day'), own('Hello')], {
    agent: { at: 'live', joined: true },
  }),
  reconnecting: withAgent({ at: 'connecting', joined: true }),
  lost: withAgent({ at: 'lost', joined: true }),
  unreachable: withAgent({ at: 'unreachable', why: { kind: 'agent-unreachable' } }),
  leaving: withAgent({ at: 'leaving', joined: true }),
  ended: conversation([agent('Goodbye'), divider('back-to-bot')]),
};
