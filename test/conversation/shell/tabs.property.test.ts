/**
 * The conversation in several tabs against a model of the platform: random schedules of what the
 * visitor does, what becomes of the tabs, what is late, and what goes wrong on the way.
 */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  happenings,
  ModelBrowser,
  type BrowserSetting,
  type Happening,
} from '../../support/tabs-model/browser.ts';
import { checkPromises } from '../../support/tabs-model/promises.ts';

// Many runs: a busy machine takes its time.
vi.setConfig({ testTimeout: 600_000 });

/** More of them may be asked for: `MODEL_RUNS=10000 npx vitest run tabs.property`. */
const runs = Number(process.env.MODEL_RUNS ?? 2_000);
/** The same schedules each time, so that a failure is nobody's surprise; others by `MODEL_SEED`. */
const seed = Number(process.env.MODEL_SEED ?? 1);

/** What leads on is more frequent, so that schedules get far into a chat with an agent. */
const often = [
  ...['says', 'says', 'bot answers', 'bot answers', 'bot hands over', 'asks who'],
  ...['asks for transcript', 'tries again', 'holds', 'lets go'],
] as const satisfies readonly Happening['what'][];

const happening = fc.record({
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...happenings) },
    { weight: 2, arbitrary: fc.constantFrom(...often) },
  ),
  tab: fc.nat({ max: 2 }),
  pick: fc.nat({ max: 59 }),
});
const schedule = fc.array(happening, { minLength: 1, maxLength: 60, size: 'max' });
const setting = fc.record({
  tabs: fc.integer({ min: 1, max: 3 }),
  safe: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
});

/** Where a schedule leads; stops at the first promise that is broken. */
async function run(where: BrowserSetting, steps: readonly Happening[]): Promise<ModelBrowser> {
  const browser = new ModelBrowser(where);
  for (const step of steps) {
    await browser.happen(step);
    if (browser.account.broken.length > 0) return browser;
  }
  await browser.calmDown();
  if (browser.account.broken.length === 0) checkPromises(browser);
  return browser;
}

test('whatever happens to tabs, network and servers: nothing is lost, doubled or misled', async () => {
  await fc.assert(
    fc.asyncProperty(setting, schedule, async (where, steps) => {
      const { account } = await run(where, steps);
      if (account.broken.length > 0)
        expect.fail([...account.broken, 'after:', ...account.journal].join('\n'));
    }),
    { numRuns: runs, seed },
  );
});
