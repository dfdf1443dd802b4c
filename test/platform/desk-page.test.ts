import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { platform } from '../../demo/platform/plugin.ts';
import { connect, identity, type TestVisitor } from './visitor-client.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const axe = readFileSync(`${root}/node_modules/axe-core/axe.min.js`, 'utf8');
const executablePath = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome']
  .filter((path) => path !== undefined)
  .find(existsSync);

// Without a browser these are skipped; the desk's data side is tested without one.
describe.skipIf(executablePath === undefined)('the agent desk’s page', () => {
  let vite: ViteDevServer;
  let browser: Browser;
  let url = '';
  const open: TestVisitor[] = [];

  beforeAll(async () => {
    vite = await createServer({
      root,
      configFile: false,
      plugins: [platform({ agent: { autoReply: false } })],
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
    for (const { socket } of open) socket.close();
    await browser.close();
    await vite.close();
  });

  async function visit(id: string, words: string): Promise<TestVisitor> {
    const visitor = connect(`${url}/live_agent`);
    open.push(visitor);
    await visitor.until('startConversation');
    await visitor.socket.emitWithAck('username', identity(id));
    await visitor.socket.emitWithAck('messages_to_client', {
      messages: [
        { sender: 'user', message: words },
        { sender: 'bot', message: '*One moment*, <b>please</b>' },
      ],
      bot_id: 'kofi-demo',
    });
    return visitor;
  }

  async function desk(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 760 }, colorScheme });
    await page.goto(`${url}/demo/desk/`);
    await page.getByRole('heading', { name: 'Waiting' }).waitFor();
    return page;
  }

  async function flaws(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      // axe puts itself into the page; its types are not known in there.
      const { violations } = await (
        globalThis as unknown as { axe: typeof import('axe-core') }
      ).axe.run();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
    });
  }

  test('says so when no one is waiting', async () => {
    const page = await desk(1200);
    await page.getByText('No one is waiting.').waitFor();
    expect(await page.title()).toBe('Agent desk · Kofi');
    expect(await flaws(page)).toEqual([]);
    await page.close();
  }, 60_000);

  test('serves a visitor from the queue to the end by keyboard alone', async () => {
    const page = await desk(1200);
    const visitor = await visit('conversation-aaaa', 'Where is my order?');
    const entry = page.getByRole('button', { name: /Visitor aaaa.*Where is my order/ });
    await entry.focus();
    expect(await page.title()).toBe('(1) Agent desk · Kofi');
    await page.keyboard.press('Enter');
    const log = page.getByRole('log', { name: 'Conversation with Visitor aaaa' });
    await log.getByText('Where is my order?').waitFor();
    expect(await log.locator('strong').allTextContents()).toEqual(['One moment']);
    expect(await log.getByText('<b>please</b>').count()).toBe(1);
    await page.getByRole('button', { name: 'Take this chat' }).press('Enter');
    const field = page.getByRole('textbox', { name: 'Message to Visitor aaaa' });
    await field.waitFor();
    await expect.poll(() => field.evaluate((box) => box.matches(':focus'))).toBe(true);
    await page.keyboard.type('Good morning');
    await page.keyboard.press('Enter');
    await visitor.until('to_user');
    expect(visitor.heard.at(-1)).toEqual(['to_user', { message: 'Good morning' }]);
    expect(await page.title()).toBe('Agent desk · Kofi');
    await page.getByRole('button', { name: 'End chat' }).press('Enter');
    await page.keyboard.press('Enter');
    await visitor.until('disconnect_socket');
    await page.getByText('This chat has ended.').waitFor();
    await page.close();
  }, 60_000);

  test('counts what was written in chats that are not open, and keeps drafts', async () => {
    const page = await desk(1200);
    const one = await visit('conversation-bbbb', 'First');
    await visit('conversation-cccc', 'Second');
    for (const name of [/Visitor bbbb/, /Visitor cccc/]) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('button', { name: 'Take this chat' }).click();
      await page.getByRole('textbox').fill(`A draft for ${name.source}`);
    }
    for (const message of ['Hello?', 'Anybody?']) {
      const words = { message, ...identity('conversation-bbbb') };
      await one.socket.emitWithAck('from_user', words);
    }
    await page.getByRole('button', { name: /Visitor bbbb.*Anybody\?.*2 unread/s }).click();
    expect(await page.getByRole('textbox').inputValue()).toBe('A draft for Visitor bbbb');
    await expect.poll(() => page.getByText('2 unread').count()).toBe(0);
    one.socket.close();
    await page.getByText('Visitor bbbb is away.').waitFor();
    await page.close();
  }, 60_000);

  test.each([
    ['phone', 390, 'light'],
    ['phone', 320, 'dark'],
    ['desktop', 1200, 'light'],
    ['desktop', 1200, 'dark'],
  ] as const)(
    'has no flaw that axe finds on a %s of %i px, %s',
    async (_, width, scheme) => {
      const id = `conversation-${width}${scheme.charAt(0)}`;
      await visit(id, 'Hello');
      const page = await desk(width, scheme);
      expect(await flaws(page)).toEqual([]);
      await page.getByRole('button', { name: `Visitor ${id.slice(-4)}` }).click();
      expect(await flaws(page)).toEqual([]);
      await page.getByRole('button', { name: 'Take this chat' }).click();
      await page.getByRole('textbox').waitFor();
      expect(await flaws(page)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(width);
      await page.close();
    },
    60_000,
  );

  test('goes back to the list on a phone, and to the same place in it', async () => {
    await visit('conversation-dddd', 'Hello');
    const page = await desk(390);
    const entry = page.getByRole('button', { name: /Visitor dddd/ });
    await entry.click();
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await expect.poll(() => entry.evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.close();
  }, 60_000);
});
