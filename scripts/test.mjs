/**
 * `npm test`: every check and every test, one after the other. The last line is the sum:
 * `N passed, N failed`, where a check that fails (types, lint, sizes…) counts as one failed.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { engines } from './browser/engines.mjs';
import { cacheDirectory } from './cache.mjs';
import { runCommand } from './checks/run-command.mjs';
import { add, nothing, readers } from './checks/test-counts.mjs';
import { findBrowser, missing } from './find-browser.mjs';

const node = process.execPath;
const reports = join(cacheDirectory(), 'reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const failedOnce = { ...nothing, failed: 1 };
const lines = [];
let total = nothing;

/** Runs one stage under a headline; `work` resolves to its counts. */
async function stage(name, work) {
  console.log(`\n── ${name} ──`);
  const began = Date.now();
  const counts = await work().catch((error) => {
    console.error(error);
    return failedOnce;
  });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  total = add(total, counts);
  const { passed, failed } = counts;
  const tests = passed + failed > 1 || passed > 0 ? `, ${passed} passed, ${failed} failed` : '';
  const line = `${failed > 0 ? '✗' : '✓'} ${name} (${seconds} s${tests})`;
  lines.push(line);
  console.log(line);
  return failed === 0;
}

const check =
  (...command) =>
  async () =>
    (await runCommand(command)) ? nothing : failedOnce;

/** A runner that fails, or runs nothing, without a failed test to show for it counts as one. */
const tests =
  (reader, command, env = {}) =>
  async () => {
    const file = join(reports, `${reader}-${env.ENGINE ?? 'all'}-${lines.length}.json`);
    const well = await runCommand(
      command.map((part) => part.replace('{report}', file)),
      { ...env, TEST_REPORT: file },
    );
    let counts = nothing;
    try {
      counts = readers[reader](file);
    } catch (error) {
      console.error(`There is no report of the tests: ${error.message}`);
    }
    if (counts.passed + counts.failed === 0) console.error('Not one test was run.');
    const quiet = counts.failed === 0 && (!well || counts.passed === 0);
    return quiet ? add(counts, failedOnce) : counts;
  };

/** What the tests are told about each engine that is here. */
const found = new Map();
const absent = [];
await stage('browsers', async () => {
  for (const [engine, { variable }] of Object.entries(engines)) {
    const path = await findBrowser(engine);
    console.log(path ?? missing(engine));
    if (path) found.set(engine, { ENGINE: engine, [variable]: path });
    else absent.push(engine);
  }
  return found.has('chromium') ? nothing : failedOnce;
});
await stage('types', check('tsc', '--noEmit'));
await stage('lint', check('eslint', '.', '--max-warnings', '0'));
await stage('format', check('prettier', '--check', '--log-level', 'warn', '.'));
await stage('architecture', check(node, 'scripts/architecture.mjs'));
const built = await stage('build', check(node, 'scripts/build.mjs'));
if (built) {
  await stage('sizes', check(node, 'scripts/size.mjs'));
  await stage('safety of the bundle', check(node, 'scripts/bundle-safety.mjs'));
}
const chromium = found.get('chromium');
const vitest = ['vitest', 'run', '--reporter=default', '--reporter=json'];
await stage('unit tests', tests('vitest', [...vitest, '--outputFile.json={report}'], chromium));
// One engine after the other: two at a time are slower than two cores.
for (const [engine, env] of found)
  await stage(
    `element tests in ${engines[engine].name}`,
    tests('webTestRunner', ['web-test-runner'], env),
  );
if (chromium && built) {
  await stage('journeys in the browser', tests('playwright', ['playwright', 'test'], chromium));
  // The same choices each time; `npm run soak` makes others, for an hour.
  const soak = { ...chromium, SOAK_MINUTES: '2', SOAK_SEED: '1' };
  const command = ['playwright', 'test', '--config', 'test/soak/playwright.config.ts'];
  await stage('two minutes of faults at random', tests('playwright', command, soak));
} else console.log('\nWithout a Chromium and a build there are no journeys.');

console.log(`\n${lines.join('\n')}\n`);
for (const engine of absent)
  console.log(`Not tested in ${engines[engine].name}. ${missing(engine)}`);
const { passed, failed, skipped } = total;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
