import type { Page } from '@playwright/test';
import { findings } from './axe.ts';
import { expect, test } from './journey.ts';
import { clipped, sideways } from './layout.ts';

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`in a ${colorScheme} page`, () => {
    test.use({ colorScheme });

    test.beforeEach(async ({ page }) => {
      // A page that goes with the scheme, as a host that offers one has.
      await page.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          const { style } = document.documentElement;
          style.setProperty('color-scheme', 'light dark');
          style.setProperty('background-color', 'Canvas');
        });
      });
    });

    test('axe finds nothing on the way to a person and back', async ({
      visitor,
      page,
      platform: { desk },
    }) => {
      const isAccessible = async (state: string) => expect(await findings(page), state).toEqual([]);
      await visitor.visit();
      await expect(page.getByRole('button', { name: 'Open the chat' })).toBeVisible();
      await isAccessible('closed');
      await visitor.open();
      await isAccessible('open');
      await visitor.ask('Hello', 'Kofi');
      await isAccessible('suggested answers');
      await visitor.ask('What are your opening hours?', 'Monday to Friday');
      await visitor.ask('gallery', 'Two pictures');
      await visitor.ask('stores', 'ten places');
      await isAccessible('cards and a list');

      await visitor.ask('I want to talk to a person', 'what is your name');
      await visitor.ask('A visitor', 'e-mail address');
      await visitor.ask('visitor@example.org', 'Which department');
      await isAccessible('departments');
      desk.settings.greet = false;
      await visitor.press('Sales');
      await expect(visitor.status).toContainText('Connecting you to our team');
      await isAccessible('connecting');

      const id = await reachable(page, desk);
      await expect(visitor.status).toContainText('Waiting for our team');
      await isAccessible('queued');
      desk.take(id);
      desk.say(id, 'Good day, *Sales* here.');
      await visitor.sees('Good day, Sales here.');
      await visitor.say('Hello, my order is late');
      await expect(visitor.log.getByText('Delivered')).toBeVisible();
      await isAccessible('live');

      desk.settings.greet = false;
      desk.drop(id);
      await expect(visitor.status).toContainText('Reconnecting');
      await visitor.say('Are you there?');
      await expect(visitor.log.getByText('Waiting')).toBeVisible();
      await isAccessible('lost');
      await reachable(page, desk);
      await expect.poll(() => desk.visit(id)?.away).toBe(false);
      await expect(visitor.status).toContainText('Chat with our team');

      await page.getByRole('button', { name: 'Close the chat' }).first().click();
      desk.say(id, 'Found it');
      await expect(
        page.getByRole('button', { name: 'Open the chat, 1 new message' }),
      ).toBeVisible();
      await isAccessible('closed, with something unread');
      await visitor.open();
      desk.end(id);
      await visitor.isBack();
      await isAccessible('ended');
    });

    test('axe finds nothing while nobody can be reached', async ({
      visitor,
      page,
      platform: { desk },
    }) => {
      desk.settings.greet = false;
      await visitor.arrive('/', { 'agent-timeout': '1' });
      await visitor.ask('I want to talk to a person', 'what is your name');
      await visitor.ask('A visitor', 'e-mail address');
      await visitor.ask('visitor@example.org', 'Which department');
      await visitor.press('Sales');
      await expect(visitor.status).toContainText('Our team cannot be reached');
      await visitor.say('Is anybody there?');
      expect(await findings(page), 'unreachable').toEqual([]);
      await visitor.press('Go on with the bot');
      await expect(visitor.log.getByText('Not sent')).toBeVisible();
      expect(await findings(page), 'failed').toEqual([]);
    });

    test('axe finds nothing while a message waits, is under way or in doubt', async ({
      visitor,
      page,
      platform: { faults },
    }) => {
      await visitor.arrive();
      await visitor.ask('Hello', 'Kofi');
      const held = faults.hold('message');
      await visitor.say('What are your opening hours?');
      await held.arrived;
      await expect(visitor.log.getByText('Writing…')).toBeAttached();
      expect(await findings(page), 'under way').toEqual([]);
      held.release();
      await visitor.sees('Monday to Friday');

      faults.set('message', { kind: 'status', status: 503 }, 1);
      await visitor.say('This one is lost');
      await expect(visitor.log.getByText('Not confirmed')).toBeVisible();
      expect(await findings(page), 'in doubt').toEqual([]);

      await page.context().setOffline(true);
      await visitor.say('Are you there?');
      await expect(page.getByText(/You are offline/).first()).toBeVisible();
      expect(await findings(page), 'offline').toEqual([]);
    });

    test('axe finds nothing where the chat is a part of the page', async ({ visitor, page }) => {
      await visitor.visit('/', { position: 'inline' });
      await expect(visitor.field).toBeVisible();
      await visitor.ask('Hello', 'Kofi');
      expect(await findings(page)).toEqual([]);
    });
  });

