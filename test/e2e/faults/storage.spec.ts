import type { Page } from '@playwright/test';
import { more } from '../../../src/i18n/more/en.ts';
import type { Visitor } from '../journey.ts';
import {
  agentsWereTold,
  answer,
  cutOff,
  deliver,
  expect,
  isAt,
  linesToldTheAgent,
  meetTheBot,
  question,
  reachAPerson,
  said,
  strings,
  test,
  toldTheBot,
} from './broken-network.ts';

/** Runs in the page: no more is stored. A database says so when a transaction is to be complete. */
const fill = (): void => {
  Storage.prototype.setItem = () => {
    throw new DOMException('It is full.', 'QuotaExceededError');
  };
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...record) {
    const request = put.apply(this, record);
    request.addEventListener('success', () => this.transaction.abort());
    return request;
  };
  IDBTransaction.prototype.commit = () => undefined;
};

const ways: readonly {
  readonly what: string;
  /** How long the conversation lives. */
  readonly place: 'page' | 'tab';
  readonly breakStorage: (page: Page) => Promise<unknown>;
}[] = [
  {
    what: 'throws on mere access',
    place: 'page',
    breakStorage: (page) =>
      page.addInitScript(() => {
        for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            },
          });
      }),
  },
  {
    what: 'is full',
    place: 'page',
    breakStorage: (page) => page.addInitScript(fill),
  },
  {
    what: 'has no database, as in some private windows',
    place: 'tab',
    breakStorage: (page) =>
      page.addInitScript(() => {
        IDBFactory.prototype.open = () => {
          // All that is looked at of a request that fails.
          const request = { error: new DOMException('', 'InvalidStateError') } as IDBOpenDBRequest;
          setTimeout(() => void request.onerror?.(new Event('error')));
          return request;
        };
      }),
  },
];

const note = ({ page }: Visitor) => page.getByRole('status').getByText(more.notKept);

let uncaught: Error[];

test.beforeEach(({ page }) => {
  uncaught = [];
  page.on('pageerror', (error) => uncaught.push(error));
});

test.afterEach(() => expect(uncaught).toEqual([]));

for (const { what, place, breakStorage } of ways)
  test(`28 · storage ${what} → memory, with a notice`, async ({ visitor, page, platform }) => {
    await breakStorage(page);
    const { id } = await reachAPerson(visitor);
    await expect(note(visitor)).toBeVisible();
    await deliver(visitor, 'one', 'two');
    expect(linesToldTheAgent(platform, id)).toEqual(['one', 'two']);
    const before = await visitor.transcript();
    const toBot = toldTheBot(platform);
    expect(toBot).toHaveLength(4);
    expect((await said(visitor)).slice(-2)).toEqual(['one', 'two']);

    await page.reload();
    if (place === 'tab') {
      await expect.poll(() => visitor.transcript()).toEqual(before);
      await visitor.open();
      await expect(note(visitor)).toBeVisible();
      await deliver(visitor, 'three');
      expect(linesToldTheAgent(platform, id)).toEqual(['one', 'two', 'three']);
    } else {
      await visitor.open();
      expect(await visitor.transcript()).toEqual([]);
      await visitor.ask(question, answer);
      await expect(note(visitor)).toBeVisible();
      expect(toldTheBot(platform)).toEqual([...toBot, question]);
    }
  });

test('28 · storage is full from the middle of an agent chat on → memory, with a notice; nothing lost or doubled', async ({
  visitor,
  page,
  platform,
  agents,
}) => {
  const { id } = await reachAPerson(visitor);
  await deliver(visitor, 'one');
  await expect(note(visitor)).toHaveCount(0);
  await page.evaluate(fill);
  await deliver(visitor, 'two');
  await expect(note(visitor)).toBeVisible();
  // What memory holds is what a reconnect goes by.
  await cutOff(visitor, agents);
  await visitor.say('three');
  await isAt(visitor, 'three', 'waiting');
  await agents.mend();
  await isAt(visitor, 'three', 'delivered');
  await agentsWereTold(['one', 'two', 'three'], { id, visitor, platform });
  platform.desk.end(id);
  await expect(visitor.log.getByText(strings.dividers['back-to-bot'])).toBeVisible();
  await visitor.ask(question, answer);
});

