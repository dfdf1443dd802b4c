/** Everything with the keyboard alone: no click, and no focus that a person did not bring about. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './journey.ts';

/** The element that has the focus shows it: by a ring, in the window, and with nothing above it. */
const problems = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    let focused = document.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    if (!focused || focused === document.body) return ['nothing has the focus'];
    const name = `${focused.localName}.${focused.className}`;
    // The composer's ring is around its form.
    const drawn = focused.closest('form:has(textarea)') ?? focused;
    const isRinged = [focused, drawn].some((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      // The page's own link has the browser's ring.
      return (
        outlineStyle === 'auto' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2)
      );
    });
    const { left, right, top, bottom } = drawn.getBoundingClientRect();
    const isInWindow = left >= 0 && right <= innerWidth && top >= 0 && bottom <= innerHeight;
    // Seen from within its own root: what is above it there, and that its host is not covered.
    const isOnTop = (element: Element, x: number, y: number): boolean => {
      const root = element.getRootNode();
      if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
      const found = root.elementFromPoint(x, y);
      const isFree = found !== null && (element === found || element.contains(found));
      return isFree && (!(root instanceof ShadowRoot) || isOnTop(root.host, x, y));
    };
    const wrong: string[] = [];
    if (!focused.matches(':focus-visible') || !isRinged) wrong.push(`${name} shows no focus`);
    if (!isInWindow) wrong.push(`${name} is outside the window`);
    // Not all of it is behind something (2.4.11); a link of two lines may be empty in its middle.
    else if (
      ![...drawn.getClientRects()].some((line) =>
        [0.1, 0.5, 0.9].some((part) =>
          isOnTop(drawn, line.left + part * line.width, line.top + line.height / 2),
        ),
      )
    )
      wrong.push(`${name} is covered`);
    return wrong;
  });

