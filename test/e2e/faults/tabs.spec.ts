import type { CDPSession, Page } from '@playwright/test';
import type { Visitor } from '../journey.ts';
import {
  answer,
  expect,
  isAt,
  linesToldTheAgent,
  meetTheBot,
  own,
  question,
  reachAPerson,
  said,
  strings,
  test,
  toldTheBot,
} from './broken-network.ts';

/** Each of these tabs shows the same, in the end: none of them need be the first to know. */
async function showTheSame(first: Visitor, ...others: readonly Visitor[]): Promise<void> {
  const look = async (tab: Visitor) => ({
    transcript: await tab.transcript(),
    route: await tab.route(),
  });
  for (const other of others)
    await expect(async () => expect(await look(other)).toEqual(await look(first))).toPass();
}

test('24 · two tabs → one socket, the same transcript in both', async ({
  visitor,
  platform,
  anotherTab,
}) => {
  const { desk } = platform;
  const { id } = await reachAPerson(visitor);
  const toBot = toldTheBot(platform);
  const other = await anotherTab();
  await expect(other.status).toContainText(strings.statusLive);
  await showTheSame(visitor, other);

  desk.say(id, 'How can I help?');
  await visitor.sees('How can I help?');
  await other.sees('How can I help?');
  await other.say('in the tab that does not lead');
  await visitor.say('in the tab that leads');
  await other.say('and again');
  await expect
    .poll(() => linesToldTheAgent(platform, id).toSorted())
    .toEqual(['and again', 'in the tab that does not lead', 'in the tab that leads']);
  const [, , last = ''] = linesToldTheAgent(platform, id);
  // A row of messages says only at its end how far it has got.
  for (const tab of [visitor, other]) await isAt(tab, last, 'delivered');
  expect((await said(visitor)).slice(-3)).toEqual(linesToldTheAgent(platform, id));
  await showTheSame(visitor, other);
  expect(desk.connections).toEqual({ open: 1, total: 1 });
  expect(toldTheBot(platform)).toEqual(toBot);
});

for (const [who, end] of [
  ['by the agent', undefined],
  ['in the tab that leads', 0],
  ['in the tab that does not lead', 1],
] as const)
  test(`24 · two tabs, an agent chat that is ended ${who} → ended in both`, async ({
    visitor,
    platform,
    anotherTab,
  }) => {
    const { desk } = platform;
    const { id } = await reachAPerson(visitor);
    const other = await anotherTab();
    const tabs = [visitor, other] as const;
    await expect(other.status).toContainText(strings.statusLive);
    if (end === undefined) desk.end(id);
    else await tabs[end].press(strings.endChat);
    for (const tab of tabs) {
      await expect(tab.log.getByText(strings.dividers['back-to-bot'])).toBeVisible();
      await expect(tab.status).toContainText(strings.statusBot);
    }
    await expect.poll(() => desk.connections).toEqual({ open: 0, total: 1 });
    const toBot = toldTheBot(platform);
    await other.ask(question, answer);
    await visitor.ask('stores', 'ten places');
    await showTheSame(visitor, other);
    expect(toldTheBot(platform)).toEqual([...toBot, question, 'stores']);
  });

test('24 · two tabs with the bot → one conversation; what each says goes out once', async ({
  visitor,
  platform,
  anotherTab,
}) => {
  await visitor.arrive();
  const other = await anotherTab();
  await Promise.all([visitor.say('Hello'), other.say(question)]);
  for (const tab of [visitor, other]) {
    await tab.sees('Kofi');
    await tab.sees(answer);
  }
  await showTheSame(visitor, other);
  // The greeting has the bot's name, too.
  await expect.poll(() => toldTheBot(platform).toSorted()).toEqual(['Hello', question]);
  expect(platform.requests.list('/start_conversation')).toHaveLength(1);
});

/**
 * No line of the page's code runs from now on, but it keeps its lock and its socket. Playwright has
 * every page look visible, and Chromium freezes none that is.
 */
async function halt(page: Page, browser: CDPSession): Promise<void> {
  await browser.send('Debugger.enable');
  const halted = new Promise((resolve) => browser.once('Debugger.paused', resolve));
  await browser.send('Debugger.pause');
  // Something has to run for it to stop at; that answers when it may go on.
  void page.evaluate(() => undefined).catch(() => undefined);
  await halted;
}

/**
 * Until what the page has just begun to write is written. A browser ends the transactions of a page
 * that it freezes; the debugger leaves them open, and no other page gets at the database.
 */
