/**
 * `npm test`: every check and every test, one after the other. The last line is the sum:
 * `N passed, N failed`, where a check that fails (types, lint, sizes…) counts as one failed.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { cacheDirectory } from './cache.mjs';
import { runCommand } from './checks/run-command.mjs';
import { add, nothing, readers } from './checks/test-counts.mjs';
import { findBrowser } from './find-browser.mjs';

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
const tests = (reader, command, env) => async () => {
  const file = join(reports, `${reader}.json`);
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

let browser;
await stage('browser', async () => {
  browser = await findBrowser();
  console.log(browser ?? 'No Chromium was found or could be installed; set CHROME_PATH to one.');
  return browser ? nothing : failedOnce;
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
const env = browser ? { CHROME_PATH: browser } : {};
const vitest = ['vitest', 'run', '--reporter=default', '--reporter=json'];
await stage('unit tests', tests('vitest', [...vitest, '--outputFile.json={report}'], env));
if (browser) await stage('element tests', tests('webTestRunner', ['web-test-runner'], env));
if (browser && built)
  await stage('journeys in the browser', tests('playwright', ['playwright', 'test'], env));
else console.log('\nWithout a browser and a build there are no journeys.');

console.log(`\n${lines.join('\n')}\n`);
const { passed, failed, skipped } = total;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
