/**
 * Modules of dependencies that the page's build replaces as a whole, each behind the interface that
 * the others know it by. The inside of a dependency is never edited (`as-published.mjs`).
 */
import { readFileSync } from 'node:fs';
import { publishedPath } from './packages.mjs';

const substitute = (file) => new URL(`substitutes/${file}`, import.meta.url);

/** By the path in `node_modules`. */
export const substitutes = {
  '@lit/reactive-element/css-tag.js': substitute('css-tag.js'),
  'engine.io-client/build/esm/contrib/parseuri.js': substitute('parseuri.js'),
  'engine.io-client/build/esm/transports/webtransport.js': substitute('webtransport.js'),
};

export const wholeModules = () => {
  const used = new Set();
  return {
    name: 'whole-modules',
    enforce: 'pre',
    load: {
      filter: { id: /node_modules/ },
      handler(id) {
        const path = publishedPath(id);
        if (!Object.hasOwn(substitutes, path)) return null;
        used.add(path);
        return readFileSync(substitutes[path], 'utf8');
      },
    },
    buildEnd(error) {
      if (error) return;
      for (const path of Object.keys(substitutes))
        if (!used.has(path))
          this.error(`${path} is not loaded any more: is substitutes.mjs still needed?`);
    },
  };
};
