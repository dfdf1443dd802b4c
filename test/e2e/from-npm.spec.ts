/** What npm would install: the tarball, in the page of a host who bundles, to a person and back. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { build, preview } from 'vite';
import { expect, test as base, type AttributeMap } from './journey.ts';

const run = promisify(execFile);

/** The host's own code, as the guide tells them to write it. */
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title></head>
  <body><main><h1>A shop</h1></main><script type="module" src="main.ts"></script></body></html>`;
const code = `
import 'botlhale-chat/define';
import { BotlhaleRouteEvent, type BotlhaleChat, type TranscriptLine } from 'botlhale-chat';

declare global {
  interface Window { told: string[]; lines: TranscriptLine[] }
}
window.told = [];
window.lines = [];

const chat: BotlhaleChat = document.createElement('botlhale-chat');
for (const [name, value] of new URLSearchParams(location.search)) chat.setAttribute(name, value);
chat.tokenProvider = async () => {
  const response = await fetch(chat.dataset['tokens'] ?? '');
  const { token, expires }: { token: string; expires: number } = await response.json();
  return { token, expires };
};
chat.addEventListener('botlhale-route', (event) => {
  if (!(event instanceof BotlhaleRouteEvent)) throw new TypeError('Another class.');
  window.told.push([event.route, event.department ?? ''].join(' ').trim());
});
document.addEventListener('botlhale-message', ({ sender, message }) => {
  window.lines.push({ sender, message });
});
document.body.append(chat);
`;

/** A host's code in React, rendered by a server first. */
const reactPage = page.replace('main.ts', 'react.ts');
const reactCode = `
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { BotlhaleChat } from 'botlhale-chat/react';

const routes: string[] = [];
const attributes = Object.fromEntries(new URLSearchParams(location.search));
const chat = createElement(BotlhaleChat, {
  ...attributes,
  botName: 'Kofi',
  consent: false,
  suggestions: ['Where is my order?', 'Opening hours'],
  strings: { open: 'Talk to Kofi' },
  tokenProvider: async () => 'a token',
  onRoute: ({ route }) => routes.push(route),
  onOpen: ({ type }) => routes.push(type),
});
const root = document.createElement('div');
root.innerHTML = renderToString(chat);
document.body.append(root);
Object.assign(window, { routes });
hydrateRoot(root, chat);
`;
/** What a compiler is to accept, and what it is to refuse. */
const tags = `
import 'botlhale-chat/embed.js';
import type { CustomElements } from 'botlhale-chat/jsx';

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}
export const right = <botlhale-chat bot-id="kofi" position="inline" theme="dark" agent-timeout={20} />;
// @ts-expect-error there is no such corner
export const corner = <botlhale-chat bot-id="kofi" position="top-left" />;

window.botlhaleChat = { botId: 'kofi', calls: [(chat) => chat.say('Hello')] };
// @ts-expect-error there is no such dialect
window.botlhaleChat = { apiVersion: 'v3' };
document.addEventListener('botlhale-route', ({ route }) => route satisfies 'bot' | 'agent');
window.addEventListener('botlhale-error', ({ error }) => error.kind satisfies string);
document.createElement('botlhale-chat').density = 'compact';
`;

interface HostSite {
  /** The host's own project, with the tarball installed. */
  readonly folder: string;
  /** The bundled page, with a chat that has these attributes. */
  address(attributes: AttributeMap, path?: string): string;
}

/** Packs the project, and lays it into `folder` as npm does: with what it says that it depends on. */
async function install(folder: string): Promise<void> {
  const own = join(folder, 'node_modules', 'botlhale-chat');
  await mkdir(own, { recursive: true });
  const quiet = ['--ignore-scripts', '--silent', '--cache', join(folder, 'cache')];
  const { stdout } = await run('npm', ['pack', ...quiet, '--pack-destination', folder]);
  const tarball = join(folder, stdout.trim());
  await run('tar', ['-xzf', tarball, '-C', own, '--strip-components=1']);
  // npm would fetch the same versions again.
  const manifest = await readFile(join(own, 'package.json'), 'utf8');
  // Ours, and npm takes no other shape.
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  const react = ['react', 'react-dom', '@types/react', '@types/react-dom'];
  for (const name of [...Object.keys(dependencies), ...react]) {
    const place = join(folder, 'node_modules', name);
    await mkdir(dirname(place), { recursive: true });
    await symlink(join(process.cwd(), 'node_modules', name), place, 'junction');
  }
}

const test = base.extend<object, { host: HostSite }>({
  host: [
    // Playwright wants a destructured first argument, and this fixture needs none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'host-of-a-chat-'));
      await install(folder);
      await writeFile(join(folder, 'index.html'), page);
      await writeFile(join(folder, 'main.ts'), code);
      await writeFile(join(folder, 'react.html'), reactPage);
      await writeFile(join(folder, 'react.ts'), reactCode);
      await writeFile(join(folder, 'tags.tsx'), tags);
      const input = ['index.html', 'react.html'].map((name) => join(folder, name));
      const project = {
        ...({ root: folder, configFile: false, logLevel: 'error' } as const),
        build: { rolldownOptions: { input } },
      };
      await build(project);
      const server = await preview({ ...project, preview: { host: '127.0.0.1', port: 0 } });
      const { port = 0 } = Object(server.httpServer.address());
      await use({
        folder,
        address: (attributes, path = '') =>
          `http://127.0.0.1:${port}/${path}?${new URLSearchParams(attributes).toString()}`,
      });
      await server.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test('a bundled page takes its visitor from the bot to a person and back', async ({
  page,
  host,
  visitor,
  platform: { desk, url, agentUrl },
}) => {
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  await page.goto(
    host.address({
      ...{ 'bot-id': 'kofi-demo', 'bot-name': 'Kofi', 'api-url': url, 'agent-url': agentUrl },
      'data-tokens': `${url}/token`,
    }),
  );
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
  await visitor.ask('What are your opening hours?', 'closed as on Sundays');
  await visitor.ask('gallery', 'Two pictures');
  await expect(
    visitor.log.getByRole('link', { name: 'Flat white Picture · 127.0.0.1' }),
  ).toBeVisible();
  const { id } = await visitor.meetAPerson('Sales', 'Good day, *Sales* _here_.');
  await visitor.say('Hello, my order is late');
  await expect(visitor.log.getByText('Delivered')).toBeVisible();
  desk.end(id);
  await visitor.isBack();
  await visitor.ask('stores', 'ten places');
  expect(await page.evaluate('told')).toEqual(['agent Sales', 'bot']);
  expect(await page.evaluate('lines')).toEqual(await visitor.transcript());
  expect(wrong).toEqual([]);
});

