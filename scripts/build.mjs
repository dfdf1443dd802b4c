/** `npm run build`: bundles, types and the manifest of the elements, from nothing. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { writeIntegrity } from './build/integrity.mjs';
import { root } from './cache.mjs';
import { runCommand } from './checks/run-command.mjs';

const dist = join(root, 'dist');

/** What package.json, the documentation and hosts' pages refer to. */
const promised = [
  'dist/botlhale-chat.js',
  'dist/embed.js',
  'dist/integrity.json',
  'dist/npm/index.js',
  'dist/npm/index.d.ts',
  'dist/npm/define.js',
  'dist/npm/define.d.ts',
  'dist/npm/react.js',
  'dist/npm/react.d.ts',
  ...['embed', 'jsx', 'vue', 'solid', 'svelte'].map((name) => `dist/types/${name}.d.ts`),
  'dist/types/web-types.json',
  'dist/types/vscode.html-custom-data.json',
  'custom-elements.json',
];

async function must(...command) {
  if (!(await runCommand(command))) throw new Error(`${command.join(' ')} failed.`);
}

/** Types that point at `.ts` files would send their readers to sources that are not published. */
function pointTypesAtModules() {
  for (const name of readdirSync(join(dist, 'npm'), { recursive: true })) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(dist, 'npm', name);
    const types = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      types.replace(/(\bfrom |\bimport\(|\bimport )(['"])(\.[^'"]*)\.ts\2/g, '$1$2$3.js$2'),
    );
  }
}

/**
 * The types for JSX without the generator's additions to a dozen frameworks: a strict compiler refuses
 * those for every one that is not installed. A host adds them to its own with three lines.
 */
function keepJsxToItself() {
  const file = join(dist, 'types', 'jsx.d.ts');
  const [types] = readFileSync(file, 'utf8').split(/^declare (?:module|global)\b/m);
  // It names the events' classes without saying where they are.
  const events = [...new Set(types.match(/\bBotlhale\w+Event\b/g))].join(', ');
  writeFileSync(file, `import type { ${events} } from '../npm/index.js';\n${types}`);
}

/** The snippet's script exports nothing; with it comes the type of `window.botlhaleChat`. */
function typeTheSnippet() {
  writeFileSync(join(dist, 'types', 'embed.d.ts'), `import '../npm/index.js';\nexport {};\n`);
}

try {
  rmSync(dist, { recursive: true, force: true });
  await must('vite', 'build', '--app', '--config', 'vite.build.config.ts', '--logLevel', 'warn');
  writeIntegrity(dist);
  await must('tsc', '--project', 'tsconfig.build.json');
  pointTypesAtModules();
  await must('cem', 'analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet');
  keepJsxToItself();
  typeTheSnippet();
  const missing = promised.filter((file) => !statSync(join(root, file), { throwIfNoEntry: false }));
  if (missing.length > 0) throw new Error(`The build left out ${missing.join(', ')}.`);
  console.log('Built dist/botlhale-chat.js, dist/embed.js, dist/npm/ and custom-elements.json.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