async function letWritesEnd(): Promise<void> {
  const request = indexedDB.open('botlhale-chat');
  await new Promise((resolve) => (request.onsuccess = resolve));
  // A write, what it leads to, and what that leads to: each begins behind the one before.
  for (let turn = 0; turn < 4; turn += 1) {
    const transaction = request.result.transaction('log', 'readwrite');
    await new Promise((resolve) => (transaction.oncomplete = resolve));
  }
  request.result.close();
}

interface Stop {
  readonly how: string;
  readonly stop: (page: Page, browser: CDPSession) => Promise<unknown>;
  /** Whether it comes back, and how. */
  readonly thaw?: (page: Page, browser: CDPSession) => Promise<unknown>;
}

const stops: readonly Stop[] = [
  { how: 'closed', stop: (page) => page.close() },
  {
    how: 'crashed',
    // There is nobody left who could answer.
    stop: (page, browser) => {
      const crashed = page.waitForEvent('crash');
      void browser.send('Page.crash').catch(() => undefined);
      return crashed;
    },
  },
  {
    how: 'frozen by the browser, which says so first',
    stop: async (page, browser) => {
      await page.evaluate(() => document.dispatchEvent(new Event('freeze')));
      await page.evaluate(letWritesEnd);
      await halt(page, browser);
    },
    thaw: async (page, browser) => {
      await browser.send('Debugger.disable');
      await page.evaluate(() => document.dispatchEvent(new Event('resume')));
    },
  },
  {
    how: 'stopped in the middle of what it does',
    stop: halt,
    thaw: (_, browser) => browser.send('Debugger.disable'),
  },
];

for (const { how, stop, thaw } of stops) {
  test(`25 · the tab holding the socket is ${how} → another takes over, nothing sent twice`, async ({
    visitor,
    page,
    platform,
    anotherTab,
  }) => {
    const { desk } = platform;
    desk.settings.acknowledge = false;
    const { id } = await reachAPerson(visitor);
    const toBot = toldTheBot(platform);
    const other = await anotherTab();
    await visitor.say('one');
    await expect.poll(() => linesToldTheAgent(platform, id)).toEqual(['one']);
    await isAt(other, 'one', 'sent'); // nothing has confirmed it
    const browser = await page.context().newCDPSession(page);
    await stop(page, browser);

    await other.say('two');
    await expect.poll(() => linesToldTheAgent(platform, id)).toEqual(['one', 'two']);
    await expect
      .poll(() => desk.visit(id)?.transcript?.at(-1))
      .toEqual({ sender: 'user', message: 'one' });
    await expect(own(other, 'two')).toContainText(strings.delivery.sent);
    await expect(own(other, 'one')).not.toContainText(strings.delivery['in-doubt']);
    desk.say(id, 'Found it');
    await other.sees('Found it');

    await thaw?.(page, browser);
    await expect.poll(() => desk.connections.open).toBe(1);
    await other.say('three');
    await expect.poll(() => linesToldTheAgent(platform, id)).toEqual(['one', 'two', 'three']);
    if (thaw) {
      await showTheSame(other, visitor);
      await visitor.say('four');
      await expect
        .poll(() => linesToldTheAgent(platform, id))
        .toEqual(['one', 'two', 'three', 'four']);
      await showTheSame(other, visitor);
    }
    expect((await said(other)).slice(-3 - Number(thaw !== undefined))).toEqual(
      linesToldTheAgent(platform, id),
    );
    await expect.poll(() => desk.connections.open).toBe(1);
    expect(toldTheBot(platform)).toEqual(toBot);
  });

  test(`25 · the tab that waits for the bot is ${how} → its message in doubt in another, nothing sent twice`, async ({
    visitor,
    page,
    platform,
    anotherTab,
  }) => {
    await meetTheBot(visitor);
    const other = await anotherTab();
    const held = platform.faults.hold('message');
    await visitor.say(question);
    await held.arrived;
    const browser = await page.context().newCDPSession(page);
    await stop(page, browser);
    await other.say('stores');
    await other.sees('ten places');
    await isAt(other, question, 'in-doubt');
    held.release();
    await thaw?.(page, browser);
    if (thaw) await showTheSame(other, visitor);
    await other.ask('menu', 'Here is our menu');
    expect(toldTheBot(platform)).toEqual(['Hello', question, 'stores', 'menu']);
    expect(await said(other)).toEqual(['Hello', question, 'stores', 'menu']);
    if (thaw) await showTheSame(other, visitor);
  });
}
