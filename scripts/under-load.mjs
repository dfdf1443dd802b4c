/**
 * `npm run test:under-load`: the whole suite three times while every processor is busy with other
 * work. `-- --times 1 --only unit` runs it once, and hands the rest on to `npm test`.
 */
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { runCommand } from './checks/run-command.mjs';

const { values } = parseArgs({
  options: { times: { type: 'string', default: '3' }, only: { type: 'string' } },
});
const times = Number(values.times);
if (!Number.isInteger(times) || times < 1) throw new Error('--times is a number of runs.');
const command = [process.execPath, 'scripts/test.mjs', '--fresh'];
if (values.only) command.push('--only', values.only);

const busy = Array.from(
  { length: availableParallelism() },
  () => new Worker('for (;;) Math.sqrt(2);', { eval: true }),
);
const runs = [];
for (let run = 1; run <= times; run++) {
  console.log(`\n━━ Run ${run} of ${times}, with ${busy.length} processors kept busy ━━`);
  const began = Date.now();
  // A stage may take several times as long as it does alone.
  const well = await runCommand(command, {}, { patience: 4 * 60 * 60_000 });
  runs.push(`${well ? '✓' : '✗'} run ${run} (${Math.round((Date.now() - began) / 1000)} s)`);
  if (!well) process.exitCode = 1;
}
await Promise.all(busy.map((worker) => worker.terminate()));
console.log(`\n${runs.join('\n')}`);
