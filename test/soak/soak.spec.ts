import { test as base, expect } from '@playwright/test';
import { openProxy } from '../support/faults/fault-proxy.ts';
import { startPlatform } from '../../demo/platform/server.ts';
import { hurry } from './hurry.ts';
import { startSite } from '../e2e/site.ts';
import { chanceOf } from './chance.ts';
import { Stretch } from './stretch.ts';
import { Tab } from './tab.ts';
import type { Tally } from './tally.ts';
import { startWeather } from './weather.ts';

const { SOAK_MINUTES = '60', SOAK_SEED, SOAK_SHARE = '0.05', SOAK_TABS = '3' } = process.env;
const minutes = Number(SOAK_MINUTES);
const seed = SOAK_SEED ? Number(SOAK_SEED) : Math.floor(Math.random() * 2 ** 31);
const share = Number(SOAK_SHARE);

/** So many steps, then everything comes to rest and is judged. */
const stretchLength = 60;
const megabyte = 2 ** 20;

const sumOf = (tallies: readonly Tally[], key: Exclude<keyof Tally, 'complaints'>): number =>
  tallies.reduce((sum, one) => sum + one[key], 0);

interface Weight {
  readonly heap: number;
  readonly listeners: number;
}

const leastOf = (weights: readonly Weight[]): Weight => ({
  heap: Math.min(...weights.map(({ heap }) => heap)),
  listeners: Math.min(...weights.map(({ listeners }) => listeners)),
});

base(
  '36 · an hour at 5 % random faults → all of the above hold, heap and listeners bounded',
  async ({ context }) => {
    base.setTimeout((minutes + 5) * 60_000);
    const chance = chanceOf(seed);
    const platform = await startPlatform({
      keepAlive: false,
      socketOptions: { pingInterval: 700, pingTimeout: 1_200 },
    });
    const bot = await openProxy(platform.port);
    const agents = await openProxy(platform.port);
    const site = await startSite();
    site.page(
      '/',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>A shop</title>
    <script type="module" src="/dist/botlhale-chat.js"></script>
    <botlhale-chat position="inline" bot-id="kofi-demo" api-url="${bot.origin}"
      token-url="${bot.origin}/token" agent-url="${agents.origin}/live_agent" agent-timeout="8">
    </botlhale-chat></html>`,
    );
    await hurry(context, 2_500);
    const weather = startWeather({ platform, bot, agents, chance, share });
    const tabs: Tab[] = [];
    for (let number = 0; number < Number(SOAK_TABS); number += 1)
      tabs.push(await Tab.open(context, `${site.url}/`, number));
    const [first] = tabs;
    if (!first) throw new Error('There is no tab.');
    const scene = { context, url: `${site.url}/`, platform, weather, chance, share, tabs };

    const tallies: Tally[] = [];
    const weights: Weight[] = [];
    const end = Date.now() + minutes * 60_000;
    for (let number = 1; Date.now() < end; number += 1) {
      platform.desk.settings.acknowledge = chance.happens(0.5);
      platform.desk.settings.replay = chance.pick('none', 'missed');
      const stretch = new Stretch(scene, `${seed}/${number}`);
      weather.begin((what) => stretch.note(what));
      for (let step = 0; step < stretchLength && Date.now() < end; step += 1) {
        await stretch.step();
        await new Promise((resolve) => setTimeout(resolve, 250 * chance.next()));
      }
      const judged = await stretch.judge();
      tallies.push(judged);
      if (judged.complaints.length > 0)
        console.log(
          [`stretch ${number}:`, ...judged.complaints, 'after:', ...stretch.journal].join('\n  '),
        );
      await first.call('clear');
      for (const tab of tabs)
        await expect.poll(async () => (await tab.look()).shown.length, { timeout: 5_000 }).toBe(0);
      weights.push(await first.weigh());
    }

    // What is left behind stays, so the least tells. The first stretch loads what is loaded late.
    const middle = Math.ceil((weights.length + 1) / 2);
    const start = leastOf(weights.slice(1, middle));
    const last = leastOf(weights.slice(Math.min(middle, weights.length - 1)));
    const rows = {
      seed,
      minutes,
      'faults struck': [...weather.struck.values()].reduce((sum, times) => sum + times, 0),
      sent: sumOf(tallies, 'sent'),
      confirmed: sumOf(tallies, 'confirmed'),
      'in doubt': sumOf(tallies, 'inDoubt'),
      'not sent': sumOf(tallies, 'notSent'),
      discarded: sumOf(tallies, 'discarded'),
      lost: sumOf(tallies, 'lost'),
      doubled: sumOf(tallies, 'doubled'),
      misrouted: sumOf(tallies, 'misrouted'),
      'said more than was so': sumOf(tallies, 'untrue'),
      'out of order': sumOf(tallies, 'disordered'),
      'heap, MB': `${(start.heap / megabyte).toFixed(1)} → ${(last.heap / megabyte).toFixed(1)}`,
      listeners: `${start.listeners} → ${last.listeners}`,
    };
    console.table(rows);
    console.log([...weather.struck].map(([what, times]) => `${times} × ${what}`).join(', '));

    expect.soft(rows.lost, 'lost').toBe(0);
    expect.soft(rows.doubled, 'doubled').toBe(0);
    expect.soft(rows.misrouted, 'misrouted').toBe(0);
    expect.soft(rows['said more than was so'], 'said more than was so').toBe(0);
    expect.soft(rows['out of order'], 'out of order').toBe(0);
    expect.soft(last.heap, 'heap').toBeLessThan(start.heap * 1.3 + 2 * megabyte);
    expect.soft(last.listeners, 'listeners').toBeLessThanOrEqual(start.listeners + 10);
    expect.soft(rows.confirmed, 'something was confirmed').toBeGreaterThan(0);

    for (const tab of tabs) await tab.page.close();
    await bot.close();
    await agents.close();
    await site.close();
    await platform.close();
  },
);
