import type { BotAnswer } from '../bot/engine.ts';
import type { ConversationRecord } from './conversations.ts';
import type { Dialect } from './dialects.ts';
import { findLanguage } from './languages.ts';
import { BOT_ID } from '../options.ts';

/** Everything that a message's reply tells, before a dialect writes it down (contract §1). */
export interface Reply {
  conversation: ConversationRecord;
  answer: BotAnswer;
  messageId: string;
  receivedAt: Date;
  /** The text that was sent, empty for speech, images and documents. */
  echo: string;
  transcription: string;
  /** Address of the spoken answer, empty when none was asked for or there is no voice. */
  speechUrl: string;
}

/** Deviations seen in the field that a test may switch on (contract §1). */
export interface Quirks {
  /** Write `custom` as a JSON string. */
  customAsJson: boolean;
  /** Let v2 answer with a list of texts. */
  textsAsList: boolean;
  /** Let v2 refuse a conversation id that it did not make: with 400, or with 404. */
  refusesIds?: 400 | 404;
  /** What of a reply is another than documented, such as `{Buttons: ['Yes']}`. */
  reply?: object;
}

/** Writes a start call's reply (contract §1). */
export function writeStart(dialect: Dialect, conversation: ConversationRecord): object {
  const { id, userId, platform } = conversation;
  const language = writeLanguage(dialect, conversation.language);
  return dialect === 'v1'
    ? { ConversationID: id, LanguageCode: language, UserID: userId }
    : { conversation_id: id, user_id: userId, language_code: language, platform };
}

/** Writes a message's reply (contract §1). */
export function writeReply(dialect: Dialect, reply: Reply, quirks: Quirks): object {
  const { conversation, answer } = reply;
  const custom = quirks.customAsJson ? asJson(answer.custom) : answer.custom;
  const language = writeLanguage(dialect, conversation.language);
  if (dialect === 'v1') {
    return {
      TextMsg: reply.echo,
      Transcription: reply.transcription,
      SpeechResponseURL: reply.speechUrl,
      MessageID: reply.messageId,
      ConversationID: conversation.id,
      UserID: conversation.userId,
      BotID: BOT_ID,
      LanguageCode: language,
      DateReceived: writeDate(reply.receivedAt),
      TextResponse: answer.texts,
      Intent: answer.intent,
      Entities: answer.entities,
      Buttons: answer.buttons,
      // Seen as a number and as a string, so every second reply is the other (contract §1).
      Confidence: conversation.answered % 2 === 1 ? answer.confidence : String(answer.confidence),
      custom: custom ?? '',
    };
  }
  return {
    text_msg: reply.echo,
    transcription: reply.transcription,
    speech_response_url: reply.speechUrl,
    message_id: reply.messageId,
    conversation_id: conversation.id,
    user_id: conversation.userId,
    bot_id: BOT_ID,
    language_code: language,
    date_received: reply.receivedAt.toISOString(),
    text_response: quirks.textsAsList ? answer.texts : answer.texts.join('\n'),
    intent: answer.intent,
    entities: answer.entities,
    buttons: answer.buttons,
    confidence: String(answer.confidence),
    custom: custom ?? {},
  };
}

/** v1 names a language, v2 gives its code (contract §1). */
function writeLanguage(dialect: Dialect, code: string): string {
  return dialect === 'v1' ? (findLanguage(code)?.name ?? code) : code;
}

/** `DD/MM/YYYY HH:mm:ss` without a zone (contract §1); South African time here. */
function writeDate(date: Date): string {
  return date
    .toLocaleString('en-GB', { timeZone: 'Africa/Johannesburg', hour12: false })
    .replace(',', '');
}

function asJson(custom: unknown): unknown {
  return custom === undefined ? undefined : JSON.stringify(custom);
}
