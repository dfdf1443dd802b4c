/**
 * The gallery of the demo: every state of every element, drawn from the sources by Vite's dev
 * server, or by the built files with `code`.
 */
import { fileURLToPath } from 'node:url';
import { test as base, expect, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { startSite } from './site.ts';

export { expect };

/** What draws the panels: the sources, the files for a page, or the modules for bundlers. */
export type Code = 'sources' | 'dist' | 'npm';

interface Gallery {
  /** Where the gallery is, with what a viewer chooses in it. */
  address(choices?: Readonly<Record<string, string>>): string;
}

export const test = base.extend<object, { gallery: Gallery }>({
  gallery: [
    // Playwright wants a destructured first argument, and this fixture needs none.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await startSite();
      const server = await createServer({
        root: fileURLToPath(new URL('../..', import.meta.url)),
        configFile: false,
        logLevel: 'error',
        // Side by side, two servers would write the same cache; Lit needs none.
        optimizeDeps: { noDiscovery: true },
        server: {
          ...{ host: '127.0.0.1', port: 0, hmr: false, watch: null },
          // A page gets the built files as they are; only bundlers may touch the modules in `npm/`.
          proxy: { '^/dist/(?!npm/)': site.url },
        },
      });
      await server.listen();
      const { address = '127.0.0.1', port = 0 } = Object(server.httpServer?.address());
      await use({
        address: (choices = {}) =>
          `http://${address}:${port}/demo/gallery/?${new URLSearchParams(choices).toString()}`,
      });
      await server.close();
      await site.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

/**
 * Goes to the gallery, and has all of it drawn: what is out of sight has no colours yet, and its
 * words are held as plain text. Gives the names of the states.
 */
export async function visitGallery(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize({ width: 1760, height: 1000 });
  await page.goto(address);
  // The server compiles each module when it is asked for it, which a busy machine takes its time for.
  await expect(page.locator('figure').last()).toBeVisible({ timeout: 240_000 });
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
