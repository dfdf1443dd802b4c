/** Checks who imports whom in src/ and gateway/src/ (`.dependency-cruiser.cjs`), and that every file was looked at. */
import { readdirSync } from 'node:fs';
import process from 'node:process';
import { cruise, format } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { root } from './cache.mjs';

process.chdir(root);
const options = await extractDepcruiseOptions('./.dependency-cruiser.cjs');
const { output } = await cruise(['src', 'gateway/src'], options, undefined, {
  tsConfig: extractTSConfig('tsconfig.json'),
});
// Without a reporter the output is the result itself.
const { output: report } = await format(output, { outputType: 'err-long' });
console.log(report.trim());

// A TypeScript that the cruiser cannot read makes it pass with nothing cruised.
const seen = new Set(output.modules.map(({ source }) => source));
const files = ['src', 'gateway/src']
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));
const missed = files.filter((file) => !seen.has(file));
console.log(`${seen.size} modules cruised, ${files.length} files in src.`);
if (missed.length > 0) console.error(`Not looked at: ${missed.join(', ')}`);
if (files.length === 0) console.error('There is nothing in src to look at.');
if (output.summary.error > 0 || missed.length > 0 || files.length === 0) process.exitCode = 1;
