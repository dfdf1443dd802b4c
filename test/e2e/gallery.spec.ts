/** Every state of every element, as the gallery of the demo shows them. */
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { createServer, type ViteDevServer } from 'vite';
import { look } from './axe.ts';

// One server for all of them.
test.describe.configure({ mode: 'default', timeout: 180_000 });

let server: ViteDevServer;
test.beforeAll(async () => {
  server = await createServer({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
});
test.afterAll(() => server.close());

/** Goes to the gallery, and has all of it drawn: what is out of sight has no colours yet. */
async function visitGallery(page: Page, choices: Record<string, string>): Promise<string[]> {
  const { address = '127.0.0.1', port = 0 } = Object(server.httpServer?.address());
  const query = new URLSearchParams(choices).toString();
  await page.goto(`http://${address}:${port}/demo/gallery/?${query}`);
  await expect(page.locator('figure').last()).toBeVisible();
  await expect(page.locator('gallery-cell[inert]')).toHaveCount(0);
  const height = await page.evaluate(() => {
    const within = (root: Element): Element[] =>
      [...(root.shadowRoot?.children ?? []), ...root.children].flatMap((child) => [
        child,
        ...within(child),
      ]);
    for (const cell of document.querySelectorAll<HTMLElement>('gallery-cell')) {
      const hidden = within(cell).map(
        ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
      );
      cell.style.setProperty('block-size', `${cell.clientHeight + Math.max(...hidden)}px`);
    }
    return document.documentElement.scrollHeight;
  });
  await page.setViewportSize({ width: 1760, height });
  return page
    .locator('figure')
    .evaluateAll((figures) => figures.map((figure) => figure.dataset['state'] ?? ''));
}

for (const theme of ['light', 'dark'])
  for (const [language, direction] of [
    ['en-ZA', 'ltr'],
    ['ar', 'rtl'],
  ] as const)
    test(`axe finds nothing in any state, ${theme}, ${direction}`, async ({ page }) => {
      await page.setViewportSize({ width: 1760, height: 1000 });
      const states = await visitGallery(page, { theme, language });
      const seen = await look(page);
      const wrong = seen.filter((each) => each.wrong);
      expect(wrong.map((each) => `${each.state}: ${each.rule}: ${each.wrong}`)).toEqual([]);
      // It has really looked: every state has words in it whose contrast was measured.
      const measured = new Set(
        seen
          .filter(({ rule, inside }) => inside && rule === 'color-contrast')
          .map(({ state }) => state),
      );
      const silent = ['launcher, closed', 'launcher, open'];
      expect(states.filter((state) => !measured.has(state))).toEqual(silent);
      expect(states.length).toBeGreaterThan(50);
      await expect(page.locator('botlhale-panel').first()).toHaveCSS('direction', direction);
    });
