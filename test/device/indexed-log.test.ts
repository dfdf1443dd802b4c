import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createIndexedLog } from '../../src/device/indexed-log.ts';
import { newConversation, type ConversationState } from '../../src/conversation/core/state.ts';
import type { StoredLog } from '../../src/conversation/shell/ports.ts';
import type { Entry } from '../../src/protocol/message.ts';
import { stubIndexedDb, stubLocalStorage } from '../support/fakes/browser-globals.ts';
import { own } from '../support/fixtures/core-builders.ts';

const day = 24 * 60 * 60 * 1000;
const dawn = Date.UTC(2026, 0, 5, 8);

let now: number;
let kept: Map<string, string>;

beforeEach(() => {
  stubIndexedDb();
  kept = stubLocalStorage();
  now = 1_000;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = (tab = 'a-tab') => createIndexedLog('a-chat', tab, () => now);
const wish = (id: string) => ({ type: 'message-typed', text: id, id, at: now }) as const;
const holding = (...entries: readonly Entry[]): ConversationState => ({
  ...newConversation,
  entries,
});
const says = (...texts: readonly string[]): ConversationState =>
  holding(...texts.map((text) => ({ ...own(text), id: text, at: now })));
const ids = (state: ConversationState | undefined) => state?.entries.map(({ id }) => id);

/** Leads, and writes what a conversation is. */
async function write(
  log: StoredLog,
  after: ConversationState,
  before = newConversation,
): Promise<void> {
  await log.post(wish('w'));
  await log.lead(0);
  if ((await log.write(before, after, 'w')) === undefined) throw new Error('It was refused.');
}

/** What was put into the database meanwhile. */
async function putBy(work: () => Promise<unknown>): Promise<{ records: number; bytes: number }> {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  await work();
  const records = put.mock.calls.map(([record]) => JSON.stringify(record).length);
  put.mockRestore();
  return { records: records.length, bytes: records.reduce((sum, bytes) => sum + bytes, 0) };
}

test('a line that is said at 10,000 entries writes as many records, and bytes, as at 10', async () => {
  const cost = [];
  for (const length of [10, 10_000]) {
    stubIndexedDb();
    const log = open();
    const before = says(...Array.from({ length }, (_, index) => `line-${index + 10_000}`));
    await write(log, before);
    const after = holding(...before.entries, ...says('line-99999').entries);
    cost.push(
      await putBy(async () => {
        await log.post(wish('line-99999'));
        await log.write(before, after, 'line-99999');
      }),
    );
    expect(ids((await open('another').read(0)).state)).toEqual(ids(after));
  }
  const [short, long] = cost;
  expect(short?.records).toBe(3); // the wish, the line, the head
  expect(long).toEqual(short);
});

test('a wish that is posted while the log is read is removed when it is taken', async () => {
  const log = open();
  await log.post(wish('one'));
  await log.lead(0);
  const read = log.read(0); // asked before the next wish, answered after it
  const posted = log.post(wish('two'));
  await Promise.all([read, posted]);
  await log.write(newConversation, says('two'), 'two');
  const { wishes } = await log.read(0);
  expect(wishes.map(({ id }) => id)).toEqual(['one']);
});

test('only the tab that began to lead last may write', async () => {
  const [first, second] = [open('a'), open('b')];
  await first.post(wish('one'));
  await first.lead(0);
  await second.lead(0);
  expect(await first.write(newConversation, says('first'), 'one')).toBeUndefined();
  expect(await second.write(newConversation, says('second'), 'one')).toBe(1_001);
  const { state, wishes } = await first.read(0);
  expect([state?.entries.length, wishes.length]).toEqual([1, 0]);
});

test('a tab that leads anew after another has cleared all begins with nothing', async () => {
  const [first, second] = [open('first'), open('second')];
  await write(first, says('one'));
  const { rev } = await second.read(0);
  await first.forget();
  now += 1_000;
  await second.post(wish('two'));
  expect((await second.lead(rev)).state).toEqual(newConversation);
});

describe('a conversation', () => {
  test('a conversation is there until a day after its last entry, and then forgotten with its mark', async () => {
    await write(open(), says('one'));
    now += day - 1;
    await write(open(), says('one', 'two'), (await open().read(0)).state); // both said now
    now += day;
    expect(ids((await open().read(0)).state)).toEqual(['one', 'two']);
    expect(kept.size).toBe(1);
    now += 1;
    expect(await open().read(-1)).toEqual({
      rev: 0,
      work: false,
      wishes: [],
      state: newConversation,
    });
    expect(kept.size).toBe(0);
    // Nothing is left in the database either.
    now -= day;
    expect(ids((await open().read(-1)).state)).toEqual([]);
  });

  test.each([[1e300], [dawn + 365 * day], [NaN]])(
    'a conversation of which no time is possible is forgotten: %d',
    async (at) => {
      now = dawn;
      const said = holding(...says('one', 'two').entries.map((entry) => ({ ...entry, at })));
      await write(open(), said);
      expect(ids((await open().read(-1)).state)).toEqual([]);
      expect(kept.size).toBe(0);
    },
  );

  test('a conversation of which the last time is impossible can expire', async () => {
    now = dawn;
    const [one, two] = says('one', 'two').entries;
    if (!one || !two) throw new Error('There are two.');
    await write(open(), holding(one, { ...two, at: 1e300 }));
    expect(ids((await open().read(-1)).state)).toEqual(['one', 'two']);
    now += day + 1;
    expect(ids((await open().read(-1)).state)).toEqual([]);
  });

  test('a conversation keeps what another tab says while it is being forgotten', async () => {
    await write(open(), says('old'));
    now += day + 1;
    const read = open('one').read(0); // finds it too old
    await open('another').post(wish('new')); // before it is removed
    const found = await read;
    expect(ids(found.state)).toEqual(['old']);
    expect(found.wishes.map(({ id }) => id)).toEqual(['new']);
    expect(kept.get('a-chat')).toBe('2');
  });

  test('a conversation is not forgotten while something that was said waits to be taken', async () => {
    const log = open();
    await write(log, says('one'));
    now += day + 1;
    await log.post(wish('two'));
    const { state, wishes } = await open().read(0);
    expect(ids(state)).toEqual(['one']);
    expect(wishes.map(({ id }) => id)).toEqual(['two']);
  });

  test.each([
    ['a message that waits for the network', { outbox: ['two'] }],
    [
      'a call that nobody has seen the end of',
      { bot: { ...newConversation.bot, inFlight: 'one' } },
    ],
    [
      'a chat with an agent',
      { agent: { at: 'live', joined: true, owed: false, known: true } as const },
    ],
  ])('is not forgotten while there is %s', async (_, under) => {
    await write(open(), { ...says('one', 'two'), ...under });
    now += 3 * day;
    const kept = await open().read(0);
    expect(ids(kept.state)).toEqual(['one', 'two']);
    expect(kept.work).toBe(true);
  });

  test('of another visitor stays when one is forgotten', async () => {
    await write(open(), says('one'));
    const other = createIndexedLog('a-chat:', 'a-tab', () => now);
    await write(other, says('two'));
    await open().forget();
    expect(ids((await other.read(-1)).state)).toEqual(['two']);
  });
});

describe('a clock that is set back by a day', () => {
  test('a clock that is set back by a day loses no entry, and changes the order of none', async () => {
    now = 10 * day;
    await write(open(), says('one', 'two'));
    now -= day;
    const log = open();
    const { state: before } = await log.read(0);
    await write(log, holding(...(before?.entries ?? []), ...says('three').entries), before);
    expect(ids((await open().read(0)).state)).toEqual(['one', 'two', 'three']);
    now += day; // it is right again
    expect(ids((await open().read(0)).state)).toEqual(['one', 'two', 'three']);
  });

  test.each([
    ['in the same page', () => undefined],
    ['in a page that is loaded then', (page: { log: StoredLog }) => void (page.log = open())],
  ])('loses no wish, and changes the order of none, %s', async (_, turn) => {
    now = 10 * day;
    const page = { log: open() };
    await page.log.post(wish('one'));
    await page.log.post(wish('two'));
    now -= day;
    turn(page);
    await page.log.read(0); // as every page does before its visitor can say anything
    await page.log.post(wish('three'));
    const { wishes } = await page.log.lead(0);
    expect(wishes.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });
});

describe('a connection that was lost', () => {
  let opened: IDBOpenDBRequest[];
  beforeEach(() => {
    opened = [];
    const real = indexedDB;
    vi.stubGlobal('indexedDB', {
      open(name: string) {
        const request = real.open(name);
        opened.push(request);
        return request;
      },
    });
  });
  const lose = () => opened.forEach(({ result }) => result.close());

  test('a connection that was lost is opened once more, for all that it fails, and again when that one is lost', async () => {
    const log = open();
    await write(log, says('one'));
    lose();
    await Promise.all([log.post(wish('two')), log.read(0), log.post(wish('three'))]);
    expect(opened).toHaveLength(2);
    lose();
    const { state, wishes } = await log.lead(0);
    expect(opened).toHaveLength(3);
    expect(ids(state)).toEqual(['one']);
    expect(wishes.map(({ id }) => id)).toEqual(['two', 'three']);
  });

  test('and cannot be opened again is an error of what was asked', async () => {
    const log = open();
    await write(log, says('one'));
    lose();
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('It is gone.', 'UnknownError');
      },
    });
    await expect(log.read(0)).rejects.toThrow('It is gone.');
    await expect(log.post(wish('two'))).rejects.toThrow('It is gone.');
  });
});

