/** How quickly things answer on a processor six times slower, beside a plain field and list. */
import { WebSocketServer } from 'ws';
import { freshPage } from '../browser.mjs';
import { watchScript } from '../build.mjs';
import { handOver, hostPage, startPlatform, until } from '../platform.mjs';
import { median, rounded, summary } from '../stats.mjs';
import { accounted, parts } from '../timed.mjs';

export async function feel({ browser, site, quick }) {
  const times = quick ? 5 : 30;
  const platform = await startPlatform();
  const lines = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  site.page('/chat', hostPage({ api: platform.url, agent: platform.agentUrl }));
  try {
    const plain = await plainPage(browser, site, lines);
    const chat = await chatPage(browser, site, platform);
    const figures = { plain: fresh(), chat: fresh() };
    // In turns, so that what else the machine does is shared.
    for (let time = 0; time < times; time++)
      for (const [name, subject] of Object.entries({ plain, chat }))
        await round(subject, figures[name], time);
    await plain.end();
    await chat.end();
    for (let time = 0; time < (quick ? 3 : 15); time++) {
      figures.plain.open.push(
        await opening(browser, `${site.url}/bench/plain.html`, 'button', true),
      );
      figures.chat.open.push(await opening(browser, `${site.url}/chat`, '.launcher', false));
    }
    return Object.fromEntries(
      Object.entries(figures).map(([name, rows]) => [
        name,
        Object.fromEntries(Object.entries(rows).map(([what, row]) => [what, told(row)])),
      ]),
    );
  } finally {
    lines.close();
    await platform.close();
  }
}

/** Where a row of actions went: milliseconds to the paint, and how many of them the page worked. */
const told = (row) => ({
  ...summary(row.map(({ took }) => took)),
  ...Object.fromEntries(parts.map((part) => [part, rounded(median(row.map((one) => one[part])))])),
});

const fresh = () => ({ key: [], enter: [], arrival: [], open: [] });

const throttle = (tools, rate = 6) => tools.send('Emulation.setCPUThrottlingRate', { rate });

async function plainPage(browser, site, lines) {
  const { page, tools, end } = await freshPage(browser);
  await page.addInitScript({ path: watchScript() });
  const { port } = lines.address();
  const connected = new Promise((resolve) => lines.once('connection', resolve));
  await page.goto(
    `${site.url}/bench/plain.html?socket=${encodeURIComponent(`ws://127.0.0.1:${port}`)}`,
  );
  const line = await connected;
  await throttle(tools);
  return { page, tools, end, say: (text) => line.send(`to_user ${text}`) };
}

async function chatPage(browser, site, platform) {
  const { page, tools, end } = await freshPage(browser);
  await page.addInitScript({ path: watchScript() });
  await page.goto(`${site.url}/chat`);
  await page.locator('.launcher').click();
  await page.locator('textarea').waitFor();
  const id = await handOver(page, platform);
  await throttle(tools);
  return { page, tools, end, say: (text) => platform.desk.say(id, text) };
}

async function round({ page, tools, say }, { key, enter, arrival }, time) {
  await page.bringToFront();
  await page.locator('textarea').focus();
  key.push(await accounted(page, tools, 'key', '', () => page.keyboard.press('a')));
  const text = `Line ${time} of the visitor`;
  await page.keyboard.insertText(text);
  enter.push(await accounted(page, tools, 'enter', text, () => page.keyboard.press('Enter')));
  // What Enter has set off, as its receipt, is not what is measured next.
  await page.waitForTimeout(500);
  const answer = `Answer ${time} of the agent`;
  arrival.push(await accounted(page, tools, 'arrival', answer, () => say(answer)));
}

/** The first opening of a page whose visitor has come near the launcher before. */
async function opening(browser, url, launcher, isPlain) {
  const { page, tools, end } = await freshPage(browser);
  try {
    await page.addInitScript({ path: watchScript() });
    await page.goto(url);
    if (isPlain) await page.locator(launcher).click();
    await throttle(tools);
    await page.locator(launcher).hover();
    if (!isPlain)
      await until(
        () =>
          page.evaluate(
            () =>
              document.querySelector('botlhale-chat').shadowRoot.querySelector('botlhale-panel') !==
              null,
          ),
        'the panel’s code',
      );
    await page.waitForTimeout(300);
    return await accounted(page, tools, 'open', '', () => page.locator(launcher).click());
  } finally {
    await end();
  }
}
