/** Pages as hosts have them: with bars, dialogs, dark modes, focus traps, shortcuts, smooth scrolling. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import { expect, test as base, type AttributeMap } from './journey.ts';

interface HostPage {
  /** More of the page's head: styles, scripts. */
  readonly head?: string;
  /** More of its body, before the chat. */
  readonly body?: string;
  readonly attributes?: AttributeMap;
  /** What the chat stands in. */
  readonly around?: readonly [string, string];
}

const test = base.extend<{ host: (page?: HostPage) => Promise<void>; said: string[] }>({
  host: async ({ page, site, addresses }, use) => {
    await use(async ({ head = '', body = '', attributes = {}, around = ['', ''] } = {}) => {
      const all = { 'bot-id': 'kofi-demo', 'bot-name': 'Kofi', ...addresses, ...attributes };
      const written = Object.entries(all).map(([name, value]) => `${name}="${value}"`);
      site.page(
        '/',
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">${head}
        <script type="module" src="/dist/botlhale-chat.js"></script></head><body>
        <main><h1>A shop</h1></main>${body}
        ${around[0]}<botlhale-chat ${written.join(' ')}></botlhale-chat>${around[1]}</body></html>`,
      );
      await page.goto(site.url);
    });
  },
  /** What the console has said that looks like ours. */
  said: async ({ page }, use) => {
    const said: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('<botlhale-chat>')) said.push(message.text());
    });
    await use(said);
  },
});

const launcher = (page: Page) => page.locator('[part=launcher]');
const panel = (page: Page) => page.locator('[part=panel]');

/** What people's own pages load. */
const library = async (path: string): Promise<string> =>
  readFile(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');

/** How far the bottom of the launcher is from the window's. */
const height = async (page: Page): Promise<number> => {
  const { y = 0, height = 0 } = (await launcher(page).boundingBox()) ?? {};
  return (page.viewportSize()?.height ?? 0) - y - height;
};

const surface = (page: Page) =>
  panel(page).evaluate((element) => getComputedStyle(element).colorScheme);

test.describe('room at the bottom', () => {
  test('offset-x and offset-y say where the launcher stands', async ({ page, host }) => {
    await host({ attributes: { 'offset-x': '40', 'offset-y': '90' } });
    await expect.poll(() => height(page)).toBe(90);
    const { x = 0, width = 0 } = (await launcher(page).boundingBox()) ?? {};
    expect(1280 - x - width).toBe(40);
    await launcher(page).click();
    await expect(panel(page)).toBeInViewport({ ratio: 1 });
  });

  test('an offset that is no number of pixels is told, and the usual one used', async ({
    page,
    host,
    said,
  }) => {
    await host({ attributes: { 'offset-y': 'high' } });
    await expect.poll(() => said.join()).toContain('offset-x and offset-y are numbers');
    expect(await height(page)).toBe(20);
  });

  for (const [bar, styles] of [
    ['a cookie bar', 'bottom:0;left:0;right:0;height:80px'],
    ['a cookie card', 'bottom:10px;right:10px;width:300px;height:70px'],
    ['a tab bar that sticks', 'position:sticky;bottom:0;height:80px'],
  ] as const)
    test(`${bar} moves the launcher up, and lets it down when it goes`, async ({ page, host }) => {
      const style = `position:fixed;${styles};background:#ddd`;
      await host({
        body: `<div style="height:2000px"></div><div id="bar" style="${style}">Bar</div>`,
      });
      await expect.poll(() => height(page)).toBe(100);
      await launcher(page).click();
      await expect(panel(page)).toBeInViewport({ ratio: 1 });
      await page.locator('#bar').evaluate((element) => element.remove());
      await expect.poll(() => height(page)).toBe(20);
    });

  test('a bar that comes late, on another bar, moves it further', async ({ page, host }) => {
    const bar = (style: string) =>
      `<div style="position:fixed;left:0;right:0;height:50px;background:#ccc;${style}">Bar</div>`;
    await host({ body: bar('bottom:0') });
    await expect.poll(() => height(page)).toBe(70);
    await page.evaluate((html) => {
      const place = document.createElement('section');
      place.innerHTML = html;
      document.querySelector('main')?.append(place);
    }, bar('bottom:50px'));
    await expect.poll(() => height(page)).toBe(120);
  });

  test('bars beside it, and overlays, leave it where it is', async ({ page, host }) => {
    await host({
      body: `<div style="position:fixed;bottom:0;left:0;width:300px;height:80px">Left</div>
        <div style="position:fixed;top:0;left:0;right:0;height:80px">Top</div>
        <div style="position:fixed;inset:0">Over everything</div>`,
    });
    await expect(launcher(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await height(page)).toBe(20);
  });
});

test.describe('a page that captures fixed boxes', () => {
  const captures = '<style>body{transform:translateY(0);min-height:3000px}</style>';

  test('an overlay that the host shows over the chat stays over it', async ({ page, host }) => {
    await host({ head: captures + '<style>botlhale-chat{--botlhale-z-index:100}</style>' });
    await page.evaluate(() => scrollTo(0, 400));
    await expect.poll(() => height(page)).toBe(20);
    await page.evaluate(() => {
      const overlay = document.createElement('div');
      overlay.id = 'overlay';
      overlay.style.cssText =
        'position:absolute;inset:0;z-index:200;position:fixed;background:#000c';
      document.body.append(overlay);
    });
    const front = () => page.evaluate(() => document.elementFromPoint(1240, 680)?.id);
    await expect.poll(front).toBe('overlay');
    await page.locator('#overlay').evaluate((element) => element.remove());
    await expect.poll(() => height(page)).toBe(20);
  });

  test('the conversation and the words in the field stay where the chat goes up', async ({
    page,
    host,
    visitor,
  }) => {
    await host();
    await visitor.open();
    await visitor.ask('Hello', 'Kofi');
    await visitor.field.fill('Half a sen');
    await page.evaluate(() => document.body.style.setProperty('transform', 'translateX(0)'));
    await expect(page.locator('.root')).toHaveAttribute('popover', 'manual');
    await expect(visitor.field).toHaveValue('Half a sen');
    await expect(visitor.field).toBeFocused();
    await page.evaluate(() => document.body.style.removeProperty('transform'));
    await expect(page.locator('.root')).not.toHaveAttribute('popover');
    await expect(visitor.field).toHaveValue('Half a sen');
  });

  test('on a phone the sheet fills the window', async ({ page, host, visitor }) => {
    await page.setViewportSize({ width: 390, height: 760 });
    await host({ head: captures });
    await visitor.open();
    await expect
      .poll(() => panel(page).boundingBox())
      .toEqual({ x: 0, y: 0, width: 390, height: 760 });
  });
});

for (const [zoomed, width, height] of [
  ['html', 390, 760],
  ['body', 390, 760],
] as const)
  test(`on a phone the sheet fills the window where ${zoomed} is zoomed`, async ({
    page,
    host,
    visitor,
  }) => {
    await page.setViewportSize({ width, height });
    await host({ head: `<style>${zoomed}{zoom:1.5}</style>` });
    await visitor.open();
    await expect.poll(() => panel(page).boundingBox()).toEqual({ x: 0, y: 0, width, height });
  });

test.describe('light and dark', () => {
  for (const [page_, head, system, expected] of [
    ['a page that says nothing, on white', '', 'dark', 'light'],
    ['a dark page that says nothing', '<style>body{background:#111}</style>', 'light', 'dark'],
    [
      'a dark box that holds all of the page',
      '<style>main{background:#0b1020;min-height:100vh}</style>',
      'light',
      'dark',
    ],
    [
      'a light page with a dark footer',
      '<style>body{background:#fff}main{margin-top:500px;background:#000;height:300px}</style>',
      'dark',
      'light',
    ],
    ['a page that is dark', '<style>:root{color-scheme:dark}</style>', 'light', 'dark'],
    ['a page that is light', '<style>:root{color-scheme:light}</style>', 'dark', 'light'],
    [
      'a page of both schemes, at night',
      '<style>:root{color-scheme:light dark}</style>',
      'dark',
      'dark',
    ],
    [
      'a page of both schemes, by day',
      '<style>:root{color-scheme:light dark}</style>',
      'light',
      'light',
    ],
    [
      'a page of both schemes, by its head, at night',
      '<meta name="color-scheme" content="light dark">',
      'dark',
      'dark',
    ],
  ] as const)
    test(`${page_}: ${expected}`, async ({ page, host, visitor }) => {
      await page.emulateMedia({ colorScheme: system });
      await host({ head });
      await visitor.open();
      const isDark = () =>
        panel(page).evaluate((element) => {
          const [red = 0] =
            getComputedStyle(element)
              .backgroundColor.match(/[\d.]+/g)
              ?.map(Number) ?? [];
          return red < 0.5 ? 'dark' : 'light';
        });
      await expect.poll(isDark).toBe(expected);
    });

  test('a change at run time is followed, and theme decides before the page', async ({
    page,
    host,
    visitor,
  }) => {
    await host({
      head: '<style>body{transition:background .1s} .night body{background:#0a0a0a}</style>',
    });
    await visitor.open();
    await page.evaluate(() => document.documentElement.classList.add('night'));
    await expect.poll(() => surface(page)).toBe('dark');
    await page.evaluate(() => document.documentElement.classList.remove('night'));
    await expect.poll(() => surface(page)).not.toBe('dark');
    await page.locator('botlhale-chat').evaluate((chat: BotlhaleChat) => (chat.theme = 'dark'));
    await expect.poll(() => surface(page)).toBe('dark');
  });
});

test.describe('the accent', () => {
  const colour = (page: Page) =>
    launcher(page).evaluate((element) => getComputedStyle(element).backgroundColor);

  test('the attribute sets it, before the property of the page', async ({ page, host }) => {
    await host({
      attributes: { accent: 'rgb(122 46 142)' },
      head: '<style>botlhale-chat{--botlhale-accent:red}</style>',
    });
    await expect.poll(() => colour(page)).toMatch(/^oklch\(0\.4\d+ 0\.1\d+ 31\d/);
  });

  for (const wrong of ['006c5f', 'linear-gradient(red, blue)', ''])
    for (const by of ['attribute', 'property'] as const)
      test(`«${wrong}» by ${by} leaves the usual one`, async ({ page, host, said }) => {
        await host();
        const usual = await colour(page);
        await host(
          by === 'attribute'
            ? { attributes: { accent: wrong } }
            : { head: `<style>botlhale-chat{--botlhale-accent:${wrong};}</style>` },
        );
        await expect(launcher(page)).toBeVisible();
        expect(await colour(page)).toBe(usual);
        // An attribute without a value is one that is not there.
        if (wrong || by === 'property')
          await expect.poll(() => said.join()).toContain(`the accent «${wrong}» is no colour`);
      });
});

test.describe('dialogs of the page', () => {
  const dialog = ['<dialog id="d"><p>A form</p>', '</dialog>'] as const;
  const openDialog = (page: Page) =>
    page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')?.showModal());
  const isOpen = (page: Page) =>
    page.evaluate(() => document.querySelector<HTMLDialogElement>('#d')?.open);

  test('Escape closes the menu, then the panel, and only then the dialog', async ({
    page,
    host,
    visitor,
  }) => {
    await host({ around: dialog });
    await openDialog(page);
    await visitor.open();
    await page.getByRole('button', { name: 'Menu' }).click();
    await expect(page.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menuitem')).toHaveCount(0);
    await expect(panel(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    expect(await isOpen(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
  });

  test('an inline chat in a dialog is as wide as there is room, and leaves Escape to it', async ({
    page,
    host,
    visitor,
  }) => {
    await host({ around: dialog, attributes: { position: 'inline' } });
    await openDialog(page);
    await expect(visitor.field).toBeVisible();
    expect((await panel(page).boundingBox())?.width).toBeGreaterThanOrEqual(280);
    await visitor.field.focus();
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe(false);
  });

  test('a chat that is opened behind one says so', async ({ page, host, said }) => {
    await host({ body: '<dialog id="d">A form</dialog>' });
    await openDialog(page);
    await page.locator('botlhale-chat').evaluate((chat: BotlhaleChat) => chat.show());
    await expect.poll(() => said.join()).toContain('behind a modal <dialog>');
  });
});

test('a chat that a style of the page hides says so, and one that is hidden by its attribute does not', async ({
  page,
  host,
  said,
}) => {
  await host({ attributes: { hidden: '' } });
  await page.waitForLoadState('networkidle');
  expect(said).toEqual([]);
  await host({ head: '<style>botlhale-chat{display:none}</style>' });
  await expect.poll(() => said).toEqual([expect.stringContaining('«display: none»')]);
});

test.describe('the page’s own scripts', () => {
  test('one-key shortcuts take nothing out of the field', async ({ page, host, visitor }) => {
    const tinykeys = await library('tinykeys/dist/tinykeys.umd.js');
    await host({
      head: `<script>${tinykeys.replace(/\/\/# source.*/, '')}</script><script>
        window.pressed = [];
        const keys = ['s', 'k', '/', 'Control+k', 'F1'];
        tinykeys.tinykeys(window, Object.fromEntries(keys.map((key) =>
          [key, (event) => { event.preventDefault(); pressed.push(key); }])));
        document.addEventListener('keyup', ({ key }) => pressed.push('up ' + key));
      </script>`,
    });
    await visitor.open();
    await visitor.field.pressSequentially('skip /it');
    await expect(visitor.field).toHaveValue('skip /it');
    const pressed = () => page.evaluate<string[]>('pressed');
    expect(await pressed()).toEqual([]);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('F1');
    expect((await pressed()).filter((key) => !key.startsWith('up'))).toEqual(['Control+k', 'F1']);
    // The page hears of the end of what it has heard begin, and of nothing else.
    expect((await pressed()).filter((key) => key.startsWith('up'))).toEqual([
      'up k',
      'up Control',
      'up F1',
    ]);
  });

  test('a page-wide form’s Enter handler posts nothing', async ({ page, host, visitor }) => {
    await host({
      around: [
        `<form action="/posted" onkeypress="if (event.keyCode === 13 && event.target.tagName !== 'TEXTAREA') { event.preventDefault(); this.submit() }">`,
        '</form>',
      ],
    });
    await visitor.open();
    await visitor.field.fill('One');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('two');
    await expect(visitor.field).toHaveValue('One\ntwo');
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('Bootstrap’s modal leaves the cursor in the field', async ({ page, host, visitor }) => {
    const [script, styles] = await Promise.all([
      library('bootstrap/dist/js/bootstrap.bundle.min.js'),
      library('bootstrap/dist/css/bootstrap.min.css'),
    ]);
    await host({
      head: `<style>${styles}</style><script>${script.replace(/\/\/# source.*/, '')}</script>`,
      body: `<div class="modal" id="m" tabindex="-1"><div class="modal-dialog"><div class="modal-content">
        <input aria-label="Theirs"></div></div></div>`,
    });
    await expect(launcher(page)).toBeVisible();
    await page.evaluate(`bootstrap.Modal.getOrCreateInstance('#m').show()`);
    await expect(page.getByLabel('Theirs')).toBeVisible();
    await visitor.open();
    await visitor.field.click();
    await page.keyboard.type('Hello');
    await expect(visitor.field).toHaveValue('Hello');
    await expect(visitor.field).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(panel(page)).toBeHidden();
    await expect(page.getByLabel('Theirs')).toBeVisible();
  });

  test('Lenis leaves the wheel over the log to it', async ({ page, host, visitor }) => {
    const lenis = await library('lenis/dist/lenis.min.js');
    await host({
      head: `<script>${lenis.replace(/\/\/# source.*/, '')}</script>
        <script>addEventListener('load', () => (window.smooth = new Lenis({ autoRaf: true })))</script>`,
      body: '<div style="height:3000px"></div>',
    });
    await visitor.open();
    for (const text of ['stores', 'gallery']) await visitor.say(text);
    await visitor.sees('ten places');
    await visitor.sees('Two pictures');
    await expect
      .poll(() => visitor.log.evaluate((log) => log.scrollHeight - log.clientHeight))
      .toBeGreaterThan(50);
    const before = await visitor.log.evaluate((log) => log.scrollTop);
    await visitor.log.hover();
    await page.mouse.wheel(0, -40);
    await expect.poll(() => visitor.log.evaluate((log) => log.scrollTop)).toBeLessThan(before);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    // Beside the chat the page scrolls as it did.
    await page.mouse.move(200, 300);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  });

  test('a page that may not be pressed leaves the chat alone, and what it puts into it tells the page', async ({
    page,
    host,
    visitor,
  }) => {
    await host({
      head: `<style>body{pointer-events:none}</style><script>
        window.heard = [];
        for (const type of ['focusin', 'input', 'keydown', 'paste', 'click'])
          document.addEventListener(type, ({ target }) => heard.push(type + ' ' + target.localName));
      </script>`,
    });
    await page.locator('botlhale-chat').evaluate((chat) => {
      const field = document.createElement('input');
      field.slot = 'footer';
      field.ariaLabel = 'Theirs';
      chat.append(field);
    });
    await visitor.open();
    await visitor.field.fill('Hello');
    await page.keyboard.press('a');
    const heard = () => page.evaluate<string[]>('heard');
    expect((await heard()).filter((line) => !line.startsWith('click'))).toEqual([]);
    expect(await heard()).toContain('click botlhale-chat');
    await page.getByLabel('Theirs').pressSequentially('x');
    expect(await heard()).toEqual(
      expect.arrayContaining(['focusin input', 'keydown input', 'input input']),
    );
  });
});

test('a drag on the header of a phone’s sheet does not move the page', async ({
  browser,
  site,
  addresses,
}) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 760 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const written = Object.entries(addresses).map(([name, value]) => `${name}="${value}"`);
  site.page(
    '/',
    `<!doctype html><meta name="viewport" content="width=device-width"><script type="module" src="/dist/botlhale-chat.js"></script>
    <body style="height:4000px"><botlhale-chat bot-id="kofi-demo" ${written.join(' ')}></botlhale-chat>`,
  );
  await page.goto(site.url);
  const session = await context.newCDPSession(page);
  /** Upwards, as one who scrolls down. */
  const drag = async (from: number) => {
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: y === undefined ? [] : [{ x: 150, y }],
      });
    await touch('touchStart', from);
    for (let y = from; y > from - 200; y -= 20) await touch('touchMove', y);
    await touch('touchEnd');
  };
  const moved = () => page.evaluate(() => scrollY);
  await launcher(page).tap();
  await expect(page.getByRole('textbox')).toBeVisible();
  await page.evaluate(() => scrollTo(0, 300));
  for (const y of [30, 400, 730]) await drag(y);
  expect(await moved()).toBe(300);
  // Without the sheet the same drag moves it.
  await page.locator('botlhale-chat').evaluate((chat: BotlhaleChat) => chat.hide());
  await drag(400);
  await expect.poll(moved).toBeGreaterThan(400);
  await context.close();
});

test.describe('on paper', () => {
  const paper = (page: Page) => page.emulateMedia({ media: 'print' });

  test('nothing of a floating chat is printed', async ({ page, host, visitor }) => {
    await host();
    await visitor.open();
    await paper(page);
    await expect(launcher(page)).toBeHidden();
    await expect(panel(page)).toBeHidden();
  });

  for (const position of ['inline', 'page'])
    test(`a chat that is part of its page is its transcript (${position})`, async ({
      page,
      host,
      visitor,
    }) => {
      await host({ attributes: { position, theme: 'dark', accent: '#ffe000' } });
      for (const text of ['Hello', 'stores', 'gallery', 'What are your opening hours?'])
        await visitor.say(text);
      await visitor.sees('Monday to Friday');
      await expect(visitor.log.getByText('Writing')).toHaveCount(0);
      await paper(page);
      await expect(visitor.field).toBeHidden();
      await expect(page.getByRole('button')).toHaveCount(0);
      const { all, inside, dark } = await visitor.log.evaluate((log) => {
        const bubbles = [...log.querySelectorAll('.bubble')];
        const end = (element: Element) => element.getBoundingClientRect().bottom + scrollY;
        // The log is inside the transcript's own root.
        const chat = (log.getRootNode() as ShadowRoot).host;
        return {
          all: bubbles.length,
          // Nothing scrolls inside, and the page is as long as the conversation.
          inside:
            log.scrollHeight <= log.clientHeight + 1 &&
            bubbles.every(
              (bubble) =>
                end(bubble) <= end(chat) && end(bubble) <= document.documentElement.scrollHeight,
            ),
          dark: bubbles.every((bubble) => getComputedStyle(bubble).color === 'rgb(0, 0, 0)'),
        };
      });
      expect(all).toBeGreaterThan(6);
      expect([inside, dark]).toEqual([true, true]);
    });
});

test.describe('what else a page may be', () => {
  test('a sandboxed frame that allows no forms can send', async ({ page, host, site, visitor }) => {
    await host();
    site.page(
      '/frame',
      `<!doctype html><iframe src="/" sandbox="allow-scripts allow-same-origin" width="600" height="700"></iframe>`,
    );
    await page.goto(`${site.url}/frame`);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Open the chat' }).click();
    await frame.getByRole('textbox', { name: 'Write a message' }).fill('Hello');
    await frame.getByRole('button', { name: 'Send' }).click();
    await expect(frame.getByRole('log')).toContainText('Kofi, the coffee shop’s assistant');
    expect(visitor.page.url()).toContain('/frame');
  });

  test('a page that replaces natives has a chat that works', async ({ host, visitor }) => {
    await host({
      head: `<script>
        // As MooTools and Prototype did.
        Array.from = (item) => (item == null ? [] : [].concat(item));
        Object.keys(Array.prototype).length;
        Array.prototype.each = Array.prototype.forEach;
        Object.prototype.extra = 1;
        Element.prototype.show = Element.prototype.hide = Element.prototype.update = () => { throw new Error('theirs') };
      </script>`,
      attributes: { 'opening-hours': 'Mo-Su 00:00-24:00' },
    });
    await visitor.open();
    await visitor.ask('Hello', 'Kofi');
    await visitor.ask('gallery', 'Two pictures');
    await visitor.meetAPerson('Sales');
  });

  test('arrays that write themselves otherwise are told to the visitor, and in the console', async ({
    page,
    host,
    said,
    visitor,
  }) => {
    await host({
      head: `<script>Array.prototype.toJSON = function () { return '[' + this.join() + ']' }</script>`,
    });
    await visitor.open();
    await visitor.askForDepartments();
    await visitor.press('Sales');
    await expect(page.getByText(/cannot be reached/).first()).toBeVisible();
    await expect.poll(() => said.join()).toContain('Array.prototype');
  });

  test('a translated status does not outlive a new one', async ({ page, host, visitor }) => {
    await host();
    await visitor.open();
    await page.route('**/message', (route) => route.abort());
    await visitor.say('Hello');
    await expect(visitor.log.getByText('Not confirmed')).toBeVisible();
    // As page translators do.
    const translated = await page.locator('botlhale-chat').evaluate((chat) => {
      const texts = (root: Node): Text[] =>
        [
          ...root.childNodes,
          ...(root instanceof Element && root.shadowRoot ? [root.shadowRoot] : []),
        ].flatMap((node) =>
          node instanceof Text ? [node] : node.nodeName === 'STYLE' ? [] : texts(node),
        );
      const found = texts(chat).filter(({ data }) => /\S/.test(data));
      for (const text of found) {
        const font = document.createElement('span');
        font.textContent = `[${text.data.trim()}]`;
        text.replaceWith(font);
      }
      return found.length;
    });
    expect(translated).toBeGreaterThan(5);
    await expect(visitor.log.getByText('[Not confirmed]')).toBeVisible();
    await page.unroute('**/message');
    await visitor.log.getByRole('button', { name: /Try again/ }).click();
    await visitor.sees('Kofi, the coffee');
    await expect(visitor.log.getByText('[Not confirmed]')).toHaveCount(0);
    await expect(visitor.log.getByText('Sent', { exact: true })).toBeAttached();
    await visitor.askForDepartments();
    await visitor.press('Sales');
    await expect(visitor.status).toHaveText('Waiting for our team');
  });
});
