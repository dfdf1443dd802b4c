import { dialectOf, fieldNames, type Dialect } from './dialects.ts';
import { fileField, textField, type Form } from './form.ts';
import { findLanguage } from './languages.ts';
import { BOT_ID } from '../options.ts';
import { badParameter, type Refusal } from './refusal.ts';

/** A start call that is in order (contract §1). */
export interface StartRequest {
  dialect: Dialect;
  language: string;
  conversation: string | undefined;
  user: string | undefined;
  platform: string | undefined;
}

/** What a message call brings (contract §1). */
export type Heard =
  | { kind: 'text'; text: string }
  | { kind: 'speech'; file: File }
  | { kind: 'image' | 'pdf'; url: string };

/** A message call that is in order (contract §1). */
export interface MessageRequest {
  dialect: Dialect;
  language: string;
  conversation: string;
  heard: Heard;
  speaks: boolean;
}

/** Reads a start call, or says what is wrong with it (contract §1). */
export function readStart(form: Form, path: string): StartRequest | Refusal {
  const common = readCommon(form, path);
  if ('status' in common) return common;
  const names = fieldNames[common.dialect];
  return {
    ...common,
    conversation: textField(form, names.conversation),
    user: textField(form, names.user),
    platform: textField(form, names.platform),
  };
}

/** Reads a message call, or says what is wrong with it (contract §1). */
export function readMessage(form: Form, path: string): MessageRequest | Refusal {
  const common = readCommon(form, path);
  if ('status' in common) return common;
  const names = fieldNames[common.dialect];
  const conversation = textField(form, names.conversation);
  if (conversation === undefined) return missing(names.conversation);
  const answerAs = readKind(form, common.dialect, names.responseType);
  if (typeof answerAs === 'object') return answerAs;
  if (answerAs !== 'text' && answerAs !== 'speech') {
    return badParameter(names.responseType, `${names.responseType} must be text or speech.`);
  }
  const heard = readHeard(form, common.dialect);
  if ('status' in heard) return heard;
  return { ...common, conversation, heard, speaks: answerAs === 'speech' };
}

function readCommon(form: Form, path: string): { dialect: Dialect; language: string } | Refusal {
  const dialect = dialectOf(form, path);
  const names = fieldNames[dialect];
  const bot = textField(form, names.bot);
  if (bot === undefined) return missing(names.bot);
  const language = textField(form, names.language);
  if (language === undefined) return missing(names.language);
  const known = findLanguage(language);
  if (!known) return badParameter(names.language, `${names.language} is not a known language.`);
  // Valid parameters, but a bot that this account does not have: not allowed.
  if (bot !== BOT_ID) {
    return { status: 403, error: { message: 'This token does not open that bot.' } };
  }
  return { dialect, language: known.code };
}

function readHeard(form: Form, dialect: Dialect): Heard | Refusal {
  const names = fieldNames[dialect];
  const kind = readKind(form, dialect, names.messageType);
  if (typeof kind === 'object') return kind;
  if (kind === 'text') {
    const text = textField(form, names.text);
    return text === undefined ? missing(names.text) : { kind, text };
  }
  if (kind === 'speech') {
    const file = fileField(form, names.speech);
    return file === undefined ? missing(names.speech) : { kind, file };
  }
  if (dialect === 'v2' && (kind === 'image' || kind === 'pdf')) {
    const url = textField(form, `${kind}_url`);
    return url === undefined ? missing(`${kind}_url`) : { kind, url };
  }
  return badParameter(names.messageType, `${names.messageType} «${kind.slice(0, 40)}» is unknown.`);
}

// v1 wants its two types written out, v2 takes text for granted (contract §1).
function readKind(form: Form, dialect: Dialect, name: string): string | Refusal {
  const kind = textField(form, name);
  if (kind !== undefined) return kind;
  return dialect === 'v1' ? missing(name) : 'text';
}

function missing(parameter: string): Refusal {
  return badParameter(parameter, `The parameter ${parameter} is missing.`);
}
