/** Builds the pages of the benchmarks, minified as the chat itself is. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { cacheDirectory, root } from '../scripts/cache.mjs';
import { shorterCode, shorterTemplates } from '../scripts/build/minify.mjs';

/** The folder of built pages. */
export const builtPages = () => join(cacheDirectory(), 'bench');

/** The script that notes, in a page, when things were painted. */
export const watchScript = () => join(builtPages(), 'watch.js');

export const dist = join(root, 'dist');

const pages = join(root, 'bench', 'pages');

const common = (settings) => ({
  configFile: false,
  root: pages,
  base: './',
  logLevel: 'warn',
  plugins: [shorterTemplates(), shorterCode()],
  build: {
    outDir: builtPages(),
    emptyOutDir: false,
    modulePreload: false,
    target: 'chrome131',
    ...settings,
  },
});

export async function buildPages() {
  if (!existsSync(join(dist, 'botlhale-chat.js'))) throw new Error('Run npm run build first.');
  rmSync(builtPages(), { recursive: true, force: true });
  // Each by itself, so that none has to fetch what it shares with another.
  for (const name of ['long', 'plain', 'vanilla-element', 'lit-element', 'lit-rows'])
    await build(common({ rolldownOptions: { input: join(pages, `${name}.html`) } }));
  await build(
    common({
      lib: {
        entry: join(pages, 'watch.ts'),
        formats: ['iife'],
        name: 'watching',
        fileName: () => 'watch.js',
      },
    }),
  );
}
