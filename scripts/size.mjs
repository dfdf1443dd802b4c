/**
 * `npm run size`: what a visitor downloads at each stage, against `budgets.json`, and what has
 * changed since `size.json`; `npm run size -- --update` writes that anew, `-- --modules` says which
 * source modules the bytes are for.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './cache.mjs';
import { builtFiles } from './size/built-files.mjs';
import { weighModules } from './size/by-module.mjs';
import { weigh } from './size/stages.mjs';

const record = join(root, 'size.json');

const kB = (bytes) => `${(bytes / 1000).toFixed(2)} kB`;

function lastFigures() {
  try {
    return JSON.parse(readFileSync(record, 'utf8'));
  } catch {
    return {};
  }
}

function print(rows) {
  const last = lastFigures();
  const table = rows.map(({ name, own, total, limits }) => {
    const counted = limits.total ? total : own;
    const budget = limits.total ?? limits.own;
    const change = name in last ? counted - last[name] : undefined;
    return [
      counted > budget ? '✗' : '✓',
      name,
      kB(own),
      limits.after && limits.total ? kB(total) : '',
      `${kB(budget)}${limits.after && limits.total ? ' in all' : ''}`,
      `${Math.round((counted / budget) * 100)} %`,
      change === undefined
        ? 'new'
        : change === 0
          ? ''
          : `${change > 0 ? '+' : '−'}${Math.abs(change)} B`,
    ];
  });
  const all = [['', 'stage', 'adds', 'in all', 'budget', 'used', 'change'], ...table];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  for (const row of all)
    console.log(
      row
        .map((cell, column) =>
          column < 2 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
        )
        .join('  ')
        .trimEnd(),
    );
}

/** Module by module, the heaviest first; what is below this many bytes is summed up. */
const mentioned = 20;

function printModules(rows, files) {
  for (const { name, files: own } of rows)
    for (const file of own) {
      const { map } = files.get(file);
      if (!map) continue;
      console.log(`\n${name}: dist/${file}`);
      const modules = weighModules(join(root, 'dist', file), map);
      const small = modules.filter(({ bytes }) => bytes < mentioned);
      for (const { module, bytes } of modules.slice(0, modules.length - small.length))
        console.log(`${String(bytes).padStart(6)} B  ${module}`);
      if (small.length > 0)
        console.log(`        and ${small.length} with less than ${mentioned} B each`);
    }
}

try {
  const { stages } = JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8'));
  const files = await builtFiles(join(root, 'dist'));
  const { rows, problems } = weigh(stages, files);
  print(rows);
  if (process.argv.includes('--modules')) printModules(rows, files);
  problems.forEach((problem) => console.error(`✗ ${problem}`));
  if (problems.length > 0) process.exitCode = 1;
  if (process.argv.includes('--update')) {
    const figures = rows.map(({ name, own, total, limits }) => [name, limits.total ? total : own]);
    writeFileSync(record, `${JSON.stringify(Object.fromEntries(figures), null, 2)}\n`);
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
