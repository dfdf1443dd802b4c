/** The first visit on a slow phone, beside the least that an element could be. */
import { freshPage } from '../browser.mjs';
import { watchScript } from '../build.mjs';
import { hostPage } from '../platform.mjs';
import { median, rounded } from '../stats.mjs';

/** Round trips of 400 ms, 400 kbit/s each way, a processor six times slower. */
async function slowDown(tools) {
  const throughput = 400_000 / 8;
  await tools.send('Network.enable');
  await tools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
}

export async function slow({ browser, site, quick }) {
  // Nothing listens there, and nothing is asked before a word is said.
  site.page(
    '/chat',
    hostPage({ api: 'http://127.0.0.1:9', agent: 'http://127.0.0.1:9/live_agent' }),
  );
  const pages = {
    vanilla: '/bench/vanilla-element.html',
    lit: '/bench/lit-element.html',
    chat: '/chat',
  };
  const figures = Object.fromEntries(
    Object.keys(pages).map((name) => [
      name,
      { seen: [], ready: [], script: [], longest: [], shift: [] },
    ]),
  );
  for (let round = 0; round < (quick ? 1 : 7); round++)
    for (const [name, path] of Object.entries(pages)) {
      const into = figures[name];
      const { seen, ready } = await visit(browser, site.url + path, true);
      into.seen.push(seen);
      into.ready.push(ready);
      const { script, longest, shift } = await visit(browser, site.url + path, false);
      into.script.push(script);
      into.longest.push(longest);
      into.shift.push(shift);
    }
  return Object.fromEntries(
    Object.entries(figures).map(([name, rows]) => [
      name,
      Object.fromEntries(Object.entries(rows).map(([what, row]) => [what, rounded(median(row))])),
    ]),
  );
}

async function visit(browser, url, press) {
  const { page, tools, end } = await freshPage(browser);
  try {
    await slowDown(tools);
    await page.addInitScript({ path: watchScript() });
    await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(url, { waitUntil: 'commit' });
    const times = await page.evaluate((pressed) => window.watch.launcher(pressed), press);
    if (press) return times;
    await page.waitForTimeout(1000);
    const { metrics } = await tools.send('Performance.getMetrics');
    const script = metrics.find(({ name }) => name === 'ScriptDuration').value * 1000;
    const { longest, shift } = await page.evaluate(() => ({
      longest: Math.max(0, ...window.watch.longTasks),
      shift: window.watch.shifts(),
    }));
    return { script, longest, shift };
  } finally {
    await end();
  }
}
