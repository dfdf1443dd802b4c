import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createIndexedLog } from '../../src/device/indexed-log.ts';
import { newConversation, type ConversationState } from '../../src/conversation/state.ts';
import { stubIndexedDb, stubLocalStorage } from '../support/browser-globals.ts';
import { own } from '../support/core-builders.ts';

beforeEach(() => {
  stubIndexedDb();
  stubLocalStorage();
});
afterEach(() => void vi.unstubAllGlobals());

const now = () => 1_000;
const wish = (id: string) => ({ type: 'message-typed', text: id, id, at: 1_000 }) as const;
const says = (text: string): ConversationState => ({ ...newConversation, entries: [own(text)] });

test('a wish that is posted while the log is read is removed when it is taken', async () => {
  const log = createIndexedLog('a-chat', 'a-tab', now);
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
  const [first, second] = ['a', 'b'].map((tab) => createIndexedLog('a-chat', tab, now));
  if (!first || !second) throw new Error('There are two tabs.');
  await first.post(wish('one'));
  await first.lead(0);
  await second.lead(0);
  expect(await first.write(newConversation, says('first'), 'one')).toBeUndefined();
  expect(await second.write(newConversation, says('second'), 'one')).toBe(1_001);
  const { state, wishes } = await first.read(0);
  expect([state?.entries.length, wishes.length]).toEqual([1, 0]);
});
