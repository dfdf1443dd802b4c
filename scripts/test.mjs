/**
 * `npm test`: every check and every test whose inputs have changed since it passed, or all of them
 * where `CI` is set or with `-- --fresh`; `-- --only types,unit` runs these stages. The last line is
 * the sum: `N passed, N failed`, where a check that fails (types, lint, sizes…) counts as one failed.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { engines } from './browser/engines.mjs';
import { findBrowser, missing, waysToInstall } from './find-browser.mjs';
import { runCommand } from './checks/run-command.mjs';
import { runStage } from './checks/run-stage.mjs';
import { stages } from './checks/stages.mjs';
import { failedOnce, nothing, sum } from './checks/test-counts.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' }, fresh: { type: 'boolean' } } });
const useResults = !values.fresh && !process.env.CI;
const wanted = chosen(values.only);

/** What the stages are told about each engine that is here. */
const browsers = new Map();
const lines = [];
const all = [];
const failed = new Set();

const needed = [...new Set(wanted.flatMap((stage) => stage.browsers ?? []))];
const useful = [...new Set(wanted.flatMap((stage) => stage.uses ?? []))];
if (needed.length > 0 || useful.length > 0)
  await report('browsers', async () => {
    await lookFor([...new Set([...needed, ...useful])]);
    const installable = needed.filter(
      (engine) => !browsers.has(engine) && waysToInstall(engine).length > 0,
    );
    if (installable.length > 0) {
      // Says what it is going to install, then does.
      await runCommand([process.execPath, 'scripts/setup-browsers.mjs', ...installable]);
      await lookFor(installable);
    }
    return {
      counts: needed.includes('chromium') && !browsers.has('chromium') ? failedOnce : nothing,
    };
  });

const together = wanted.filter((stage) => stage.together);
// Two at a time are what two processors carry; what each says is shown when it is done.
await Promise.all(
  [together.slice(), together.slice()].map(async (_, lane) => {
    for (let at = lane; at < together.length; at += 2) await runQuietly(together[at]);
  }),
);
// One after the other: two browsers at a time are slower than two processors.
for (const stage of wanted.filter((one) => !one.together)) await runAloud(stage);

console.log(`\n${lines.join('\n')}\n`);
for (const engine of needed)
  if (!browsers.has(engine))
    console.log(`Not tested in ${engines[engine].name}. ${missing(engine)}`);
const total = sum(all);
if (total.failures.length > 0) console.log(`Failed:\n  ${total.failures.join('\n  ')}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 ? 1 : 0;

function chosen(only) {
  if (only === undefined) return stages;
  const ids = only.split(',');
  const unknown = ids.filter((id) => !stages.some((stage) => stage.id === id));
  if (unknown.length === 0) return stages.filter(({ id }) => ids.includes(id));
  console.error(
    `No stage is called ${unknown.join(', ')}: they are ${stages.map(({ id }) => id).join(', ')}.`,
  );
  return process.exit(1);
}

async function lookFor(some) {
  for (const engine of some) {
    const path = await findBrowser(engine);
    if (!path) continue;
    console.log(path);
    browsers.set(engine, { path, env: { [engines[engine].variable]: path } });
  }
}

async function runAloud(stage) {
  const absent = (stage.browsers ?? []).find((engine) => !browsers.has(engine));
  if (absent) return;
  if (failed.has(stage.after))
    return void lines.push(`– ${stage.name} (not run: the ${stage.after} failed)`);
  console.log(`\n── ${stage.name} ──`);
  await report(stage.name, () => runStage(stage, { browsers, useResults }), stage.id);
}

async function runQuietly(stage) {
  const chunks = [];
  const write = (chunk) => chunks.push(chunk);
  const work = () => runStage(stage, { browsers, useResults, write });
  await report(stage.name, work, stage.id, () => {
    console.log(`\n── ${stage.name} ──`);
    process.stdout.write(Buffer.concat(chunks));
  });
}

/** Notes what became of a stage; `work` resolves to its counts, and what was known before. */
async function report(name, work, id, show = () => {}) {
  const began = Date.now();
  const { counts, before, units } = await work().catch((error) => {
    console.error(error);
    return { counts: failedOnce };
  });
  show();
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  all.push(counts);
  if (counts.failed > 0) failed.add(id);
  const ran = counts.passed + counts.failed > 1 || counts.passed > 0;
  const tests = ran ? `, ${counts.passed} passed, ${counts.failed} failed` : '';
  const line = `${counts.failed > 0 ? '✗' : '✓'} ${name} (${seconds}${tests}${asBefore(before, units)})`;
  lines.push(line);
  console.log(line);
}

function asBefore(before = 0, units = []) {
  if (before === 0) return '';
  return before === units.length ? '; as before' : `; ${before} of ${units.length} files as before`;
}
