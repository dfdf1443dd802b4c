/** What becomes of a conversation whose code cannot be fetched. */
import {
  deliver,
  expect,
  linesToldTheAgent,
  reachAPerson,
  test,
  toldTheBot,
} from './broken-network.ts';

test.describe.configure({ mode: 'parallel' });

/** What a page that goes on with an agent chat fetches once the element is there. */
const chunks = ['conversation', 'restore', 'agent', 'route'];

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
