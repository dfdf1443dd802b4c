import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newConversation } from '../../src/conversation/core/state.ts';
import { createIndexedLog } from '../../src/device/indexed-log.ts';
import { keep, keptUnder, type Place } from '../../src/device/kept.ts';
import { conversationKey } from '../../src/device/marker.ts';
import { openLog } from '../../src/device/log.ts';
import { sweep } from '../../src/device/sweep.ts';
import { storageOf, stubIndexedDb } from '../support/fakes/browser-globals.ts';
import { own } from '../support/fixtures/core-builders.ts';
import { eventually } from '../support/observers/patience.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const dawn = Date.UTC(2026, 0, 5, 8);

let now: number;
let device: Map<string, string>;
let tab: Map<string, string>;

beforeEach(() => {
  now = dawn;
  stubIndexedDb();
  [device, tab] = [new Map(), new Map()];
  vi.stubGlobal('localStorage', storageOf(device));
  vi.stubGlobal('sessionStorage', storageOf(tab));
});
afterEach(() => vi.unstubAllGlobals());

const key = (botId: string, userId?: string) => conversationKey({ botId, userId });
const logOf = (name: string, keeps?: number) => createIndexedLog(name, 'a-tab', () => now, keeps);

/** A conversation of one line that was answered, said at `at`. */
async function converse(name: string, at: unknown = now, keeps?: number): Promise<void> {
  const log = logOf(name, keeps);
  await log.post({ type: 'message-typed', text: 'hello', id: 'w', at: now });
  await log.lead(0);
  // A time that cannot be comes from elsewhere than from us.
  const entry = { ...own('hello', { state: 'sent' }), id: 'w', at: at as number };
  await log.write(newConversation, { ...newConversation, entries: [entry] }, 'w');
}

/** The names of the conversations that the database holds. */
const held = async (): Promise<unknown[]> => {
  const request = indexedDB.open('botlhale-chat');
  await new Promise((opened) => (request.onsuccess = opened));
  const keys = request.result.transaction('log').objectStore('log').getAllKeys();
  await new Promise((read) => (keys.onsuccess = read));
  request.result.close();
  return [...new Set(keys.result.map((parts) => (Array.isArray(parts) ? parts[0] : parts)))];
};
const left = async () => ({ records: await held(), device: [...device.keys()].sort() });

/** Sweeps from a page of this bot’s. */
const sweepBy = (name: string, place: Place = 'device') => sweep({ key: name, place, now });

describe('an expired conversation', () => {
  test('of any bot and visitor goes with its mark when the widget next runs', async () => {
    for (const name of [key('a'), key('a', 'eve'), key('shop:za', 'bob')]) await converse(name);
    now += day + 1;
    await converse(key('b'));
    sweepBy(key('c'));
    await eventually(async () => expect(await held()).toEqual([key('b')]));
    await eventually(async () => expect((await left()).device).toEqual([key('b')]));
  });

  test('leaves what the visitor has chosen', async () => {
    await converse(key('a'));
    device.set(`${key('a')}:consent`, 'yes');
    device.set(`${key('a')}:drafts`, '0.5');
    now += day + 1;
    sweepBy(key('b'));
    await eventually(() => expect([...device.keys()]).toEqual([`${key('a')}:consent`]));
  });

  test('stays as long as its host keeps it', async () => {
    await converse(key('a'), now, 3 * day);
    now += 2 * day;
    sweepBy(key('b'));
    await converse(key('c')); // after it, as transactions go
    expect(await held()).toEqual([key('a'), key('c')]);
    now += day + 1;
    sweepBy(key('b'));
    await eventually(async () => expect(await held()).toEqual([]));
  });

  test('stays a week while something waits in it', async () => {
    const wish = { type: 'message-typed', text: 'hello', id: 'w', at: now } as const;
    await logOf(key('a')).post(wish);
    now += 7 * day;
    sweepBy(key('b'));
    await converse(key('c'));
    expect(await held()).toEqual([key('a'), key('c')]);
    now += 1;
    sweepBy(key('b'));
    await eventually(async () => expect(await held()).toEqual([key('c')]));
  });

  test.each([[1e300], [NaN], ['soon'], [dawn + 365 * day]])(
    'of which the time cannot be goes, too: %s',
    async (at) => {
      await converse(key('a'), at);
      now += day + hour;
      sweepBy(key('b'));
      await eventually(async () => expect(await held()).toEqual([]));
    },
  );

  test('of the page itself is its own affair', async () => {
    await converse(key('a'));
    now += day + 1;
    sweepBy(key('a'));
    await converse(key('b'));
    expect(await held()).toEqual([key('a'), key('b')]);
  });

  test('is marked again when another tab has said something meanwhile', async () => {
    await converse(key('a'));
    const other = logOf(key('a'));
    await other.read(0); // its database is open
    now += day + 1;
    sweepBy(key('b'));
    await eventually(() => expect(device.has(key('a'))).toBe(false));
    const wish = { type: 'message-typed', text: 'new', id: 'n', at: now } as const;
    await other.post(wish);
    expect(await held()).toEqual([key('a')]);
    expect(device.get(key('a'))).toBe('2');
  });

  test('that an earlier version named ambiguously goes with all that is beside it', async () => {
    await converse('botlhale-chat:shop:za:eve');
    device.set('botlhale-chat:shop:za:eve:consent', 'yes');
    device.set('botlhale-chat:shop:za:consent', 'yes');
    now += day + 1;
    sweepBy(key('b'));
    await eventually(async () =>
      expect(await left()).toEqual({ records: [], device: ['botlhale-chat:shop:za:consent'] }),
    );
  });

  test('that is one text goes, in this tab or from the first version', () => {
    const text = (at: number) => JSON.stringify({ version: 1, entries: [{ at }] });
    device.set(key('a'), text(now));
    tab.set(key('b'), text(now));
    tab.set(key('c'), text(now + hour));
    tab.set(key('d'), '{not ours');
    now += day + 1;
    sweepBy(key('e'));
    expect([...device.keys(), ...tab.keys()]).toEqual([key('c')]);
  });
});

