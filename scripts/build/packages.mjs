/** Which package a module of the build is from. */

/** Compilers and bundlers put a few lines of their own into what they write. */
const helpers = [
  [/^\0rolldown\//, 'rolldown'],
  [/^\0@oxc-project\+runtime@/, 'rolldown'],
];

/** A module's path from `node_modules` on; `undefined` for what is not in there. */
export const publishedPath = (id) =>
  /[\\/]node_modules[\\/]((?:(?![\\/]node_modules[\\/]).)*)$/.exec(id)?.[1].replaceAll('\\', '/');

/** The name of the package that a module is from; `undefined` for our own. */
export const packageOf = (id) =>
  /^(@[^/]+\/)?[^/]+/.exec(publishedPath(id) ?? '')?.[0] ??
  helpers.find(([pattern]) => pattern.test(id))?.[1];
