import type { Page } from '@playwright/test';
import type { Visitor } from '../journey.ts';
import { countHoldings, mostSockets } from '../page-holdings.ts';
import {
  agentsWereTold,
  answer,
  cutOff,
  deliver,
  expect,
  isAt,
  linesToldTheAgent,
  meetTheBot,
  processed,
  question,
  reachAPerson,
  said,
  strings,
  test,
  toldTheBot,
} from './broken-network.ts';

const minute = 60 * 1000;
const hour = 60 * minute;
const day = 24 * hour;

for (const [what, by] of [
  ['slow', -day],
  ['fast', day - 60_000],
] as const)
  test(`30 · clock a day ${what} → order by local sequence`, async ({
    visitor,
    page,
    platform,
  }) => {
    await page.clock.install();
    await meetTheBot(visitor);
    await page.clock.setSystemTime(Date.now() + by);
    await visitor.ask('stores', 'ten places');
    await page.clock.setSystemTime(Date.now());
    await visitor.ask('menu', 'Here is our menu');
    const before = await visitor.transcript();
    expect(await said(visitor)).toEqual(['Hello', 'stores', 'menu']);
    await page.reload();
    await expect.poll(() => visitor.transcript()).toEqual(before);
    await visitor.open();
    await visitor.ask('help', /./);
    expect(await said(visitor)).toEqual(['Hello', 'stores', 'menu', 'help']);
    await expect.poll(() => toldTheBot(platform)).toEqual(['Hello', 'stores', 'menu', 'help']);
  });

/** The page is hidden, or seen again. */
const turn = (page: Page, state: DocumentVisibilityState): Promise<unknown> =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

/** The page is out of sight for `ms`, in which no timer of it runs. */
async function sleep(page: Page, ms: number): Promise<void> {
  await turn(page, 'hidden');
  await page.clock.setSystemTime(Date.now() + ms);
}

test('27 · hidden ten minutes while it connects to an agent → the deadline has passed when it is seen', async ({
  visitor,
  page,
  platform,
}) => {
  await page.clock.install();
  platform.desk.settings.greet = false;
  await visitor.arrive('/', { 'agent-timeout': '300' });
  await visitor.askForDepartments();
  await visitor.press('Sales');
  await expect(visitor.status).toContainText(strings.statusConnecting);
  await visitor.say('Is anybody there?');
  await sleep(page, 10 * minute);
  await expect(visitor.status).toContainText(strings.statusConnecting);
  await turn(page, 'visible');
  await expect(visitor.status).toContainText(strings.statusUnreachable);
  // «Waiting» would promise that it goes out by itself.
  await isAt(visitor, 'Is anybody there?', 'failed');
  platform.desk.settings.greet = true;
  await visitor.press(strings.tryAgain);
  const { id } = await visitor.isInTheQueue();
  await isAt(visitor, 'Is anybody there?', 'delivered');
  expect(linesToldTheAgent(platform, id)).toEqual(['Is anybody there?']);
});

test('27 · hidden ten minutes, asleep two hours, while a message waits → not before its time, and then at once', async ({
  visitor,
  page,
  platform,
}) => {
  await page.clock.install();
  await meetTheBot(visitor);
  platform.faults.set('message', { kind: 'status', status: 429, retryAfter: 3_600 }, 1);
  await visitor.say(question);
  await isAt(visitor, question, 'waiting');
  await expect(page.getByText(strings.why['rate-limited']).first()).toBeVisible();
  await sleep(page, 10 * minute);
  await turn(page, 'visible');
  await visitor.say('stores'); // it stands behind, and so does what the page does next
  await isAt(visitor, 'stores', 'waiting');
  expect(toldTheBot(platform)).toEqual(['Hello', question]);
  await sleep(page, 2 * hour);
  expect(toldTheBot(platform)).toEqual(['Hello', question]);
  await turn(page, 'visible');
  await visitor.sees(answer);
  await visitor.sees('ten places');
  expect(toldTheBot(platform)).toEqual(['Hello', question, question, 'stores']);
  expect(processed(platform)).toBe(3);
});