for (const resolution of ['bundler', 'nodenext'] as const)
  test(`the types satisfy a strict compiler that checks libraries, too, and resolves like ${resolution}`, async ({
    host,
  }) => {
    const options = {
      ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true },
      ...{ target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: [], jsx: 'react-jsx' },
      ...{ module: resolution === 'bundler' ? 'esnext' : 'nodenext', moduleResolution: resolution },
    };
    const config = join(host.folder, `tsconfig.${resolution}.json`);
    await writeFile(
      config,
      JSON.stringify({ compilerOptions: options, files: ['main.ts', 'react.ts', 'tags.tsx'] }),
    );
    const compiler = join(process.cwd(), 'node_modules', 'typescript', 'bin', 'tsc');
    const said = await run(process.execPath, [compiler, '--project', config]).catch(
      (error: unknown) => error, // what it says is in there
    );
    expect(said).toEqual({ stdout: '', stderr: '' });
  });

test('a component of React has its objects, its functions and its events, after a server’s rendering, too', async ({
  page,
  host,
  platform: { url, agentUrl },
}) => {
  const wrong: string[] = [];
  page.on('pageerror', ({ message }) => wrong.push(message));
  // React tells there what it could not take over; the page has no icon.
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
      wrong.push(message.text());
  });
  await page.goto(
    host.address({ botId: 'kofi-demo', apiUrl: url, agentUrl, language: 'en-ZA' }, 'react.html'),
  );
  await page.getByRole('button', { name: 'Talk to Kofi' }).click();
  const given = await page.locator('botlhale-chat').evaluate((chat): unknown[] => [
    // Anything is looked at here.
    Reflect.get(chat, 'suggestions') as unknown,
    typeof Reflect.get(chat, 'tokenProvider'),
  ]);
  expect(given).toEqual([['Where is my order?', 'Opening hours'], 'function']);
  expect(await page.evaluate('routes')).toEqual(['botlhale-open']);
  expect(wrong).toEqual([]);
});

test('the package can be imported where there is no page', async ({ host }) => {
  const script = `
    import 'botlhale-chat/define';
    import { BotlhaleChat } from 'botlhale-chat';
    import { BotlhaleChat as Component } from 'botlhale-chat/react';
    console.log(typeof BotlhaleChat, typeof Component);`;
  const node = ['--input-type=module', '--eval', script];
  expect(await run(process.execPath, node, { cwd: host.folder })).toEqual({
    stdout: 'function object\n',
    stderr: '',
  });
});

test('nothing is missing from the package that its README links to', async ({ host }) => {
  const own = join(host.folder, 'node_modules/botlhale-chat');
  const readme = await readFile(join(own, 'README.md'), 'utf8');
  const links = [...readme.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(
    ([, to = '']) => to,
  );
  const absent = links.filter((to) => !existsSync(join(own, to)));
  expect(links.length).toBeGreaterThan(5);
  expect(absent).toEqual([]);
});

for (const check of [
  ['publint', '--strict'],
  ['attw', '--pack', '.', '--profile', 'esm-only'],
])
  test(`${check[0] ?? ''} finds nothing`, async () => {
    const [name = '', ...given] = check;
    // It rejects, with what was found, for any other code than 0.
    await run(join('node_modules', '.bin', name), given);
  });
