import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  newConversation,
  type ConversationState,
  type Stamped,
} from '../../src/conversation/core/state.ts';
import { say } from '../../src/conversation/core/step.ts';
import type { Log } from '../../src/conversation/shell/ports.ts';
import { openLog } from '../../src/device/log.ts';
import type { Place } from '../../src/device/kept.ts';
import { isMarked } from '../../src/device/marker.ts';
import { own } from '../support/fixtures/core-builders.ts';
import { stubIndexedDb, stubLocalStorage } from '../support/fakes/browser-globals.ts';

const now = () => Date.UTC(2026, 0, 5, 8);

type Typed = Stamped & { type: 'message-typed' };

const typed = (text: string): Typed => ({ type: 'message-typed', text, id: text, at: now() });

const saying = (state: ConversationState, ...texts: readonly string[]): ConversationState =>
  texts.map(typed).reduce(say, state);

const textsIn = (state: ConversationState | undefined): string[] | undefined =>
  state?.entries.map(({ id }) => id);

/** What somebody finds who has seen nothing yet. */
const found = async (log: Log) => {
  const { state, wishes } = await log.read(-1);
  return { entries: textsIn(state), wishes: wishes.map(({ id }) => id) };
};

/** The database, and ways to break it. */
interface Database {
  /** How often it was opened. */
  opened(): number;
  /** Every connection is gone, as on iOS when the browser was in the background. */
  loseConnections(): void;
  /** It cannot be opened any more. */
  refuse(): void;
  /** It can be opened again. */
  allow(): void;
}

function breakableDatabase(): Database {
  stubIndexedDb();
  const real = indexedDB;
  const requests: IDBOpenDBRequest[] = [];
  let refused = false;
  vi.stubGlobal('indexedDB', {
    open(name: string) {
      if (refused) throw new DOMException('It is switched off.', 'SecurityError');
      const request = real.open(name);
      requests.push(request);
      return request;
    },
  });
  return {
    opened: () => requests.length,
    loseConnections: () => requests.forEach(({ result }) => result.close()),
    refuse: () => void (refused = true),
    allow: () => void (refused = false),
  };
}

let database: Database;
let moves: number;
/** What the device and the tab keep as text. */
let kept: Map<string, string>;
let keptInTab: Map<string, string>;

const open = (tab = 'a-tab'): Promise<Log> =>
  openLog({ key: 'a-chat', tab, now, moved: () => void (moves += 1) });

beforeEach(() => {
  keptInTab = stubLocalStorage();
  vi.stubGlobal('sessionStorage', localStorage);
  kept = stubLocalStorage();
  database = breakableDatabase();
  moves = 0;
});

afterEach(() => vi.unstubAllGlobals());

test('a connection that was lost is opened once more, and nothing is missing', async () => {
  const log = await open();
  await log.post(typed('first'));
  await log.lead(0);
  database.loseConnections();
  await log.write(newConversation, saying(newConversation, 'first'), 'first');
  expect(database.opened()).toBe(2);
  const { state, wishes } = await log.read(-1);
  expect(textsIn(state)).toEqual(['first']);
  expect(wishes).toEqual([]);
  expect(database.opened()).toBe(2);
  expect(log.place).toBe('device');
  expect(moves).toBe(0);
});

test('a connection that fails several at the same time is opened once more for all of them', async () => {
  const log = await open();
  await log.post(typed('first'));
  database.loseConnections();
  await Promise.all([log.post(typed('second')), log.read(0), log.post(typed('third'))]);
  expect(database.opened()).toBe(2);
  const { wishes } = await log.read(-1);
  expect(wishes.map(({ id }) => id)).toEqual(['first', 'second', 'third']);
});

test('a database that cannot be opened again is left alone: what it held goes on in the page', async () => {
  const log = await open();
  await log.post(typed('first'));
  await log.lead(0);
  const first = saying(newConversation, 'first');
  await log.write(newConversation, first, 'first');
  database.loseConnections();
  database.refuse();
  await log.write(first, saying(first, 'second'));
  expect(textsIn((await log.read(-1)).state)).toEqual(['first', 'second']);
  expect(log.place).toBe('tab');
  expect(moves).toBe(1);
});

