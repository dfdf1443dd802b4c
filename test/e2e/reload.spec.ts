import type { Desk } from '../../demo/platform/desk/desk.ts';
import { strings as zulu } from '../../src/i18n/zu.ts';
import { expect, test } from './journey.ts';

/** How often a page has said who it is: what the agent says reaches the page that said it last. */
const timesIdentified = (desk: Desk, id: string): number =>
  desk.events.list(id).filter(({ event }) => event === 'username').length;

test('a conversation with the bot survives a reload and a move to another page', async ({
  visitor,
  page,
  platform: { requests },
}) => {
  await visitor.arrive();
  await visitor.ask('Hello', 'Kofi');
  const before = await visitor.transcript();
  await page.reload();
  await expect.poll(() => visitor.transcript()).toEqual(before);
  await visitor.visit('/menu');
  await expect.poll(() => visitor.transcript()).toEqual(before);
  await visitor.open();
  await visitor.ask('What are your opening hours?', 'Monday to Friday');
  expect(requests.list('/start_conversation')).toHaveLength(1);
});

test('a reload in the middle of a form goes on with the next question', async ({
  visitor,
  page,
}) => {
  await visitor.arrive();
  await visitor.ask('I want to talk to a person', 'what is your name');
  await page.reload();
  await visitor.open();
  await visitor.ask('A visitor', 'e-mail address');
});

test('a reload in the queue resumes the same place in the queue', async ({
  visitor,
  page,
  platform: { desk },
}) => {
  await visitor.arrive();
  const { id } = await visitor.askForAPerson();
  await page.reload();
  await expect.poll(() => visitor.route()).toBe('agent');
  await expect.poll(() => timesIdentified(desk, id)).toBe(2);
  await visitor.open();
  desk.say(id, 'Still there?');
  await visitor.sees('Still there?');
  expect(desk.visits()).toHaveLength(1);
});

test('a reload and a move in a live chat keep the person, and unseen lines are counted', async ({
  visitor,
  page,
  platform: { desk },
}) => {
  await visitor.arrive();
  const { id } = await visitor.meetAPerson('Support', 'Hello');
  await visitor.visit('/menu');
  await expect.poll(() => timesIdentified(desk, id)).toBe(2);
  await expect.poll(() => desk.connections.open).toBe(1);
  desk.say(id, 'Found it');
  await expect(page.getByRole('button', { name: 'Open the chat, 1 new message' })).toBeVisible();
  await visitor.open();
  await visitor.sees('Found it');
  await visitor.say('Thank you');
  await expect
    .poll(() => desk.visit(id)?.lines.filter(({ from }) => from === 'visitor'))
    .toMatchObject([{ text: 'Thank you' }]);
});

test('a reload when agents cannot be reached tries again by itself', async ({
  visitor,
  page,
  platform: { desk },
}) => {
  desk.settings.greet = false;
  await visitor.arrive('/', { 'agent-timeout': '1' });
  await visitor.askForDepartments();
  await visitor.press('Sales');
  await expect(visitor.status).toHaveText('Our team cannot be reached');
  desk.settings.greet = true;
  await page.reload();
  await visitor.isInTheQueue();
});

test('a reload while leaving comes back to the bot', async ({
  visitor,
  page,
  platform: { desk },
}) => {
  await visitor.arrive();
  const { id } = await visitor.askForAPerson();
  desk.say(id, 'Hello');
  await visitor.sees('Hello');
  desk.settings.acknowledge = false;
  await visitor.press('End chat');
  await page.reload();
  await expect.poll(() => visitor.route()).toBe('bot');
});

test('a language chosen before anything was said is still chosen after a reload', async ({
  visitor,
  page,
}) => {
  await visitor.arrive();
  await visitor.press('Menu');
  await page.getByRole('menuitem', { name: 'Language' }).click();
  await page.getByRole('menuitemradio', { name: 'isiZulu' }).click();
  const field = page.locator('botlhale-panel').getByRole('textbox', { name: zulu.composerLabel });
  await expect(field).toBeVisible();
  await page.reload();
  await page.locator('botlhale-chat .launcher').click();
  await expect(field).toBeVisible();
});

test('after a day the conversation is a new one', async ({ visitor, page }) => {
  await page.clock.install();
  await visitor.arrive();
  await visitor.ask('Hello', 'Kofi');
  await page.clock.setSystemTime(Date.now() + 25 * 60 * 60 * 1000);
  await page.reload();
  await visitor.open();
  expect(await visitor.transcript()).toEqual([]);
});

test('clear forgets the conversation and its storage', async ({ visitor, page }) => {
  await visitor.arrive();
  await visitor.ask('Hello', 'Kofi');
  // The page has the built element; only its type is known here.
  await visitor.chat.evaluate((chat) => (chat as HTMLElement & { clear(): void }).clear());
  expect(await visitor.transcript()).toEqual([]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.reload();
  expect(await visitor.transcript()).toEqual([]);
});
