/** The snippet's script as built, on pages of hosts. The chat itself is a stand-in here. */
import { test as base, expect, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Registers an element that does nothing, with what Lit keeps of its properties; says how often it
 * was loaded, and if before the body.
 */
const standIn = `
  window.loads = (window.loads ?? 0) + 1;
  window.early = document.body === null;
  void fetch('/has-run');
  customElements.define('botlhale-chat', class extends HTMLElement {
    static elementProperties = new Map([
      ...['bot-id', 'api-url', 'bot-name', 'agent-timeout'].map((attribute) => [
        attribute.replace(/-(.)/g, (_, letter) => letter.toUpperCase()), { attribute },
      ]),
      ...['language', 'position', 'phone', 'whatsapp', 'suggestions'].map((name) => [name, {}]),
      ...['open', 'consent'].map((name) => [name, { type: Boolean }]),
      ['preChat', { attribute: 'pre-chat' }],
      ...['tokenProvider', 'strings'].map((name) => [name, { attribute: false }]),
    ]);
  });
`;

/** What the tests read of it. */
interface StandIn {
  tokenProvider(): string;
  readonly preChat: unknown;
  readonly strings: unknown;
}

interface Host {
  /** Serves `html` as the page, and opens it. */
  open(html: string): Promise<void>;
  /** What the file beside the script answers; the stand-in unless a test says otherwise. */
  chat: { status: number; type: string; code: string };
  /** Headers of the page. */
  headers: Record<string, string>;
  /** Another origin that serves the same; whose files are asked for. */
  readonly elsewhere: { readonly url: string; readonly asked: string[] };
}

const test = base.extend<{ host: Host }>({
  host: async ({ page }, use) => {
    const embed = await readFile('dist/embed.js', 'utf8');
    const chat = { status: 200, type: 'text/javascript', code: standIn };
    const headers: Record<string, string> = {};
    const asked: string[] = [];
    let html = '';
    let hasRun: () => void;
    const run = new Promise<void>((resolve) => (hasRun = resolve));
    const listener: RequestListener = (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://host');
      if (request.headers.host?.startsWith('localhost')) asked.push(pathname);
      const answer = (status: number, type: string, body: string) =>
        response
          .writeHead(status, {
            'Content-Type': `${type}; charset=utf-8`,
            'Access-Control-Allow-Origin': '*',
            ...(pathname === '/' && headers),
          })
          .end(body);
      if (pathname === '/') answer(200, 'text/html', html);
      else if (/^\/(cdn|assets)\/(embed|other)\.js$/.test(pathname))
        answer(200, 'text/javascript', embed);
      else if (pathname === '/cdn/botlhale-chat.js') answer(chat.status, chat.type, chat.code);
      // What the built chat begins by importing; the stand-in needs nothing of it.
      else if (/^\/cdn\/chunks\/shell-[0-9a-f]+\.js$/.test(pathname))
        answer(200, 'text/javascript', '');
      else if (pathname === '/has-run') {
        hasRun();
        answer(204, 'text/plain', '');
      } else if (pathname === '/after-the-chat.js')
        void run.then(() => answer(200, 'text/javascript', ''));
      else answer(404, 'text/plain', 'nothing here');
    };
    const server = createServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A listening TCP server's address is always an AddressInfo; only pipes have a string.
    const { port } = server.address() as AddressInfo;
    await use({
      chat,
      headers,
      elsewhere: { url: `http://localhost:${port}`, asked },
      open: async (given) => {
        html = `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>A host</title>${given}`;
        await page.goto(`http://127.0.0.1:${port}/`);
      },
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

/** What the script says in the console from now on. */
function sentencesOn(page: Page): () => string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.text().startsWith('<botlhale-chat>')) said.push(message.text());
  });
  return () => said;
}

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
        agentTimeout: 20, tokenProvider: () => 'a token',
        preChat: [{ name: 'email' }], strings: { close: '<b>' },
      };
    </script><script src="/cdn/embed.js"></script>`);
  expect(await chats(page)).toEqual([
    {
      'bot-id': 'kofi',
      'api-url': 'https://a.example',
      open: '',
      'agent-timeout': '20',
    },
  ]);
  const properties = await page.locator('botlhale-chat').evaluate((chat) => {
    // Registered above.
    const given = chat as HTMLElement & StandIn;
    return [given.tokenProvider(), given.preChat, given.strings];
  });
  expect(properties).toEqual(['a token', [{ name: 'email' }], { close: '<b>' }]);
});

test('nothing but what the chat takes is set, and the nearest right name is told', async ({
  page,
  host,
}) => {
  const said = sentencesOn(page);
  await host.open(`<body><script>
      window.botlhaleChat = { onclick: 'alert(1)', innerHTML: '<b>', botNmae: 'Kofi', style: 'x' };
    </script><script src="/cdn/embed.js" data-bot-id="kofi" data-postion="inline"
      data-onmouseover="alert(1)" data-__proto__="x"></script>`);
  expect(await chats(page)).toEqual([{ 'bot-id': 'kofi' }]);
  expect(await page.locator('botlhale-chat').innerHTML()).toBe('');
  await expect.poll(said).toContainEqual(expect.stringMatching(/bot-nmae.* bot-name\?/));
  await expect.poll(said).toContainEqual(expect.stringMatching(/postion.* position\?/));
  await expect.poll(said).toContainEqual(expect.stringMatching(/no setting onclick/));
});

test.describe('a switch is off', () => {
  for (const off of ['false', '""', '0', 'null'])
    test(`where window.botlhaleChat says ${off}`, async ({ page, host }) => {
      await host.open(`<body><script>window.botlhaleChat = { consent: ${off}, botName: '' }</script>
        <script src="/cdn/embed.js" data-bot-id="kofi"></script>`);
      const [attributes = {}] = await chats(page);
      expect(attributes['bot-name']).toBe('');
      // What is written, the element takes for off.
      expect(['0', undefined]).toContain(attributes['consent']);
    });

  test('not where the script’s own attribute has no value, as in HTML', async ({ page, host }) => {
    await host.open(`<body><script src="/cdn/embed.js" data-bot-id="kofi" data-open
      data-consent="1"></script>`);
    expect(await chats(page)).toEqual([{ 'bot-id': 'kofi', open: '', consent: '' }]);
  });
});

test.describe('code comes from beside this script, whatever the page’s markup says', () => {
  for (const [what, before, after] of [
    ['a base that is put in later', '', `<base href="ELSEWHERE/cdn/">`],
    ['an element named currentScript', `<img name="currentScript" src="ELSEWHERE/cdn/x.js">`, ''],
    [
      'another embed.js on the page',
      `<script type="text/plain" src="ELSEWHERE/cdn/embed.js" data-bot-id="x"></script>`,
      '',
    ],
    [
      'a property of every object',
      `<script>Object.prototype.botlhaleChat = { src: 'ELSEWHERE/cdn/embed.js' };
         Object.prototype.src = 'ELSEWHERE/cdn/embed.js';</script>`,
      '',
    ],
    [
      'a global that is told otherwise',
      `<script>botlhaleChat = { src: 'ELSEWHERE/cdn/embed.js' }</script>`,
      '',
    ],
    [
      'an element named botlhaleChat',
      `<a id="botlhaleChat" href="ELSEWHERE/cdn/embed.js"></a>`,
      '',
    ],
  ] as const)
    test(what, async ({ page, host }) => {
      const fill = (markup: string) => markup.replaceAll('ELSEWHERE', host.elsewhere.url);
      await host.open(`<body>${fill(before)}
        <script src="/cdn/embed.js" data-bot-id="kofi"></script>${fill(after)}`);
      expect(await chats(page)).toEqual([{ 'bot-id': 'kofi' }]);
      expect(host.elsewhere.asked.filter((path) => !/x\.js$|^\/has-run$/.test(path))).toEqual([]);
    });
});

test.describe('a script that does not know where it is', () => {
  for (const [what, html] of [
    [
      'never takes another origin’s',
      `<script src="ELSEWHERE/cdn/embed.js" type="text/plain" data-bot-id="x"></script>`,
    ],
    [
      'never takes another name',
      `<script src="/cdn/other.js" type="text/plain" data-bot-id="x"></script>`,
    ],
    ['never takes another vendor’s', `<script src="/assets/embed.js" type="text/plain"></script>`],
  ] as const)
    test(`${what}, and says that src is needed`, async ({ page, host }) => {
      const said = sentencesOn(page);
      const code = await readFile('dist/embed.js', 'utf8');
      await host.open(`<body>${html.replaceAll('ELSEWHERE', host.elsewhere.url)}
        <script type="module">${code}</script>`);
      await expect
        .poll(said)
        .toContainEqual(expect.stringContaining('Set src in window.botlhaleChat'));
      expect(host.elsewhere.asked).toEqual([]);
      await expect(page.locator('botlhale-chat')).toHaveCount(0);
    });
});

test('calls that were made before the chat was there are made when it is, and later ones at once', async ({
  page,
  host,
}) => {
  await host.open(`<body><script>
      const heard = window.heard = [];
      window.botlhaleChat = { botId: 'kofi', calls: [
        (chat) => heard.push('one of ' + chat.localName),
        () => { throw new Error('the page’s own'); },
        (chat) => heard.push('connected: ' + chat.isConnected),
      ] };
      addEventListener('error', (event) => { heard.push(event.message); event.preventDefault(); });
    </script><script src="/cdn/embed.js"></script>`);
  await chats(page);
  await expect
    .poll(() => page.evaluate('heard'))
    .toEqual([
      'one of botlhale-chat',
      expect.stringContaining('the page’s own'),
      'connected: true',
    ]);
  expect(
    await page.evaluate(
      `botlhaleChat.calls.push((chat) => heard.push('later'), () => {}), heard.at(-1)`,
    ),
  ).toBe('later');
});

test.describe('the chat stands', () => {
  test('in the element that is named', async ({ page, host }) => {
    await host.open(`<body><main id="here"></main><footer></footer>
      <script src="/cdn/embed.js" data-bot-id="kofi" data-target="#here"></script>`);
    await expect(page.locator('#here > botlhale-chat')).toHaveCount(1);
    expect(await chats(page)).toEqual([{ 'bot-id': 'kofi' }]);
  });

  test('at its usual place where there is no such element, which is said', async ({
    page,
    host,
  }) => {
    const said = sentencesOn(page);
    await host.open(
      `<body><script src="/cdn/embed.js" data-bot-id="kofi" data-target="#not there["></script>`,
    );
    await expect(page.locator('body > botlhale-chat')).toHaveCount(1);
    expect(said()).toContainEqual(expect.stringContaining('#not there['));
  });

  test('in place of its script where it is part of the page', async ({ page, host }) => {
    await host.open(`<body><section><h2>Ask us</h2>
      <script src="/cdn/embed.js" data-bot-id="kofi" data-position="inline"></script></section><footer></footer>`);
    await expect(page.locator('section > script + botlhale-chat')).toHaveCount(1);
  });

  test('in the other corner where another bot has one', async ({ page, host }) => {
    await host.open(`<body><script src="/cdn/embed.js" data-bot-id="kofi"></script>
      <script src="/cdn/embed.js" data-bot-id="ama"></script>`);
    await expect(page.locator('botlhale-chat')).toHaveCount(2);
    const corners = (await chats(page)).map(({ position }) => position ?? 'bottom-right');
    expect(corners.sort()).toEqual(['bottom-left', 'bottom-right']);
  });
});

test.describe('when its code cannot be had', () => {
  const snippet = `<script src="/cdn/embed.js" data-bot-id="kofi" data-phone="+27 11 123"
    data-whatsapp="+27 82 456"></script>`;

  test('the visitor is shown other ways, as links', async ({ page, host }) => {
    host.chat.status = 404;
    await host.open(`<body>${snippet}`);
    await expect(page.getByRole('link', { name: '+27 11 123' })).toHaveAttribute(
      'href',
      'tel:+2711123',
    );
    await expect(page.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute(
      'href',
      'https://wa.me/2782456',
    );
    await expect(page.getByRole('link', { name: 'WhatsApp' })).toBeInViewport();
  });

  for (const [what, prepare, sentence] of [
    [
      'that a file is not there',
      (host: Host) => (host.chat.status = 404),
      /botlhale-chat\.js answered 404/,
    ],
    [
      'that a page came in its place',
      (host: Host) => (host.chat.type = 'text/html'),
      /sent as text\/html.*, not as JavaScript/,
    ],
    [
      'that the page’s policy blocks it',
      (host: Host) =>
        (host.headers['Content-Security-Policy'] = 'script-src http://127.0.0.1:*/cdn/embed.js'),
      /policy blocks its files, so script-src-elem has to allow them/,
    ],
    [
      'that Trusted Types block it',
      (host: Host) => {
        host.headers['Content-Security-Policy'] = "require-trusted-types-for 'script'";
        host.chat.code = `document.createElement('div').innerHTML = '<p>';`;
      },
      /Trusted Types/,
    ],
    [
      'that it is too old a browser, or a file behind it is not there',
      (host: Host) => (host.chat.code = 'throw new SyntaxError()'),
      /are there, but .* too old/,
    ],
  ] as const)
    test(`one sentence says ${what}`, async ({ page, host }) => {
      const said = sentencesOn(page);
      prepare(host);
      await host.open(`<body>${snippet}`);
      await expect.poll(said).toEqual([expect.stringMatching(sentence)]);
    });

  test('one sentence names CORS and a lost network together, which look alike', async ({
    page,
    host,
  }) => {
    const said = sentencesOn(page);
    await page.route('**/botlhale-chat.js', (route) => route.abort());
    await host.open(`<body>${snippet}`);
    await expect.poll(said).toEqual([expect.stringMatching(/CORS.*network was lost/)]);
  });
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
  const said = sentencesOn(page);
  const thrown: Error[] = [];
  page.on('pageerror', (error) => void thrown.push(error));
  host.chat.status = 404;
  await host.open(`<body><script src="/cdn/embed.js" data-bot-id="kofi"></script>`);
  await expect.poll(said).toEqual([expect.stringContaining('could not be loaded')]);
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
