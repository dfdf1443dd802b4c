/**
 * Photographs the gallery and the demo pages into `shots/`, for people to look at:
 * `npm run shots`, or `npm run shots -- gallery` for one of the sets below.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { createServer } from 'vite';
import { browserFlags } from './browser/flags.mjs';
import { root } from './cache.mjs';
import { findBrowser } from './find-browser.mjs';
import { photographGallery } from './shots/gallery.mjs';
import { photographJourney } from './shots/journey.mjs';
import { photographPages } from './shots/pages.mjs';

const sets = { gallery: photographGallery, pages: photographPages, journey: photographJourney };
const wanted = process.argv.slice(2);

const executablePath = await findBrowser();
if (!executablePath) throw new Error('No Chromium was found; set CHROME_PATH to one.');
const folder = join(root, 'shots');
await mkdir(folder, { recursive: true });
// The demo with a platform of its own, on a port that the system chooses.
const server = await createServer({
  root,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
});
await server.listen();
const browser = await chromium.launch({ executablePath, args: browserFlags });
try {
  const site = `http://127.0.0.1:${server.httpServer.address().port}`;
  for (const [name, photograph] of Object.entries(sets))
    if (wanted.length === 0 || wanted.includes(name)) await photograph({ browser, site, folder });
  console.log(`Photographs are in ${folder}`);
} finally {
  await browser.close();
  await server.close();
}
