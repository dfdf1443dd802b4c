/**
 * The snippet on sites whose router puts one page in place of another without loading it: with the
 * routers as npm has them. The same element comes into each new page, and for it nothing has ended.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, type AttributeMap } from './journey.ts';
import { countHoldings, holdings, mostSockets } from './page-holdings.ts';
import type { Site } from './site.ts';

interface Router {
  readonly name: string;
  /** The file of the package that a page loads. */
  readonly file?: string;
  /** What a page has in its head besides. */
  readonly head?: string;
  /** Attributes of the body, and what stands around the page's own words. */
  readonly body?: string;
  readonly around?: (words: string) => string;
  /** How the visitor goes on, where it is not by a link. */
  readonly go?: (page: Page, title: string) => Promise<void>;
}

const press = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('link', { name: title }).click();
};

/** What a page's own script may do to its body. */
const byHand = (change: string) => async (page: Page, title: string) => {
  await page.evaluate(`(async () => {
    const link = [...document.querySelectorAll('a')].find((a) => a.textContent === ${JSON.stringify(title)});
    const text = await (await fetch(link.href)).text();
    const next = new DOMParser().parseFromString(text, 'text/html');
    document.title = next.title;
    ${change}
  })()`);
};

const routers: readonly Router[] = [
  { name: 'Turbo', file: '@hotwired/turbo/dist/turbo.es2017-umd.js' },
  { name: 'htmx 2, boosted', file: 'htmx-2/dist/htmx.js', body: 'hx-boost="true"' },
  { name: 'htmx 4, boosted', file: 'htmx.org/dist/htmx.js', body: 'hx-boost:inherited="true"' },
  {
    name: 'Swup',
    file: 'swup/dist/Swup.umd.js',
    head: `<script defer src="/start.js"></script>`,
    around: (words) => `<div id="swup">${words}</div>`,
  },
  {
    name: 'barba',
    file: '@barba/core/dist/barba.umd.js',
    head: `<script defer src="/start.js"></script>`,
    body: 'data-barba="wrapper"',
    around: (words) => `<div data-barba="container" data-barba-namespace="x">${words}</div>`,
  },
  { name: 'document.body.innerHTML', go: byHand('document.body.innerHTML = next.body.innerHTML;') },
  { name: 'body.replaceWith', go: byHand('document.body.replaceWith(next.body);') },
];

const starts: Readonly<Record<string, string>> = {
  Swup: 'new Swup({ animationSelector: false })',
  barba: 'barba.init()',
};

/** A site of three pages with the snippet in each; `where` is the head or the body. */
async function openSite(
  { name, file, head = '', body = '', around = (words) => words }: Router,
  where: 'head' | 'body',
  { page, site }: { readonly page: Page; readonly site: Site },
  addresses: AttributeMap,
): Promise<void> {
  const data = Object.entries({ 'bot-id': 'kofi-demo', 'bot-name': 'Kofi', ...addresses });
  const written = data.map(([attribute, value]) => `data-${attribute}="${value}"`).join(' ');
  const snippet = `<script src="/dist/embed.js" ${written}></script>`;
  const script = file === undefined ? '' : `<script defer src="/router.js"></script>${head}`;
  if (file !== undefined) {
    const code = await readFile(join('node_modules', file), 'utf8');
    await page.route('**/router.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: code }),
    );
    await page.route('**/start.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: starts[name] ?? '' }),
    );
  }
  for (const title of ['One', 'Two', 'Three'])
    site.page(
      `/${title.toLowerCase()}`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        ${script}${where === 'head' ? snippet : ''}</head>
        <body ${body}>${around(`<main><h1>${title}</h1>
          <a href="/one">One</a> <a href="/two">Two</a> <a href="/three">Three</a></main>`)}
        ${where === 'body' ? snippet : ''}</body></html>`,
    );
  await page.goto(`${site.url}/one`);
}

for (const router of routers)
  for (const where of ['head', 'body'] as const)
    test.describe(`${router.name}, with the snippet in the ${where}`, () => {
      const go = router.go ?? press;

      test.beforeEach(async ({ page, site, visitor, addresses }) => {
        await countHoldings(page);
        await openSite(router, where, { page, site }, addresses);
        await visitor.chat.waitFor({ state: 'attached' });
        await visitor.chat.evaluate((chat) => Object.assign(window, { first: chat }));
      });

      test('the same chat goes along, with a person, a draft and its panel as they were', async ({
        visitor,
        page,
        platform: { desk, requests },
      }) => {
        await visitor.open();
        const { id } = await visitor.meetAPerson();
        await visitor.field.fill('half a sen');
        const before = await visitor.transcript();
        const toBot = requests.list('/message').length;
        // The last one by the browser's Back, which routers answer from copies that they have kept.
        for (const title of ['Two', 'Three', 'One', 'Three']) {
          if (title === 'Three' && (await page.title()) === 'One' && !router.go)
            await page.goBack();
          else await go(page, title);
          await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
          await expect(page).toHaveTitle(title);
          await expect(visitor.chat).toHaveCount(1);
          expect(await visitor.chat.evaluate((chat) => Reflect.get(window, 'first') === chat)).toBe(
            true,
          );
          await expect(visitor.field).toHaveValue('half a sen');
          expect(await visitor.route()).toBe('agent');
          expect(await visitor.transcript()).toEqual(before);
          expect(desk.connections.open).toBe(1);
        }
        expect(await mostSockets(page)).toBe(1);
        desk.say(id, 'Still here');
        await visitor.sees('Still here');
        expect(requests.list('/message')).toHaveLength(toBot);
      });

      test('page after page leaves nothing behind', async ({ visitor, page }) => {
        const tour = async () => {
          for (const title of ['Two', 'One']) {
            await go(page, title);
            await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
            await expect(visitor.chat).toHaveCount(1);
          }
        };
        await tour();
        // The routers have timers of their own.
        const ours = async () =>
          (await holdings(page)).filter((held) => !/^(timeout|interval)/.test(held));
        const once = await ours();
        await tour();
        await tour();
        expect(await ours()).toEqual(once);
      });
    });

test('a chat that the host takes away stays away', async ({ visitor, page, site, addresses }) => {
  await openSite({ name: 'none' }, 'head', { page, site }, addresses);
  await visitor.chat.waitFor({ state: 'attached' });
  await page.evaluate(() => {
    document.querySelector('botlhale-chat')?.remove();
    document.body.append('and more');
  });
  await expect(page.getByText('and more')).toBeVisible();
  await expect(visitor.chat).toHaveCount(0);
});
