import { expect, test } from './journey.ts';

declare global {
  interface Window {
    /** What the page has shown, for the test to press. */
    notified: { title: string; press: () => void }[];
  }
}

test('a visitor in the queue goes elsewhere, is told that somebody answered, and comes back to the chat', async ({
  visitor,
  page,
  platform: { desk },
}) => {
  // Headless browsers show no notifications: what the page asks for is written down instead.
  await page.addInitScript(() => {
    window.notified = [];
    let hidden = false;
    Object.defineProperty(document, 'hidden', { get: () => hidden });
    addEventListener('look', ({ detail }: CustomEventInit<boolean>) => {
      hidden = detail ?? false;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    // The test needs no more of it than this.
    window.Notification = class extends EventTarget {
      static permission = 'default';
      static requestPermission() {
        this.permission = 'granted';
        return Promise.resolve('granted');
      }
      onclick: (() => void) | undefined;
      constructor(title: string) {
        super();
        if (title) window.notified.push({ title, press: () => this.onclick?.() });
      }
      close() {
        return undefined;
      }
      // As said above.
    } as unknown as typeof Notification;
  });
  const look = (away: boolean) =>
    page.evaluate((detail) => dispatchEvent(new CustomEvent('look', { detail })), away);

  await visitor.arrive();
  const { id } = await visitor.askForAPerson('Sales');
  await visitor.press('Yes, please');
  await expect(page.getByRole('button', { name: 'Yes, please' })).toBeHidden();
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Notifications' })).toBeChecked();
  await page.getByRole('menuitemcheckbox', { name: 'Sound', exact: true }).click();

  // Kept on the device: the next page asks nothing, and tells all the same.
  await page.reload();
  await expect.poll(() => desk.visit(id)?.away).toBe(false);
  await look(true);
  desk.say(id, 'Good day, this is Sales');
  await expect.poll(() => page.evaluate(() => window.notified.length)).toBe(1);
  expect(await page.evaluate(() => window.notified[0]?.title)).toBe('New message from our team');
  await expect(page.getByRole('dialog')).toBeHidden();

  await look(false);
  await page.evaluate(() => window.notified[0]?.press());
  await visitor.sees('Good day, this is Sales');
  await expect(page.getByRole('button', { name: 'Yes, please' })).toHaveCount(0);
});

test('a page without a chat with a person loads nothing for it', async ({ visitor, page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => void loaded.push(request.url()));
  await visitor.arrive();
  await visitor.ask('Hello', 'Kofi');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Language' })).toBeVisible();
  await expect(page.getByRole('menuitemcheckbox', { name: 'Sound', exact: true })).toHaveCount(0);
  expect(loaded.filter((url) => url.includes('chunks/notices-'))).toEqual([]);
  expect(loaded.some((url) => url.includes('menu-items'))).toBe(true);
});
