/**
 * Finds a Chromium that starts, and installs one where there is none. As a command it prints the
 * path: `node scripts/find-browser.mjs`.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import {
  fromDebian,
  fromNpm,
  fromPlaywright,
  hasDebianPackage,
  playwrightBrowsers,
} from './browser/install.mjs';
import { installedBrowsers } from './browser/places.mjs';
import { starts } from './browser/probe.mjs';
import { cacheDirectory } from './cache.mjs';

const sources = [
  { name: 'this machine', paths: installedBrowsers },
  { name: 'an earlier Playwright download', paths: playwrightBrowsers },
  { name: 'Debian’s package chromium', paths: fromDebian, slow: true, when: hasDebianPackage },
  { name: 'Playwright’s download', paths: fromPlaywright, slow: true },
  {
    name: 'the npm package @sparticuz/chromium',
    paths: fromNpm,
    slow: true,
    when: () => process.platform === 'linux',
  },
];

const memory = () => join(cacheDirectory(), 'browser.json');

/**
 * The path of a Chromium that starts; `undefined` when there is none and none could be installed.
 * `CHROME_PATH` comes first, and is passed over aloud when it does not start.
 */
export async function findBrowser({ say = (line) => console.error(line) } = {}) {
  const wished = process.env.CHROME_PATH;
  if (wished) {
    if (await starts(wished)) return wished;
    say(`CHROME_PATH is ${wished}, and that does not start; looking for another browser.`);
  }
  const known = recall();
  if (known) return known;
  for (const { name, paths, slow, when } of sources) {
    if (when && !when()) continue;
    if (slow) say(`No browser yet; trying ${name}…`);
    for (const path of await attempt(paths, say)) {
      if (await starts(path)) return remember(path);
      say(`${path} does not start.`);
    }
  }
  return undefined;
}

async function attempt(paths, say) {
  try {
    return await paths();
  } catch (error) {
    say(String(error));
    return [];
  }
}

/** What was found last time, unless it has gone or been replaced since. */
function recall() {
  try {
    const { path, changed } = JSON.parse(readFileSync(memory(), 'utf8'));
    return statSync(path).mtimeMs === changed ? path : undefined;
  } catch {
    return undefined;
  }
}

function remember(path) {
  const { mtimeMs: changed } = statSync(path);
  writeFileSync(memory(), JSON.stringify({ path, changed }));
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = await findBrowser();
  if (path) console.log(path);
  else {
    console.error('No Chromium was found or could be installed; set CHROME_PATH to one.');
    process.exitCode = 1;
  }
}