test('what fails at the same time goes on in one place, and nothing of it is lost', async () => {
  const log = await open();
  await log.post(typed('first'));
  await log.lead(0);
  database.loseConnections();
  database.refuse();
  const after = saying(newConversation, 'first');
  const [rev] = await Promise.all([
    log.write(newConversation, after, 'first'),
    log.post(typed('second')),
    log.read(0),
    log.post(typed('third')),
  ]);
  expect(rev).toBeDefined();
  const { state, wishes } = await log.read(-1);
  expect(textsIn(state)).toEqual(['first']);
  expect(wishes.map(({ id }) => id)).toEqual(['second', 'third']);
  expect(moves).toBe(1);
});

test('what was forgotten is not brought back when the database fails later', async () => {
  const log = await open();
  await log.post(typed('first'));
  await log.lead(0);
  await log.write(newConversation, saying(newConversation, 'first'), 'first');
  await log.forget();
  database.loseConnections();
  database.refuse();
  await log.post(typed('second'));
  const { state, wishes } = await log.read(-1);
  expect(textsIn(state)).toEqual([]);
  expect(wishes.map(({ id }) => id)).toEqual(['second']);
});

describe('what only its tab keeps', () => {
  /** A tab that has gone on without the database, which still holds what was said before. */
  async function moved(): Promise<Log> {
    const log = await open();
    await log.post(typed('first'));
    await log.lead(0);
    const first = saying(newConversation, 'first');
    await log.write(newConversation, first, 'first');
    await log.post(typed('second'));
    database.loseConnections();
    database.refuse();
    await log.write(first, saying(first, 'second'), 'second');
    return log;
  }

  test('what only its tab keeps is resumed after a reload, where there is no database', async () => {
    database.refuse();
    const log = await open();
    await log.post(typed('first'));
    await log.write(newConversation, saying(newConversation, 'first'), 'first');
    const next = await open('the next page');
    expect(await found(next)).toEqual({ entries: ['first'], wishes: [] });
    expect(next.place).toBe('tab');
  });

  test('what only its tab keeps is resumed after a reload, though the database is there again', async () => {
    await moved();
    database.allow();
    const next = await open('the next page');
    expect(await found(next)).toEqual({ entries: ['first', 'second'], wishes: [] });
    expect(next.place).toBe('tab');
    expect(moves).toBe(2); // the page before, and this one
  });

  test('what only its tab keeps is in another tab what it was before the database failed', async () => {
    await moved();
    database.allow();
    keptInTab.clear();
    const other = await open('another tab');
    expect(await found(other)).toEqual({ entries: ['first'], wishes: ['second'] });
    expect(other.place).toBe('device');
  });

  test('what only its tab keeps is forgotten with what the database held, where that is there again', async () => {
    const log = await moved();
    database.allow();
    await log.forget();
    expect([...keptInTab, ...kept]).toEqual([]);
    expect(await found(await open('the next page'))).toEqual({ entries: [], wishes: [] });
  });

  test('what only its tab keeps is forgotten though the database is gone for good', async () => {
    const log = await moved();
    await log.forget();
    expect([...keptInTab, ...kept]).toEqual([]);
    expect(await found(log)).toEqual({ entries: [], wishes: [] });
  });
});

describe('where the host wants no database', () => {
  const openIn = (storage: Place, name = 'a-tab') =>
    openLog({ key: 'a-chat', storage, tab: name, now, moved: () => void (moves += 1) });

  /** Something is said, and the page is loaded again. */
  async function reload(storage: Place): Promise<Log> {
    const log = await openIn(storage);
    await log.post(typed('first'));
    await log.lead(0);
    await log.write(newConversation, saying(newConversation, 'first'), 'first');
    expect(log.isKept).toBe(true);
    return openIn(storage, 'the next page');
  }

  test('a conversation lasts as long as the tab', async () => {
    const next = await reload('tab');
    expect(await found(next)).toEqual({ entries: ['first'], wishes: [] });
    expect(isMarked('a-chat', 'tab')).toBe(true);
    await next.forget();
    expect([...keptInTab, ...kept]).toEqual([]);
  });

  test('a conversation lasts as long as the page', async () => {
    expect(await found(await reload('none'))).toEqual({ entries: [], wishes: [] });
    expect(isMarked('a-chat', 'none')).toBe(false);
    expect([...keptInTab, ...kept]).toEqual([]);
  });

  test('none is opened, not even to forget', async () => {
    await (await reload('tab')).forget();
    await (await reload('none')).forget();
    expect(database.opened()).toBe(0);
  });

  test('it is told where the tab keeps nothing either', async () => {
    vi.stubGlobal('sessionStorage', undefined);
    const log = await openIn('tab');
    await log.post(typed('first'));
    await log.write(newConversation, saying(newConversation, 'first'), 'first');
    expect(log.isKept).toBe(false);
  });

  test('what a tab kept under another setting is not taken up', async () => {
    await reload('tab');
    expect(await found(await openIn('device'))).toEqual({ entries: [], wishes: [] });
    expect((await openIn('device')).place).toBe('device');
    keptInTab.set('a-chat', '{"version":2,"entries":[]}');
    expect(isMarked('a-chat', 'tab')).toBe(false);
  });
});

