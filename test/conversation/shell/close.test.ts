import { describe, expect, test } from 'vitest';
import { handsOver, says } from '../../support/fixtures/bot-replies.ts';
import {
  beHandedOver,
  createBench,
  goLive,
  lastAgent,
  lastCall,
  ownLines,
  sayFirst,
  type Page,
} from '../../support/fixtures/conversation-bench.ts';
import { toTranscript } from '../../../src/protocol/message.ts';
import { afterPromises } from '../../support/fakes/scripted-channels.ts';

const states: [string, (page: Page) => Promise<unknown>][] = [
  ['a message under way', (page) => sayFirst(page)],
  [
    'a message that waits out a 429',
    async (page) => {
      await sayFirst(page);
      await lastCall(page, 'sends').fail({ kind: 'rate-limited' });
    },
  ],
  ['a connection being made', beHandedOver],
  [
    'an agent who knows us',
    async (page) => (await beHandedOver(page)).signal({ type: 'agent-asked-who' }),
  ],
  ['a live agent chat', goLive],
  ['a broken connection', async (page) => (await goLive(page)).signal({ type: 'agent-lost' })],
  [
    'a chat being left',
    async (page) => {
      await goLive(page);
      await page.dispatch({ type: 'end-pressed' });
    },
  ],
];

describe.each(states)('with %s', (_, reach) => {
  test('close() leaves no timer and no connection, and nothing happens afterwards', async () => {
    const bench = createBench();
    const page = await bench.openPage();
    await reach(page);
    page.conversation.close();
    await afterPromises();
    const { state } = page.conversation;
    const stored = bench.device.stored();
    expect(bench.clock.running()).toBe(0);
    expect(page.agents.filter(({ open }) => open)).toEqual([]);
    await page.agents.at(-1)?.signal({ type: 'agent-wrote', text: 'late' });
    await page.type('after the end');
    await afterPromises();
    expect(page.conversation.state).toBe(state);
    expect(bench.device.stored()).toEqual(stored);
  });

  test('clear() forgets everything, and the next word starts afresh', async () => {
    const bench = createBench();
    const page = await bench.openPage();
    await reach(page);
    page.conversation.clear();
    await afterPromises();
    expect(page.conversation.state.entries).toEqual([]);
    expect(bench.device.stored()).toBeUndefined();
    expect(bench.clock.running()).toBe(0);
    expect(page.agents.filter(({ open }) => open)).toEqual([]);
    const starts = page.bot.starts.length;
    await page.type('anew');
    expect(page.bot.starts).toHaveLength(starts + 1);
    expect(lastCall(page, 'starts').request.conversationId).not.toBe(
      page.bot.starts[0]?.request.conversationId,
    );
    await lastCall(page, 'starts').succeed({ dialect: 'v2' });
    await lastCall(page, 'sends').succeed(says('hi'));
    expect(ownLines(page)).toEqual(['anew: sent']);
  });
});

test('clear() during a start call: its late failure says nothing of the next conversation', async () => {
  const page = await createBench().openPage();
  await page.type('old');
  page.conversation.clear();
  await page.type('new');
  await afterPromises();
  expect(page.news).toEqual([]);
  expect(page.conversation.state.bot.held).toBeUndefined();
  expect(page.bot.starts).toHaveLength(2);
  await lastCall(page, 'starts').succeed({ dialect: 'v2' });
  expect(page.bot.sends.map(({ request }) => request.text)).toEqual(['new']);
});

test.each(['close', 'clear'] as const)(
  '%s() by somebody who watches stops what the change would have done',
  async (end) => {
    const page = await createBench().openPage();
    await sayFirst(page);
    page.conversation.subscribe((state) => {
      if (state.agent.at === 'connecting') page.conversation[end]();
    });
    await lastCall(page, 'sends').succeed(handsOver());
    await afterPromises();
    expect(page.agents.filter(({ open }) => open)).toEqual([]);
    expect(page.journal.slice(-1)).not.toEqual(['open-agent']);
  },
);

test('clear() by somebody who watches a message being typed: it is not sent', async () => {
  const bench = createBench();
  const page = await bench.openPage();
  await sayFirst(page);
  await lastCall(page, 'sends').succeed(says('hi'));
  const stop = page.conversation.subscribe(() => {
    stop();
    page.conversation.clear();
  });
  await page.type('secret');
  await afterPromises();
  expect(page.bot.sends.map(({ request }) => request.text)).toEqual(['hello']);
  expect(bench.device.stored()).toBeUndefined();
});

test('whoever no longer watches is not told', async () => {
  const page = await createBench().openPage();
  let told = 0;
  const stop = page.conversation.subscribe(() => void (told += 1));
  await page.type('one');
  const before = told;
  stop();
  await page.type('two');
  expect(before).toBeGreaterThan(0);
  expect(told).toBe(before);
});

test('a conversation that was opened and closed a hundred times leaves nothing behind', async () => {
  const bench = createBench();
  const first = await bench.openPage();
  await goLive(first);
  first.conversation.close();
  for (let time = 0; time < 100; time += 1) {
    const page = await bench.openPage();
    await afterPromises();
    expect(lastAgent(page).open).toBe(true);
    page.conversation.close();
    expect(lastAgent(page).open).toBe(false);
  }
  expect(bench.clock.running()).toBe(0);
});

describe('a conversation whose place another takes', () => {
  test('waits for the answer to what is under way; what waits behind it is not sent, and waits on', async () => {
    const bench = createBench();
    const page = await bench.openPage();
    await sayFirst(page, 'one');
    await page.type('two');
    page.conversation.retire();
    await lastCall(page, 'sends').succeed(says('hi'));
    expect(page.bot.sends.map(({ request }) => request.text)).toEqual(['one']);
    const next = await bench.openPage();
    expect(ownLines(next)).toEqual(['one: sent', 'two: sending']);
    expect(toTranscript(next.conversation.state.entries)).toContainEqual({
      sender: 'bot',
      message: 'hi',
    });
  });

  test('leaves a message whose answer never comes in doubt, for whoever leads then', async () => {
    const bench = createBench();
    const page = await bench.openPage();
    await sayFirst(page, 'one');
    page.conversation.retire();
    await lastCall(page, 'sends').fail({ kind: 'timeout' });
    const next = await bench.openPage();
    expect(ownLines(next)).toEqual(['one: in-doubt']);
  });

  test('closes at once where nothing is under way', async () => {
    const bench = createBench();
    const page = await bench.openPage();
    const agent = await goLive(page);
    page.conversation.retire();
    expect(agent.open).toBe(false);
    expect(bench.clock.running()).toBe(0);
  });
});

test('a page that is left while a message waits for its token: it never left, so it waits on', async () => {
  const bench = createBench();
  const page = await bench.openPage();
  await sayFirst(page, 'one');
  page.bot.recall = () => true;
  page.conversation.pause();
  await afterPromises();
  const next = await bench.openPage();
  expect(ownLines(next)).toEqual(['one: sending']);
  await lastCall(next, 'sends').succeed(says('hi'));
  expect(ownLines(next)).toEqual(['one: sent']);
});
