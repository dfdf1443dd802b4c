/** Many chats on a page, and an agent who writes a hundred lines a second. */
import { freshPage } from '../browser.mjs';
import { watchScript } from '../build.mjs';
import { handOver, hostPage, startPlatform } from '../platform.mjs';
import { median, rounded, summary } from '../stats.mjs';
import { timed } from '../timed.mjs';

export async function growth({ browser, site, quick }) {
  return {
    elements: await many(browser, site, quick),
    flood: await flood(browser, site, quick ? 10 : 60, 1),
    slowFlood: await flood(browser, site, quick ? 10 : 60, 6),
  };
}

/** Script and heap of a page, by the number of chats on it. */
async function many(browser, site, quick) {
  const results = {};
  for (const count of [1, 10, 50]) {
    const figures = { script: [], heap: [] };
    for (let round = 0; round < (quick ? 1 : 5); round++) {
      site.page(
        '/many',
        hostPage({ api: 'http://127.0.0.1:9', agent: 'http://127.0.0.1:9/a', count }),
      );
      const { page, tools, end } = await freshPage(browser);
      await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
      await page.goto(`${site.url}/many`);
      await page.locator('.launcher').last().waitFor();
      await page.waitForTimeout(300);
      const { metrics } = await tools.send('Performance.getMetrics');
      figures.script.push(metrics.find(({ name }) => name === 'ScriptDuration').value * 1000);
      await tools.send('HeapProfiler.collectGarbage');
      figures.heap.push((await tools.send('Runtime.getHeapUsage')).usedSize / 1e6);
      await end();
    }
    results[count] = {
      script: rounded(median(figures.script)),
      heap: rounded(median(figures.heap)),
    };
  }
  return results;
}

/** A hundred lines a second, on a processor that is so many times slower. */
async function flood(browser, site, seconds, slower) {
  const platform = await startPlatform();
  site.page('/chat', hostPage({ api: platform.url, agent: platform.agentUrl }));
  const { page, tools, end } = await freshPage(browser);
  try {
    await page.addInitScript({ path: watchScript() });
    await page.goto(`${site.url}/chat`);
    await page.locator('.launcher').click();
    await page.locator('textarea').waitFor();
    const id = await handOver(page, platform);
    await page.locator('textarea').focus();
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slower });
    let sent = 0;
    const begun = Date.now();
    const agent = setInterval(() => {
      const due = Math.min(seconds * 100, Math.floor((Date.now() - begun) / 10));
      while (sent < due) platform.desk.say(id, `Line ${++sent} of a flood`);
    }, 10);
    const keys = [];
    while (Date.now() - begun < seconds * 1000) {
      const at = Date.now() - begun;
      keys.push({ at, took: await timed(page, 'key', '', () => page.keyboard.press('a')) });
      await page.waitForTimeout(200);
    }
    clearInterval(agent);
    await page.waitForFunction(
      (last) =>
        document.querySelector('botlhale-chat').transcript.at(-1)?.message ===
        `Line ${last} of a flood`,
      sent,
    );
    const caughtUp = Date.now() - begun - seconds * 1000;
    await tools.send('HeapProfiler.collectGarbage');
    const heap = rounded((await tools.send('Runtime.getHeapUsage')).usedSize / 1e6);
    const during = (from, to) =>
      summary(
        keys
          .filter(({ at }) => at >= from * seconds * 1000 && at < to * seconds * 1000)
          .map(({ took }) => took),
      );
    return {
      seconds,
      sent,
      caughtUp,
      heap,
      firstQuarter: during(0, 0.25),
      lastQuarter: during(0.75, 1),
    };
  } finally {
    await end();
    await platform.close();
  }
}