test('27 · asleep two hours in an agent chat → reconnects when seen, and says what is missing', async ({
  visitor,
  page,
  platform,
  agents,
}) => {
  const { desk } = platform;
  await page.clock.install();
  const { id } = await reachAPerson(visitor);
  await deliver(visitor, 'one');
  await turn(page, 'hidden');
  // The device is gone from the network; nobody tells it that the service has given it up.
  agents.fail({ blackHole: 'both' });
  desk.drop(id);
  await expect.poll(() => desk.visit(id)?.away).toBe(true);
  desk.say(id, 'Are you still there?');
  await sleep(page, 2 * hour);
  await expect(visitor.status).toContainText(strings.statusLive); // as far as it knows
  void agents.strike('GET /socket.io/', {}); // a new connection is good, the old one stays dead
  await turn(page, 'visible');
  await expect.poll(() => desk.visit(id)?.away).toBe(false);
  await expect(visitor.status).toContainText(strings.statusLive);
  await expect(visitor.log.getByText(strings.dividers.gap)).toBeVisible();
  await deliver(visitor, 'two');
  expect(linesToldTheAgent(platform, id)).toEqual(['one', 'two']);
  expect(desk.connections).toEqual({ open: 1, total: 2 });
});

/** The chat is drawn, and open: one that was created anew is opened as the host would. */
async function isBack({ chat, field }: Visitor): Promise<void> {
  // The page has the built element; only its type is known here.
  await chat.evaluate((element) => (element as HTMLElement & { show(): void }).show());
  await expect(field).toBeVisible();
}

for (const [what, move] of [
  [
    'removed and added again at once',
    (page) =>
      page.locator('botlhale-chat').evaluate((chat) => {
        chat.remove();
        document.body.append(chat);
      }),
  ],
  [
    'removed and added again later',
    async (page) => {
      const chat = await page.locator('botlhale-chat').elementHandle();
      await chat.evaluate((element) => element.remove());
      await expect(page.locator('botlhale-chat')).toHaveCount(0);
      await chat.evaluate((element) => document.body.append(element));
    },
  ],
  [
    'moved in the DOM',
    (page) =>
      page.locator('botlhale-chat').evaluate((chat) => {
        const aside = document.createElement('aside');
        document.body.prepend(aside);
        aside.append(chat);
      }),
  ],
  [
    'in a page that a router swaps',
    (page) =>
      page.locator('botlhale-chat').evaluate((chat) => {
        const body = document.createElement('body');
        body.append(document.createElement('main'), chat.cloneNode());
        document.body.replaceWith(body);
      }),
  ],
] as const satisfies readonly (readonly [string, (page: Page) => Promise<void>])[])
  test(`35 · element ${what} → one socket, no lost text`, async ({
    visitor,
    page,
    platform,
    agents,
  }) => {
    const { desk } = platform;
    await countHoldings(page);
    const { id } = await reachAPerson(visitor);
    await deliver(visitor, 'one');
    const toBot = toldTheBot(platform);
    await visitor.field.fill('half a sen');

    await move(page);
    await isBack(visitor);
    await expect(visitor.field).toHaveValue('half a sen');
    await deliver(visitor, 'two');
    desk.say(id, 'Found it');
    await visitor.sees('Found it');

    // Once more, while a line waits for the agents to be reached again.
    await cutOff(visitor, agents);
    await visitor.say('three');
    await isAt(visitor, 'three', 'waiting');
    await visitor.field.fill('and an');
    await move(page);
    await isBack(visitor);
    await isAt(visitor, 'three', 'waiting');
    await agents.mend();
    await isAt(visitor, 'three', 'delivered');
    await expect(visitor.field).toHaveValue('and an');

    await agentsWereTold(['one', 'two', 'three'], { id, visitor, platform });
    expect(toldTheBot(platform)).toEqual(toBot);
    await expect.poll(() => desk.connections.open).toBe(1);
    expect(await mostSockets(page)).toBe(1);
  });
