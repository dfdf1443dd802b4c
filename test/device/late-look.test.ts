import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newConversation, type ConversationState } from '../../src/conversation/core/state.ts';
import { createIndexedLog } from '../../src/device/indexed-log.ts';
import { stubIndexedDb, stubLocalStorage } from '../support/fakes/browser-globals.ts';
import { own } from '../support/fixtures/core-builders.ts';

/** The code that looks at what is read back is fetched when it is first needed, and takes a while. */
const fetched = vi.hoisted(() => {
  let arrive = (): void => undefined;
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  return { arrival, arrive: () => arrive() };
});
vi.mock('../../src/conversation/shell/restore.ts', async (original) => {
  await fetched.arrival;
  return original();
});

beforeEach(() => {
  stubIndexedDb();
  stubLocalStorage();
});
afterEach(() => vi.unstubAllGlobals());

const open = (tab: string) => createIndexedLog('a-chat', tab, () => 1_000);
const and = (before: ConversationState, text: string): ConversationState => ({
  ...before,
  entries: [...before.entries, { ...own(text), id: text, at: 1_000 }],
});

test('a look that is answered late does not forget where later lines stand', async () => {
  const log = open('a-tab');
  const one = and(newConversation, 'one');
  const two = and(one, 'two');
  await log.post({ type: 'message-typed', text: 'one', id: 'w', at: 1_000 });
  await log.lead(0);
  await log.write(newConversation, one, 'w');
  const late = log.read(0);
  await log.write(one, two);
  fetched.arrive();
  await late;
  await log.write(two, and(two, 'three'));
  const { state } = await open('another').read(0);
  expect(state?.entries.map(({ id }) => id)).toEqual(['one', 'two', 'three']);
});