class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses a key; wherever the focus is then, it can be seen. */
  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    await this.seesFocus();
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    await this.press('Enter');
  }

  /** Presses Tab, or Shift+Tab, until `target` has the focus; every stop on the way can be seen. */
  async goTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const reached = target.and(this.#page.locator(':focus'));
    for (let steps = 0; steps < 40 && (await reached.count()) === 0; steps += 1)
      await this.press(key);
    await expect(reached).toHaveCount(1);
  }

  async seesFocus(): Promise<void> {
    await expect.poll(() => problems(this.#page)).toEqual([]);
  }
}

test('the whole journey is walked with the keyboard alone, and the focus is seen at every stop', async ({
  visitor,
  page,
  platform: { desk, faults },
}) => {
  const keyboard = new Keyboard(page);
  const button = (name: string | RegExp) =>
    page.getByRole('button', { name, exact: typeof name === 'string' });
  const item = (name: string | RegExp) =>
    page.locator('[role^=menuitem]').filter({ hasText: name });
  const menu = page.locator('header .menu');
  const writes = async (text: string, answer: string | RegExp) => {
    await keyboard.goTo(visitor.field);
    await keyboard.type(text);
    await visitor.sees(answer);
    await expect(visitor.field).toBeFocused();
  };
  await visitor.visit('/', { rating: '' });
  const ratings = await page.evaluateHandle(() => {
    const heard: unknown[] = [];
    document.addEventListener('botlhale-rating', (event) => {
      // The event is the chat's; these are all that it tells.
      const { rating, comment } = event as Event & { rating: string; comment: string };
      heard.push([rating, comment]);
    });
    return heard;
  });

  // The launcher, after what the page has before it.
  await keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Home' })).toBeFocused();
  await keyboard.press('Tab');
  await expect(button('Open the chat')).toBeFocused();
  await keyboard.press('Enter');
  await expect(visitor.field).toBeFocused();
  await keyboard.seesFocus();

  // A suggested answer: it stays what was chosen, and keeps the focus.
  await writes('Hello', 'Kofi');
  await keyboard.goTo(button('Opening hours'), 'Shift+Tab');
  await keyboard.press('Space');
  await visitor.sees('Monday to Friday');
  await expect(button('Opening hours')).toBeFocused();
  await expect(button('Opening hours')).toHaveAttribute('aria-pressed', 'true');

  // A message in doubt is tried again; the button goes, and the log has the focus.
  faults.set('message', { kind: 'status', status: 500 }, 1);
  await keyboard.goTo(visitor.field);
  await keyboard.type('stores');
  await expect(visitor.log.getByText('Not confirmed')).toBeVisible();
  await keyboard.goTo(button('Try again'), 'Shift+Tab');
  await keyboard.press('Enter');
  await visitor.sees('ten places');
  await expect(visitor.log).toBeFocused();

  // The menu: another language and back, by arrows, Home and letters.
  await keyboard.goTo(menu, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(item('Language')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(item('English')).toBeFocused();
  await keyboard.press('a');
  await expect(item('Afrikaans')).toBeFocused();
  await keyboard.press('Enter');
  await expect(menu).toBeFocused();
  await expect(visitor.status).toContainText('antwoord dadelik');
  await keyboard.press('Enter');
  await expect(item('Taal')).toBeFocused();
  await keyboard.press('Enter');
  await expect(item('Afrikaans')).toBeFocused();
  await keyboard.press('Home');
  await keyboard.press('Enter');
  await expect(visitor.status).toContainText('answers at once');
  await expect(menu).toBeFocused();

  // The transcript as a file.
  await keyboard.press('Space');
  await expect(item('Language')).toBeFocused();
  await keyboard.press('d');
  await expect(item('Download')).toBeFocused();
  await keyboard.press('Enter');
  await expect(item('As text')).toBeFocused();
  const download = page.waitForEvent('download');
  await keyboard.press('Enter');
  expect((await download).suggestedFilename()).toMatch(/\.txt$/);
  await expect(menu).toBeFocused();

  // To a person.
  await writes('I want to talk to a person', 'what is your name');
  await writes('A visitor', 'e-mail address');
  await writes('visitor@example.org', 'Which department');
  await keyboard.goTo(button('Sales'), 'Shift+Tab');
  await keyboard.press('Enter');
  const { id } = await visitor.isInTheQueue();
  desk.say(id, 'Good day');
  await visitor.sees('Good day');
  await expect(button('Sales')).toBeFocused();
  await keyboard.goTo(visitor.field);
  await keyboard.type('My order is late');
  await expect
    .poll(() => desk.visit(id)?.lines.filter(({ from }) => from === 'visitor'))
    .toMatchObject([{ text: 'My order is late' }]);

  // The chat is ended in the menu, where the first choice is to go on.
  await keyboard.goTo(menu, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(item('Language')).toBeFocused();
  await keyboard.press('e');
  await expect(item('End chat')).toBeFocused();
  await keyboard.press('ArrowRight');
  await expect(item('Keep chatting')).toBeFocused();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await visitor.isBack();
  await keyboard.seesFocus();

  // How it was; then back to the composer, and the bot.
  await keyboard.goTo(button('Not good'));
  await keyboard.press('Enter');
  await expect(
    page.getByRole('textbox', { name: 'Would you like to add something?' }),
  ).toBeFocused();
  await page.keyboard.type('It took long');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(page.getByText('Thank you! That helps us.')).toBeVisible();
  await expect(visitor.field).toBeFocused();
  expect(await ratings.jsonValue()).toEqual([['bad', 'It took long']]);
  await writes('What are your opening hours?', 'Monday to Friday');

  // Escape leads back to the launcher; so does the button, and Tab leads on from there.
  await keyboard.press('Escape');
  await expect(button(/^Open the chat/)).toBeFocused();
  await expect(page.getByRole('dialog')).toBeHidden();
  await keyboard.press('Enter');
  await expect(visitor.field).toBeFocused();
  await keyboard.goTo(button('Close the chat').and(page.locator('.close')), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(button(/^Open the chat/)).toBeFocused();
  await keyboard.press('Shift+Tab');
  await expect(page.getByRole('link', { name: 'Home' })).toBeFocused();
});

test('Tab leads out of the open chat, into the page and its end', async ({ visitor, page }) => {
  await visitor.arrive();
  await expect(visitor.field).toBeFocused();
  const outside = page.getByRole('link', { name: 'Home' }).and(page.locator(':focus'));
  for (let steps = 0; steps < 20 && (await outside.count()) === 0; steps += 1)
    await page.keyboard.press('Shift+Tab');
  await expect(outside).toHaveCount(1);
});

test('the log is scrolled with the keyboard', async ({ visitor, page }) => {
  await visitor.arrive();
  await visitor.ask('Hello', 'Sawubona');
  await visitor.ask('gallery', 'Two pictures');
  await visitor.ask('stores', 'ten places');
  await new Keyboard(page).goTo(visitor.log, 'Shift+Tab');
  const scrolled = () => visitor.log.evaluate((log) => log.scrollTop);
  await expect.poll(scrolled).toBeGreaterThan(0);
  // The browser moves there by and by, and a picture that loads meanwhile may cut its way short.
  await expect(async () => {
    await page.keyboard.press('Home');
    await expect.poll(scrolled, { timeout: 1000 }).toBe(0);
  }).toPass();
  await expect(page.getByRole('button', { name: 'Latest messages' })).toBeVisible();
});
