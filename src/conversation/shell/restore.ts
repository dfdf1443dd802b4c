/**
 * A conversation out of storage: everything read back is `unknown` until it has been looked at.
 * Loaded only where there is something to restore.
 */
import { isRecord, parseJson } from '../../protocol/json.ts';
import { linkAddress, webAddress } from '../../protocol/links.ts';
import type { Entry } from '../../protocol/message.ts';
import { routeTable } from '../core/route.ts';
import {
  newConversation,
  type AgentSide,
  type BotSide,
  type ConversationState,
  type Stamped,
} from '../core/state.ts';
import { logVersion } from './tabs.ts';
import { waiting } from '../core/take-over.ts';

/**
 * The conversation that was stored, as it was: a tab that only watches shows it like that. Entries
 * that are not ours are left out; `undefined` when all of it is not ours.
 */
export function fromStored(
  head: unknown,
  stored: readonly unknown[],
): ConversationState | undefined {
  if (!isRecord(head) || head.version !== logVersion) return undefined;
  const entries = stored.filter(isEntry);
  const { bot, agent, language } = head;
  return {
    entries,
    outbox: waiting(entries),
    bot: isBotSide(bot) ? bot : newConversation.bot,
    agent: isAgentSide(agent) ? { ...agent, owed: false } : newConversation.agent,
    ...(typeof language === 'string' && { language }),
  };
}

/** The first version kept all of it in one text; the same fields, and nothing said of a lead. */
export function fromFirstVersion(snapshot: string): ConversationState | undefined {
  const stored = parseJson(snapshot);
  if (!isRecord(stored) || stored.version !== 1 || !Array.isArray(stored.entries)) return undefined;
  return fromStored({ ...stored, version: logVersion }, stored.entries);
}

/** What a visitor wished in another tab, or on an earlier page. */
export const toWish = (stored: unknown): Stamped | undefined =>
  isStamped(stored) ? stored : undefined;

// The shapes of what is stored. A guard claims no more than its shape has looked at.

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const address: Check = (value) => typeof value === 'string' && webAddress(value) !== undefined;
const link: Check = (value) => typeof value === 'string' && linkAddress(value) !== undefined;
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
  shape({ kind: is('nothing-to-show') }),
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
    buttons: list(shape({ title: text, payload: text, href: maybe(link) })),
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
  started: maybe(shape({ conversationId: text, dialect: is('v1', 'v2'), at: number })),
  starting: flag,
  inFlight: maybe(text),
  held: maybe(why),
  failures: number,
  restarted: maybe(flag),
});
const agentSide = shape({
  at: is(...Object.keys(routeTable)),
  joined: flag,
  department: maybe(text),
  known: maybe(flag),
  broke: maybe(flag),
  replay: maybe(shape({ lines: list(text), dropped: number })),
  why: maybe(why),
});
const stamp = { id: text, at: number, withAgent: maybe(flag) };
const wish = either(
  shape({ ...stamp, type: is('message-typed'), text }),
  shape({ ...stamp, type: is('button-pressed'), message: text, index: number }),
  shape({ ...stamp, type: is('retry-pressed', 'discard-pressed'), message: text }),
  shape({ ...stamp, type: is('language-chosen'), language: text }),
  shape({
    ...stamp,
    type: is('agent-retry-pressed', 'bot-pressed', 'end-pressed', 'went-online'),
  }),
);

const isEntry = (value: unknown): value is Entry => entry(value);
const isBotSide = (value: unknown): value is BotSide => botSide(value);
const isAgentSide = (value: unknown): value is AgentSide => agentSide(value);
const isStamped = (value: unknown): value is Stamped => wish(value);
