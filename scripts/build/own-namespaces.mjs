/**
 * Replaces the bundler's helper that makes a namespace object of a module. Its own walks a plain
 * object with for…in, and throws where a page has added to Object.prototype; and it sits in a file
 * of its own, which is one more round trip before the panel opens.
 */
import MagicString from 'magic-string';

const helper = `var __exportAll = (all) => {
  const target = { __proto__: null };
  for (const name of Object.keys(all))
    Object.defineProperty(target, name, { __proto__: null, get: all[name], enumerable: true });
  return target;
};`;

const theirs = /var __exportAll = \(all, no_symbols\) => \{[\s\S]*?\n\};/;
const imported = /^import \{ \w+ as __exportAll \} from "[^"]*rolldown-runtime[^"]*";$/m;

export const ownNamespaces = () => ({
  name: 'own-namespaces',
  renderChunk(code) {
    const better = new MagicString(code).replace(imported, helper).replace(theirs, helper);
    if (/\bno_symbols\b|for \(var \w+ in all\)/.test(better.toString()))
      this.error('The bundler writes namespaces in another way now: look at own-namespaces.mjs.');
    return better.hasChanged()
      ? { code: better.toString(), map: better.generateMap({ hires: true }) }
      : null;
  },
  generateBundle(_options, bundle) {
    for (const name of Object.keys(bundle)) {
      const file = name.split('/').at(-1);
      const used = Object.values(bundle).some(({ code }) => code?.includes(file));
      if (file.startsWith('rolldown-runtime') && !used) delete bundle[name];
    }
  },
});
