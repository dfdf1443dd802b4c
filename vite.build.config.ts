/**
 * Everything that is bundled, by `vite build --app --config vite.build.config.ts`:
 * `dist/botlhale-chat.js` with `dist/chunks/` for a page, `dist/embed.js` for the snippet, and
 * `dist/npm/` for bundlers. `scripts/build.mjs` runs it, and adds types and the manifest.
 */
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';
import { asPublished } from './scripts/build/as-published.mjs';
import { chunkGraph, shellFile } from './scripts/build/chunk-graph.mjs';
import { licenses } from './scripts/build/licenses.mjs';
import { loadTogether } from './scripts/build/load-together.mjs';
import { shorterCode, shorterTemplates } from './scripts/build/minify.mjs';
import { ownNamespaces } from './scripts/build/own-namespaces.mjs';
import { wholeModules } from './scripts/build/substitutes.mjs';

/** Evergreen browsers of the last two years. */
const target = ['chrome131', 'edge131', 'firefox132', 'safari18.1', 'ios18.1'];

const common = { target, emptyOutDir: false, copyPublicDir: false } as const;

/**
 * What a page loads: everything included, each stage in a file of its own, which can be cached for
 * good. The entry only names the first of them: hosts append things to its address (`?ver=3`), so
 * nothing may import it (`docs/decisions/0011-entry-and-shell.md`).
 */
const page: EnvironmentOptions = {
  consumer: 'client',
  build: {
    ...common,
    outDir: 'dist',
    // For npm run size; chunk-graph.mjs keeps the maps out of dist/.
    sourcemap: 'hidden',
    // Unlike app mode, lib mode adds no helper that preloads.
    lib: { entry: { 'botlhale-chat': 'src/define.ts' }, formats: ['es'] },
    rolldownOptions: {
      // A number that two stages share is written in both, rather than fetched with the other.
      optimization: { inlineConst: true },
      // Minifying takes the time that it takes.
      checks: { bundlerTimings: false },
      // The launcher takes what it needs of Lit; the rest comes with the panel.
      treeshake: {
        moduleSideEffects: [
          { test: /node_modules[\\/](lit|lit-html|lit-element|@lit)[\\/]/, sideEffects: false },
          // Its managers are used, not the function that finds them.
          { test: /node_modules[\\/]socket\.io-client[\\/].*[\\/]index\.js$/, sideEffects: false },
        ],
      },
      output: {
        entryFileNames: '[name].js',
        // Whoever loads a chunk reads the names of those that may follow: 28 bits are enough to tell a
        // new one from an old one, and cost less than the usual 48.
        hashCharacters: 'hex',
        chunkFileNames: 'chunks/[name]-[hash:7].js',
        // Lib mode leaves ES modules as they are unless told so here.
        minify: true,
        // Those that say what is pure have done their work by then.
        comments: false,
        codeSplitting: {
          groups: [
            { name: 'shell', tags: ['$initial'], priority: 2 },
            // With what it shares with later stages, which come after it anyway.
            { name: 'conversation', test: /together.conversation/, priority: 1 },
          ],
        },
      },
    },
  },
};

/** The classic script of the snippet. */
const embed: EnvironmentOptions = {
  consumer: 'client',
  build: {
    ...common,
    outDir: 'dist',
    lib: { entry: { embed: 'src/embed/embed.ts' }, formats: ['iife'], name: 'botlhaleEmbed' },
    rolldownOptions: { output: { entryFileNames: '[name].js', minify: true } },
  },
};

/** What bundlers take: a module for a module, dependencies and minifying left to them. */
const npm: EnvironmentOptions = {
  consumer: 'client',
  build: {
    ...common,
    outDir: 'dist/npm',
    minify: false,
    lib: {
      entry: { index: 'src/index.ts', define: 'src/define.ts', react: 'src/react.ts' },
      formats: ['es'],
    },
    rolldownOptions: {
      external: /^(lit|@lit\/react|react|socket\.io-client)($|\/)/,
      output: {
        // Without the compiler's own folders around its helpers.
        entryFileNames: ({ name }) => `${name.replace(/^_virtual\/.*\//, '')}.js`,
        preserveModules: true,
        preserveModulesRoot: 'src',
      },
    },
  },
};

const agentStage = ['src/conversation/shell/agent-stage.ts', 'src/element/connect-agent.ts'];
const notices = ['src/ui/notices/notify-card.ts', 'src/ui/notices/while-hidden.ts'];
const secondStage = ['src/element/connect.ts', 'src/element/panel-place.ts', 'src/i18n/index.ts'];

/** Tells the snippet's script a name that is known when the page's files are built. */
const knowsShell = (): Plugin => ({
  name: 'knows-shell',
  transform: {
    filter: { id: /src.embed.embed\.ts$/ },
    handler: (code) => ({
      code: code.replace('beside(shellFile)', `beside(${JSON.stringify(shellFile())})`),
      map: null,
    }),
  },
});

const onlyIn = (names: readonly string[], plugin: Plugin): Plugin => ({
  name: `only-in-${names.join('-')}-${plugin.name}`,
  ...(plugin.enforce && { enforce: plugin.enforce }),
  applyToEnvironment: ({ name }) => names.includes(name) && plugin,
});

export default defineConfig({
  publicDir: false,
  plugins: [
    onlyIn(['page'], loadTogether('conversation', secondStage)),
    onlyIn(['page'], loadTogether('agent', agentStage)),
    onlyIn(['page'], loadTogether('notices', notices)),
    onlyIn(['page'], wholeModules()),
    onlyIn(['page'], shorterTemplates()),
    onlyIn(['page'], ownNamespaces()),
    onlyIn(['embed'], knowsShell()),
    onlyIn(['page', 'embed'], shorterCode()),
    onlyIn(['page'], asPublished()),
    onlyIn(['page'], licenses()),
    onlyIn(['page'], chunkGraph()),
  ],
  environments: { page, embed, npm },
  builder: {
    async buildApp(builder) {
      for (const name of ['page', 'embed', 'npm']) {
        const environment = builder.environments[name];
        if (environment) await builder.build(environment);
      }
    },
  },
});
