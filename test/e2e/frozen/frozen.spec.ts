/**
 * FROZEN: what hosts have on their pages goes on doing what it did. The pages in this folder and the
 * tests in this file may be added to; none may be changed or taken away.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { BotlhaleChat } from '../../../src/element/botlhale-chat.ts';
import { startGateway, type OwnGateway } from '../../support/fixtures/own-gateway.ts';
import { expect, test as base } from '../journey.ts';

interface Frozen {
  /** Opens one of the pages of this folder. */
  open(name: 'floating' | 'inline' | 'snippet' | 'tag-manager'): Promise<void>;
}

const test = base.extend<{ frozen: Frozen; gateway: OwnGateway }>({
  gateway: async ({ platform, site }, use) => {
    const gateway = await startGateway(platform, [site.url]);
    await use(gateway);
    await gateway.close();
  },
  frozen: async ({ page, site, platform, gateway }, use) => {
    await use({
      async open(name) {
        const html = await readFile(new URL(`${name}.html`, import.meta.url), 'utf8');
        const here = html
          .replaceAll('{platform}', platform.url)
          .replaceAll('{gateway}', gateway.url)
          .replaceAll('{agents}', platform.agentUrl);
        site.page('/', here);
        await page.goto(site.url);
      },
    });
  },
});

/** What the page has heard, oldest first. */
const told = (page: Page) => page.evaluate<unknown[][]>('told');
const launcher = (page: Page) => page.getByRole('button', { name: 'Open the chat' });
const bubble = (page: Page) => page.locator('.bubble').filter({ visible: true }).first();

/** Sets properties of the chat, as a host's script does. */
const set = (page: Page, properties: Readonly<Record<string, unknown>>) =>
  page.locator('botlhale-chat').evaluate((chat, given) => {
    Object.assign(chat, given);
  }, properties);

/** Every part in the page, with the colour that the host's style sheet has given to it. */
const parts = (page: Page) =>
  page.locator('botlhale-chat').evaluate((chat) => {
    const within = (root: Element): Element[] =>
      [...(root.shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
        child,
        ...within(child),
      ]);
    return Object.fromEntries(
      within(chat)
        .filter((element) => element.part.length > 0)
        .flatMap((element) =>
          [...element.part].map((part) => [part, getComputedStyle(element).outlineColor]),
        ),
    );
  });

test('the launcher has the host’s icon, colour, side and place above the page, and greets', async ({
  page,
  frozen,
}) => {
  await frozen.open('floating');
  await expect(page.getByText('Ask us')).toBeVisible();
  await expect(launcher(page)).toHaveCSS('background-color', /oklch\(.+ 31[0-9.]+\)/);
  await expect(page.locator('botlhale-chat')).toHaveCSS('z-index', '77');
  const { x = 0 } = (await launcher(page).boundingBox()) ?? {};
  expect(x).toBeLessThan(100);
  await expect(page.locator('botlhale-greeting')).toContainText('Hi, I am Kofi.');
});

