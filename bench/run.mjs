/**
 * `npm run bench`: the chat in a real browser, beside floors that do the least that could be done;
 * `-- long feel …` measures only these, `-- --quick` with fewer repetitions. What was measured is
 * kept in `bench/results.json`, and told in `docs/performance.md`; `-- --tell` only tells it again.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { format, resolveConfig } from 'prettier';
import { root } from '../scripts/cache.mjs';
import { startBrowser } from './browser.mjs';
import { performancePage } from './report/page.mjs';
import { writePlots } from './report/plots.mjs';
import { builtPages, buildPages, dist } from './build.mjs';
import { serve } from './server.mjs';
import { feel } from './suites/feel.mjs';
import { growth } from './suites/growth.mjs';
import { long } from './suites/long.mjs';
import { slow } from './suites/slow.mjs';
import { storage } from './suites/storage.mjs';
import { wire } from './suites/wire.mjs';

const suites = { long, feel, slow, wire, storage, growth };
const file = join(root, 'bench', 'results.json');
const asked = process.argv.slice(2).filter((word) => word in suites);
const quick = process.argv.includes('--quick');

function earlier() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

async function measure(results) {
  await buildPages();
  const site = await serve({ bench: builtPages(), dist });
  const browser = await startBrowser();
  try {
    results.machine = {
      cores: cpus().length,
      memory: Math.round(totalmem() / 2 ** 30),
      browser: `Chromium ${browser.version()}`,
    };
    for (const name of asked.length > 0 ? asked : Object.keys(suites)) {
      console.log(`${name}…`);
      results[name] = await suites[name]({ browser, site, quick });
      writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

async function tell(results) {
  const docs = join(root, 'docs');
  const misses = readFileSync(join(root, 'bench', 'misses.md'), 'utf8');
  const page = performancePage(results, misses);
  const path = join(docs, 'performance.md');
  const options = await resolveConfig(path);
  writeFileSync(path, await format(page, { ...options, filepath: path }));
  mkdirSync(join(docs, 'performance'), { recursive: true });
  writePlots(join(docs, 'performance'), results);
}

const results = earlier();
if (!process.argv.includes('--tell')) await measure(results);
await tell(results);