test('28 · storage fails while nothing more can be fetched → what is said waits, and goes out once', async ({
  visitor,
  page,
  platform,
}) => {
  await meetTheBot(visitor);
  let refused = 0;
  await page.route('**/page-log-*.js', (route) => {
    refused += 1;
    return refused < 3 ? route.abort() : route.continue();
  });
  await page.evaluate(fill);
  await visitor.ask(question, answer);
  expect(refused).toBe(3);
  expect(toldTheBot(platform)).toEqual(['Hello', question]);
  expect(await said(visitor)).toEqual(['Hello', question]);
});

declare global {
  interface Window {
    /** Connections to databases, each time that one was opened. */
    connections: IDBOpenDBRequest[];
    /** None can be opened any more. */
    databaseIsGone: boolean;
  }
}

test.describe('The database', () => {
  test.beforeEach(({ page }) =>
    page.addInitScript(() => {
      window.connections = [];
      const open = IDBFactory.prototype.open;
      IDBFactory.prototype.open = function (...wanted) {
        if (window.databaseIsGone) throw new DOMException('It is gone.', 'UnknownError');
        const request = open.apply(this, wanted);
        window.connections.push(request);
        return request;
      };
    }),
  );

  const opened = (page: Page) => page.evaluate(() => window.connections.length);

  /** As on iOS, when the browser was in the background: no transaction begins any more. */
  const loseConnection = (page: Page) =>
    page.evaluate(() => window.connections.forEach(({ result }) => result.close()));

  test('29 · IndexedDB connection lost → reopened once, and nothing is missing', async ({
    visitor,
    page,
    platform,
    anotherTab,
  }) => {
    const { id } = await reachAPerson(visitor);
    expect(await opened(page)).toBe(1);
    for (const [times, line] of [
      [2, 'one'],
      [3, 'two'],
    ] as const) {
      await loseConnection(page);
      await deliver(visitor, line);
      expect(await opened(page)).toBe(times);
    }
    await expect(note(visitor)).toHaveCount(0);
    expect(linesToldTheAgent(platform, id)).toEqual(['one', 'two']);
    const tab = await anotherTab();
    await expect.poll(() => tab.transcript()).toEqual(await visitor.transcript());
    await page.reload();
    await expect.poll(() => visitor.transcript()).toEqual(await tab.transcript());
  });

  test('29 · IndexedDB lost for good → memory, with a notice', async ({
    visitor,
    page,
    platform,
  }) => {
    const { id } = await reachAPerson(visitor);
    await page.evaluate(() => (window.databaseIsGone = true));
    await loseConnection(page);
    await deliver(visitor, 'one', 'two');
    await expect(note(visitor)).toBeVisible();
    await agentsWereTold(['one', 'two'], { id, visitor, platform });
    expect(await opened(page)).toBe(1);
    platform.desk.say(id, 'Found it');
    await visitor.sees('Found it');
    // The next page has a database, which knows nothing of this.
    const before = await visitor.transcript();
    await page.reload();
    await expect.poll(() => visitor.transcript()).toEqual(before);
    await visitor.open();
    await expect(note(visitor)).toBeVisible();
    await deliver(visitor, 'three');
    expect(linesToldTheAgent(platform, id)).toEqual(['one', 'two', 'three']);
  });
});

/** Runs in the page: from here on each transaction waits behind one that takes so long, in milliseconds. */
const slowDown = (each: number): void => {
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...wanted) {
    const records = begin.call(this, 'log', 'readwrite').objectStore('log');
    let end = 0;
    const stay = (): void => {
      end ||= performance.now() + each;
      if (performance.now() < end) records.get('nothing').onsuccess = stay;
    };
    stay();
    return begin.apply(this, wanted);
  };
};

test('39 · every storage operation takes 1.5 s, with the bot → slow, but it goes out, and «sending» is said only of what has left', async ({
  visitor,
  page,
  platform,
}) => {
  await meetTheBot(visitor);
  await page.evaluate(slowDown, 1_500);
  const held = platform.faults.hold('message');
  await visitor.say(question);
  await isAt(visitor, question, 'waiting');
  await held.arrived;
  await isAt(visitor, question, 'sending');
  held.release();
  await visitor.sees(answer);
  expect(toldTheBot(platform)).toEqual(['Hello', question]);
});

test('39 · every storage operation takes 1.5 s, in two tabs with an agent → slow, but everything goes out once', async ({
  visitor,
  page,
  platform,
  anotherTab,
}) => {
  const { id } = await reachAPerson(visitor);
  const other = await anotherTab();
  for (const tab of [page, other.page]) await tab.evaluate(slowDown, 1_500);
  await visitor.say('one');
  await isAt(visitor, 'one', 'waiting');
  await isAt(visitor, 'one', 'delivered');
  await other.say('two');
  await isAt(other, 'two', 'delivered');
  await visitor.say('three');
  await isAt(visitor, 'three', 'delivered');
  expect(linesToldTheAgent(platform, id)).toEqual(['one', 'two', 'three']);
  await expect.poll(() => visitor.transcript()).toEqual(await other.transcript());
  await expect.poll(() => platform.desk.connections.open).toBe(1);
});

