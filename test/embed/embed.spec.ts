/** The snippet's script as built, on pages of hosts. The chat itself is a stand-in here. */
import { test as base, expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Registers an element that does nothing; says how often it was loaded, and if before the body. */
const standIn = `
  window.loads = (window.loads ?? 0) + 1;
  window.early = document.body === null;
  void fetch('/has-run');
  customElements.define('botlhale-chat', class extends HTMLElement {});
`;

interface Host {
  /** Serves `html` as the page, and opens it. */
  open(html: string): Promise<void>;
  /** What the file beside the script answers; the stand-in unless a test says otherwise. */
  chat: { status: number };
}

const test = base.extend<{ host: Host }>({
  host: async ({ page }, use) => {
    const embed = await readFile('dist/embed.js', 'utf8');
    const chat = { status: 200 };
    let html = '';
    let hasRun: () => void;
    const run = new Promise<void>((resolve) => (hasRun = resolve));
    const server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      const answer = (status: number, type: string, body: string) =>
        response.writeHead(status, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
      if (pathname === '/') answer(200, 'text/html', html);
      else if (pathname === '/cdn/embed.js') answer(200, 'text/javascript', embed);
      else if (pathname === '/cdn/botlhale-chat.js')
        answer(chat.status, 'text/javascript', standIn);
      // What the built chat begins by importing; the stand-in needs nothing of it.
      else if (/^\/cdn\/chunks\/shell-[0-9a-f]+\.js$/.test(pathname))
        answer(200, 'text/javascript', '');
      else if (pathname === '/has-run') {
        hasRun();
        answer(204, 'text/plain', '');
      } else if (pathname === '/after-the-chat.js')
        void run.then(() => answer(200, 'text/javascript', ''));
      else answer(404, 'text/plain', 'nothing here');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A listening TCP server's address is always an AddressInfo; only pipes have a string.
    const { port } = server.address() as AddressInfo;
    await use({
      chat,
      open: async (given) => {
        html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A host</title>${given}`;
        await page.goto(`http://127.0.0.1:${port}/`);
      },
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

/** Every chat on the page as its attributes; waits until there is one. */
async function chats(page: Page): Promise<Record<string, string>[]> {
  await page.locator('botlhale-chat').first().waitFor({ state: 'attached' });
  return page
    .locator('botlhale-chat')
    .evaluateAll((elements) =>
      elements.map((element) =>
        Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      ),
    );
}

test('each data attribute becomes the attribute of the chat', async ({ page, host }) => {
  await host.open(`<body><main>The page</main>
    <script src="/cdn/embed.js" data-bot-id="kofi" data-api-url="https://a.example" data-open="true"
      data-hidden="false" data-bot-name=""></script>`);
  expect(await chats(page)).toEqual([
    { 'bot-id': 'kofi', 'api-url': 'https://a.example', open: '', 'bot-name': '' },
  ]);
  expect(await page.evaluate(() => document.body.lastElementChild?.localName)).toBe(
    'botlhale-chat',
  );
});

test('what a tag manager strips can be said in window.botlhaleChat', async ({ page, host }) => {
  await host.open(`<body><script>
      window.botlhaleChat = {
        botId: 'kofi', 'api-url': 'https://a.example', open: true, hidden: false, greeting: null,
        agentTimeout: 20, extra: { a: ['<b>'] }, tokenProvider: () => 'a token',
      };
    </script><script src="/cdn/embed.js"></script>`);
  expect(await chats(page)).toEqual([
    {
      'bot-id': 'kofi',
      'api-url': 'https://a.example',
      open: '',
      'agent-timeout': '20',
      extra: '{"a":["<b>"]}',
    },
  ]);
  const token = await page.locator('botlhale-chat').evaluate((chat) =>
    // The stand-in has no such property of its own.
    (chat as HTMLElement & { tokenProvider(): string }).tokenProvider(),
  );
  expect(token).toBe('a token');
});

test('the script’s own attributes count for more than window.botlhaleChat', async ({
  page,
  host,
}) => {
  await host.open(`<body><script>window.botlhaleChat = { botId: 'one', language: 'zu' }</script>
    <script src="/cdn/embed.js" data-bot-id="two"></script>`);
  expect(await chats(page)).toEqual([{ 'bot-id': 'two', language: 'zu' }]);
});

test('a script that runs late finds itself on the page', async ({ page, host }) => {
  await host.open(
    `<body><script type="module" src="/cdn/embed.js?ver=3" data-bot-id="kofi"></script>`,
  );
  expect(await chats(page)).toEqual([{ 'bot-id': 'kofi' }]);
});

test('a script that has no address of its own is told one', async ({ page, host }) => {
  const code = await readFile('dist/embed.js', 'utf8');
  await host.open(`<body><script>window.botlhaleChat = { botId: 'kofi', src: '/cdn/embed.js' };
    ${code}</script>`);
  expect(await chats(page)).toEqual([{ 'bot-id': 'kofi' }]);
});

test('a script in the head waits for the page to have a body', async ({ page, host }) => {
  await host.open(`<head><script src="/cdn/embed.js" data-bot-id="kofi"></script>
    <script src="/after-the-chat.js"></script></head><body><p>The page</p></body>`);
  expect(await chats(page)).toEqual([{ 'bot-id': 'kofi' }]);
  expect(await page.evaluate('window.early')).toBe(true);
  await expect(page.locator('body > botlhale-chat')).toHaveCount(1);
});

test('loading the script twice gives one chat; another bot gets its own', async ({
  page,
  host,
}) => {
  await host.open(`<body><script src="/cdn/embed.js" data-bot-id="kofi"></script>
    <script src="/cdn/embed.js" data-bot-id="kofi"></script>
    <script src="/cdn/embed.js" data-bot-id="ama"></script>`);
  await expect(page.locator('botlhale-chat')).toHaveCount(2);
  await page.waitForLoadState('networkidle');
  const ids = (await chats(page)).map((attributes) => attributes['bot-id']);
  expect(ids.sort()).toEqual(['ama', 'kofi']);
  expect(await page.evaluate('window.loads')).toBe(1);
});

test('a chat that the page already has is not doubled', async ({ page, host }) => {
  await host.open(`<body><botlhale-chat bot-id="kofi" class="own"></botlhale-chat>
    <script src="/cdn/embed.js" data-bot-id="kofi"></script>`);
  await page.waitForFunction(() => customElements.get('botlhale-chat'));
  expect(await chats(page)).toEqual([{ 'bot-id': 'kofi', class: 'own' }]);
});

test('without a bot id the chat is there all the same, and says so itself', async ({
  page,
  host,
}) => {
  await host.open(
    `<body><script src="/cdn/embed.js"></script><script src="/cdn/embed.js"></script>`,
  );
  await page.waitForLoadState('networkidle');
  expect(await chats(page)).toEqual([{}]);
});

test('a chat that cannot be loaded is one sentence in the console', async ({ page, host }) => {
  const said: string[] = [];
  const thrown: Error[] = [];
  page.on('console', (message) => void said.push(message.text()));
  page.on('pageerror', (error) => void thrown.push(error));
  host.chat.status = 404;
  await host.open(`<body><script src="/cdn/embed.js" data-bot-id="kofi"></script>`);
  await expect
    .poll(() => said.filter((text) => text.startsWith('<botlhale-chat> could not be loaded')))
    .toHaveLength(1);
  expect(thrown).toEqual([]);
  await expect(page.locator('botlhale-chat')).toHaveCount(0);
});

test('it works under a policy of nonces and Trusted Types', async ({ page, host }) => {
  const broken: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && broken.push(message.text())));
  await host.open(`<meta http-equiv="Content-Security-Policy"
      content="script-src 'nonce-r4nd0m' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types 'none'">
    <body><script nonce="r4nd0m" src="/cdn/embed.js" data-bot-id="kofi"></script>`);
  expect(await chats(page)).toEqual([{ 'bot-id': 'kofi' }]);
  expect(broken).toEqual([]);
});

test('it asks for the chat’s first stage without waiting for the file that names it', async ({
  page,
  host,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
  // The stand-in imports nothing, so whoever asks for a stage is the script.
  await host.open(`<body><script src="/cdn/embed.js" data-bot-id="kofi"></script>`);
  await chats(page);
  const entry = await readFile('dist/botlhale-chat.js', 'utf8');
  const stages = asked.filter((path) => path.startsWith('/cdn/chunks/'));
  expect(stages).toHaveLength(1);
  expect(entry).toContain(stages[0]?.replace('/cdn', ''));
});

test('it leaves nothing else in the page', async ({ page, host }) => {
  const globals = () => page.evaluate(() => Object.keys(window).sort());
  await host.open('<body>');
  const before = await globals();
  await host.open(`<body><script src="/cdn/embed.js" data-bot-id="kofi"></script>`);
  await chats(page);
  expect((await globals()).filter((name) => !before.includes(name))).toEqual(['early', 'loads']);
});
