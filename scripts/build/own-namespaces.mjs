/**
 * Writes the namespace object of a module as the plain object that it is. The bundler's helper for
 * it walks an object with for…in, and throws where a page has added to Object.prototype; and it sits
 * in a file of its own, which is one more round trip before the panel opens.
 */
import MagicString from 'magic-string';

const helper = /^import \{ \w+ as __exportAll \} from "[^"]*";$|^var __exportAll = [\s\S]*?\n\};$/m;
const namespace = /(?:\/\* @__PURE__ \*\/ )?__exportAll\(\{([^{}]*)\}\)/g;
/** Nothing but comments and exports follows. */
const theEnd = /^;\s*(\/\/.*\s*)*(export \{[^{}]*\};\s*)?$/;

export const ownNamespaces = () => ({
  name: 'own-namespaces',
  renderChunk(code, { name }) {
    if (name.startsWith('rolldown-runtime')) return null;
    const better = new MagicString(code).replace(helper, '');
    better.replace(namespace, (call, members, at) => {
      // A value that is defined further down is asked for when it is wanted.
      const ready = theEnd.test(code.slice(at + call.length));
      const own = ready ? '$1: $2' : 'get $1() { return $2; }';
      return `{ __proto__: null, ${members.replace(/(\w+): \(\) => ([\w$]+)/g, own)} }`;
    });
    if (better.toString().includes('__exportAll'))
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
