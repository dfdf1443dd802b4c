/**
 * Notes during the build which source modules each file of dist/ is made of, and which bytes of it
 * came from which of them; for `npm run size`. The source maps stay out of dist/.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cacheDirectory, root } from '../cache.mjs';

/** The note: `{[file]: {facade, modules, map}}`, paths relative to the repository. */
export const chunkGraphFile = () => join(cacheDirectory(), 'chunk-graph.json');

/** The file that holds the launcher's stage, as the page's build has named it. */
export const shellFile = () =>
  Object.keys(JSON.parse(readFileSync(chunkGraphFile(), 'utf8'))).find((name) =>
    name.startsWith('chunks/shell-'),
  );

const local = (id) => relative(root, id.split('?')[0]).replaceAll('\\', '/');

export const chunkGraph = () => ({
  name: 'chunk-graph',
  generateBundle(_options, bundle) {
    for (const id of this.getModuleIds()) {
      const { importers, dynamicImporters } = this.getModuleInfo(id);
      if (/[\\/]src[\\/]/.test(id) && importers.length > 0 && dynamicImporters.length > 0)
        this.error(
          `${local(id)} is meant to come later for ${dynamicImporters.map(local)}, but comes at once with ${importers.map(local)}.`,
        );
    }
    const graph = {};
    for (const [name, chunk] of Object.entries(bundle)) {
      if (name.endsWith('.js.map')) delete bundle[name];
      if (chunk.type === 'chunk')
        graph[chunk.fileName] = {
          facade: chunk.facadeModuleId ? local(chunk.facadeModuleId) : null,
          modules: chunk.moduleIds.map(local),
          map: chunk.map,
        };
    }
    writeFileSync(chunkGraphFile(), JSON.stringify(graph));
  },
});
