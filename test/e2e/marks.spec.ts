/** What reads marks and addresses is fetched with the first text that has some; words never wait for it long. */
import type { Page } from '@playwright/test';
import { expect, test } from './journey.ts';

const reader = /chunks\/rich-text-/;

/** The addresses from which the page fetches what reads marks, as it does. */
function readersFetchedBy(page: Page): readonly string[] {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('chunks/rich-text-')) fetched.push(request.url());
  });
  return fetched;
}

test('a first answer without marks waits for nothing that reads them, and those after it find it there', async ({
  visitor,
  page,
}) => {
  const fetched = readersFetchedBy(page);
  await visitor.arrive();
  await visitor.say('Hello');
  expect(fetched).toEqual([]);
  await visitor.sees('Kofi');
  await expect.poll(() => fetched).toHaveLength(1);
});

test('a visitor who saves data fetches what reads marks when there are some', async ({
  visitor,
  page,
}) => {
  const fetched = readersFetchedBy(page);
  await visitor.arrive('/', { 'low-data': '' });
  await visitor.ask('Hello', 'Kofi');
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))),
  );
  expect(fetched).toEqual([]);
  await visitor.say('a *b* c');
  await expect.poll(() => fetched).toHaveLength(1);
});

test('marks are drawn as what they mean', async ({ visitor, page }) => {
  await visitor.arrive();
  await visitor.say('a *b* c');
  await expect(page.getByRole('log').locator('strong')).toHaveText('b');
});

test('where what reads them cannot be had, words stand as they were written', async ({
  visitor,
  page,
}) => {
  await page.route(reader, (route) => route.abort());
  await visitor.arrive('/', { greeting: 'Good *day*' });
  await visitor.sees('Good *day*');
  await visitor.say('a *b* c');
  await visitor.sees('a *b* c');
});

test('where it is long in coming, words are held back for a moment, and the visitor’s own not at all', async ({
  visitor,
  page,
}) => {
  let come = (): void => undefined;
  await page.route(reader, async (route) => {
    await new Promise<void>((resolve) => (come = resolve));
    await route.continue();
  });
  await visitor.arrive('/', { greeting: 'Good *day*' });
  await visitor.sees('Good *day*');
  await visitor.say('a *b* c');
  await visitor.sees('a *b* c');
  /** What a screen reader is told of while the words are drawn anew. */
  const live = await page.locator('botlhale-transcript .log').evaluateHandle((log) => {
    const seen: (string | null)[] = [];
    new MutationObserver(() => {
      if (log.querySelector('strong')) seen.push(log.getAttribute('aria-live'));
    }).observe(log, { subtree: true, childList: true, attributes: true });
    return seen;
  });
  come();
  await expect(page.getByRole('log').locator('strong')).toHaveText(['day', 'b']);
  await visitor.ask('Hello', 'Kofi');
  expect(await live.evaluate((seen) => [seen[0], seen.at(-1)])).toEqual(['off', null]);
});
