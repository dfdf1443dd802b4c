/** The gallery in its themes and directions: one sheet each. */
import { join } from 'node:path';

const width = 1760;
const views = {
  light: {},
  dark: { theme: 'dark' },
  'right-to-left': { direction: 'rtl', theme: 'light' },
  narrow: { width: '320' },
  wide: { width: '720' },
  compact: { density: 'compact', radius: '6' },
  'yellow-accent': { accent: '#ffd400' },
  'black-accent-dark': { accent: '#000000', theme: 'dark' },
  isizulu: { language: 'zu-ZA' },
};

export async function photographGallery({ browser, site, folder }) {
  const page = await browser.newPage();
  for (const [name, choices] of Object.entries(views)) {
    await page.setViewportSize({ width, height: 1000 });
    await page.goto(`${site}/demo/gallery/?${new URLSearchParams(choices)}`);
    await page.locator('figure').last().waitFor();
    // All of it in the window: what is out of sight is not drawn.
    const { height = 1000 } = (await page.locator('body').boundingBox()) ?? {};
    await page.setViewportSize({ width, height: Math.ceil(height) });
    await page.waitForLoadState('networkidle');
    await page.screenshot({
      path: join(folder, `gallery-${name}.png`),
      fullPage: true,
      // The endless ones stop, the others are at their end.
      animations: 'disabled',
    });
  }
  await page.close();
}
