/** Builds the pages of the benchmarks as the chat itself is built. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { cacheDirectory, root } from '../scripts/cache.mjs';
import { evergreenLit } from '../scripts/build/evergreen-lit.mjs';
import { shorterTemplates } from '../scripts/build/minify.mjs';
import { plainProperties } from '../scripts/build/plain-properties.mjs';

/** The folder of built pages. */
export const builtPages = () => join(cacheDirectory(), 'bench');

export const dist = join(root, 'dist');

export async function buildPages() {
  if (!existsSync(join(dist, 'botlhale-chat.js'))) throw new Error('Run npm run build first.');
  const pages = join(root, 'bench', 'pages');
  await build({
    configFile: false,
    root: pages,
    base: './',
    logLevel: 'warn',
    plugins: [plainProperties(), evergreenLit(), shorterTemplates()],
    build: {
      outDir: builtPages(),
      emptyOutDir: true,
      modulePreload: false,
      target: 'chrome131',
      rolldownOptions: {
        input: ['long'].map((name) => join(pages, `${name}.html`)),
      },
    },
  });
}
