/**
 * Takes away what this browser should keep no longer: conversations of any bot or visitor that have
 * expired, all that was kept before the host chose another `storage`, and what another visitor of the
 * same bot was writing in this tab. Makes nothing, not even an empty database. Loaded only where
 * something is kept that the conversation of this page does not account for, and so without what a
 * conversation needs.
 */
import { conversationLasts } from '../conversation/core/state.ts';
import { isPossible } from '../conversation/shell/times.ts';
import type { Json } from '../protocol/json.ts';
import { forgetUnder, isOf, keep, keptNames, keptUnder, type Place } from './kept.ts';
import { isLogOf, mark } from './marker.ts';
import { wish } from './records.ts';

/** The conversation of this page, and where it is kept. */
interface Own {
  readonly key: string;
  readonly place: Place;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** Something that was said and has not gone out waits so long, in milliseconds, for its page to be seen. */
const waitsFor = 7 * conversationLasts;

/** What cannot be swept now is swept another time. */
export function sweep(own: Own): void {
  const { key, place } = own;
  const marked: string[] = [];
  for (const [name, where] of keptNames())
    // A mark stays until its records are gone, so that they are found another time.
    if (where === 'device' && keptUnder(name) === mark) marked.push(name);
    else if (isLeft(name, where, own)) keep(name, '', where);
  if (marked.some((name) => place !== 'device' || name !== key)) sweepRecords(own);
}

/** What is kept under `name` is left from another time, visitor or `storage`. */
function isLeft(name: string, where: Place, { key, place, now }: Own): boolean {
  const text = keptUnder(name, where);
  if (isOf(key, name)) return !belongs(name.slice(key.length), text, where, place);
  const bot = key.slice(0, key.lastIndexOf(':') + 1);
  return where === 'tab' && name.startsWith(bot) && /:drafts?$/.test(name)
    ? true
    : text.startsWith('{') && hasExpired(ageOf(text, now), now);
}

/** What is kept under the conversation's own name and `rest` is where the host wants it. */
function belongs(rest: string, text: string, where: Place, place: Place): boolean {
  if (where === 'device') return place === 'device';
  if (rest === '') return isLogOf(place, text);
  return place === 'device' ? ofTheTab.includes(rest) : place === 'tab' && rest !== ':drafts';
}

/** What a tab keeps for itself, though the rest is kept on the device. */
const ofTheTab = [':draft', ':drafts', ':greeted', ':agent-polling'];

/** What is known of a conversation's age. */
interface Age {
  /** The last possible time that it holds; 0 where there is none. */
  last: number;
  /** About when it began, which counts where nothing is left of what was said. */
  begun: number;
  keeps: number;
  /** Something waits in it. */
  work: boolean;
}

const unknown = (): Age => ({ last: 0, begun: 0, keeps: conversationLasts, work: false });

const hasExpired = ({ last, begun, keeps, work }: Age, now: number): boolean =>
  now - (last || begun) > (work ? Math.max(keeps, waitsFor) : keeps);

const fieldsOf = (value: unknown): Json =>
  // Any object has fields, if not the ones that are looked for.
  typeof value === 'object' && value !== null ? (value as Json) : {};

/** Adds what a record says, whatever it is. */
function note(age: Age, record: unknown, now: number): void {
  const { at, rev, keeps, busy } = fieldsOf(record);
  if (isPossible(at, now)) age.last = Math.max(age.last, at);
  if (isPossible(rev, now)) age.begun = rev;
  if (typeof keeps === 'number') age.keeps = Math.max(age.keeps, keeps);
  age.work ||= busy === true;
}

/** Of a conversation that is one text; of what is none, too. */
function ageOf(text: string, now: number): Age {
  const age = unknown();
  try {
    const stored = fieldsOf(JSON.parse(text));
    note(age, stored, now);
    if (Array.isArray(stored.entries)) for (const entry of stored.entries) note(age, entry, now);
  } catch {
    // It is as old as can be.
  }
  return age;
}

/** One look at the database at a time: pages have several chats, and a chat changes whom it talks to. */
let underWay = Promise.resolve();

function sweepRecords(own: Own): void {
  underWay = underWay
    .then(async () => {
      // Most often there is nothing, and whoever is writing need not wait for that.
      if (await lookThrough(own, 'readonly')) await lookThrough(own, 'readwrite');
    })
    .catch(() => undefined);
}

/** Resolves to whether something is over, which is taken away where it can be written. */
async function lookThrough({ key, place, now }: Own, mode: IDBTransactionMode): Promise<boolean> {
  const database = await openExisting();
  try {
    const transaction = database.transaction('log', mode);
    const records = transaction.objectStore('log');
    const ages = new Map<string, Age>();
    let over: readonly string[] = [];
    const keys = records.getAllKeys();
    const values = records.getAll();
    values.onsuccess = () => {
      for (const [at, value] of values.result.entries()) {
        const [name, part]: readonly unknown[] = [keys.result[at]].flat();
        const age = ages.get(String(name)) ?? unknown();
        note(age, value, now);
        age.work ||= part === wish;
        ages.set(String(name), age);
      }
      over = [...ages].flatMap(([name, age]) =>
        (name === key ? place !== 'device' : hasExpired(age, now)) ? [name] : [],
      );
      if (mode === 'readwrite') for (const name of over) records.delete(rangeOf(name));
    };
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = reject;
    });
    if (mode === 'readwrite') for (const name of over) forgetMark(name, database);
    return over.length > 0;
  } finally {
    database.close(); // when all is done that was begun
  }
}

/** Rejects where there is no database. */
const openExisting = (): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('botlhale-chat');
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => resolve(request.result);
    request.onerror = reject;
  });

/** Unless another tab has said something since, which has to be found. */
function forgetMark(name: string, database: IDBDatabase): void {
  keep(name, '');
  keep(`${name}:drafts`, '');
  if (!isKey(name)) forgetUnder(name); // of a version that named it otherwise
  const records = database.transaction('log').objectStore('log');
  const counted = records.count(rangeOf(name));
  counted.onsuccess = () => counted.result > 0 && keep(name, mark);
}

/** Whether `conversationKey` gives this name. */
const isKey = (name: string): boolean => /^botlhale-chat:(?::[^:]+|[^:]+):[^:]*$/.test(name);

const rangeOf = (name: string) => IDBKeyRange.bound([name], [name, []]);
