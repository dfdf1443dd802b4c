/** The database is deleted while pages are open that use it: by the host, the browser, the visitor. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  newConversation,
  type ConversationState,
  type Stamped,
} from '../../src/conversation/core/state.ts';
import { say } from '../../src/conversation/core/step.ts';
import type { Log } from '../../src/conversation/shell/ports.ts';
import { openLog } from '../../src/device/log.ts';
import { stubIndexedDb, stubLocalStorage } from '../support/fakes/browser-globals.ts';

const now = () => Date.UTC(2026, 0, 5, 8);
const typed = (text: string): Stamped => ({ type: 'message-typed', text, id: text, at: now() });
const saying = (state: ConversationState, ...texts: readonly string[]): ConversationState =>
  texts.reduce(
    (before, text) => say(before, { type: 'message-typed', text, id: text, at: now() }),
    state,
  );

/** What somebody finds who has seen nothing yet. */
async function found(log: Log) {
  const { state, wishes } = await log.read(-1);
  return { entries: state?.entries.map(({ id }) => id), wishes: wishes.map(({ id }) => id) };
}

const open = (tab = 'a-tab'): Promise<Log> =>
  openLog({ key: 'a-chat', tab, now, moved: () => undefined });

/** Leads, and has said this. */
async function leadWith(
  log: Log,
  ...texts: readonly [string, ...string[]]
): Promise<ConversationState> {
  await log.post(typed(texts[0]));
  await log.lead(0);
  const state = saying(newConversation, ...texts);
  await log.write(newConversation, state, texts[0]);
  return state;
}

const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('botlhale-chat');
    request.onsuccess = () => resolve();
    request.onerror = reject;
  });

let kept: Map<string, string>;

beforeEach(() => {
  vi.stubGlobal('sessionStorage', (stubLocalStorage(), localStorage));
  kept = stubLocalStorage();
  stubIndexedDb();
});
afterEach(() => vi.unstubAllGlobals());

test('whoever deletes it need not wait until the page is closed, and what the tab holds is put back by itself', async () => {
  const log = await open();
  await leadWith(log, 'one', 'two');
  await log.post(typed('three'));
  await deleteDatabase();
  await vi.waitFor(async () =>
    expect(await found(await open('another'))).toEqual({
      entries: ['one', 'two'],
      wishes: ['three'],
    }),
  );
  expect(log.place).toBe('device');
});

test('the tab that leads goes on leading, and no other does', async () => {
  const log = await open();
  const before = await leadWith(log, 'one');
  const other = await open('another');
  await other.read(0);
  await deleteDatabase();
  await other.read(0);
  const rev = (await log.write(before, saying(before, 'two'))) ?? 0;
  const act = vi.fn();
  expect(await log.asLeader(rev, act)).toBe(true);
  expect(await other.write(before, saying(before, 'not mine'))).toBeUndefined();
  await log.write(saying(before, 'two'), saying(before, 'two', 'three'));
  expect(await found(other)).toEqual({ entries: ['one', 'two', 'three'], wishes: [] });
});

test.each(['first', 'last'])(
  'the tab that knows most has the last word: it puts back %s',
  async (turn) => {
    const log = await open();
    const before = await leadWith(log, 'one');
    const other = await open('another');
    await other.read(0);
    await other.post(typed('two'));
    await log.write(before, saying(before, 'two'), 'two'); // the other has not looked since
    const tabs = turn === 'first' ? [log, other] : [other, log];
    await deleteDatabase();
    for (const tab of tabs) await tab.read(0);
    for (const tab of tabs)
      expect(await found(tab)).toEqual({ entries: ['one', 'two'], wishes: [] });
  },
);

test('what another tab has cleared before is not put back', async () => {
  const log = await open();
  await leadWith(log, 'one');
  const other = await open('another');
  await other.read(0);
  await log.forget();
  await deleteDatabase();
  expect(await found(other)).toEqual({ entries: [], wishes: [] });
  expect(kept.size).toBe(0);
});

test('where nothing was said, no database is made anew', async () => {
  const log = await open();
  await log.read(0);
  await deleteDatabase();
  await Promise.resolve();
  expect(await indexedDB.databases()).toEqual([]);
});