test.describe('at 400 % zoom, in a window of 320 by 256', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test('at 400 % nothing scrolls two ways, and the composer can be reached and used', async ({
    visitor,
    page,
  }) => {
    await visitor.arrive();
    await visitor.ask('Hello', 'Kofi');
    await visitor.ask('stores', 'ten places');
    await visitor.ask('gallery', 'Two pictures');
    await expect(visitor.field).toBeInViewport({ ratio: 0.99 });
    await expect(page.getByRole('button', { name: 'Send' })).toBeInViewport({ ratio: 0.99 });
    await expect(page.locator('.close')).toBeInViewport({ ratio: 0.99 });
    expect(await sideways(page)).toEqual([]);
    expect(await findings(page)).toEqual([]);
    // Some of the conversation can be seen as well.
    const { height } = (await page.locator('.scroller').boundingBox()) ?? { height: 0 };
    expect(height).toBeGreaterThan(60);
    await page.keyboard.press('Escape');
    const launcher = page.getByRole('button', { name: 'Open the chat' });
    await expect(launcher).toBeInViewport({ ratio: 0.99 });
    await expect(launcher).toBeFocused();
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true });

  test('on a phone the chat is a sheet, its targets are for thumbs, and axe finds nothing', async ({
    visitor,
    page,
  }) => {
    await visitor.visit();
    const launcher = page.getByRole('button', { name: 'Open the chat' });
    await launcher.tap();
    await expect(visitor.field).toBeVisible();
    await visitor.ask('Hello', 'Kofi');
    await page.getByRole('button', { name: 'Opening hours' }).tap();
    await visitor.sees('Monday to Friday');
    const box = await page.locator('.panel').boundingBox();
    expect(box).toEqual({ x: 0, y: 0, width: 390, height: 800 });
    expect(await sideways(page)).toEqual([]);
    const small = await page.getByRole('button').evaluateAll((buttons) =>
      buttons
        .filter(({ ariaDisabled }) => ariaDisabled !== 'true') // over: nothing happens there any more
        .map((button) => button.getBoundingClientRect())
        .filter(({ width, height }) => width > 0 && Math.min(width, height) < 44)
        .map(({ width, height }) => `${width} × ${height}`),
    );
    expect(small).toEqual([]);
    expect(await findings(page)).toEqual([]);
    const size = await visitor.field.evaluate((field) => getComputedStyle(field).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThanOrEqual(16);

    await page.locator('.close').tap();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(launcher).toBeFocused();
  });

  test('the page behind the sheet can be scrolled as before', async ({ visitor, page }) => {
    await visitor.visit();
    const overflow = () =>
      page.evaluate(() =>
        [document.documentElement, document.body].map(({ style, ownerDocument }, index) => [
          style.cssText,
          getComputedStyle(index ? ownerDocument.body : ownerDocument.documentElement).overflow,
        ]),
      );
    const before = await overflow();
    await visitor.open();
    expect(await overflow()).toEqual(before);
    const top = await page.evaluate(() => {
      document.body.style.setProperty('block-size', '3000px');
      scrollTo({ top: 500, behavior: 'instant' });
      return scrollY;
    });
    expect(top).toBe(500);
  });

  test('the sheet is as high as what a keyboard leaves of the window', async ({
    visitor,
    page,
  }) => {
    await visitor.arrive();
    await page.setViewportSize({ width: 390, height: 420 });
    await expect.poll(async () => (await page.locator('.panel').boundingBox())?.height).toBe(420);
    await expect(visitor.field).toBeInViewport({ ratio: 0.99 });
  });
});

test.describe('with less motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves for a visitor who wants less motion', async ({
    visitor,
    page,
    platform: { faults },
  }) => {
    await visitor.arrive();
    const held = faults.hold('message');
    await visitor.say('Hello');
    await held.arrived;
    await expect(visitor.log.getByText('Writing…')).toBeAttached();
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(moving).toBe(0);
    held.release();
  });
});

test.describe('with colours of the system’s own', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('bubbles, the panel and the composer keep an edge in colours of the system’s own', async ({
    visitor,
    page,
  }) => {
    await visitor.arrive();
    await visitor.ask('Hello', 'Kofi');
    for (const part of ['.panel', '.user .bubble', 'form']) {
      const width = await page
        .locator(part)
        .first()
        .evaluate((element) => getComputedStyle(element).borderTopWidth);
      expect(width, part).toBe('1px');
    }
  });
});

