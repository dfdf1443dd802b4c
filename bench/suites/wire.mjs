/** What passes between a visitor's browser and the platform, in bytes, headers included. */
import { freshPage } from '../browser.mjs';
import { countingLink, handOver, hostPage, startPlatform, until } from '../platform.mjs';

export async function wire({ browser, site, quick }) {
  const platform = await startPlatform();
  const link = await countingLink(platform.port);
  const through = (url) => url.replace(`:${platform.port}`, `:${link.port}`);
  site.page('/chat', hostPage({ api: through(platform.url), agent: through(platform.agentUrl) }));
  const { page, end } = await freshPage(browser);
  const quiet = async () => {
    await page.waitForTimeout(1500);
    return link.take();
  };
  const transcript = () =>
    page.evaluate(() => document.querySelector('botlhale-chat').transcript.length);
  const turn = async (text) => {
    const before = await transcript();
    await page.evaluate((words) => document.querySelector('botlhale-chat').say(words), text);
    await until(async () => (await transcript()) > before + 1, 'an answer');
    return quiet();
  };
  const requests = [];
  page.on('request', (request) => requests.push(request.method()));
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
    };
  } finally {
    await end();
    link.close();
    await platform.close();
  }
}
