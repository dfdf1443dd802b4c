/** What becomes of a conversation whose code cannot be fetched. */
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
