import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  newConversation,
  type ConversationState,
  type Stamped,
} from '../../src/conversation/core/state.ts';
import type { StoredLog } from '../../src/conversation/shell/ports.ts';
import { createPageLog, type Known } from '../../src/device/page-log.ts';
import { stubLocalStorage } from '../support/fakes/browser-globals.ts';
import { own } from '../support/fixtures/core-builders.ts';

const day = 24 * 60 * 60 * 1000;

let now: number;
/** What the tab's storage holds. */
let kept: Map<string, string>;

beforeEach(() => {
  now = Date.UTC(2026, 0, 5, 8);
  kept = stubLocalStorage();
  vi.stubGlobal('sessionStorage', localStorage);
  vi.stubGlobal('localStorage', undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = (wishes: readonly Stamped[] = [], known?: Known): Promise<StoredLog> =>
  createPageLog('a-chat', 'device', () => now, wishes, known);
const wish = (id: string): Stamped => ({ type: 'message-typed', text: id, id, at: now });
const says = (...texts: readonly string[]): ConversationState => ({
  ...newConversation,
  entries: texts.map((text) => ({ ...own(text), id: text, at: now })),
});
const waits = (...texts: readonly string[]): ConversationState => {
  const entries = texts.map((text) => ({ ...own(text, { state: 'waiting' }), id: text, at: now }));
  return { ...newConversation, entries, outbox: entries.map(({ id }) => id) };
};
const refuse = (name: 'getItem' | 'setItem' | 'removeItem') =>
  vi.spyOn(sessionStorage, name).mockImplementation(() => {
    throw new DOMException('It is full.', 'QuotaExceededError');
  });

/** What somebody finds who has seen nothing yet. */
const found = async (log: StoredLog) => {
  const { state, wishes, work } = await log.read(-1);
  const names = (list: readonly { readonly id: string }[] = []) => list.map(({ id }) => id);
  return { entries: names(state?.entries), wishes: names(wishes), work };
};
const nothing = { entries: [], wishes: [], work: false };

test('holds nothing at first', async () => {
  const log = await open();
  expect(await log.read(0)).toEqual({ rev: 0, wishes: [], work: false });
  expect(await found(log)).toEqual(nothing);
  expect(kept.size).toBe(0);
});

test('gives what was written, and each write another rev', async () => {
  const log = await open();
  const first = await log.write(newConversation, says('one'));
  const second = await log.write(says('one'), says('one', 'two'));
  expect(second).not.toBe(first);
  const { rev, state } = await log.read(first ?? 0);
  expect(rev).toBe(second);
  expect(state?.entries.map(({ id }) => id)).toEqual(['one', 'two']);
  expect(await log.read(rev)).not.toHaveProperty('state');
});

test('takes the writes of its one tab, whether or not it has begun to lead', async () => {
  const log = await open();
  expect(await log.lead(0)).toEqual(await log.read(0));
  expect(await log.write(newConversation, says('one'))).toBeDefined();
});

test('keeps wishes in order, each once, until they are taken', async () => {
  const log = await open();
  const [one, two] = [wish('one'), wish('two')];
  for (const each of [one, two, one]) await log.post(each);
  expect(await found(log)).toMatchObject({ wishes: ['two', 'one'], work: true });
  await log.write(newConversation, says('two'), 'two');
  expect(await found(log)).toEqual({ entries: ['two'], wishes: ['one'], work: true });
  await log.write(says('two'), says('two', 'one'), 'one');
  expect(await found(log)).toEqual({ entries: ['two', 'one'], wishes: [], work: false });
});

test('says that there is work as long as something waits to go out', async () => {
  const log = await open();
  await log.write(newConversation, waits('one'));
  expect(await found(log)).toMatchObject({ work: true });
  await log.write(waits('one'), says('one'));
  expect(await found(log)).toMatchObject({ work: false });
});

test('forgets all of it', async () => {
  const log = await open();
  await log.write(newConversation, says('one'));
  await log.post(wish('two'));
  await log.forget();
  expect(await found(log)).toEqual(nothing);
  expect(kept.size).toBe(0);
  expect(await found(await open())).toEqual(nothing);
});

describe('what a log that failed knew', () => {
  test('what a log that failed knew goes on: its conversation, its rev, and the wishes that nobody has taken', async () => {
    const log = await open([wish('two')], { rev: 41, state: says('one') });
    expect(await log.read(41)).not.toHaveProperty('state');
    expect(await found(log)).toEqual({ entries: ['one'], wishes: ['two'], work: true });
    expect(await log.write(says('one'), says('one', 'two'), 'two')).toBe(42);
    expect(await found(log)).toEqual({ entries: ['one', 'two'], wishes: [], work: false });
  });

  test('what a log that failed knew counts for more than what an earlier page of the tab has left', async () => {
    await (await open()).write(newConversation, says('of an earlier page'));
    expect(await found(await open([], { rev: 1, state: says('one') }))).toEqual({
      ...nothing,
      entries: ['one'],
    });
  });
});

describe('the next page of the same tab', () => {
  test('the next page of the same tab takes up the conversation, and what waits in it', async () => {
    const before = waits('one', 'two');
    await (await open()).write(newConversation, { ...before, language: 'zu-ZA' });
    const log = await open();
    expect(log.place).toBe('tab');
    const { rev, state, work } = await log.read(0);
    expect(rev).toBeGreaterThan(0);
    expect(work).toBe(true);
    expect(state).toEqual({ ...before, language: 'zu-ZA' });
  });

  test('the next page of the same tab does so until a day after the last entry', async () => {
    await (await open()).write(newConversation, says('one'));
    now += day;
    expect(await found(await open())).toMatchObject({ entries: ['one'] });
    now += 1;
    expect(await found(await open())).toEqual(nothing);
    expect(kept.size).toBe(0);
  });

  test('and for as long as something is under way', async () => {
    const agent = { at: 'live', joined: true, owed: false } as const;
    await (await open()).write(newConversation, { ...says('one'), agent });
    now += 3 * day;
    expect(await found(await open())).toMatchObject({ entries: ['one'] });
  });

  test('the next page of the same tab is not misled by a clock that is set back by a day', async () => {
    await (await open()).write(newConversation, says('one', 'two'));
    now -= day;
    const log = await open();
    const { state = newConversation } = await log.read(0);
    await log.write(state, { ...state, entries: [...state.entries, ...says('three').entries] });
    expect(await found(await open())).toMatchObject({ entries: ['one', 'two', 'three'] });
  });

  test.each([
    ['no JSON', '{{{'],
    ['no record', '[]'],
    ['of another version', '{"version":1,"entries":[]}'],
    ['without entries', '{"version":2}'],
    ['broken inside', '{"version":2,"entries":[null,17,{"kind":"message"}],"bot":null}'],
  ])('begins anew where what was left is %s', async (_, text) => {
    kept.set('a-chat', text);
    const log = await open();
    expect(await found(log)).toEqual(nothing);
    expect(kept.size).toBe(0);
    await log.write(newConversation, says('one'));
    expect(await found(await open())).toMatchObject({ entries: ['one'] });
  });
});

describe('where the tab keeps nothing either', () => {
  test('the conversation lives as long as the page, which it says', async () => {
    vi.stubGlobal('sessionStorage', undefined);
    const log = await open();
    expect(log.place).toBe('page');
    await log.write(newConversation, says('one'));
    await log.post(wish('two'));
    expect(await found(log)).toEqual({ entries: ['one'], wishes: ['two'], work: true });
    await log.forget();
    expect(await found(log)).toEqual(nothing);
    expect(await found(await open())).toEqual(nothing);
  });

  test('as its storage is full, what was kept before does not come back: it may have been sent since', async () => {
    const log = await open();
    await log.write(newConversation, waits('one'));
    expect(log.place).toBe('tab');
    const full = refuse('setItem');
    await log.write(waits('one'), says('one'));
    expect(log.place).toBe('page');
    expect(await found(log)).toMatchObject({ entries: ['one'], work: false });
    expect(await found(await open())).toEqual(nothing);
    // There is room again.
    full.mockRestore();
    await log.write(says('one'), says('one', 'two'));
    expect(log.place).toBe('tab');
    expect(await found(await open())).toMatchObject({ entries: ['one', 'two'] });
  });

  test('nothing throws, whatever fails', async () => {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) refuse(name);
    const log = await open();
    await log.write(newConversation, says('one'));
    await log.forget();
    expect(log.place).toBe('page');
    expect(await found(log)).toEqual(nothing);
  });
});
