/** The demo's pages and the agent desk, on a desktop and on a phone, in light and dark. */
import { join } from 'node:path';

const pages = {
  home: '/',
  menu: '/demo/pages/menu.html',
  'help-centre': '/demo/pages/inline.html',
  desk: '/demo/desk/',
};
const screens = {
  desktop: { viewport: { width: 1280, height: 820 } },
  phone: {
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
    deviceScaleFactor: 2,
  },
};

export async function photographPages({ browser, site, folder }) {
  for (const [screen, options] of Object.entries(screens))
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ ...options, colorScheme });
      const page = await context.newPage();
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(site + path);
        await page.waitForLoadState('networkidle');
        await page.screenshot({ path: join(folder, `${name}-${screen}-${colorScheme}.png`) });
      }
      await page.goto(site);
      await page.getByRole('button', { name: 'Open the chat' }).click();
      const field = page.getByRole('textbox', { name: 'Write a message' });
      await field.fill('Hello');
      await field.press('Enter');
      await page.getByRole('button', { name: 'Opening hours' }).waitFor();
      await page.screenshot({
        path: join(folder, `open-${screen}-${colorScheme}.png`),
        animations: 'disabled',
      });
      await context.close();
    }
}
