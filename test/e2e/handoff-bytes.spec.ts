/** What a visitor downloads while the bot hands over to a person, as the network shows it. */
import { readFile } from 'node:fs/promises';
import { builtFiles } from '../../scripts/size/built-files.mjs';
import { expect, test } from './journey.ts';

/** The budgets that are measured here rather than by `npm run size`. */
interface Budgets {
  readonly network: { readonly handoff: number };
}

test('from asking for a person to the agent’s first line, no more is fetched than budgeted', async ({
  visitor,
  page,
  platform: { desk },
}) => {
  await visitor.visit();
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');

  // After the first answer what reads marks is fetched, whoever answers next: a stage of its own.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/rich-text-')),
  );

  const fetched = new Set<string>();
  page.on('request', (request) => {
    const [, file] = request.url().split('/dist/');
    if (file?.endsWith('.js')) fetched.add(file);
  });
  const { id } = await visitor.askForAPerson('Sales');
  desk.take(id);
  desk.say(id, 'Good day');
  await visitor.sees('Good day');
  await page.waitForLoadState('networkidle');

  const built = await builtFiles('dist');
  const bytes = [...fetched].reduce((sum, file) => sum + (built.get(file)?.bytes ?? NaN), 0);
  const { network } = JSON.parse(await readFile('budgets.json', 'utf8')) as Budgets; // our own file
  console.log(`Handoff: ${bytes} of ${network.handoff} bytes: ${[...fetched].join(', ')}`);
  expect([...fetched]).toContainEqual(expect.stringMatching(/^chunks\/agent-/));
  expect(bytes).toBeLessThanOrEqual(network.handoff);
});
