/**
 * `npm run test:watch`: after every change, what the change has to do with: types, unit tests, and
 * element tests in Chromium. `-- unit,journeys` names other stages of `npm test`.
 */
import { watch } from 'node:fs';
import process from 'node:process';
import { root } from './cache.mjs';
import { runCommand } from './checks/run-command.mjs';

const stages = process.argv[2] ?? 'types,unit,chromium';

/** An editor writes in several steps; in milliseconds. */
const settled = 200;

/** What runs themselves write, at the root or in a package beside it. */
const written = /(^|[\\/])(node_modules|dist|\.cache|\.git|test-results)([\\/]|$)/;

let running = false;
let again = false;

async function run() {
  again = running;
  if (running) return;
  running = true;
  await runCommand([process.execPath, 'scripts/test.mjs', '--only', stages]);
  running = false;
  console.log('\nWaiting for a change; Ctrl+C ends this.');
  if (again) void run();
}

let timer;
watch(root, { recursive: true }, (_, file) => {
  if (!file || written.test(file)) return;
  clearTimeout(timer);
  timer = setTimeout(run, settled);
});
void run();
