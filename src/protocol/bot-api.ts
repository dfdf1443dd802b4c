/**
 * Both REST dialects of the bot (contract §1): bodies out, replies parsed in. A client writes the
 * dialect it found and reads both, because a deployment may mix them.
 */
import type { BotMessage, StartRequest } from './channel.ts';
import { isRecord, parseJson, text, type Json } from './json.ts';
import { findLanguage } from './languages.ts';
import type { Button, Media } from './message.ts';
import { webAddress } from './links.ts';

/** `v1`: `BotID`, `/startConversation`; `v2`: `bot_id`, `/start_conversation`. */
export type Dialect = 'v1' | 'v2';

/** Who the calls are made for. */
export interface BotIdentity {
  readonly botId: string;
  /** The host's own id of the visitor. */
  readonly userId?: string;
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

/** The call that starts a conversation (contract §1). */
export function startCall(dialect: Dialect, who: BotIdentity, request: StartRequest): Call {
  const language = languageFor(dialect, request.language);
  const user = who.userId ?? '';
  return dialect === 'v1'
    ? form('/startConversation', {
        BotID: who.botId,
        LanguageCode: language,
        ConversationID: request.conversationId,
        UserID: user,
      })
    : form('/start_conversation', {
        bot_id: who.botId,
        language_code: language,
        conversation_id: request.conversationId,
        user_id: user,
      });
}

/** The call that sends one text (contract §1). */
export function messageCall(who: BotIdentity, message: BotMessage): Call {
  const language = languageFor(message.dialect, message.language);
  return message.dialect === 'v1'
    ? form('/message', {
        BotID: who.botId,
        LanguageCode: language,
        ConversationID: message.conversationId,
        MessageType: 'text',
        ResponseType: 'text',
        TextMsg: message.text,
      })
    : form('/message', {
        bot_id: who.botId,
        language_code: language,
        conversation_id: message.conversationId,
        message_type: 'text',
        response_type: 'text',
        text_msg: message.text,
      });
}

/** Leaves out what is empty: optional fields are absent, not blank. */
const form = (path: string, fields: Record<string, string>): Call => ({
  path,
  body: new URLSearchParams(Object.entries(fields).filter(([, value]) => value)),
});

/** Reads the answer to a start call; `undefined` when it is not the platform's JSON. */
export function parseStarted(json: unknown, dialect: Dialect): Started | undefined {
  if (!isRecord(json)) return undefined;
  return {
    dialect,
    conversationId: text(json.conversation_id ?? json.ConversationID),
    language: languageIn(json),
  };
}

/** Reads a reply of either dialect; `undefined` when it is not the platform's JSON. */
export function parseReply(json: unknown): BotReply | undefined {
  if (!isRecord(json)) return undefined;
  const custom = customIn(json.custom ?? json.Custom);
  const media = custom.map(mediaIn);
  return {
    texts: listOf(json.text_response ?? json.TextResponse)
      .map(text)
      .filter((line) => line !== undefined),
    buttons: listOf(json.buttons ?? json.Buttons).flatMap(buttonIn),
    media: media.filter((found) => found !== undefined),
    speech: webAddress(text(json.speech_response_url ?? json.SpeechResponseURL) ?? ''),
    heard: text(json.transcription ?? json.Transcription),
    intent: text(json.intent ?? json.Intent) ?? '',
    confidence: numberIn(json.confidence ?? json.Confidence),
    entities: json.entities ?? json.Entities,
    custom: custom.filter((_, index) => !media[index]),
    language: languageIn(json),
    messageId: text(json.message_id ?? json.MessageID),
  };
}

/** A list, or one value where a list is meant. */
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const languageIn = (json: Json): string | undefined =>
  findLanguage(text(json.language_code ?? json.LanguageCode) ?? '')?.code;

/** A number or a numeric string, such as v1's `Confidence`. */
function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && value ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

function buttonIn(value: unknown): Button[] {
  if (!isRecord(value)) return [];
  const title = text(value.title) ?? text(value.payload);
  return title ? [{ title, payload: text(value.payload) ?? title }] : [];
}

/** Objects, whether alone, in a list, or as a JSON string of either (contract §1, decision). */
function customIn(value: unknown): readonly unknown[] {
  if (typeof value === 'string') {
    const parsed = parseJson(value);
    return value.trim() ? listOf(parsed ?? value).filter(isFull) : [];
  }
  return listOf(value).filter(isFull);
}

const isFull = (value: unknown): boolean =>
  value !== null && value !== '' && !(isRecord(value) && Object.keys(value).length === 0);

function mediaIn(value: unknown): Media | undefined {
  if (!isRecord(value)) return undefined;
  const { type } = value;
  const link = webAddress(text(value.link) ?? '');
  if (!link || (type !== 'image' && type !== 'video' && type !== 'document')) return undefined;
  return {
    kind: 'media',
    type,
    link,
    caption: text(value.caption) ?? '',
    filename: text(value.filename) ?? '',
  };
}
