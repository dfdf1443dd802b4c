/** A page is left before the log holds what was said there. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newConversation, type Stamped } from '../../src/conversation/core/state.ts';
import { say } from '../../src/conversation/core/step.ts';
import type { Log } from '../../src/conversation/shell/ports.ts';
import type { Place } from '../../src/device/kept.ts';
import { openLog } from '../../src/device/log.ts';
import { sweep } from '../../src/device/sweep.ts';
import { afterPromises } from '../support/fakes/scripted-channels.ts';
import { stubIndexedDb, stubLocalStorage } from '../support/fakes/browser-globals.ts';

const at = Date.UTC(2026, 0, 5, 8);
const day = 24 * 60 * 60 * 1000;
const word = { type: 'message-typed', text: 'hello', id: 'w', at } as const satisfies Stamped;
const key = 'botlhale-chat:shop:';
const note = `${key}:note:w`;

let kept: Map<string, string>;
let keptInTab: Map<string, string>;

beforeEach(() => {
  keptInTab = stubLocalStorage();
  vi.stubGlobal('sessionStorage', localStorage);
  kept = stubLocalStorage();
  stubIndexedDb();
});
afterEach(() => vi.unstubAllGlobals());

const open = (tab: string, storage: Place = 'device'): Promise<Log> =>
  openLog({ key, storage, tab, now: () => at, moved: () => undefined });

/** What somebody finds who has seen nothing yet. */
async function found(log: Log) {
  const { state, wishes } = await log.read(-1);
  return { entries: state?.entries.map(({ id }) => id), wishes: wishes.map(({ id }) => id) };
}

/** A database that takes its time to open; returns what lets it. */
function slowDatabase(): () => void {
  const real = indexedDB;
  const waiting: (() => void)[] = [];
  vi.stubGlobal('indexedDB', {
    open(name: string) {
      // All that is looked at of a request that succeeds.
      const late: Partial<Writable<IDBOpenDBRequest>> = {};
      waiting.push(() => {
        const request = real.open(name);
        request.onupgradeneeded = () => {
          late.result = request.result;
          late.onupgradeneeded?.call(request, new Event('upgradeneeded') as IDBVersionChangeEvent); // as above
        };
        request.onsuccess = () => {
          late.result = request.result;
          late.onsuccess?.call(request, new Event('success'));
        };
      });
      return late;
    },
  });
  return () => {
    vi.stubGlobal('indexedDB', real);
    for (const openNow of waiting) openNow();
  };
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

test('is found by the next page, and leaves no note behind', async () => {
  slowDatabase();
  void (await open('the page that is left')).post(word);
  stubIndexedDb();
  expect(await found(await open('the next page'))).toEqual({ entries: [], wishes: ['w'] });
  expect(kept.has(note)).toBe(false);
});

test('is not noted any more once the log holds it', async () => {
  const log = await open('a-tab');
  const posted = log.post(word);
  expect(kept.has(note)).toBe(true);
  await posted;
  expect(kept.has(note)).toBe(false);
});

test('is not said twice, where the log held it and the note was left behind', async () => {
  const log = await open('a-tab');
  const posted = log.post(word);
  const text = kept.get(note) ?? '';
  await posted;
  kept.set(note, text);
  expect((await found(await open('the next page'))).wishes).toEqual(['w']);
  await log.lead(0);
  await log.write(newConversation, say(newConversation, word), 'w');
  kept.set(note, text);
  expect(await found(await open('the page after'))).toEqual({ entries: ['w'], wishes: [] });
});

test('is not said twice, where another page has taken it up before this one had its database', async () => {
  const real = indexedDB;
  const arrive = slowDatabase();
  const posted = (await open('a-tab')).post(word);
  vi.stubGlobal('indexedDB', real);
  const other = await open('another');
  await other.lead(0);
  await other.write(newConversation, say(newConversation, word), 'w');
  arrive();
  await posted;
  expect(await found(other)).toEqual({ entries: ['w'], wishes: [] });
});

test('is not brought back where the conversation was cleared meanwhile', async () => {
  const log = await open('a-tab');
  const posted = log.post(word);
  kept.clear();
  await posted;
  expect(await found(log)).toEqual({ entries: [], wishes: [] });
});

test('goes on with the page where the database fails, and without a note', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const log = await open('a-tab');
  await log.post(word);
  expect(kept.has(note)).toBe(false);
  expect(await found(await open('the next page'))).toEqual({ entries: [], wishes: ['w'] });
});

test('is taken up by the page where its database fails', async () => {
  slowDatabase();
  void (await open('a-tab')).post(word);
  vi.stubGlobal('indexedDB', undefined);
  const next = await open('the next page');
  expect(await found(next)).toEqual({ entries: [], wishes: ['w'] });
  expect(next.place).toBe('tab');
  expect(kept.has(note)).toBe(false);
});

test('is kept with the tab where the host wants that, and nowhere where it wants none', async () => {
  void (await open('a-tab', 'tab')).post(word);
  await afterPromises();
  expect(await found(await open('the next page', 'tab'))).toEqual({ entries: [], wishes: ['w'] });
  expect(kept.size).toBe(0);
  keptInTab.clear();
  void (await open('a-tab', 'none')).post(word);
  await afterPromises();
  expect(await found(await open('the next page', 'none'))).toEqual({ entries: [], wishes: [] });
  expect(kept.size + keptInTab.size).toBe(0);
});

test('of another conversation waits for a week, and is swept then', () => {
  kept.set(note, JSON.stringify({ busy: true, at, turn: at, word }));
  const own = { key: 'botlhale-chat:another:', place: 'device' } as const;
  sweep({ ...own, now: at + 6 * day });
  expect(kept.has(note)).toBe(true);
  sweep({ ...own, now: at + 8 * day });
  expect(kept.has(note)).toBe(false);
});
