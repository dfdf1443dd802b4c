/** Long conversations: appending, loading, memory and scrolling, beside the three floors. */
import { freshPage } from '../browser.mjs';
import { median, rounded, summary } from '../stats.mjs';

const who = ['list', 'sections', 'lit-rows', 'chat'];
export const lengths = [10, 100, 1_000, 10_000];

/** All take turns, so that what else the machine does is shared by all of them. */
export async function long({ browser, site, quick }) {
  const figures = new Map();
  for (let round = 0; round < (quick ? 1 : 5); round++)
    for (const length of lengths)
      for (const name of who) {
        const key = `${name} ${length}`;
        const before = figures.get(key) ?? { load: [], append: [], scroll: [], heap: [] };
        figures.set(key, await measure(browser, site, name, length, before));
      }
  return Object.fromEntries(who.map((name) => [name, results(name, figures)]));
}

async function measure(browser, site, name, length, { load, append, scroll, heap }) {
  const { page, tools, end } = await freshPage(browser);
  try {
    await page.goto(`${site.url}/bench/${name === 'lit-rows' ? name : 'long'}.html?who=${name}`);
    load.push(await page.evaluate((count) => window.long.load(count), length));
    // The first ones run code that no compiler has seen yet.
    await page.evaluate(() => window.long.append(5));
    await page.waitForTimeout(500);
    append.push(...(await page.evaluate(() => window.long.append(10))));
    if (length === lengths.at(-1)) {
      await tools.send('HeapProfiler.collectGarbage');
      heap.push((await tools.send('Runtime.getHeapUsage')).usedSize);
      scroll.push(...(await page.evaluate(() => window.long.scroll(120, 300))));
    }
    return { load, append, scroll, heap };
  } finally {
    await end();
  }
}

function results(name, figures) {
  const of = (length) => figures.get(`${name} ${length}`);
  const byLength = (tell) =>
    Object.fromEntries(lengths.map((length) => [length, tell(of(length))]));
  const longest = of(lengths.at(-1));
  return {
    append: byLength(({ append }) => summary(append)),
    load: byLength(({ load }) => rounded(median(load))),
    scroll: summary(longest.scroll),
    heap: rounded(median(longest.heap) / 1e6),
  };
}
