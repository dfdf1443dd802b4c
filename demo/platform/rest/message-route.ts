import { randomUUID } from 'node:crypto';
import { announce, answer, type BotAnswer, type Setting } from '../bot/engine.ts';
import type { ConversationRecord } from './conversations.ts';
import { fieldNames } from './dialects.ts';
import type { Form } from './form.ts';
import { findLanguage } from './languages.ts';
import type { Parts } from '../parts.ts';
import { badParameter, type Refusal } from './refusal.ts';
import { writeReply } from './replies-out.ts';
import { readMessage, type Heard, type MessageRequest } from './requests-in.ts';
import { checkVoice, placeholderTranscription } from './voice/uploaded-voice.ts';

/** Answers a message call: the reply's JSON, or why it is refused (contract §1). */
export async function answerMessage(
  parts: Parts,
  form: Form,
  path: string,
  mediaUrl: string,
): Promise<object | Refusal> {
  const request = readMessage(form, path);
  if ('status' in request) return request;
  const conversation = parts.conversations.find(request.conversation);
  if (!conversation) return { status: 404 };
  const transcription = await transcribe(request);
  if (typeof transcription === 'object') return transcription;

  const unspoken = notSpoken(parts, request);
  if (unspoken) return unspoken;
  parts.conversations.hear(conversation, request.language);
  conversation.answered += 1;
  const setting = {
    language: conversation.language,
    mediaUrl,
    number: 100 + conversation.answered,
  };
  const said = think(conversation, request.heard, setting);
  if (said.language !== undefined) conversation.language = said.language;
  if (said.handoff) {
    conversation.handedOverAt = parts.options.now();
    conversation.department = said.handoff.department;
  }
  const speaks = request.speaks && findLanguage(conversation.language)?.speaks;
  parts.conversations.remember(conversation);
  const written = writeReply(
    request.dialect,
    {
      conversation,
      answer: said,
      messageId: randomUUID(),
      receivedAt: new Date(parts.options.now()),
      echo: request.heard.kind === 'text' ? request.heard.text : '',
      transcription,
      speechUrl: speaks ? `${mediaUrl}/chime.wav` : '',
    },
    parts.quirks,
  );
  return { ...written, ...parts.quirks.reply };
}

/** A bot speaks the languages that it was deployed with (contract §1). */
export function notSpoken(
  { options }: Parts,
  { dialect, language }: Pick<MessageRequest, 'dialect' | 'language'>,
): Refusal | undefined {
  return !options.languages || options.languages.includes(language)
    ? undefined
    : badParameter(fieldNames[dialect].language, `This bot does not speak ${language}.`);
}

function think(conversation: ConversationRecord, heard: Heard, setting: Setting): BotAnswer {
  switch (heard.kind) {
    case 'text':
      return answer(conversation.bot, heard.text, setting);
    case 'speech':
      return announce(conversation.bot, 'voice_note', setting);
    case 'image':
    case 'pdf':
      return announce(conversation.bot, `received_${heard.kind}`, setting);
    default:
      return heard satisfies never;
  }
}

// What was heard: empty for everything but a voice note, a refusal when that is not acceptable.
async function transcribe(request: MessageRequest): Promise<string | Refusal> {
  if (request.heard.kind !== 'speech') return '';
  const field = fieldNames[request.dialect].speech;
  const check = checkVoice(new Uint8Array(await request.heard.file.arrayBuffer()));
  if (!check.ok) return badParameter(field, `${field} is not acceptable. ${check.reason}`);
  if (!findLanguage(request.language)?.hears) {
    return badParameter(field, 'There is no speech recognition for this language.');
  }
  return placeholderTranscription(check.seconds);
}
