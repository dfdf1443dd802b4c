/**
 * Checks that what a page loads turns no text into markup or code. What dependencies bring is listed
 * here by name; one more, or one less, fails.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from './cache.mjs';

const dangerous =
  /\.(innerHTML|outerHTML|srcdoc)\s*\+?=(?!=)|\.(insertAdjacentHTML|createContextualFragment|parseFromString|parseHTMLUnsafe|setHTMLUnsafe|writeln?)\(|\beval\(|\bFunction\(|\bset(Timeout|Interval)\(\s*["'`]/g;

const known = [
  {
    what: 'Lit puts its static templates into <template>, behind the policy “lit-html”',
    code: /\.createElement\([`"']template[`"']\);return \w+\.innerHTML=$/,
  },
  {
    what: 'Socket.IO’s way to the global object where there is neither self nor window',
    code: /typeof window<[`"']u[`"']\?window:Function\($/,
  },
];

const dist = join(root, 'dist');
const files = readdirSync(dist, { recursive: true })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.js') && !name.startsWith('npm/'));

const problems = [];
const seen = known.map(() => 0);
for (const file of files) {
  const code = readFileSync(join(dist, file), 'utf8');
  for (const { 0: match, index } of code.matchAll(dangerous)) {
    const end = index + match.length;
    const entry = known.findIndex((one) => one.code.test(code.slice(Math.max(0, end - 120), end)));
    if (entry >= 0) seen[entry]++;
    else problems.push(`dist/${file}: …${code.slice(Math.max(0, index - 60), end + 40)}…`);
  }
}
known.forEach(({ what }, entry) => {
  if (seen[entry] !== 1) problems.push(`Expected once, found ${seen[entry]} times: ${what}.`);
});
if (files.length === 0) problems.push('There is nothing in dist: run npm run build first.');

console.log(`${files.length} files looked at.`);
problems.forEach((problem) => console.error(`✗ ${problem}`));
if (problems.length > 0) process.exitCode = 1;
