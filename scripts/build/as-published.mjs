/**
 * What ships of a dependency is what its authors have published and we have tested: the build fails
 * unless each module of `node_modules` comes to the minifier byte for byte as it is on disk, or is a
 * substitute of the whole module that `substitutes.mjs` lists.
 */
import { readFileSync } from 'node:fs';
import { publishedPath } from './packages.mjs';
import { substitutes } from './substitutes.mjs';

/** What is wrong with `code`, which the bundler holds for the module `id`; nothing for what is right. */
export function differenceIn(id, code) {
  const path = publishedPath(id);
  if (path === undefined) return undefined;
  const source = Object.hasOwn(substitutes, path) ? substitutes[path] : id.split('?')[0];
  return code === readFileSync(source, 'utf8')
    ? undefined
    : `${path} is not as ${source === substitutes[path] ? 'its substitute' : 'published'}: leave the whole module out, or replace it in substitutes.mjs.`;
}

export const asPublished = () => ({
  name: 'as-published',
  // After every plugin has had its turn at the module.
  moduleParsed({ id, code }) {
    const problem = code === null ? undefined : differenceIn(id, code);
    if (problem) this.error(problem);
  },
});
