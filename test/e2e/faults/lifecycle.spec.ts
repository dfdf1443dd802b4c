import { expect, said, test, toldTheBot } from './broken-network.ts';

const day = 24 * 60 * 60 * 1000;

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
    await visitor.visit();
    await visitor.open();
    await visitor.ask('Hello', 'Kofi');
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