test('sweeping makes no database where there is none', async () => {
  device.set(key('b'), '2');
  sweepBy(key('a'));
  await new Promise((passed) => setTimeout(passed));
  expect(await indexedDB.databases()).toEqual([]);
});

test('sweeping leaves what others keep in the same storage', () => {
  device.set('theme', 'dark');
  tab.set('botlhale', '{"entries":[]}');
  sweepBy(key('a'), 'none');
  expect([...device.keys(), ...tab.keys()]).toEqual(['theme', 'botlhale']);
});

test('sweeping opens no database where no other conversation is marked', () => {
  vi.stubGlobal('indexedDB', undefined); // mere access would throw
  device.set(key('a'), '2');
  device.set(`${key('b')}:consent`, 'yes');
  tab.set(`${key('a')}:draft`, 'hello');
  sweepBy(key('a'));
  expect(device.size + tab.size).toBe(3);
});

describe('where the host has changed storage', () => {
  const a = key('a');
  const beside = (names: Map<string, string>, ...what: readonly string[]) => {
    for (const name of what) names.set(`${a}:${name}`, 'x');
  };

  test.each(['tab', 'none'] as const)('to %s, what the device held goes', async (place) => {
    await converse(a);
    await converse(key('b'));
    beside(device, 'consent', 'sound', 'visitor', 'drafts');
    tab.set(a, '{"version":2,"entries":[]}'); // where the database had failed
    sweepBy(a, place);
    await eventually(async () =>
      expect(await left()).toEqual({ records: [key('b')], device: [key('b')] }),
    );
    expect(tab.size).toBe(0);
  });

  test('to device, what the tab held goes, but not what a tab holds anyway', async () => {
    const log = await openLog({
      key: a,
      storage: 'tab',
      tab: 't',
      now: () => now,
      moved: () => undefined,
    });
    await log.write(newConversation, newConversation);
    expect(tab.has(a)).toBe(true);
    beside(tab, 'consent', 'sound', 'draft', 'greeted');
    sweepBy(a, 'device');
    expect([...tab.keys()]).toEqual([`${a}:draft`, `${a}:greeted`]);
  });

  test('to none, what the tab held goes', () => {
    tab.set(a, '{"storage":"tab","version":2,"entries":[]}');
    beside(tab, 'consent', 'draft');
    sweepBy(a, 'none');
    expect(tab.size).toBe(0);
  });

  test('to tab, the number of the device’s drafts goes', () => {
    beside(tab, 'drafts', 'draft');
    sweepBy(a, 'tab');
    expect([...tab.keys()]).toEqual([`${a}:draft`]);
  });
});

test('what another visitor was writing to the same bot in this tab goes', () => {
  keep(`${key('a', 'eve')}:draft`, 'a secret', 'tab');
  keep(`${key('a')}:draft`, 'a guest’s', 'tab');
  keep(`${key('a', 'bob')}:draft`, 'my own', 'tab');
  keep(`${key('b', 'eve')}:draft`, 'to another bot', 'tab');
  sweepBy(key('a', 'bob'));
  expect([...tab.values()]).toEqual(['my own', 'to another bot']);
  expect(keptUnder(`${key('a', 'bob')}:draft`, 'tab')).toBe('my own');
});
