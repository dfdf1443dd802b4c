import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from 'vitest';
import { platform } from '../../demo/platform/plugin.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const executablePath = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome']
  .filter((path) => path !== undefined)
  .find(existsSync);

// Without a browser these are skipped.
describe.skipIf(executablePath === undefined)('the demo page', () => {
  let vite: ViteDevServer;
  let browser: Browser;
  let page: Page;
  let url = '';

  beforeAll(async () => {
    vite = await createServer({
      root,
      configFile: false,
      plugins: [platform()],
      server: { host: '127.0.0.1', port: 0, hmr: false },
      logLevel: 'error',
    });
    await vite.listen();
    // A listening TCP server's address is always an AddressInfo.
    url = `http://127.0.0.1:${((vite.httpServer as Server).address() as AddressInfo).port}`;
    browser = await chromium.launch({
      args: ['--no-sandbox', '--disable-background-networking'],
      ...(executablePath !== undefined && { executablePath }),
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await vite.close();
  });
  beforeEach(async () => {
    page = await (await browser.newContext()).newPage();
    await visit('/');
  });
  afterEach(() => page.context().close());

  const visit = async (path: string) => {
    await page.goto(url + path);
    await page.getByRole('button', { name: 'Open the chat' }).waitFor();
  };
  const press = (name: string) =>
    page.getByRole('main').getByRole('button', { name, exact: true }).click();
  const field = (name: string) => page.getByRole('textbox', { name });

  test('switches to isiZulu, and back', async () => {
    await press('isiZulu');
    await field('Bhala umlayezo').waitFor();
    await press('English');
    await field('Write a message').waitFor();
  }, 60_000);

  test.each([
    ['Breaks the connection', 'The connection broke. Your message may have arrived.'],
    ['Fails with a 503', 'The bot had a problem. Your message may have arrived.'],
    ['Too busy: asks to wait 5 seconds', 'There is a rush right now.'],
    ["Answers with a hotel's login page", 'No answer came. Your message may have arrived.'],
  ])(
    'shows what «%s» does, and switches it off once it has struck',
    async (fault, sentence) => {
      await visit('/?direct'); // the gateway would know
      await press('Hello');
      await page.getByText('I am Kofi, the coffee shop’s assistant').last().waitFor();
      const isSet = page.waitForResponse(
        (answer) =>
          Boolean(answer.request().postData()?.includes('"message"')) &&
          answer.url().endsWith('/faults'),
      );
      await page.getByLabel(fault).check();
      await isSet;
      await press('Order a coffee');
      await page.getByText(sentence).first().waitFor();
      await expect.poll(() => page.getByLabel('Nothing').isChecked()).toBe(true);
    },
    60_000,
  );

  test('lists what the shop sells, and when it is open', async () => {
    await page.goto(`${url}/demo/pages/menu.html`);
    await page.getByText('Flat white').waitFor();
    await page.getByText('Monday to Friday').waitFor();
  }, 60_000);
});
