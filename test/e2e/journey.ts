/**
 * What every journey starts from: a platform and a site of its own, and a visitor who does what
 * people do, by the names that they see.
 */
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { Server as SocketIo4 } from 'socket.io';
import { Server as SocketIo3 } from 'socket.io-3';
import {
  startPlatform,
  type RunningPlatform,
  type StartOptions,
} from '../../demo/platform/server.ts';
import type { Visit } from '../../demo/platform/desk/desk-wire.ts';
import type { TranscriptLine } from '../../src/protocol/message.ts';
import { startGateway } from '../support/fixtures/own-gateway.ts';
import { startSite, type Site } from './site.ts';

export { expect };

/** The Socket.IO servers that an agent service may run. */
export const socketServers = [
  { name: 'Socket.IO 3.1', socketIo: SocketIo3 },
  { name: 'Socket.IO 4', socketIo: SocketIo4 },
] as const;

export interface Journey {
  /** What the platform is started with. */
  platformOptions: StartOptions;
  platform: RunningPlatform;
  site: Site;
  /** Whether the chat talks to a host's gateway, and that to the platform. */
  behindGateway: boolean;
  /** Where the chat finds the platform, as attributes. */
  addresses: AttributeMap;
  visitor: Visitor;
}

export const test = base.extend<Journey>({
  platformOptions: [{}, { option: true }],
  platform: async ({ platformOptions }, use) => {
    const platform = await startPlatform(platformOptions);
    await use(platform);
    await platform.close();
  },
  // Playwright wants a destructured first argument, and this fixture needs none.
  // eslint-disable-next-line no-empty-pattern
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },
  behindGateway: [false, { option: true }],
  addresses: async ({ platform, site, behindGateway }, use) => {
    const agents = { 'agent-url': platform.agentUrl };
    if (!behindGateway) {
      await use({ 'api-url': platform.url, 'token-url': `${platform.url}/token`, ...agents });
      return;
    }
    const gateway = await startGateway(platform, [site.url]);
    await use({ 'gateway-url': gateway.url, ...agents });
    await gateway.close();
  },
  visitor: async ({ page, platform, site, addresses }, use) => {
    await use(new Visitor(page, { platform, site, addresses }));
  },
});

/** Attributes of the element, by name. */
export type AttributeMap = Readonly<Record<string, string>>;

/** A page of the host's, with the chat on it. */
export function shopPage(attributes: AttributeMap): string {
  const all: AttributeMap = { 'bot-id': 'kofi-demo', 'bot-name': 'Kofi', ...attributes };
  const written = Object.entries(all).map(([name, value]) => `${name}="${value}"`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>A shop</title><script type="module" src="/dist/botlhale-chat.js"></script></head>
    <body><main><h1>A shop</h1><a href="/">Home</a></main>
    <botlhale-chat ${written.join(' ')}></botlhale-chat></body></html>`;
}

/** A person on the host's page. */
export class Visitor {
  readonly page: Page;
  readonly chat: Locator;
  readonly log: Locator;
  readonly field: Locator;
  /** Who is on the other side now, as the header says. */
  readonly status: Locator;
  readonly #platform: RunningPlatform;
  readonly #site: Site;
  readonly #addresses: AttributeMap;

  constructor(
    page: Page,
    { platform, site, addresses }: Pick<Journey, 'platform' | 'site' | 'addresses'>,
  ) {
    this.page = page;
    this.#platform = platform;
    this.#site = site;
    this.#addresses = addresses;
    this.chat = page.locator('botlhale-chat');
    this.log = page.getByRole('log');
    this.status = page.getByRole('dialog').getByRole('status').first();
    this.field = page.getByRole('textbox', { name: 'Write a message' });
  }

  /** Goes to a page of the site that has the chat on it. */
  async visit(path = '/', attributes: AttributeMap = {}): Promise<void> {
    this.#site.page(path, shopPage({ ...this.#addresses, ...attributes }));
    await this.page.goto(this.#site.url + path);
  }

  /** Goes to a page of the site, and opens the chat there. */
  async arrive(path = '/', attributes: AttributeMap = {}): Promise<void> {
    await this.visit(path, attributes);
    await this.open();
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /Open the chat/ }).click();
    await expect(this.field).toBeVisible();
  }

  /** Types a text and presses Enter. */
  async say(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press('Enter');
  }

  /** Says something, and waits until the bot's answer contains `answer`. */
  async ask(text: string, answer: string | RegExp): Promise<void> {
    await this.say(text);
    await this.sees(answer);
  }

  /** The newest bubbles contain this text. */
  async sees(text: string | RegExp): Promise<void> {
    await expect(this.log.locator('.bubble').filter({ hasText: text }).last()).toBeVisible();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  /** Asks for a person and fills in the contact form, until the departments are offered. */
  async askForDepartments(): Promise<void> {
    await this.ask('I want to talk to a person', 'what is your name');
    await this.ask('A visitor', 'e-mail address');
    await this.ask('visitor@example.org', 'Which department');
  }

  /** The whole way from the first word to the queue of a department. */
  async askForAPerson(department = 'Support'): Promise<Visit> {
    await this.askForDepartments();
    await this.press(department);
    await this.sees('You are in the queue');
    return this.isInTheQueue();
  }

  /** The whole way from the first word to a person who has greeted the visitor. */
  async meetAPerson(department?: string, greeting = 'Good day'): Promise<Visit> {
    const visit = await this.askForAPerson(department);
    this.#platform.desk.take(visit.id);
    this.#platform.desk.say(visit.id, greeting);
    await this.sees(greeting.replaceAll(/[*_~]/g, ''));
    return visit;
  }

  /** The visitor is back with the bot, and is told so. */
  async isBack(): Promise<void> {
    await expect(this.log.getByText('You are back with the bot')).toBeVisible();
  }

  /** The agent side has this visitor, with a transcript. */
  async isInTheQueue(): Promise<Visit> {
    const found = () => this.#platform.desk.visits().find((visit) => visit.state !== 'ended');
    await expect.poll(() => found()?.transcript?.length ?? 0).toBeGreaterThan(0);
    const visit = found();
    if (!visit) throw new Error('The visitor left the queue meanwhile.');
    return visit;
  }

  /** The element's own transcript, as a host page reads it. */
  transcript(): Promise<TranscriptLine[]> {
    return this.chat.evaluate((chat) => [
      // The page has the built element; only its type is known here.
      ...(chat as HTMLElement & { transcript: TranscriptLine[] }).transcript,
    ]);
  }

  route(): Promise<string> {
    // As above.
    return this.chat.evaluate((chat) => (chat as HTMLElement & { route: string }).route);
  }
}
