/**
 * Makes one file of modules that are imported dynamically, and always together: one request instead
 * of one for each of them and for what they share. Their exports must have distinct names.
 */
import { join } from 'node:path';
import { root } from '../cache.mjs';

export function loadTogether(name, modules) {
  // Its last part becomes the file's name.
  const together = `\0together/${name}`;
  const files = modules.map((module) => join(root, module));
  return {
    name: 'load-together',
    enforce: 'pre',
    async resolveDynamicImport(specifier, importer) {
      const resolved = await this.resolve(specifier, importer);
      return resolved && files.includes(resolved.id) ? together : null;
    },
    load: (id) =>
      id === together
        ? files.map((file) => `export * from ${JSON.stringify(file)};`).join('\n')
        : null,
  };
}
