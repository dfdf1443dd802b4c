/**
 * Leaves out of Lit what only browsers older than ours need, and its hooks for polyfills and for
 * decorators that the build has turned into something else. Each cut names what it cuts; when Lit
 * says it in another way, the build stops and asks for a look.
 */

/** Styles as every browser of ours takes them: constructed style sheets. */
const styles = `
export const supportsAdoptingStyleSheets = true;
export const css = ([text]) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return sheet;
};
export const adoptStyles = (root, sheets) => { root.adoptedStyleSheets = sheets; };
export const getCompatibleStyle = (sheet) => sheet;
export const CSSResult = CSSStyleSheet;
export const unsafeCSS = (text) => css([text]);
`;

const cuts = {
  'lit-html/lit-html.js': [
    ',B=t.litHtmlPolyfillSupport',
    'B?.(S,k),(t.litHtmlVersions??=[]).push("3.3.3");',
  ],
  'lit-element/lit-element.js': [
    ',s.litElementHydrateSupport?.({LitElement:i})',
    'const o=s.litElementPolyfillSupport;o?.({LitElement:i});',
    '(s.litElementVersions??=[]).push("4.2.2");',
  ],
  '@lit/reactive-element/reactive-element.js': [
    ',p=a.reactiveElementPolyfillSupport',
    ',p?.({ReactiveElement:y}),(a.reactiveElementVersions??=[]).push("2.1.2")',
    'Symbol.metadata??=Symbol("metadata"),a.litPropertyMetadata??=new WeakMap;',
    'const t=this[Symbol.metadata];if(null!==t){const s=litPropertyMetadata.get(t);if(void 0!==s)for(const[t,i]of s)this.elementProperties.set(t,i)}',
  ],
};

const fileOf = (id) => id.replaceAll('\\', '/').split('/node_modules/').at(-1);

export const evergreenLit = () => ({
  name: 'evergreen-lit',
  enforce: 'pre',
  load: {
    filter: { id: /@lit[\\/]reactive-element[\\/]css-tag\.js$/ },
    handler: () => styles,
  },
  transform: {
    filter: { id: /node_modules[\\/](@lit[\\/]reactive-element|lit-html|lit-element)[\\/]/ },
    handler(code, id) {
      let less = code;
      for (const cut of cuts[fileOf(id)] ?? []) {
        if (!less.includes(cut))
          this.error(`${fileOf(id)} no longer says ${cut}: look at evergreen-lit.mjs.`);
        less = less.replace(cut, '');
      }
      return less === code ? null : { code: less, map: null };
    },
  },
});
