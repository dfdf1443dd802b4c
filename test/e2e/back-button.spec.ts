import { goBack, noteShown, withPageCache } from './back-button.ts';
import { expect, test } from './journey.ts';

test.use({ launchOptions: withPageCache });

test.beforeEach(({ page }) => noteShown(page));

test('a page with a bot’s chat comes out of the cache as it was, and has what was said since', async ({
  visitor,
  page,
  platform: { requests },
}) => {
  await visitor.arrive();
  await visitor.ask('Hello', 'Kofi');
  await visitor.arrive('/menu');
  await visitor.ask('What are your opening hours?', 'Monday to Friday');
  const since = await visitor.transcript();

  expect(await goBack(page)).toBe(true);
  await expect(visitor.field).toBeVisible();
  await expect.poll(() => visitor.transcript()).toEqual(since);
  await visitor.ask('stores', 'ten places');
  expect(requests.list('/start_conversation')).toHaveLength(1);
  expect(requests.list('/message')).toHaveLength(3);
});

test('a page whose chat was never opened comes out of the cache', async ({ visitor, page }) => {
  await visitor.visit();
  await expect(page.getByRole('button', { name: 'Open the chat' })).toBeVisible();
  await visitor.visit('/menu');
  expect(await goBack(page)).toBe(true);
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
});

test('a chat with an agent goes on in the page that is gone back to', async ({
  visitor,
  page,
  platform: { desk, requests },
}) => {
  const fromVisitor = (id: string) =>
    desk.visit(id)?.lines.flatMap(({ from, text }) => (from === 'visitor' ? text : []));
  await visitor.arrive();
  const { id } = await visitor.meetAPerson();
  await visitor.arrive('/menu');
  await expect(visitor.status).toContainText('Chat with our team');
  await visitor.say('I am looking at the menu');
  await expect.poll(() => fromVisitor(id)).toEqual(['I am looking at the menu']);
  const toBot = requests.list('/message').length;

  await goBack(page);
  if (!(await visitor.field.isVisible())) await visitor.open();
  await expect(visitor.status).toContainText('Chat with our team');
  await visitor.sees('I am looking at the menu');
  await expect.poll(() => desk.connections.open).toBe(1);
  await expect.poll(() => desk.visit(id)?.away).toBe(false);
  desk.say(id, 'Found it');
  await visitor.sees('Found it');
  await visitor.say('Thank you');
  await expect.poll(() => fromVisitor(id)).toEqual(['I am looking at the menu', 'Thank you']);
  expect(requests.list('/message')).toHaveLength(toBot);
});

test('a message that was under way when the page was left is in doubt in it, and is not sent again', async ({
  visitor,
  page,
  platform: { faults, requests },
}) => {
  await visitor.arrive();
  await visitor.ask('Hello', 'Kofi');
  const held = faults.hold('message');
  await visitor.say('What are your opening hours?');
  await held.arrived;
  await visitor.visit('/menu');
  held.release();
  await goBack(page);
  if (!(await visitor.field.isVisible())) await visitor.open();
  await expect(visitor.log.getByText('Not confirmed')).toBeVisible();
  expect(requests.list('/message')).toHaveLength(2);
  await visitor.press('Try again');
  await visitor.sees('Monday to Friday');
  expect(requests.list('/message')).toHaveLength(3);
});
