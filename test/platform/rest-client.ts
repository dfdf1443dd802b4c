import type { RunningPlatform } from '../../demo/platform/server.ts';

/** The two dialects and how a test writes each (contract §1). */
export const dialects = [
  {
    dialect: 'v1',
    start: '/startConversation',
    bot: 'BotID',
    language: 'LanguageCode',
    english: 'English',
    zulu: 'isiZulu',
    conversation: 'ConversationID',
    text: 'TextMsg',
    messageType: 'MessageType',
    responseType: 'ResponseType',
    speech: 'SpeechFile',
    texts: 'TextResponse',
    buttons: 'Buttons',
    intent: 'Intent',
    transcription: 'Transcription',
    speechUrl: 'SpeechResponseURL',
    nothing: '',
  },
  {
    dialect: 'v2',
    start: '/start_conversation',
    bot: 'bot_id',
    language: 'language_code',
    english: 'en-ZA',
    zulu: 'zu-ZA',
    conversation: 'conversation_id',
    text: 'text_msg',
    messageType: 'message_type',
    responseType: 'response_type',
    speech: 'speech_file',
    texts: 'text_response',
    buttons: 'buttons',
    intent: 'intent',
    transcription: 'transcription',
    speechUrl: 'speech_response_url',
    nothing: {},
  },
] as const;

export type Names = (typeof dialects)[number];

/** A reply's JSON. It is a test's business to look at it, so its fields are not typed further. */
export type Json = Record<string, unknown>;

/** What came back. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json: Json;
}

/** Reads an answer; `json` is empty when the body is. */
export async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  // Tests look at what is in it; anything but an object would fail them.
  const json = (text.startsWith('{') ? JSON.parse(text) : {}) as Json;
  return { status: response.status, headers: response.headers, text, json };
}

/** POSTs a form to the platform with a fresh token. */
export async function post(
  platform: RunningPlatform,
  path: string,
  fields: Record<string, string> | FormData,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { token } = platform.tokens.issue();
  const response = await fetch(platform.url + path, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, ...headers },
    body: fields instanceof FormData ? fields : new URLSearchParams(fields),
  });
  return read(response);
}

/** The fields of a start call that is in order. */
export function startFields(names: Names): Record<string, string> {
  return { [names.bot]: 'kofi-demo', [names.language]: names.english };
}

/** The fields of a text message that is in order. */
export function messageFields(names: Names, id: string, text: string): Record<string, string> {
  return {
    ...startFields(names),
    [names.conversation]: id,
    [names.messageType]: 'text',
    [names.responseType]: 'text',
    [names.text]: text,
  };
}

/** Starts a conversation and returns its id. */
export async function start(platform: RunningPlatform, names: Names): Promise<string> {
  const answer = await post(platform, names.start, startFields(names));
  return String(answer.json[names.conversation]);
}

/** Starts a conversation and returns a function that says something in it. */
export async function chat(
  platform: RunningPlatform,
  names: Names,
): Promise<{ id: string; say: (text: string) => Promise<Json> }> {
  const id = await start(platform, names);
  const say = async (text: string): Promise<Json> =>
    (await post(platform, '/message', messageFields(names, id, text))).json;
  return { id, say };
}

/** The payloads of a reply's buttons. */
export function payloads(names: Names, reply: Json): string[] {
  // The table of the contract says what buttons are; a test fails if they are anything else.
  return (reply[names.buttons] as { payload: string }[]).map(({ payload }) => payload);
}
