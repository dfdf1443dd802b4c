import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementSolidJsPlugin } from 'custom-element-solidjs-integration';
import { customElementSveltePlugin } from 'custom-element-svelte-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { customElementVuejsPlugin } from 'custom-element-vuejs-integration';

const outdir = 'dist/types';
const modulePath = () => '../npm/index.js';
const types = { outdir, componentTypePath: modulePath };

/** The public elements only: `<botlhale-chat>` and the events it fires. */
export default {
  globs: [
    'src/index.ts',
    'src/define.ts',
    'src/element/botlhale-chat.ts',
    'src/element/chat-attributes.ts',
    'src/events/*.ts',
  ],
  outdir: '.',
  litelement: true,
  plugins: [
    onlyPublic(),
    asPublished(),
    jsxTypesPlugin({ ...types, fileName: 'jsx.d.ts' }),
    customElementVuejsPlugin({ ...types, fileName: 'vue.d.ts' }),
    customElementSolidJsPlugin({ ...types, fileName: 'solid.d.ts' }),
    customElementSveltePlugin({ ...types, fileName: 'svelte.d.ts' }),
    customElementVsCodePlugin({ outdir }),
    customElementJetBrainsPlugin({ outdir, packageJson: false }),
  ],
};

/** Leaves out what the language keeps private, and what Lit calls. */
function onlyPublic() {
  const lit = ['connectedCallback', 'disconnectedCallback', 'willUpdate', 'updated', 'render'];
  const isPublic = ({ privacy, name, static: ofClass }) =>
    privacy !== 'private' &&
    privacy !== 'protected' &&
    !name.startsWith('#') &&
    !lit.includes(name) &&
    !(ofClass && ['properties', 'styles'].includes(name));
  return {
    name: 'only-public',
    moduleLinkPhase({ moduleDoc }) {
      for (const declaration of moduleDoc.declarations ?? []) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic);
        // A second look of the analyzer, at where an event is fired, sees its class alone.
        if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name);
      }
    },
  };
}

/** Names the files that are published, in place of their sources. */
function asPublished() {
  const published = (path) => path.replace(/^(?:\/?src|\.)\/(.*)\.ts$/, 'dist/npm/$1.js');
  const rename = (value) => {
    if (Array.isArray(value)) value.forEach(rename);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value))
        if ((key === 'path' || key === 'module') && typeof inner === 'string')
          value[key] = published(inner);
        else rename(inner);
  };
  return {
    name: 'as-published',
    packageLinkPhase: ({ customElementsManifest }) => rename(customElementsManifest),
  };
}
