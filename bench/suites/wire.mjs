/** What passes between a visitor's browser and the platform, in bytes, headers included. */
import { freshPage } from '../browser.mjs';
import { countingLink, handOver, hostPage, startPlatform, until } from '../platform.mjs';

export async function wire({ browser, site, quick }) {
  const platform = await startPlatform();
  const link = await countingLink(platform.port);
  const through = (url) => url.replace(`:${platform.port}`, `:${link.port}`);
  site.page('/chat', hostPage({ api: through(platform.url), agent: through(platform.agentUrl) }));
  const { page, end } = await freshPage(browser);
  const quiet = () => afterwards(page, link);
  const turn = (text) => turnOn(page, link, text);
  try {
    await page.goto(`${site.url}/chat`);
    await page.locator('.launcher').click();
    await page.locator('textarea').waitFor();
    const opened = await quiet();
    const first = await turn('Hello');
    const second = await turn('Do you have oat milk?');
    const third = await turn('Thank you very much');
    const idleSeconds = quick ? 5 : 60;
    await page.waitForTimeout(idleSeconds * 1000);
    const idleBot = link.take();
    const id = await handOver(page, platform);
    const handoff = await quiet();
    await page.evaluate(() =>
      document.querySelector('botlhale-chat').say('Is my order on its way?'),
    );
    const lineUp = await quiet();
    platform.desk.say(id, 'It will be with you soon.');
    const lineDown = await quiet();
    await page.waitForTimeout(idleSeconds * 1000);
    const idleAgent = link.take();
    return {
      opened,
      first,
      second,
      third,
      idleBot,
      handoff,
      lineUp,
      lineDown,
      idleAgent,
      idleSeconds,
      gateway: await gatewayTurns({ browser, site, platform }),
    };
  } finally {
    await end();
    link.close();
    await platform.close();
  }
}

/** Two turns by way of a gateway on the host's own origin (contract §5). */
async function gatewayTurns({ browser, site, platform }) {
  const link = await countingLink(new URL(site.url).port);
  site.forward('gateway', platform.port);
  site.page(
    '/own',
    hostPage({
      api: platform.url,
      agent: platform.agentUrl,
      attributes: 'gateway-url="/gateway"',
    }),
  );
  const { page, end } = await freshPage(browser);
  try {
    await page.goto(`http://127.0.0.1:${link.port}/own`);
    await page.locator('.launcher').click();
    await page.locator('textarea').waitFor();
    await afterwards(page, link);
    const first = await turnOn(page, link, 'Hello');
    return { first, second: await turnOn(page, link, 'Do you have oat milk?') };
  } finally {
    await end();
    link.close();
  }
}

async function afterwards(page, link) {
  await page.waitForTimeout(1500);
  return link.take();
}

/** What a text and its answer cost. */
async function turnOn(page, link, text) {
  const transcript = () =>
    page.evaluate(() => document.querySelector('botlhale-chat').transcript.length);
  const before = await transcript();
  await page.evaluate((words) => document.querySelector('botlhale-chat').say(words), text);
  await until(async () => (await transcript()) > before + 1, 'an answer');
  return afterwards(page, link);
}
