/**
 * A conversation out of storage: everything read back is `unknown` until it has been looked at.
 * Loaded only where there is something to restore.
 */
import { isRecord, parseJson } from '../../protocol/json.ts';
import { linkAddress, webAddress } from '../../protocol/links.ts';
import type { ChannelError } from '../../protocol/channel-error.ts';
import type {
  Button,
  Delivery,
  Divider,
  Entry,
  OwnMessage,
  Part,
  Receipt,
  RouteName,
  TheirMessage,
} from '../../protocol/message.ts';
import type { RouteAt } from '../core/route.ts';
import {
  newConversation,
  type AgentSide,
  type BotSide,
  type ConversationState,
  type Stamp,
  type Stamped,
  type Wish,
} from '../core/state.ts';
import { logVersion } from './ports.ts';
import { waiting } from '../core/take-over.ts';
import { flag, list, maybe, number, one, shape, text, variant, type Guard } from './guards.ts';
import { isPossible, withPossibleTimes } from './times.ts';

/**
 * The conversation that was stored, as it was: a tab that only watches shows it like that. Entries
 * that are not ours are left out, and parts of a message that are not, where others remain;
 * `undefined` when all of it is not ours.
 *
 * @param now milliseconds since the epoch: what cannot have happened yet has another time
 */
export function fromStored(
  head: unknown,
  stored: readonly unknown[],
  now: number,
): ConversationState | undefined {
  if (!isRecord(head) || head.version !== logVersion) return undefined;
  const entries = stored.flatMap((one) => toEntry(one) ?? []);
  const { bot, agent, language } = head;
  const state: ConversationState = {
    entries,
    outbox: waiting(entries),
    bot: isBotSide(bot) ? bot : newConversation.bot,
    agent: isAgentSide(agent) ? { ...agent, owed: false } : newConversation.agent,
    ...(typeof language === 'string' && { language }),
  };
  return withPossibleTimes(state, now);
}

/** The first version kept all of it in one text; the same fields, and nothing said of a lead. */
export function fromFirstVersion(snapshot: string, now: number): ConversationState | undefined {
  const stored = parseJson(snapshot);
  if (!isRecord(stored) || stored.version !== 1 || !Array.isArray(stored.entries)) return undefined;
  return fromStored({ ...stored, version: logVersion }, stored.entries, now);
}

/** What a visitor wished in another tab, or on an earlier page. */
export const toWish = (stored: unknown, now: number): Stamped | undefined =>
  isStamp(stored) && isWish(stored)
    ? { ...stored, ...(!isPossible(stored.at, now) && { at: now }) }
    : undefined;

/** What of a message is not understood, such as what a newer build has stored, is left out of it. */
function toEntry(stored: unknown): Entry | undefined {
  if (!isRecord(stored) || !Array.isArray(stored.parts))
    return isDivider(stored) ? stored : undefined;
  const parts = stored.parts.filter(isPart);
  if (parts.length === 0) return undefined;
  const message = parts.length < stored.parts.length ? { ...stored, parts } : stored;
  return isOwn(message) || isTheirs(message) ? message : undefined;
}

// The shapes of what is stored, each tied to its type: the compiler points here for a new kind and for
// a new field. A guard claims no more than its shape has looked at.

// An address is stored as it was let in: what would be let in as another one was not.
const address = (value: unknown): value is string => text(value) && webAddress(value) === value;
const link = (value: unknown): value is string => text(value) && linkAddress(value) === value;
const isPart: Guard<Part> = variant<Part, 'kind'>('kind', {
  text: { text },
  'nothing-to-show': {},
  speech: { link: address },
  media: {
    type: one({ image: 0, video: 0, document: 0 }),
    link: address,
    caption: text,
    filename: text,
  },
  buttons: {
    buttons: list(shape<Button>({ title: text, payload: text, href: maybe(link) })),
    chosen: maybe(number),
  },
});
/** Of a reason the name alone: words for one that is not known here are missing, and no more. */
const why = (value: unknown): value is ChannelError => isRecord(value) && text(value.kind);
const delivery: Guard<Delivery> = variant<Delivery, 'state'>('state', {
  waiting: { why: maybe(why) },
  sending: {},
  sent: { over: maybe(flag) },
  delivered: { by: maybe(one<Receipt>({ acknowledgement: 0, heartbeat: 0, transcript: 0 })) },
  'in-doubt': { why },
  failed: { why },
});
const said = {
  kind: one({ message: 0 }),
  id: text,
  at: number,
  route: one<RouteName>({ bot: 0, agent: 0 }),
  parts: list(isPart),
};
const isOwn: Guard<OwnMessage> = shape<OwnMessage>({
  ...said,
  sender: one({ user: 0 }),
  delivery,
  payload: maybe(text),
  key: maybe(text),
  unsure: maybe(flag),
});
const isTheirs: Guard<TheirMessage> = shape<TheirMessage>({
  ...said,
  sender: one<TheirMessage['sender']>({ bot: 0, agent: 0 }),
  language: maybe(text),
});
const isDivider: Guard<Divider> = shape<Divider>({
  kind: one({ divider: 0 }),
  id: text,
  at: number,
  what: one<Divider['what']>({
    'handed-over': 0,
    'back-to-bot': 0,
    'new-conversation': 0,
    gap: 0,
  }),
  department: maybe(text),
  unread: maybe(text),
});
const isBotSide: Guard<BotSide> = shape<BotSide>({
  started: maybe(
    shape<NonNullable<BotSide['started']>>({
      conversationId: text,
      dialect: one({ v1: 0, v2: 0 }),
      at: number,
    }),
  ),
  visitor: maybe(text),
  starting: flag,
  inFlight: maybe(text),
  held: maybe(why),
  failures: number,
  restarted: maybe(flag),
});
const isAgentSide: Guard<Omit<AgentSide, 'owed'>> = shape<Omit<AgentSide, 'owed'>>({
  at: one<RouteAt>({
    bot: 0,
    connecting: 0,
    identified: 0,
    live: 0,
    lost: 0,
    unreachable: 0,
    leaving: 0,
  }),
  joined: flag,
  department: maybe(text),
  known: maybe(flag),
  broke: maybe(flag),
  over: maybe(flag),
  left: maybe(number),
  greeting: maybe(shape({ lines: list(text), at: number })),
  replay: maybe(shape({ lines: list(text), dropped: number })),
  why: maybe(why),
});
const isStamp: Guard<Stamp> = shape<Stamp>({ id: text, at: number, withAgent: maybe(flag) });
const isWish: Guard<Wish> = variant<Wish, 'type'>('type', {
  'message-typed': { text },
  'button-pressed': { message: text, index: number },
  'retry-pressed': { message: text },
  'discard-pressed': { message: text },
  'language-chosen': { language: text },
  'agent-retry-pressed': {},
  'bot-pressed': {},
  'end-pressed': {},
  'went-online': {},
});
