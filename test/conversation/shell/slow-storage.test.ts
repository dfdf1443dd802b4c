import { expect, test } from 'vitest';
import type { Log } from '../../../src/conversation/shell/ports.ts';
import { says } from '../../support/fixtures/bot-replies.ts';
import {
  createBench,
  goLive,
  lastCall,
  ownLines,
  type Bench,
  type Page,
} from '../../support/fixtures/conversation-bench.ts';
import { afterPromises } from '../../support/fakes/scripted-channels.ts';

/** How long the storage takes for each operation, in milliseconds. */
const each = 1_500;

/** Opens a page for which storage is slow from here on: each operation waits before it begins. */
async function openSlowPage(bench: Bench): Promise<Page> {
  let slow = false;
  const late = async <T>(operate: () => Promise<T>): Promise<T> => {
    if (slow) await new Promise<void>((begin) => bench.clock.after(each, begin));
    return operate();
  };
  const page = await bench.openPage(({ log }) => ({
    log: {
      ...log,
      read: (seen) => late(() => log.read(seen)),
      lead: (seen) => late(() => log.lead(seen)),
      write: (...change) => late(() => log.write(...change)),
      asLeader: (rev, act) => late(() => log.asLeader(rev, act)),
      post: (wish) => late(() => log.post(wish)),
    } satisfies Log,
  }));
  slow = true;
  return page;
}

/** Lets time pass in small steps, in each of which all happens that can. */
async function pass(bench: Bench, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += 250) await bench.advance(250);
}

/** Lets the time pass in which the storage is asked so often. */
const operations = (bench: Bench, count: number) => pass(bench, count * each);

test('what is said goes out, however slow the storage is, and is not «sending» before it has left', async () => {
  const bench = createBench();
  const page = await openSlowPage(bench);
  await page.type('first');
  expect(ownLines(page)).toEqual(['first: waiting']);
  await operations(bench, 4);
  await lastCall(page, 'starts').succeed({ dialect: 'v2' });
  while (page.bot.sends.length === 0) {
    expect(ownLines(page)).toEqual(['first: waiting']);
    await pass(bench, 250);
  }
  expect(ownLines(page)).toEqual(['first: sending']);
  await lastCall(page, 'sends').succeed(says('1'));
  await operations(bench, 1);
  expect(ownLines(page)).toEqual(['first: sent']);
});

test('what is said to an agent is not «sent» before it has left', async () => {
  const bench = createBench();
  const page = await bench.openPage();
  await goLive(page);
  page.conversation.close();
  const slow = await openSlowPage(bench);
  await operations(bench, 4);
  const agent = slow.agents.at(-1);
  await agent?.signal({ type: 'agent-asked-who' });
  await agent?.signal({ type: 'agent-asked-for-transcript' });
  await operations(bench, 6);
  await slow.type('mine');
  const isOut = () => slow.journal.includes('write mine');
  for (let passed = 0; passed < 20 && !isOut(); passed++) {
    expect(ownLines(slow).at(-1)).toBe('mine: waiting');
    await pass(bench, 250);
  }
  expect(isOut()).toBe(true);
  expect(ownLines(slow).at(-1)).toBe('mine: sent');
});

test('a leader that is awake and slow keeps its place', async () => {
  const bench = createBench();
  const leader = await openSlowPage(bench);
  const other = await openSlowPage(bench);
  await leader.type('first');
  await operations(bench, 4);
  await lastCall(leader, 'starts').succeed({ dialect: 'v2' });
  await operations(bench, 4);
  for (const text of ['second', 'third', 'fourth']) {
    await other.type(text);
    await operations(bench, 12);
    await lastCall(leader, 'sends').succeed(says(text));
    await operations(bench, 4);
  }
  await lastCall(leader, 'sends').succeed(says('the last'));
  await operations(bench, 12);
  const texts = ['first', 'second', 'third', 'fourth'];
  expect(leader.bot.sends.map(({ request }) => request.text)).toEqual(texts);
  expect(other.bot.sends).toEqual([]);
  expect(ownLines(other)).toEqual(texts.map((text) => `${text}: sent`));
});

test('a page that is left while the log has not let a message go: it never left, so it waits on', async () => {
  const bench = createBench();
  const page = await openSlowPage(bench);
  await page.type('first');
  await operations(bench, 4);
  await lastCall(page, 'starts').succeed({ dialect: 'v2' });
  await pass(bench, 1_000); // decided on, and not yet written
  page.conversation.pause();
  await operations(bench, 4);
  expect(page.bot.sends).toEqual([]);
  expect(ownLines(page)).toEqual(['first: waiting']);
  const next = await bench.openPage();
  await afterPromises();
  expect(next.bot.sends.map(({ request }) => request.text)).toEqual(['first']);
});
