/**
 * Both REST dialects of the bot (contract §1): bodies out, replies parsed in. A client writes the
 * dialect it found and reads both, because a deployment may mix them.
 */
import { isRecord, text, type Json } from './json.ts';
import { findLanguage } from './languages.ts';
import type { Button, Media } from './message.ts';
import { webAddress } from './links.ts';
import { buttonsIn, customIn, listOf, mediaIn, textsIn } from './reply-parts.ts';

/** `v1`: `BotID`, `/startConversation`; `v2`: `bot_id`, `/start_conversation`. */
export type Dialect = 'v1' | 'v2';

/** Who the calls are made for. */
export interface BotIdentity {
  readonly botId: string;
  /** The host's own id of the visitor. */
  readonly userId?: string;
}

/** What starting a conversation needs (contract §1). */
export interface StartRequest {
  /** Our own, 128-bit random. */
  readonly conversationId: string;
  /** Platform code, such as `zu-ZA`. */
  readonly language: string;
  /** Our own id of the visitor, random; the host's stands in its place. */
  readonly userId?: string | undefined;
}

/** One message to the bot (contract §1). */
export interface BotMessage extends StartRequest {
  /** The client id: the same for each attempt at the same message (contract §5). */
  readonly id: string;
  readonly text: string;
  /** The dialect that the start call found. */
  readonly dialect: Dialect;
}

/** A started conversation; fields are absent where the platform did not say. */
export interface Started {
  readonly dialect: Dialect;
  readonly conversationId?: string | undefined;
  /** Platform code. */
  readonly language?: string | undefined;
}

/** One answer of the bot, whatever dialect it came in. */
export interface BotReply {
  readonly texts: readonly string[];
  readonly buttons: readonly Button[];
  readonly media: readonly Media[];
  /** Address of the spoken answer, valid for 24 hours. */
  readonly speech?: string | undefined;
  /** What the platform heard in a voice note. */
  readonly heard?: string | undefined;
  /** Empty when the platform named none. */
  readonly intent: string;
  /** 0 to 1. */
  readonly confidence?: number | undefined;
  readonly entities: unknown;
  /** Payloads of `custom` that are not media, for the handoff rules and the host page. */
  readonly custom: readonly unknown[];
  /** Platform code of the language it answered in. */
  readonly language?: string | undefined;
  /** The platform's id of this reply. */
  readonly messageId?: string | undefined;
}

/** A request of either dialect: the path below `api-url`, and the form fields. */
export interface Call {
  readonly path: string;
  readonly body: URLSearchParams;
}

/** v1 is sent the language's name, v2 its code (contract §1, decision). */
const languageFor = (dialect: Dialect, code: string): string =>
  dialect === 'v1' ? (findLanguage(code)?.name ?? code) : code;

/** A start call without an id of ours, for a deployment that takes only its own. */
export type Nameless = Omit<StartRequest, 'conversationId'> & { readonly conversationId?: string };

/** The call that starts a conversation (contract §1). */
export const startCall = (dialect: Dialect, who: BotIdentity, request: Nameless): Call => ({
  path: dialect === 'v1' ? '/startConversation' : '/start_conversation',
  body: form(dialect, who, request, { user_id: userOf(who, request) }),
});

/** The contact list of the presets goes by it (contract §1). */
const userOf = (who: BotIdentity, { userId }: Pick<StartRequest, 'userId'>): string | undefined =>
  who.userId ?? userId;

/** The call that sends one text (contract §1). */
export const messageCall = (who: BotIdentity, message: BotMessage): Call => ({
  path: '/message',
  body: form(message.dialect, who, message, {
    user_id: message.dialect === 'v2' ? userOf(who, message) : undefined,
    message_type: 'text',
    response_type: 'text',
    text_msg: message.text,
  }),
});

/** The fields under the dialect's names; optional ones are absent, not blank. */
function form(
  dialect: Dialect,
  { botId }: BotIdentity,
  { conversationId, language }: Nameless,
  more: Readonly<Record<string, string | undefined>>,
): URLSearchParams {
  const body = new URLSearchParams();
  const fields = {
    bot_id: botId,
    language_code: languageFor(dialect, language),
    conversation_id: conversationId,
    ...more,
  };
  for (const [name, value] of Object.entries(fields))
    if (value) body.set(dialect === 'v1' ? v1Name(name) : name, value);
  return body;
}

/** v1 names a field as v2 does, in capitals: `bot_id` is `BotID`, `text_msg` is `TextMsg`. */
export const v1Name = (name: string): string =>
  name.replace(/(?:^|_)(id$|url$|.)/g, (_, start: string) => start.toUpperCase());

/** A field under the name of either dialect. */
const field = (json: Json, name: string): unknown => json[name] ?? json[v1Name(name)];

/** What only a failure says of itself, whatever its status code. */
const isFault = ({ error, errorMessage, status }: Json): boolean =>
  Boolean(error ?? errorMessage) || status === 'error';

const has = (json: Json, names: readonly string[]): boolean =>
  names.some((name) => Object.hasOwn(json, name) || Object.hasOwn(json, v1Name(name)));

/** Reads the answer to a start call; `undefined` when it is none, whatever the status code said. */
export function parseStarted(json: unknown, dialect: Dialect): Started | undefined {
  if (!isRecord(json)) return undefined;
  const conversationId = text(field(json, 'conversation_id'));
  // The id is ours, so a service that has nothing to add has started; one that complains has not.
  const complains = isFault(json) || json.message !== undefined;
  if (complains && conversationId === undefined) return undefined;
  return { dialect, conversationId, language: languageIn(json) };
}

/** The documented fields of a reply, by what they are for (contract §1). */
const contents = ['text_response', 'buttons', 'speech_response_url', 'custom', 'intent'];
const particulars = ['transcription', 'confidence', 'entities', 'message_id', 'date_received'];
const echoes = ['conversation_id', 'bot_id', 'user_id', 'text_msg', 'language_code'];

/**
 * Reads a reply of either dialect; `undefined` when it is none, whatever the status code said. A
 * reply may hold nothing that can be shown.
 */
export function parseReply(json: unknown): BotReply | undefined {
  if (!isRecord(json) || !has(json, [...contents, ...particulars, ...echoes])) return undefined;
  const says = contents.some((name) => listOf(field(json, name)).some((value) => value !== ''));
  return isFault(json) && !says ? undefined : readReply(json);
}

function readReply(json: Json): BotReply {
  const custom = customIn(field(json, 'custom'));
  const media = custom.map(mediaIn);
  return {
    texts: textsIn(field(json, 'text_response')),
    buttons: buttonsIn(field(json, 'buttons')),
    media: media.filter((found) => found !== undefined),
    speech: webAddress(text(field(json, 'speech_response_url')) ?? ''),
    heard: text(field(json, 'transcription')),
    intent: text(field(json, 'intent')) ?? '',
    confidence: numberIn(field(json, 'confidence')),
    entities: field(json, 'entities'),
    custom: custom.filter((data, index) => !media[index] || saysMore(data)),
    language: languageIn(json),
    messageId: text(field(json, 'message_id')),
  };
}

/** What is known of the answer to a message that was taken, and whose answer is not to be had. */
export const emptyReply = (): BotReply => readReply({});

const languageIn = (json: Json): string | undefined =>
  findLanguage(text(field(json, 'language_code')) ?? '')?.code;

/** A number or a numeric string, such as v1's `Confidence`. */
function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && value ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** A payload may name a department beside a picture. */
const saysMore = (data: unknown): boolean =>
  isRecord(data) &&
  Object.keys(data).some((key) => !['type', 'link', 'url', 'caption', 'filename'].includes(key));
