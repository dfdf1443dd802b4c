/**
 * A conversation out of storage: everything read back is `unknown` until it has been looked at.
 * Loaded only where there is something to restore.
 */
import { isRecord, parseJson } from '../protocol/json.ts';
import { webAddress } from '../protocol/links.ts';
import type { Delivery, Entry } from '../protocol/message.ts';
import { routeTable } from './route.ts';
import { version } from './session.ts';
import {
  conversationLasts,
  newConversation,
  type AgentSide,
  type BotSide,
  type ConversationState,
} from './state.ts';

/**
 * The conversation in a stored snapshot, or `undefined` when there is none, it is older than a day,
 * or it is not one of ours. A message that was under way when the page was left is in doubt.
 */
export function fromSnapshot(snapshot: string, now: number): ConversationState | undefined {
  const stored = parseJson(snapshot);
  if (!isRecord(stored) || stored.version !== version || !Array.isArray(stored.entries)) return;
  const entries = stored.entries.filter(isEntry).map(interrupt);
  const last = entries.at(-1);
  if (!last || now - last.at > conversationLasts) return;
  const { bot, agent, language } = stored;
  return {
    entries,
    outbox: entries.filter(isWaiting).map(({ id }) => id),
    bot: isBotSide(bot) ? { ...newConversation.bot, started: bot.started } : newConversation.bot,
    agent: isAgentSide(agent) ? { ...agent, owed: false } : newConversation.agent,
    ...(typeof language === 'string' && { language }),
  };
}

const underWay: Delivery = { state: 'in-doubt', why: { kind: 'interrupted' } };

const interrupt = (entry: Entry): Entry =>
  'delivery' in entry && entry.delivery.state === 'sending'
    ? { ...entry, delivery: underWay }
    : entry;

const isWaiting = (entry: Entry): boolean =>
  'delivery' in entry && entry.delivery.state === 'waiting';

// The shapes of what is stored. A guard claims no more than its shape has looked at.

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const address: Check = (value) => typeof value === 'string' && webAddress(value) !== undefined;
const number: Check = (value) => typeof value === 'number';
const flag: Check = (value) => typeof value === 'boolean';
const is =
  (...allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value);
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const shape =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([name, check]) => check(value[name]));

const part = either(
  shape({ kind: is('text'), text }),
  shape({ kind: is('speech'), link: address }),
  shape({
    kind: is('media'),
    type: is('image', 'video', 'document'),
    link: address,
    caption: text,
    filename: text,
  }),
  shape({
    kind: is('buttons'),
    buttons: list(shape({ title: text, payload: text })),
    chosen: maybe(number),
  }),
);
const why = shape({ kind: text });
const delivery = either(
  shape({ state: is('sending', 'sent', 'delivered') }),
  shape({ state: is('waiting'), why: maybe(why) }),
  shape({ state: is('in-doubt', 'failed'), why }),
);
const said = { kind: is('message'), id: text, at: number, parts: list(part) };
const entry = either(
  shape({ ...said, sender: is('user'), route: is('bot', 'agent'), delivery, payload: maybe(text) }),
  shape({ ...said, sender: is('bot', 'agent'), route: is('bot', 'agent'), language: maybe(text) }),
  shape({
    kind: is('divider'),
    id: text,
    at: number,
    what: is('handed-over', 'back-to-bot', 'new-conversation', 'gap'),
    department: maybe(text),
  }),
);
const botSide = shape({
  started: shape({ conversationId: text, dialect: is('v1', 'v2'), at: number }),
});
const agentSide = shape({
  at: is(...Object.keys(routeTable)),
  joined: flag,
  department: maybe(text),
  why: maybe(why),
});

const isEntry = (value: unknown): value is Entry => entry(value);
const isBotSide = (value: unknown): value is Required<Pick<BotSide, 'started'>> => botSide(value);
const isAgentSide = (value: unknown): value is AgentSide => agentSide(value);
