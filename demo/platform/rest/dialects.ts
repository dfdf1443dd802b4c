/** The two spellings of the REST API (contract §1). */
export type Dialect = 'v1' | 'v2';

/** What a field is called in one dialect (contract §1, the table). */
export interface FieldNames {
  bot: string;
  language: string;
  conversation: string;
  user: string;
  platform: string;
  messageType: string;
  responseType: string;
  text: string;
  speech: string;
}

/** The names of the request fields in each dialect (contract §1). */
export const fieldNames: Readonly<Record<Dialect, FieldNames>> = {
  v1: {
    bot: 'BotID',
    language: 'LanguageCode',
    conversation: 'ConversationID',
    user: 'UserID',
    platform: 'Platform',
    messageType: 'MessageType',
    responseType: 'ResponseType',
    text: 'TextMsg',
    speech: 'SpeechFile',
  },
  v2: {
    bot: 'bot_id',
    language: 'language_code',
    conversation: 'conversation_id',
    user: 'user_id',
    platform: 'platform',
    messageType: 'message_type',
    responseType: 'response_type',
    text: 'text_msg',
    speech: 'speech_file',
  },
};

/**
 * Which dialect a request is written in: the fields decide, `BotID` or `bot_id` (contract §1).
 * With neither, the path does, so that the refusal names the field that the caller will look for.
 */
export function dialectOf(fields: { has(name: string): boolean }, path: string): Dialect {
  if (fields.has('BotID')) return 'v1';
  if (fields.has('bot_id')) return 'v2';
  return path.endsWith('/startConversation') || fields.has('ConversationID') ? 'v1' : 'v2';
}