describe('asLeader', () => {
  const lead = async (log: StoredLog) => {
    await log.post(wish('w'));
    await log.lead(0);
    return (await log.write(newConversation, says('one'))) ?? 0;
  };

  test('acts where this tab has written last', async () => {
    const log = open();
    const rev = await lead(log);
    const act = vi.fn();
    expect(await log.asLeader(rev, act)).toBe(true);
    expect(act).toHaveBeenCalledOnce();
  });

  test('does nothing where another tab leads, or has written, or the conversation was cleared', async () => {
    const log = open();
    const other = open('another');
    const rev = await lead(log);
    const act = vi.fn();
    await other.lead(0);
    expect(await log.asLeader(rev, act)).toBe(false);
    await log.lead(0);
    await log.write(says('one'), says('one', 'two'));
    expect(await log.asLeader(rev, act)).toBe(false);
    await other.forget();
    expect(await log.asLeader(rev + 1, act)).toBe(false);
    expect(act).not.toHaveBeenCalled();
  });

  test('lets no other tab begin to lead before it is over', async () => {
    const log = open();
    const rev = await lead(log);
    const order: string[] = [];
    const acts = log.asLeader(rev, () => order.push('acts'));
    const leads = open('another')
      .lead(0)
      .then(() => order.push('leads'));
    await Promise.all([acts, leads]);
    expect(order).toEqual(['acts', 'leads']);
  });

  test('acts once, though the database fails after it', async () => {
    const log = open();
    const rev = await lead(log);
    const get = vi.spyOn(IDBObjectStore.prototype, 'get');
    const act = vi.fn(() => {
      const { transaction } = get.mock.contexts.at(-1) as IDBObjectStore; // the one that is under way
      transaction.abort();
      vi.stubGlobal('indexedDB', undefined);
    });
    expect(await log.asLeader(rev, act)).toBe(true);
    expect(act).toHaveBeenCalledOnce();
  });
});
