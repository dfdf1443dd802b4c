/**
 * Texts, buttons and media out of whatever JSON the platform sends (contract §1): the documented shapes
 * and those that are seen beside them. What is none of them gives nothing.
 */
import { isRecord, parseJson, text, type Json } from './json.ts';
import { linkAddress, webAddress } from './links.ts';
import type { Button, Media } from './message.ts';

/** More than so many of anything in one reply are a mistake, and would stall a phone. */
export const most = 1_000;

/** Lists within lists are read so deep. */
const deepest = 4;

/** A list, or one value where a list is meant. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? value.slice(0, most)
    : value === undefined || value === null
      ? []
      : [value];

/** What a JSON text holds, where it is one; a blank text holds nothing. */
export function unpack(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const held = parseJson(value);
  return held === undefined && value.trim() ? value : held;
}

/** The text of a value, when there is anything in it to see. */
export function visible(value: unknown): string | undefined {
  const words = text(value);
  return words !== undefined && /[^\s\p{C}\p{DI}]/u.test(words) ? words : undefined;
}

/** Every text: of strings, of `{text}`, of lists of these. */
export const textsIn = (value: unknown, depth = 0): readonly string[] =>
  listOf(value)
    .flatMap((item) => {
      if (Array.isArray(item) || isRecord(item))
        return depth < deepest ? textsIn(isRecord(item) ? item.text : item, depth + 1) : [];
      return visible(item) ?? [];
    })
    .slice(0, most);

/** Every button: `{title, payload}`, `{title, url}`, `{title, phone}`, or a text; also as JSON text. */
export const buttonsIn = (value: unknown): readonly Button[] =>
  listOf(unpack(value)).flatMap((item) => buttonIn(item) ?? []);

function buttonIn(value: unknown): Button | undefined {
  const said = visible(value);
  if (said !== undefined) return { title: said, payload: said };
  if (!isRecord(value)) return undefined;
  const phone = text(value.phone) ?? text(value.type === 'phone_number' && value.payload);
  const address = text(value.url) ?? (phone && `tel:${phone.replace(/[^\d+]/gu, '')}`);
  const title = visible(value.title) ?? text(value.payload) ?? phone ?? address;
  if (title === undefined) return undefined;
  const href = address && linkAddress(address);
  return { title, payload: text(value.payload) ?? title, ...(href && { href }) };
}

const types = ['image', 'video', 'document'] as const;

/** The documented kind of media that `type` names, in any case. */
export const typeOf = (type: unknown): Media['type'] | undefined =>
  types.find((known) => known === text(type)?.toLowerCase());

/** `{type, link, caption, filename}`; `undefined` for what is none, or leads nowhere. */
export function mediaIn(value: unknown): Media | undefined {
  if (!isRecord(value)) return undefined;
  const type = typeOf(value.type);
  const link = webAddress(text(value.link ?? value.url) ?? '');
  return type && link ? media(type, link, value) : undefined;
}

/** A picture's file name is no caption: only a document's is kept. */
export const media = (type: Media['type'], link: string, { caption, filename }: Json): Media => ({
  kind: 'media',
  type,
  link,
  caption: text(caption) ?? '',
  filename: (type === 'document' && text(filename)) || '',
});

/** Objects, whether alone, in a list, or as a JSON text of either (contract §1, decision). */
export const customIn = (value: unknown): readonly unknown[] =>
  listOf(unpack(value)).map(unpack).filter(isFull);

const isFull = (value: unknown): boolean =>
  value !== null &&
  value !== undefined &&
  value !== '' &&
  !(isRecord(value) && Object.keys(value).length === 0);