const deletions: readonly {
  readonly by: string;
  readonly deleteDatabase: (page: Page) => Promise<unknown>;
}[] = [
  {
    by: 'the host’s page',
    deleteDatabase: (page) =>
      page.evaluate(
        () =>
          new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase('botlhale-chat');
            request.onsuccess = resolve;
            request.onerror = reject;
          }),
      ),
  },
  {
    by: 'the browser',
    async deleteDatabase(page) {
      const browser = await page.context().newCDPSession(page);
      const origin = await page.evaluate(() => location.origin);
      await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
    },
  },
];

for (const { by, deleteDatabase } of deletions)
  test(`45 · IndexedDB deleted by ${by} while the page is open → what a tab holds is written back, a live chat goes on`, async ({
    visitor,
    page,
    platform,
    anotherTab,
  }) => {
    const { desk } = platform;
    const { id } = await reachAPerson(visitor);
    const other = await anotherTab();
    await deliver(visitor, 'one');
    await deleteDatabase(page);
    desk.say(id, 'Still there?');
    await visitor.sees('Still there?');
    await deliver(visitor, 'two');
    await deliver(other, 'three');
    expect(desk.connections).toEqual({ open: 1, total: 1 });
    expect(linesToldTheAgent(platform, id)).toEqual(['one', 'two', 'three']);
    const before = await visitor.transcript();
    expect(before.map(({ message }) => message)).toContain('Still there?');
    await expect.poll(() => other.transcript()).toEqual(before);
    await other.page.close();
    await page.reload();
    await expect.poll(() => visitor.transcript()).toEqual(before);
    await visitor.open();
    await expect(note(visitor)).toHaveCount(0);
    await deliver(visitor, 'four');
  });

test('45 · IndexedDB deleted while nothing is under way → what a tab holds is written back by itself', async ({
  visitor,
  page,
  anotherTab,
}) => {
  await meetTheBot(visitor);
  const before = await visitor.transcript();
  await deletions[0]?.deleteDatabase(page);
  const other = await anotherTab();
  await expect.poll(() => other.transcript()).toEqual(before);
  await page.reload();
  await expect.poll(() => visitor.transcript()).toEqual(before);
});

test.describe('46 · a line that is shown, and the page is left at once', () => {
  test.describe.configure({ mode: 'parallel' });
  const tries = 40;

  /** Says something by way of the element, and goes on to the next page `after` milliseconds. */
  const sayAndLeave = async (page: Page, text: string, after: number): Promise<void> => {
    const loaded = page.waitForEvent('load');
    await page.evaluate(
      ([line, wait]) => {
        // The page has the built element; only what is called is known here.
        const chat = document.querySelector('botlhale-chat') as HTMLElement & {
          say(text: string): void;
        };
        chat.say(line);
        const leave = () => location.reload();
        if (wait === 0) leave();
        else setTimeout(leave, wait);
      },
      [text, after] as const,
    );
    await loaded;
  };

  for (const after of [0, 100, 300, 600])
    test(`46 · a line that is shown, and the page is left after ${after} ms, ${tries} times → none is lost, none is sent twice`, async ({
      visitor,
      page,
      platform,
    }) => {
      await meetTheBot(visitor);
      const lines = Array.from({ length: tries }, (_, index) => `line ${index}`);
      for (const line of lines) {
        await sayAndLeave(page, line, after);
        await expect.poll(() => said(visitor)).toContain(line);
      }
      await expect.poll(() => said(visitor)).toEqual(['Hello', ...lines]);
      const told = toldTheBot(platform);
      expect(told).toEqual([...new Set(told)]);
    });

  test('46 · a line that is shown, and the page is left before slow storage holds it → it is there on the next page, and goes out once', async ({
    visitor,
    page,
    platform,
  }) => {
    await meetTheBot(visitor);
    await page.evaluate(slowDown, 1_500);
    await sayAndLeave(page, question, 0);
    await expect.poll(() => said(visitor)).toEqual(['Hello', question]);
    await visitor.open();
    await visitor.sees(answer);
    expect(toldTheBot(platform)).toEqual(['Hello', question]);
  });
});
