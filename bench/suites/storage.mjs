/** How much is written to the browser's storage for one more message, in a short and a long chat. */
import { freshPage } from '../browser.mjs';
import { handOver, hostPage, startPlatform, until } from '../platform.mjs';
import { median } from '../stats.mjs';

export async function storage({ browser, site, quick }) {
  const results = {};
  for (const length of [10, quick ? 1_000 : 10_000])
    results[length] = await at(browser, site, length);
  return results;
}

/** Characters written for one more line of the agent's: the median of ten. */
async function at(browser, site, length) {
  const platform = await startPlatform();
  site.page('/chat', hostPage({ api: platform.url, agent: platform.agentUrl }));
  const { page, end } = await freshPage(browser);
  const transcript = () =>
    page.evaluate(() => document.querySelector('botlhale-chat').transcript.length);
  try {
    await page.addInitScript(countWrites);
    await page.goto(`${site.url}/chat`);
    await page.locator('.launcher').click();
    await page.locator('textarea').waitFor();
    const id = await handOver(page, platform);
    for (let line = 0; line < length; line++) {
      platform.desk.say(id, `Line ${line} of a long conversation`);
      // A server that never pauses is not what is measured here.
      if (line % 200 === 199) await page.waitForTimeout(50);
    }
    await until(async () => (await transcript()) >= length, 'a long conversation', 300_000);
    // What is in view may still be on its way to storage.
    await until(
      async () => {
        await page.evaluate(() => (window.written = 0));
        await page.waitForTimeout(1_000);
        return (await page.evaluate(() => window.written)) === 0;
      },
      'a log that is written',
      300_000,
    );
    const figures = [];
    for (let line = 0; line < 10; line++) {
      await page.waitForTimeout(500);
      await page.evaluate(() => (window.written = 0));
      platform.desk.say(id, 'One more line, as long as most lines are in a chat');
      await page.waitForTimeout(500);
      figures.push(await page.evaluate(() => window.written));
    }
    return median(figures);
  } finally {
    await end();
    await platform.close();
  }
}

/** Runs in the page before anything else. */
function countWrites() {
  window.written = 0;
  const size = (value) => (JSON.stringify(value) ?? '').length;
  const watch = (prototype, name) => {
    const original = prototype[name];
    prototype[name] = function (...values) {
      if (this !== sessionStorage) window.written += size(values);
      return original.apply(this, values);
    };
  };
  watch(Storage.prototype, 'setItem');
  watch(IDBObjectStore.prototype, 'put');
  watch(IDBObjectStore.prototype, 'add');
}