test('a conversation is kept as long as the host says', async () => {
  let at = now();
  const openAt = () =>
    openLog({ key: 'a-chat', keeps: 72, tab: 't', now: () => at, moved: () => undefined });
  const log = await openAt();
  await log.post(typed('first'));
  await log.lead(0);
  const answered = { ...own('first', { state: 'sent' }), id: 'first', at };
  await log.write(newConversation, { ...newConversation, entries: [answered] }, 'first');
  at += 72;
  expect((await found(await openAt())).entries).toEqual(['first']);
  at += 1;
  expect((await found(await openAt())).entries).toEqual([]);
});

describe('what the first version stored', () => {
  const snapshot = (entries: readonly unknown[], head: object = newConversation): string =>
    JSON.stringify({ ...head, version: 1, entries });
  const { entries: said } = saying(newConversation, 'first', 'second');
  const language = 'zu-ZA';

  test('what the first version stored is taken over once, with what waits and what was chosen', async () => {
    kept.set('a-chat', snapshot(said, { ...newConversation, language }));
    const log = await open();
    const { state, work } = await log.read(-1);
    expect(state).toEqual({
      ...newConversation,
      entries: said,
      outbox: ['first', 'second'],
      language,
    });
    expect(work).toBe(true);
    expect(log.place).toBe('device');
    expect(kept.get('a-chat')).not.toContain('first');
    const next = await open('the next page');
    expect(await found(next)).toEqual({ entries: ['first', 'second'], wishes: [] });
  });

  test('what the first version stored in the place of a conversation that the database holds from before', async () => {
    const log = await open();
    await log.post(typed('older'));
    kept.set('a-chat', snapshot(said));
    expect(await found(await open())).toEqual({ entries: ['first', 'second'], wishes: [] });
  });

  test.each([
    ['its end', '{"version":1,"entries":[{"kind":"mess'],
    ['all of it', '{{{{'],
    ['its version', '{"version":99,"entries":[]}'],
    ['its entries', '{"version":1,"entries":{"length":1000000000}}'],
  ])('and lost %s is forgotten', async (_, text) => {
    kept.set('a-chat', text);
    const log = await open();
    expect(await found(log)).toEqual({ entries: [], wishes: [] });
    expect(kept.size).toBe(0);
    await log.post(typed('new'));
    expect(await found(log)).toEqual({ entries: [], wishes: ['new'] });
  });

  test('and is half damaged gives what is whole', async () => {
    const [first, second] = said;
    const broken = [null, first, { ...first, parts: 17 }, 'text', second, { kind: 'message' }];
    kept.set('a-chat', snapshot(broken, { bot: null, agent: { at: 'nowhere' }, language: 5 }));
    const { state } = await (await open()).read(-1);
    expect(state).toEqual({ ...newConversation, entries: said, outbox: ['first', 'second'] });
  });

  test('lives as long as the tab where there is no database', async () => {
    kept.set('a-chat', snapshot(said));
    database.refuse();
    const log = await open();
    expect(await found(log)).toEqual({ entries: ['first', 'second'], wishes: [] });
    expect(log.place).toBe('tab');
    expect(await found(await open('the next page'))).toEqual(await found(log));
  });

  test('what the first version stored is there once where two tabs find it at the same time', async () => {
    kept.set('a-chat', snapshot(said));
    const tabs = await Promise.all(['one', 'two'].map(open));
    for (const tab of tabs)
      expect(await found(tab)).toEqual({ entries: ['first', 'second'], wishes: [] });
  });

  test('what the first version stored does not take away what was said since, in a tab that was faster', async () => {
    const text = snapshot(said);
    kept.set('a-chat', text);
    const fast = await open('fast');
    await fast.post(typed('third'));
    vi.spyOn(localStorage, 'getItem').mockReturnValueOnce(text); // as the slow one has found it
    const slow = await open('slow');
    expect(await found(slow)).toEqual({ entries: ['first', 'second'], wishes: ['third'] });
  });
});
