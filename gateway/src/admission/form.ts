import { createHash } from 'node:crypto';
import type { Fields } from '../platform/dialect-fields.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { readText } from './body.ts';

/** The fields of v2 that the gateway passes on (contract §1). */
export const knownFields = {
  start: ['bot_id', 'language_code', 'conversation_id', 'user_id', 'platform'],
  message: [
    'bot_id',
    'language_code',
    'conversation_id',
    'user_id',
    'platform',
    'message_type',
    'response_type',
    'text_msg',
    'image_url',
    'pdf_url',
  ],
} as const;

/** Reads an urlencoded form: known fields once each, unknown ones dropped. */
export async function readFields(
  request: Request,
  known: readonly string[],
): Promise<Fields | Refusal> {
  const body = await readText(request);
  if (typeof body !== 'string') return body;
  return keepKnown(new URLSearchParams(body), known);
}

/** The known fields of a form, blank ones left out as the platform does; 400 for one that repeats. */
export function keepKnown(
  entries: Iterable<readonly [name: string, value: string]>,
  known: readonly string[],
): Fields | Refusal {
  const fields = new Map<string, string>();
  const seen = new Set<string>();
  for (const [name, value] of entries) {
    if (!known.includes(name)) continue;
    if (seen.has(name)) return refusal(400, `The field ${name} comes twice.`);
    seen.add(name);
    if (value !== '') fields.set(name, value);
  }
  return fields;
}

/** What a message must bring; `file` says which file comes with it. */
export function checkMessage(fields: Fields, file?: string): Refusal | undefined {
  const missing = ['bot_id', 'language_code', 'conversation_id'].find((name) => !fields.has(name));
  if (missing !== undefined) return refusal(400, `The field ${missing} is missing.`);
  const type = fields.get('message_type') ?? 'text';
  const content = { text: 'text_msg', speech: 'speech_file', image: 'image_url', pdf: 'pdf_url' };
  if (!isKeyOf(content, type))
    return refusal(400, 'message_type must be text, speech, image or pdf.');
  const needed = content[type];
  if (!fields.has(needed) && file === undefined)
    return refusal(400, `The field ${needed} is missing.`);
  const answer = fields.get('response_type') ?? 'text';
  return answer === 'text' || answer === 'speech'
    ? undefined
    : refusal(400, 'response_type must be text or speech.');
}

const isKeyOf = <T extends object>(object: T, key: PropertyKey): key is keyof T =>
  Object.hasOwn(object, key);

/** The hash of a message's body: the same for the same fields, in whatever order they came. */
export function printOf(fields: Fields, file = ''): string {
  const hash = createHash('sha256');
  for (const field of [...fields].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(JSON.stringify(field));
  return hash.update(file).digest('base64url');
}