test('wide text spacing clips nothing', async ({ visitor, page }) => {
  await visitor.arrive();
  await visitor.ask('Hello', 'Kofi');
  // WCAG 1.4.12's spacing, where a person's own style sheet would put it.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`* {
      line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;
    }`);
    const spread = (root: Document | ShadowRoot): void => {
      root.adoptedStyleSheets.push(sheet);
      for (const element of root.querySelectorAll('*'))
        if (element.shadowRoot) spread(element.shadowRoot);
    };
    spread(document);
  });
  expect(await clipped(page)).toEqual([]);
});

for (const [where, viewport] of [
  ['above a wide page', { width: 1600, height: 1100 }],
  ['on a phone', { width: 390, height: 800 }],
] as const)
  test.describe(`with text of twice the size, ${where}`, () => {
    test.use({ viewport });

    test('all text grows, none is cut off, and nothing scrolls two ways', async ({
      visitor,
      page,
      platform: { desk, faults },
    }) => {
      // What a person sets in the browser; a page's own sizes are as before.
      const devTools = await page.context().newCDPSession(page);
      await devTools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
      const fits = async (state: string) => {
        expect(await clipped(page), state).toEqual([]);
        expect(await sideways(page), state).toEqual([]);
      };
      await visitor.visit('/', { rating: '', 'greeting-delay': '0.01', phone: '+27 11 000 0000' });
      await expect(page.getByRole('button', { name: 'Hello! How can we help you?' })).toBeVisible();
      await fits('greeting');
      await visitor.open();
      await expect(visitor.field).toHaveCSS('font-size', '32px');
      await fits('open');
      await visitor.ask('Hello', 'Kofi');
      const bubble = visitor.log.locator('.user .bubble').first();
      await expect(bubble).toHaveCSS('font-size', '30px');
      await fits('suggested answers');
      await visitor.ask('gallery', 'Two pictures');
      await visitor.ask('stores', 'ten places');
      await fits('cards and a list');
      faults.set('message', { kind: 'status', status: 503 }, 1);
      await visitor.say('This one is lost');
      await expect(visitor.log.getByText('Not confirmed')).toBeVisible();
      await fits('in doubt');
      await page.getByRole('button', { name: 'Menu', exact: true }).click();
      for (const [item, next] of [
        ['Language', 'English'],
        ['Download the conversation', 'As text'],
        ['Remove this chat from this device', 'Remove'],
      ] as const) {
        await page.getByRole('menuitem', { name: item }).press('Enter');
        await expect(
          page.locator(`[role^=menuitem]`).filter({ hasText: next }).first(),
        ).toBeVisible();
        await fits(`menu, ${item}`);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('Escape');
      const { id } = await visitor.askForAPerson('Sales');
      await fits('queued');
      desk.say(id, 'Good day, *Sales* here.');
      await visitor.sees('Good day, Sales here.');
      await fits('live');
      desk.end(id);
      await expect(page.getByRole('button', { name: 'Not good' })).toBeVisible();
      await fits('rating');
      // Something of the conversation is still in view, and the visitor can write.
      await expect(visitor.field).toBeInViewport({ ratio: 0.99 });
      const { height = 0 } = (await page.locator('.scroller').boundingBox()) ?? {};
      expect(height).toBeGreaterThan(60);
    });
  });

test('a page that leaves room for the launcher never has its focus behind it', async ({
  visitor,
  page,
}) => {
  await visitor.visit();
  await page.evaluate(() => {
    // What the documentation asks of a host; the links are where the launcher is.
    document.documentElement.style.setProperty('scroll-padding-block-end', '96px');
    document.body.style.setProperty('padding-block-end', '96px');
    for (let count = 0; count < 60; count += 1) {
      const link = document.createElement('a');
      link.href = '#';
      link.textContent = `Link ${count}`;
      link.style.setProperty('display', 'block');
      link.style.setProperty('text-align', 'end');
      link.style.setProperty('margin-inline-start', 'auto');
      link.style.setProperty('inline-size', '60px');
      document.querySelector('main')?.append(link);
    }
  });
  const launcher = await page.getByRole('button', { name: 'Open the chat' }).boundingBox();
  const behind: string[] = [];
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
    const box = await page.locator(':focus').first().boundingBox();
    if (name.startsWith('Link') && box && launcher && box.y + box.height > launcher.y)
      behind.push(name);
  }
  expect(behind).toEqual([]);
});

/** Lets the agents be reached again, on a page that is loaded anew; gives the visit. */
async function reachable(
  page: Page,
  desk: { settings: { greet: boolean }; visits: () => { id: string; away: boolean }[] },
): Promise<string> {
  desk.settings.greet = true;
  await page.reload(); // a new connection is greeted
  await page.getByRole('button', { name: /Open the chat/ }).click();
  await expect.poll(() => desk.visits().at(-1)?.away).toBe(false);
  return desk.visits().at(-1)?.id ?? '';
}
