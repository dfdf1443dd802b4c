import { goBack, noteShown, withPageCache } from '../back-button.ts';
import {
  agentsWereTold,
  answer,
  deliver,
  expect,
  isAt,
  isIdentified,
  linesToldTheAgent,
  question,
  reachAPerson,
  strings,
  test,
  toldTheBot,
} from './broken-network.ts';

test.use({ launchOptions: withPageCache });

test.beforeEach(({ page }) => noteShown(page));

test('26 · page restored from bfcache, in an agent chat → reconnects and resyncs', async ({
  visitor,
  page,
  platform,
}) => {
  const { desk } = platform;
  const { id } = await reachAPerson(visitor);
  await deliver(visitor, 'one');
  const toBot = toldTheBot(platform);
  await visitor.arrive('/menu');
  await isIdentified(platform, id, 2);
  await expect(visitor.status).toContainText(strings.statusLive);
  desk.say(id, 'Found it');
  await visitor.sees('Found it');
  await deliver(visitor, 'two');
  const since = await visitor.transcript();

  // It was left without a socket and without a lock, so the browser could keep it.
  expect(await goBack(page)).toBe(true);
  await expect.poll(() => visitor.transcript()).toEqual(since);
  await expect(visitor.status).toContainText(strings.statusLive);
  await isIdentified(platform, id, 3);
  await expect.poll(() => desk.connections.open).toBe(1);
  desk.say(id, 'Anything else?');
  await visitor.sees('Anything else?');
  await deliver(visitor, 'three');
  await agentsWereTold(['one', 'two', 'three'], { id, visitor, platform });
  expect(toldTheBot(platform)).toEqual(toBot);
});

test('26 · page restored from bfcache, while the agents cannot be reached → what is said waits, and reconnects', async ({
  visitor,
  page,
  platform,
  agents,
}) => {
  const { id } = await reachAPerson(visitor);
  await visitor.arrive('/menu');
  await expect(visitor.status).toContainText(strings.statusLive);
  agents.refuse();
  agents.reset();
  expect(await goBack(page)).toBe(true);
  await expect(visitor.status).toContainText(strings.statusLost);
  await visitor.say('one');
  await isAt(visitor, 'one', 'waiting');
  await agents.mend();
  await isAt(visitor, 'one', 'delivered');
  expect(linesToldTheAgent(platform, id)).toEqual(['one']);
  await expect.poll(() => platform.desk.connections.open).toBe(1);
});

test('26 · page restored from bfcache, after the agent chat was ended elsewhere → back with the bot', async ({
  visitor,
  page,
  platform,
}) => {
  const { id } = await reachAPerson(visitor);
  await visitor.arrive('/menu');
  await isIdentified(platform, id, 2);
  await expect(visitor.status).toContainText(strings.statusLive);
  platform.desk.end(id);
  await expect(visitor.status).toContainText(strings.statusBot);
  expect(await goBack(page)).toBe(true);
  await expect(visitor.status).toContainText(strings.statusBot);
  await expect(visitor.log.getByText(strings.dividers['back-to-bot'])).toHaveCount(1);
  await visitor.ask(question, answer);
  await expect.poll(() => platform.desk.connections.open).toBe(0);
});
