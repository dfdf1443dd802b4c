/** What a page loads, and when: bytes are the visitor's money. */
import { readFile } from 'node:fs/promises';
import type { Page, Response } from '@playwright/test';
import { expect, test } from './journey.ts';

interface HostPage {
  readonly site: { url: string; page: (path: string, html: string) => void };
  readonly platform: { url: string; agentUrl: string };
  /** What the host has put behind the script's address. */
  readonly query?: string;
  /** The page's. */
  readonly language?: string;
}

/** A host's page with the chat on it, and the files of the chat that it has asked for. */
async function visit(
  page: Page,
  { site, platform, query = '', language = 'en' }: HostPage,
): Promise<string[]> {
  const files: string[] = [];
  page.on('request', (request) => {
    const [, file] = request.url().split('/dist/');
    if (file !== undefined) files.push(file.replace(/-[0-9a-f]{7,}\.js$/, ''));
  });
  const { url, agentUrl } = platform;
  site.page(
    '/host',
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>A shop</title>
    <script type="module" src="/dist/botlhale-chat.js${query}"></script></head>
    <body><main><h1>A shop</h1></main><botlhale-chat bot-id="kofi-demo" api-url="${url}"
    token-url="${url}/token" agent-url="${agentUrl}"></botlhale-chat></body></html>`,
  );
  await page.goto(`${site.url}/host`);
  return files;
}

const launcher = (page: Page) => page.getByRole('button', { name: 'Open the chat' });
const composer = (page: Page) => page.getByRole('textbox');

test('the entry and one file more show the launcher, and while nobody comes near only what looks at the page is fetched', async ({
  page,
  site,
  platform,
}) => {
  const files = await visit(page, { site, platform });
  await expect(launcher(page)).toBeVisible();
  await expect.poll(() => files).toContain('chunks/surroundings');
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))),
  );
  expect(files).toEqual(['botlhale-chat.js', 'chunks/shell', 'chunks/surroundings']);
});

test('the pointer over the launcher fetches the conversation', async ({ page, site, platform }) => {
  const files = await visit(page, { site, platform });
  await launcher(page).hover();
  await expect.poll(() => files).toContain('chunks/conversation');
});

test('the focus on the launcher fetches the conversation', async ({ page, site, platform }) => {
  const files = await visit(page, { site, platform });
  await launcher(page).focus();
  await expect.poll(() => files).toContain('chunks/conversation');
});

test('a visitor who saves data pays for the conversation only when opening it', async ({
  page,
  site,
  platform,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  const files = await visit(page, { site, platform });
  await launcher(page).focus();
  await launcher(page).hover();
  await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))),
  );
  expect(files).toEqual(['botlhale-chat.js', 'chunks/shell']);
  await launcher(page).click();
  await expect(composer(page)).toBeVisible();
  expect(files).toContain('chunks/conversation');
});

test('an address that the host has extended loads nothing twice', async ({
  page,
  site,
  platform,
}) => {
  const files = await visit(page, { site, platform, query: '?ver=3' });
  await launcher(page).click();
  await expect(composer(page)).toBeVisible();
  expect(files.filter((file) => file.startsWith('botlhale-chat.js'))).toEqual([
    'botlhale-chat.js?ver=3',
  ]);
});

test('a page that names the script twice, under two addresses, has one chat that works', async ({
  page,
  site,
  platform,
}) => {
  const again = '?ver=1"></script><script type="module" src="/dist/botlhale-chat.js';
  const files = await visit(page, { site, platform, query: again });
  await launcher(page).click();
  await composer(page).fill('Hello');
  await composer(page).press('Enter');
  await expect(page.getByText('Kofi, the coffee')).toBeVisible();
  expect(files.filter((file) => file === 'chunks/shell')).toHaveLength(1);
});

test('a page in isiZulu loads that language, once, and no other', async ({
  page,
  site,
  platform,
}) => {
  const files = await visit(page, { site, platform, language: 'zu' });
  await page.getByRole('button', { name: 'Vula ingxoxo' }).click();
  await expect(page.getByRole('textbox', { name: 'Bhala umlayezo' })).toBeVisible();
  expect(files.toSorted()).toEqual([
    'botlhale-chat.js',
    'chunks/conversation',
    'chunks/registry',
    'chunks/shell',
    'chunks/surroundings',
    'chunks/zu',
  ]);
});

test('a language that cannot be fetched leaves the chat in English, and working', async ({
  page,
  site,
  platform,
}) => {
  await page.route(/chunks\/(zu|registry)-/, (route) => route.abort());
  await visit(page, { site, platform, language: 'zu' });
  await launcher(page).click();
  await expect(page.getByRole('textbox', { name: 'Write a message' })).toBeVisible();
  await expect(page.locator('botlhale-panel')).toHaveAttribute('lang', 'en-ZA');
});

test('cards are fetched when the bot sends media, and not before', async ({
  page,
  site,
  platform,
}) => {
  const files = await visit(page, { site, platform });
  await launcher(page).click();
  await composer(page).fill('Hello');
  await composer(page).press('Enter');
  await expect(page.getByText('Kofi, the coffee')).toBeVisible();
  expect(files).not.toContain('chunks/media-card');
  await composer(page).fill('gallery');
  await composer(page).press('Enter');
  await expect(page.locator('.card')).toHaveCount(3);
  expect(files.filter((file) => file === 'chunks/media-card')).toHaveLength(1);
});

test('media whose cards cannot be fetched are links', async ({ page, site, platform }) => {
  await page.route(/chunks\/media-card-/, (route) => route.abort());
  await visit(page, { site, platform });
  await launcher(page).click();
  await composer(page).fill('gallery');
  await composer(page).press('Enter');
  const links = page.getByRole('log').getByRole('link');
  await expect(links).toHaveCount(3);
  await expect(links.first()).toHaveAttribute('href', /^https?:/);
  await expect(page.locator('.card')).toHaveCount(0);
});

test('a page that has added to Object.prototype opens the chat', async ({
  page,
  site,
  platform,
}) => {
  await page.addInitScript(() => {
    // What old libraries do: everything that is looked through with for…in now has one name more.
    Object.assign(Object.prototype, { addedByThePage: 'not a function' });
  });
  await visit(page, { site, platform });
  await launcher(page).click();
  await composer(page).fill('Hello');
  await composer(page).press('Enter');
  await expect(page.getByText('Kofi, the coffee')).toBeVisible();
});

test('a file with somebody else’s code names the licences, and they are beside it', async ({
  page,
  site,
  platform,
}) => {
  const responses: Response[] = [];
  page.on('response', (response) => {
    if (/chunks\/(shell|conversation)-/.test(response.url())) responses.push(response);
  });
  await visit(page, { site, platform });
  await launcher(page).click();
  await expect(composer(page)).toBeVisible();
  expect(responses).toHaveLength(2);
  for (const response of responses)
    expect(await response.text()).toMatch(/^\/\*! See THIRD-PARTY-LICENSES\.txt \*\//);
  const licenses = await readFile('dist/THIRD-PARTY-LICENSES.txt', 'utf8');
  for (const name of ['@lit/reactive-element', 'lit-html', 'socket.io-client', 'engine.io-client'])
    expect(licenses).toContain(`${name} `);
});
