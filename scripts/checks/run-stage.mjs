/** Runs one stage of `npm test`: what has changed since it passed, and nothing else. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { cacheDirectory } from '../cache.mjs';
import { Fingerprints, programKey } from './fingerprint.mjs';
import { Results } from './results.mjs';
import { runCommand } from './run-command.mjs';
import { add, failedOnce, nothing, readers, sum } from './test-counts.mjs';

const machine = [process.version, process.platform, process.arch];

/**
 * Resolves to the counts, and to how many of the stage's units passed before and were left alone.
 * `browsers` maps an engine to its path and the variables that name it; `write` takes the output.
 */
export async function runStage(stage, { browsers, useResults, write }) {
  const results = new Results(stage.id, useResults);
  const engines = [...(stage.browsers ?? []), ...(stage.uses ?? [])].filter((engine) =>
    browsers.has(engine),
  );
  const context = {
    programs: engines.map((engine) => programKey(browsers.get(engine).path)),
    env: Object.assign({}, ...engines.map((engine) => browsers.get(engine).env), stage.env),
    write,
  };
  const keys = stage.tests ? keysOfFiles(stage, context) : keyOfCheck(stage, context);
  const units = [...keys.keys()];
  const stale = units.filter((unit) => results.of(unit, keys.get(unit)) === undefined);
  const before = units.length - stale.length;
  const known = sum(units.map((unit) => ({ ...nothing, ...results.of(unit, keys.get(unit)) })));
  if (units.length > 0 && stale.length === 0) return { counts: known, before, units };

  const run = stage.tests ? runTests : runCheck;
  const { counts, passed } = await run(stage, context, stale, before);
  // A file that was saved meanwhile was tested in one state or the other; a check leaves outputs.
  const now = stage.tests ? keysOfFiles(stage, context) : keyOfCheck(stage, context);
  const unchanged = [...passed].filter(
    ([unit]) => stage.outputs || now.get(unit) === keys.get(unit),
  );
  const kept = unchanged.map(([unit, own]) => [unit, { key: now.get(unit), counts: own }]);
  results.keep(Object.fromEntries(kept), units);
  return { counts: add(known, counts), before, units };
}

function keyOfCheck({ id, command, inputs, outputs = [] }, { env }) {
  const prints = new Fingerprints();
  const files = [...prints.under(inputs), ...prints.under(outputs), 'package-lock.json'];
  return new Map([[id, prints.of(files, machine, command.slice(1), env)]]);
}

function keysOfFiles({ command, tests, config, inputs }, { programs, env }) {
  const prints = new Fingerprints();
  const shared = prints.of(
    [...prints.reachedFrom(config), ...prints.under(inputs), 'package-lock.json'],
    ...[machine, command, env, programs],
  );
  const files = prints.files().filter((file) => tests.test(file));
  return new Map(
    files.map((file) => [file, prints.of(prints.reachedFrom([file], { orAll: true }), shared)]),
  );
}

async function runCheck({ id, command }, { env, write }) {
  const well = await runCommand(command, env, { write });
  return well
    ? { counts: nothing, passed: new Map([[id, nothing]]) }
    : { counts: failedOnce, passed: new Map() };
}

/** A runner that fails, or runs nothing, without a failed test to show for it counts as one. */
async function runTests({ id, command, files, reader }, { env, write }, stale, before) {
  const reports = join(cacheDirectory(), 'reports');
  mkdirSync(reports, { recursive: true });
  const report = join(reports, `${id}.json`);
  rmSync(report, { force: true });
  // Without names the runner's own configuration says which files there are.
  const names = before === 0 ? [] : stale;
  const well = await runCommand(
    [...command, ...files(names, report)],
    { ...env, TEST_REPORT: report },
    { write },
  );
  let counted = new Map();
  try {
    counted = readers[reader](report);
  } catch (error) {
    console.error(`There is no report of the tests: ${error.message}`);
  }
  const counts = sum([...counted.values()]);
  const ran = counts.passed + counts.skipped > 0;
  if (counts.failed === 0 && !(well && ran)) {
    if (!ran) console.error('Not one test was run.');
    return { counts: failedOnce, passed: new Map() };
  }
  return { counts, passed: new Map([...counted].filter(([, { failed }]) => failed === 0)) };
}
