/** What npm would install: the tarball, in the page of a host who bundles, to a person and back. */
import { execFile } from 'node:child_process';
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

interface HostSite {
  /** The host's own project, with the tarball installed. */
  readonly folder: string;
  /** The bundled page, with a chat that has these attributes. */
  address(attributes: AttributeMap): string;
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
  for (const name of Object.keys(dependencies)) {
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
      const project = { root: folder, configFile: false, logLevel: 'error' } as const;
      await build(project);
      const server = await preview({ ...project, preview: { host: '127.0.0.1', port: 0 } });
      const { port = 0 } = Object(server.httpServer.address());
      await use({
        folder,
        address: (attributes) =>
          `http://127.0.0.1:${port}/?${new URLSearchParams(attributes).toString()}`,
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
      ...{ target: 'es2022', lib: ['es2023', 'dom', 'dom.iterable'], types: [] },
      ...{ module: resolution === 'bundler' ? 'esnext' : 'nodenext', moduleResolution: resolution },
    };
    const config = join(host.folder, `tsconfig.${resolution}.json`);
    await writeFile(config, JSON.stringify({ compilerOptions: options, files: ['main.ts'] }));
    const compiler = join(process.cwd(), 'node_modules', 'typescript', 'bin', 'tsc');
    const said = await run(process.execPath, [compiler, '--project', config]).catch(
      (error: unknown) => error, // what it says is in there
    );
    expect(said).toEqual({ stdout: '', stderr: '' });
  });
