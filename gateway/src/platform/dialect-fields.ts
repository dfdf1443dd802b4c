/** What v2 fields become in the dialect that the platform speaks, and its replies in v2. */
import { v1Name, type Dialect } from '../../../src/protocol/bot-api.ts';
import { isRecord, type Json } from '../../../src/protocol/json.ts';
import { findLanguage } from '../../../src/protocol/languages.ts';

/** Fields under v2's names. */
export type Fields = ReadonlyMap<string, string>;

/** Where a call of either dialect goes (contract §1). */
export const paths = {
  start: { v1: '/startConversation', v2: '/start_conversation' },
  message: { v1: '/message', v2: '/message' },
} as const;

export type CallName = keyof typeof paths;

/** v1's message call has no field for these (contract §1). */
const onlyInV2 = ['user_id', 'platform'];

/** Writes v2 fields in a dialect. `uploadText` says how an address reaches a v1 bot. */
export function writeFields(
  dialect: Dialect,
  call: CallName,
  fields: Fields,
  uploadText: string,
): [name: string, value: string][] {
  if (dialect === 'v2') return [...fields];
  const written = new Map(fields);
  const address = fields.get('image_url') ?? fields.get('pdf_url');
  if (address !== undefined) {
    written.delete('image_url');
    written.delete('pdf_url');
    written.set('message_type', 'text');
    written.set(
      'text_msg',
      uploadText.replaceAll('{url}', () => address),
    );
  }
  if (call === 'message') {
    for (const name of onlyInV2) written.delete(name);
    // v1 wants its two types written out, v2 takes text for granted.
    for (const name of ['message_type', 'response_type'])
      if (!written.has(name)) written.set(name, 'text');
  }
  const language = fields.get('language_code');
  if (language !== undefined)
    written.set('language_code', findLanguage(language)?.name ?? language);
  return [...written].map(([name, value]) => [v1Name(name), value]);
}

/** What the widget reads of a start call's answer, and of a reply. */
const read = {
  start: ['conversation_id', 'language_code'],
  message: [
    'text_response',
    'buttons',
    'speech_response_url',
    'transcription',
    'intent',
    'confidence',
    'entities',
    'custom',
    'language_code',
    'message_id',
  ],
} as const;

/** One of these makes JSON an answer (contract §1: a 200 is not yet a reply). */
const tells: Readonly<Record<CallName, ReadonlySet<string>>> = {
  start: new Set(read.start),
  message: new Set(read.message.filter((name) => name !== 'language_code')),
};

/** The answer in v2's names, trimmed to what the widget reads; `undefined` when it is none. */
export function readAnswer(call: CallName, json: unknown): Json | undefined {
  if (!isRecord(json)) return undefined;
  const trimmed = Object.fromEntries(
    read[call].flatMap((name) => {
      const value = json[name] ?? json[v1Name(name)];
      return value === undefined || value === null ? [] : [[name, value] as const];
    }),
  );
  return Object.keys(trimmed).some((name) => tells[call].has(name)) ? trimmed : undefined;
}
