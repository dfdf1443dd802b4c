/** Notes during the build which source modules each file of dist/ is made of; for `npm run size`. */
import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cacheDirectory, root } from '../cache.mjs';

/** The note: `{[file]: {facade, modules}}`, paths relative to the repository. */
export const chunkGraphFile = () => join(cacheDirectory(), 'chunk-graph.json');

const local = (id) => relative(root, id.split('?')[0]).replaceAll('\\', '/');

export const chunkGraph = () => ({
  name: 'chunk-graph',
  writeBundle(_options, bundle) {
    const graph = {};
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk')
        graph[chunk.fileName] = {
          facade: chunk.facadeModuleId ? local(chunk.facadeModuleId) : null,
          modules: chunk.moduleIds.map(local),
        };
    writeFileSync(chunkGraphFile(), JSON.stringify(graph, null, 1));
  },
});