test('the panel has the host’s words, slots, theme, density, font and corners', async ({
  page,
  visitor,
  frozen,
}) => {
  await frozen.open('floating');
  await visitor.open();
  const panel = page.getByRole('dialog', { name: 'Kofi' });
  await expect(panel.getByRole('heading', { name: 'Kofi' })).toBeVisible();
  for (const words of ['Help pages', 'K', 'Welcome to our shop', 'We read what you write.'])
    await expect(page.getByText(words, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Opening hours' })).toBeVisible();
  await expect(page.locator('botlhale-chat')).toHaveCSS('color-scheme', 'dark');
  await expect(page.locator('[part=panel]')).toHaveCSS('border-top-left-radius', '6px');
  await visitor.press('Hello');
  await visitor.sees('Kofi, the coffee shop’s assistant');
  await expect(page.getByText('Welcome to our shop')).toBeHidden();
  await expect(bubble(page)).toHaveCSS('font-family', /monospace/);
  const size = () =>
    bubble(page).evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
  const compact = await size();
  await set(page, { density: 'comfortable' });
  await expect.poll(size).toBeGreaterThan(compact);
  await set(page, { theme: 'light' });
  await expect(page.locator('botlhale-chat')).toHaveCSS('color-scheme', 'light');
});

test('what is said goes to the host’s addresses, as the bot, the visitor and the dialect that the host names', async ({
  visitor,
  frozen,
  platform: { requests },
}) => {
  await frozen.open('floating');
  await visitor.open();
  await visitor.ask('Hello', 'Kofi');
  expect(requests.list('/token')).toHaveLength(1);
  expect(requests.list('/startConversation')[0]?.fields).toMatchObject({
    BotID: 'kofi-demo',
    LanguageCode: 'English',
    UserID: 'visitor-17',
  });
  expect(requests.list('/message')).toHaveLength(1);
});

test('every part can be styled from the page', async ({
  page,
  visitor,
  frozen,
  platform: { desk },
}) => {
  await frozen.open('floating');
  await visitor.open();
  await visitor.ask('gallery', 'Two pictures');
  await expect(page.locator('.card')).toHaveCount(3);
  const { id } = await visitor.askForAPerson('Sales');
  const open = await parts(page); // while the queue's banner is there
  await page.getByRole('dialog').getByRole('button', { name: 'Close the chat' }).click();
  desk.take(id);
  desk.say(id, 'Good day');
  await expect(page).toHaveTitle('(1) Our shop');
  expect({ ...open, ...(await parts(page)) }).toMatchObject({
    ...{ launcher: 'rgb(0, 0, 1)', badge: 'rgb(0, 0, 2)', panel: 'rgb(0, 0, 3)' },
    ...{ header: 'rgb(0, 0, 4)', avatar: 'rgb(0, 0, 5)', banner: 'rgb(0, 0, 6)' },
    ...{ bubble: 'rgb(0, 0, 7)', card: 'rgb(0, 0, 8)', 'quick-reply': 'rgb(0, 0, 9)' },
    ...{ divider: 'rgb(0, 0, 10)', input: 'rgb(0, 0, 11)', send: 'rgb(0, 0, 12)' },
  });
});

test('the page is told of everything, on the document, and every method does what it says', async ({
  page,
  visitor,
  frozen,
  platform: { desk },
}) => {
  await frozen.open('floating');
  const chat = page.locator('botlhale-chat');
  await chat.evaluate((element: BotlhaleChat) => element.show());
  await expect(visitor.field).toBeVisible();
  expect(await chat.evaluate((element: BotlhaleChat) => element.open)).toBe(true);
  await chat.evaluate((element: BotlhaleChat) => element.say('I have a coupon'));
  await visitor.sees('ten percent off');
  const { id } = await visitor.askForAPerson('Sales');
  expect(await visitor.route()).toBe('agent');
  desk.take(id);
  desk.say(id, 'Good day');
  await visitor.sees('Good day');
  await chat.evaluate((element: BotlhaleChat) => element.endChat());
  await visitor.press('Not good');
  await page.getByRole('textbox', { name: 'Would you like to add something?' }).fill('Too slow');
  await page.locator('.card').getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Thank you! That helps us.')).toBeVisible();
  expect(await visitor.route()).toBe('bot');
  await page.route('**/message', (route) => route.fulfill({ status: 503 }));
  await visitor.say('stores');
  await expect(visitor.log.getByText('Not confirmed')).toBeVisible();
  const said = await visitor.transcript();
  await chat.evaluate((element: BotlhaleChat) => element.hide());
  await expect(visitor.field).toBeHidden();
  const heard = await told(page);
  expect(heard.filter(([name]) => name === 'message')).toEqual(
    said.map(({ sender, message }) => ['message', sender, message]),
  );
  expect(heard.filter(([name]) => name !== 'message')).toEqual([
    ['open'],
    ['custom', { type: 'coupon', code: 'KOFI10' }],
    ['route', 'agent', 'Sales'],
    ['route', 'bot', undefined],
    ['rating', 'bad', 'Too slow'],
    ['error', 'server-fault'],
    ['close'],
  ]);
  await chat.evaluate((element: BotlhaleChat) => element.clear());
  await expect.poll(() => visitor.transcript()).toEqual([]);
});

test('consent, the form, opening hours and ways to call stand before an inline chat, which saves data', async ({
  page,
  frozen,
  gateway,
  platform,
}) => {
  const { requests } = platform;
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.clock.setFixedTime('2026-01-05T10:00:00Z'); // a Monday
  await frozen.open('inline');
  await expect(page.locator('botlhale-chat')).toHaveCSS('height', '480px');
  await expect(launcher(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Privacy policy' })).toHaveAttribute(
    'href',
    'https://example.org/privacy',
  );
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await page.getByRole('button', { name: 'I agree' }).click();
  await page.getByRole('textbox', { name: 'Your name' }).fill('Naledi');
  await page.getByRole('textbox', { name: 'Your e-mail address' }).fill('naledi@example.org');
  await page.getByRole('textbox', { name: 'What is it about?' }).fill('stores');
  expect(requests.list()).toEqual([]);
  await expect(page.getByText(/Our team is at the beach\. .*Tuesday/)).toBeVisible();
  await expect(page.getByRole('link', { name: '+27 11 000 0000' })).toHaveAttribute(
    'href',
    'tel:+27110000000',
  );
  await expect(page.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute(
    'href',
    'https://wa.me/27820000000',
  );
  await page.getByRole('button', { name: 'Start the chat' }).click();
  await expect(page.getByRole('log')).toContainText('Naledi');
  expect(await told(page)).toEqual([
    { name: 'Naledi', email: 'naledi@example.org', topic: 'stores' },
  ]);
  // To the gateway alone, and no picture of the bot.
  await expect.poll(() => requests.list('/message')).toHaveLength(1);
  await expect.poll(() => loaded).toContain(`${gateway.url}/message`);
  expect(loaded.filter((url) => url.startsWith(platform.url))).toEqual([]);
  expect(loaded.filter((url) => url.endsWith('.svg'))).toEqual([]);
});

test('a chat that is the whole page fills its window', async ({ page, frozen }) => {
  await frozen.open('floating');
  await set(page, { position: 'page' });
  const panel = page.getByRole('region', { name: 'Kofi' });
  await expect(panel).toBeVisible();
  const { width = 0, height = 0 } = (await panel.boundingBox()) ?? {};
  expect({ width, height }).toEqual(page.viewportSize());
});

test('agents who do not come within the host’s time are told to be out of reach', async ({
  page,
  visitor,
  frozen,
  platform: { desk },
}) => {
  desk.settings.greet = false;
  await frozen.open('floating');
  await set(page, { agentTimeout: 1 });
  await visitor.open();
  await visitor.askForDepartments();
  await visitor.press('Sales');
  await expect(visitor.status).toHaveText('Our team cannot be reached');
});

test('lines go out after the host’s time to agents who ask for no transcript', async ({
  page,
  visitor,
  frozen,
  platform: { desk },
}) => {
  desk.settings.askTranscript = false;
  await frozen.open('floating');
  await set(page, { agentGrace: 0.1 });
  await visitor.open();
  await visitor.askForDepartments();
  await visitor.press('Sales');
  await visitor.say('Is anybody there?');
  await expect(visitor.log.getByText('Delivered')).toBeVisible();
});

test('the host’s functions and rules give tokens, sentences and handoffs', async ({
  page,
  visitor,
  frozen,
  platform: { url, requests },
}) => {
  await frozen.open('floating');
  await page.locator('botlhale-chat').evaluate((chat: BotlhaleChat, tokens) => {
    chat.tokenUrl = '';
    chat.tokenProvider = async () => {
      const { token }: { token: string } = await (await fetch(tokens)).json();
      return token;
    };
    chat.handoff = (reply) => reply.intent === 'thanks';
    chat.handoffRules = { executes: ['opening_hours'] };
    chat.strings = (tag) => ({ composerLabel: `Ask in ${tag}` });
    chat.suggestions = ['As a list'];
    chat.preChat = [];
  }, `${url}/token`);
  await launcher(page).click();
  await expect(page.getByRole('button', { name: 'As a list' })).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Ask in en-ZA' });
  for (const handsOver of ['thank you', 'opening hours']) {
    await field.fill(handsOver);
    await field.press('Enter');
    await expect.poll(() => visitor.route()).toBe('agent');
    await page.locator('botlhale-chat').evaluate((chat: BotlhaleChat) => chat.endChat());
    await expect.poll(() => visitor.route()).toBe('bot');
  }
  expect(requests.list('/token').map(({ method }) => method)).toEqual(['GET']);
});

for (const [snippet, name] of [
  ['the script with data attributes', 'snippet'],
  ['window.botlhaleChat', 'tag-manager'],
] as const)
  test(`${snippet} puts a chat on the page, which goes to a person and back`, async ({
    page,
    visitor,
    frozen,
    platform: { desk },
  }) => {
    await frozen.open(name);
    await visitor.open();
    await visitor.ask('What are your opening hours?', 'Monday to Friday');
    const { id } = await visitor.meetAPerson('Sales');
    desk.end(id);
    await visitor.isBack();
    expect(await page.locator('botlhale-chat').count()).toBe(1);
  });

test('the script gives a chat what its data attributes say, and nothing that they say no to', async ({
  page,
  frozen,
}) => {
  await frozen.open('snippet');
  const chat = page.locator('body > botlhale-chat');
  await expect(chat).toHaveAttribute('bot-id', 'kofi-demo');
  await expect(chat).toHaveAttribute('user-id', 'visitor-17');
  await expect(chat).toHaveAttribute('title-count', '');
  await expect(chat).not.toHaveAttribute('rating');
});

/** Each attribute with its property, the property's default, and a value of both. */
const attributes: readonly (readonly [string, keyof BotlhaleChat, unknown, string, unknown?])[] = [
  ['bot-id', 'botId', '', 'a-bot'],
  ['api-url', 'apiUrl', 'https://api.botlhale.xyz', 'https://api.example'],
  ['api-version', 'apiVersion', 'auto', 'v1'],
  ['agent-url', 'agentUrl', 'https://app.botlhale.io/live_agent', 'https://agents.example/live'],
  ['agent-timeout', 'agentTimeout', 30, '20', 20],
  ['agent-grace', 'agentGrace', 5, '0.5', 0.5],
  ['gateway-url', 'gatewayUrl', '', '/gateway'],
  ['token-url', 'tokenUrl', '', '/token'],
  ['language', 'language', '', 'zu'],
  ['bot-language', 'botLanguage', '', 'isiZulu'],
  ['user-id', 'userId', '', 'visitor-17'],
  ['bot-name', 'botName', '', 'Kofi'],
  ['greeting', 'greeting', '', 'Hi'],
  ['avatar', 'avatar', '', '/kofi.png'],
  ['suggestions', 'suggestions', '', 'One | Two'],
  ['position', 'position', 'bottom-right', 'inline'],
  ['theme', 'theme', 'auto', 'dark'],
  ['density', 'density', 'comfortable', 'compact'],
  ['open', 'open', false, '', true],
  ['low-data', 'lowData', false, '', true],
  ['consent', 'consent', false, '', true],
  ['pre-chat', 'preChat', '', 'name, email'],
  ['opening-hours', 'openingHours', '', 'Mo-Fr 08:00-17:00'],
  ['away-message', 'awayMessage', '', 'Away'],
  ['phone', 'phone', '', '+27 11 000 0000'],
  ['whatsapp', 'whatsapp', '', '+27 82 000 0000'],
  ['rating', 'rating', false, '', true],
  ['greeting-delay', 'greetingDelay', 0, '3', 3],
  ['title-count', 'titleCount', false, '', true],
  ['privacy-url', 'privacyUrl', '', '/privacy'],
];

test('each attribute sets its property, three properties show as attributes, and each has its default', async ({
  page,
  frozen,
}) => {
  await frozen.open('floating');
  await expect(launcher(page)).toBeVisible();
  for (const [attribute, property, byDefault, written, value = written] of attributes) {
    const found = await page.evaluate(
      ({ attribute, property, written }) => {
        const chat = document.createElement('botlhale-chat');
        const before = Reflect.get(chat, property);
        chat.setAttribute(attribute, written);
        return [before, Reflect.get(chat, property)];
      },
      { attribute, property, written },
    );
    expect.soft(found, attribute).toEqual([byDefault, value]);
  }
  const chat = page.locator('botlhale-chat');
  await set(page, { open: true, position: 'inline', theme: 'light' });
  await expect(chat).toHaveAttribute('open', '');
  await expect(chat).toHaveAttribute('position', 'inline');
  await expect(chat).toHaveAttribute('theme', 'light');
});

test('properties that no attribute has are there before anybody sets them', async ({
  page,
  frozen,
}) => {
  await frozen.open('floating');
  await expect(launcher(page)).toBeVisible();
  const found = await page.evaluate(() => {
    const chat = document.createElement('botlhale-chat');
    const { tokenProvider, handoff, handoffRules, strings, transcript, route } = chat;
    return {
      none: [tokenProvider, handoff, strings].every((value) => value === undefined),
      handoffRules,
      transcript,
      route,
    };
  });
  expect(found).toEqual({ none: true, handoffRules: {}, transcript: [], route: 'bot' });
});
