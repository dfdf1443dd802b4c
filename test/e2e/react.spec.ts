/** A host's page that draws itself by React: what a component hands in anew is not something new. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { RunningPlatform } from '../../demo/platform/server.ts';
import { expect, test as base, type Visitor } from './journey.ts';

interface ReactPage {
  /** Draws the component once more. */
  draw: () => Promise<void>;
  /** Another visitor is named, as when somebody signs in. */
  signIn: (name: string) => Promise<void>;
  /** At which drawing each function was made that was asked for a token. */
  asked: () => Promise<unknown>;
}

const test = base.extend<{ react: ReactPage }, { bundle: string }>({
  bundle: [
    // Playwright wants a destructured first argument, and this fixture needs none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'page-by-react-'));
      await build({
        ...{ root: import.meta.dirname, configFile: false, logLevel: 'error' },
        build: {
          outDir: folder,
          lib: { entry: 'react-page.js', formats: ['es'], fileName: () => 'bundle.js' },
        },
        define: { 'process.env.NODE_ENV': '"development"' },
      });
      await use(await readFile(join(folder, 'bundle.js'), 'utf8'));
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  react: async ({ page, site, platform, bundle }, use) => {
    const addresses = { 'api-url': platform.url, 'agent-url': platform.agentUrl };
    const given = JSON.stringify({ addresses, tokens: `${platform.url}/token` });
    site.page(
      '/',
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title>
      <script type="module" src="/dist/botlhale-chat.js"></script></head>
      <body><div id="root"></div><script>Object.assign(window, ${given})</script>
      <script type="module">${bundle.replaceAll('</script', String.raw`<\/script`)}</script></body></html>`,
    );
    await page.goto(site.url);
    let drawings = 1;
    await use({
      async draw() {
        drawings += 1;
        await page.evaluate('draw()');
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(`times-${drawings}`);
      },
      signIn: (name) => page.evaluate(`signIn(${JSON.stringify(name)})`),
      asked: () => page.evaluate('asked'),
    });
  },
});

const said = ({ requests }: Pick<RunningPlatform, 'requests'>) =>
  requests.list('/message').map(({ fields }) => fields['text_msg']);

const field = ({ page }: Visitor) => page.getByRole('textbox', { name: 'Ask us' });

async function say(visitor: Visitor, text: string): Promise<void> {
  await field(visitor).fill(text);
  await field(visitor).press('Enter');
}

test('a component that is drawn again while a message is under way: nothing is restarted, it is answered once', async ({
  visitor,
  react,
  platform,
}) => {
  await react.draw();
  const token = platform.faults.hold('token');
  await say(visitor, 'Hello');
  await token.arrived;
  await react.draw();
  token.release();
  await visitor.sees('Kofi');
  const held = platform.faults.hold('message');
  await say(visitor, 'What are your opening hours?');
  await held.arrived;
  await react.draw();
  held.release();
  await visitor.sees('Monday to Friday');
  expect(said(platform)).toEqual(['Hello', 'What are your opening hours?']);
  expect(platform.requests.list('/start_conversation')).toHaveLength(1);
  await expect(visitor.log.getByText('Not confirmed')).toHaveCount(0);
  // The function of the last drawing was asked, when a token was needed.
  expect(await react.asked()).toEqual(['times-2']);
});

test('a component that is drawn again in a chat with a person: one connection, and the words go on', async ({
  visitor,
  react,
  platform: { desk },
}) => {
  await say(visitor, 'I want to talk to a person');
  await visitor.sees('what is your name');
  await say(visitor, 'A visitor');
  await visitor.sees('e-mail address');
  await say(visitor, 'visitor@example.org');
  await visitor.press('Support');
  const { id } = await visitor.isInTheQueue();
  desk.take(id);
  desk.say(id, 'Good day');
  await visitor.sees('Good day');
  for (let times = 0; times < 3; times += 1) await react.draw();
  await say(visitor, 'Hello there');
  await expect(visitor.log.getByText('Delivered')).toBeVisible();
  expect(desk.connections).toEqual({ open: 1, total: 1 });
});

test('a component that names another visitor while a message is under way: it is answered, where it was said', async ({
  visitor,
  react,
  platform,
}) => {
  await say(visitor, 'Hello');
  await visitor.sees('Kofi');
  const held = platform.faults.hold('message');
  await say(visitor, 'What are your opening hours?');
  await held.arrived;
  await react.signIn('adam');
  await expect(visitor.log.getByText('What are your opening hours?')).toHaveCount(0);
  held.release();
  await say(visitor, 'stores');
  await visitor.sees('ten places');
  await react.signIn('eve');
  await visitor.sees('Monday to Friday');
  await expect(visitor.log.getByText('Not confirmed')).toHaveCount(0);
  expect(said(platform)).toEqual(['Hello', 'What are your opening hours?', 'stores']);
});
