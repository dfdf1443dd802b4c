/**
 * The back button in Firefox, which keeps no page that held a socket or a lock when it was left.
 * Playwright drives no Firefox that people have; its own WebDriver BiDi does.
 */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { firefoxes } from '../../scripts/browser/places.mjs';
import { expect, shopPage, test as base } from './journey.ts';

const [installed] = [process.env['FIREFOX_PATH'], ...firefoxes()].filter((path) => path);

/** What the driver switches off so that tests are alike, and people have on. */
const asForPeople = {
  'fission.bfcacheInParent': true,
  'fission.webContentIsolationStrategy': 1,
  'browser.sessionhistory.max_total_viewers': -1,
};

interface InFirefox {
  firefox: Browser;
  tab: Tab;
}

/** A tab of Firefox; the chat is used by its methods, as a host page would. */
class Tab {
  readonly #page: Page;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.#page = page;
    this.#url = url;
  }

  async visit(path: string): Promise<void> {
    await this.#page.goto(this.#url + path);
    await this.#page.waitForSelector('botlhale-chat:defined');
  }

  /** Presses the back button; resolves to whether the page at `path` came out of the cache. */
  async goBack(path: string): Promise<boolean> {
    await this.#page.evaluate(() => history.back());
    const shown = () =>
      this.#page
        .evaluate(() => ({ path: location.pathname, last: window.shown.at(-1) }))
        .catch(() => undefined); // between two pages
    await expect.poll(async () => (await shown())?.path).toBe(path);
    return (await shown())?.last ?? false;
  }

  say(text: string): Promise<void> {
    return this.#page.$eval('botlhale-chat', (chat, words) => chat.say(words), text);
  }

  async says(text: string, answer: string): Promise<void> {
    await this.say(text);
    await this.sees(answer);
  }

  sees(text: string): Promise<void> {
    return expect.poll(async () => (await this.transcript()).at(-1)).toContain(text);
  }

  /** What was said, by whom. */
  transcript(): Promise<string[]> {
    return this.#page.$eval('botlhale-chat', (chat) =>
      chat.transcript.map(({ sender, message }) => `${sender}: ${message}`),
    );
  }
}

const test = base.extend<InFirefox>({
  // Playwright wants a destructured first argument, and this fixture needs none.
  // eslint-disable-next-line no-empty-pattern
  firefox: async ({}, use) => {
    const browser = await puppeteer.launch({
      browser: 'firefox',
      ...(installed !== undefined && { executablePath: installed }),
      headless: true,
      extraPrefsFirefox: asForPeople,
    });
    await use(browser);
    await browser.close();
  },
  tab: async ({ firefox, site, addresses }, use) => {
    for (const path of ['/', '/menu']) site.page(path, shopPage(addresses));
    const page = await firefox.newPage();
    await page.evaluateOnNewDocument(() => {
      window.shown = [];
      addEventListener('pageshow', ({ persisted }) => void window.shown.push(persisted));
    });
    await use(new Tab(page, site.url));
  },
});

test.skip(installed === undefined, 'There is no Firefox here; FIREFOX_PATH names one.');

test('in Firefox, a page whose chat was never opened comes out of the cache', async ({ tab }) => {
  await tab.visit('/');
  await tab.visit('/menu');
  expect(await tab.goBack('/')).toBe(true);
  await tab.says('Hello', 'Kofi');
});

test('in Firefox, a page with a bot’s chat comes out of the cache, and has what was said since', async ({
  tab,
  platform: { requests },
}) => {
  await tab.visit('/');
  await tab.says('Hello', 'Kofi');
  await tab.visit('/menu');
  await expect.poll(() => tab.transcript()).toHaveLength(2);
  await tab.says('What are your opening hours?', 'Monday to Friday');
  const since = await tab.transcript();
  expect(await tab.goBack('/')).toBe(true);
  await expect.poll(() => tab.transcript()).toEqual(since);
  await tab.says('stores', 'ten places');
  expect(requests.list('/start_conversation')).toHaveLength(1);
  expect(requests.list('/message')).toHaveLength(3);
});

test('in Firefox, a chat with an agent goes on in the page that is gone back to', async ({
  tab,
  platform: { desk, requests },
}) => {
  await tab.visit('/');
  await tab.says('Hello', 'Kofi');
  await tab.say('/trigger_handoff{"department":"Support"}');
  await expect.poll(() => desk.visits()[0]?.transcript).toBeDefined();
  const { id = '' } = desk.visits()[0] ?? {};
  const told = () =>
    desk.visit(id)?.lines.flatMap(({ from, text }) => (from === 'visitor' ? text : []));
  desk.take(id);
  desk.say(id, 'Good day');
  await tab.sees('Good day');
  await tab.visit('/menu');
  await tab.say('I am looking at the menu');
  await expect.poll(told).toEqual(['I am looking at the menu']);
  const since = await tab.transcript();
  const toBot = requests.list('/message').length;

  // Firefox looks at what a page holds before it tells the page that it is left: it is loaded anew.
  await tab.goBack('/');
  await expect.poll(() => tab.transcript()).toEqual(since);
  await expect.poll(() => desk.connections).toEqual({ open: 1, total: 3 });
  await expect.poll(() => desk.visit(id)?.away).toBe(false);
  desk.say(id, 'Found it');
  await tab.sees('Found it');
  await tab.say('Thank you');
  await expect.poll(told).toEqual(['I am looking at the menu', 'Thank you']);
  expect(requests.list('/message')).toHaveLength(toBot);
});
