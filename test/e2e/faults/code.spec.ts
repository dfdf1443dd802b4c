/** What becomes of a conversation whose code cannot be fetched. */
import type { Page } from '@playwright/test';
import {
  deliver,
  expect,
  linesToldTheAgent,
  reachAPerson,
  strings,
  test,
  toldTheBot,
} from './broken-network.ts';

test.describe.configure({ mode: 'parallel' });

/** What a page that goes on with an agent chat fetches once the element is there. */
const chunks = ['conversation', 'restore', 'agent', 'times'];

for (const chunk of chunks)
  test(`38 · one failed request for a chunk at page load: ${chunk} → the conversation is there, nothing goes to the bot`, async ({
    visitor,
    page,
    platform,
  }) => {
    const { id } = await reachAPerson(visitor);
    await deliver(visitor, 'one');
    const before = toldTheBot(platform);
    const transcript = await visitor.transcript();
    let failed = 0;
    await page.route(new RegExp(`chunks/${chunk}-`), (route) =>
      (failed += 1) === 1 ? route.abort() : route.continue(),
    );
    await page.reload();
    await expect.poll(() => visitor.route()).toBe('agent');
    await visitor.open();
    await expect.poll(() => visitor.transcript()).toEqual(transcript);
    await deliver(visitor, 'two');
    expect(failed).toBeGreaterThan(0);
    expect(linesToldTheAgent(platform, id)).toEqual(['one', 'two']);
    expect(toldTheBot(platform)).toEqual(before);
    expect(platform.requests.list('/start_conversation')).toHaveLength(1);
  });

test('41 · the agent’s code cannot be fetched at the handoff → the reply is shown, the handoff waits and can be tried again, the bot is not asked twice', async ({
  visitor,
  page,
  platform,
}) => {
  let gone = true;
  await page.route(/chunks\/(agent|connect-agent)-/, (route) =>
    gone ? route.abort() : route.continue(),
  );
  await visitor.arrive('/', { 'agent-timeout': '2' });
  await visitor.askForDepartments();
  const before = toldTheBot(platform).length;
  await visitor.press('Sales');
  await visitor.sees('You are in the queue');
  await visitor.say('for the agent');
  await expect(visitor.status).toContainText(strings.statusUnreachable);
  gone = false;
  await visitor.press(strings.tryAgain);
  const { id } = await visitor.isInTheQueue();
  await expect.poll(() => linesToldTheAgent(platform, id)).toEqual(['for the agent']);
  expect(toldTheBot(platform)).toHaveLength(before + 1);
});

test.describe('49 · whatever cannot be loaded', () => {
  const noRejection = async (page: Page, lost: RegExp) => {
    const seen = { lost: Array<string>(), unhandled: Array<Error>() };
    page.on('pageerror', (error) => void seen.unhandled.push(error));
    await page.route(lost, (route) => {
      seen.lost.push(route.request().url());
      return route.abort();
    });
    return seen;
  };

  test('49 · everything but the launcher cannot be loaded → no unhandled rejection in the host’s page', async ({
    visitor,
    page,
  }) => {
    const seen = await noRejection(page, /chunks\/(?!shell)/);
    await visitor.visit('/', { language: 'zu-ZA', 'greeting-delay': '0.1', 'title-count': '' });
    await page.getByRole('button', { name: /Open the chat/ }).click();
    await expect.poll(() => seen.lost.some((url) => url.includes('conversation'))).toBe(true);
    await expect(page.getByRole('button', { name: /Open the chat/ })).toBeVisible();
    expect(seen.unhandled).toEqual([]);
  });

  test('49 · nothing that comes on demand can be loaded → no unhandled rejection in the host’s page, and the chat goes on', async ({
    visitor,
    page,
  }) => {
    const seen = await noRejection(page, /chunks\/(?!shell|conversation|times|restore)/);
    await visitor.arrive('/', {
      ...{ language: 'fr', rating: '', 'opening-hours': 'mo-su 00:00-00:01' },
      ...{ 'pre-chat': 'name', 'api-version': 'v3', phone: '0800 123 456' },
    });
    await visitor.ask('Hello', 'Kofi');
    await visitor.ask('gallery', 'Two pictures');
    await page.clock.setSystemTime(new Date().setHours(24, 0, 1)); // the next day, as soon as it begins
    await visitor.ask('What are your opening hours?', 'Monday to Friday');
    await visitor.press('Menu');
    await expect(page.getByText(strings.notLoaded).first()).toBeVisible();
    for (const part of ['days', 'media-card', 'botlhale-menu', 'botlhale-extras', 'registry'])
      await expect.poll(() => seen.lost.join()).toContain(part);
    expect(seen.unhandled).toEqual([]);
  });
});
