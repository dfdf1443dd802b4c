/**
 * Who may know whom in src/: imports point one way. `npm run architecture` checks it.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Files under these folders of src/. */
const inside = (...folders) => `^src/(${folders.join('|')})/`;

/** A type-only import leaves no trace in what is built. */
const notOnlyTypes = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    rule(
      'protocol-knows-nobody',
      'The wire as types and pure functions stands on its own.',
      { path: inside('protocol') },
      { pathNot: inside('protocol') },
    ),
    ...['transport', 'conversation', 'i18n', 'voice'].map((folder) =>
      rule(
        `${folder}-knows-only-protocol`,
        'Siblings that meet at the ports in protocol/channel.ts do not know each other.',
        { path: inside(folder) },
        // socket.io has a rule of its own.
        { pathNot: [inside(folder, 'protocol'), 'node_modules/socket\\.io-client/'] },
      ),
    ),
    rule(
      'ui-shows-only',
      'Elements get state and send events; they see protocol, conversation and i18n, no more.',
      { path: inside('ui') },
      { path: '^src/', pathNot: inside('ui', 'protocol', 'conversation', 'i18n') },
    ),
    rule(
      'ui-runs-no-conversation',
      'Of the conversation the elements see its state, not the shell that runs it.',
      { path: inside('ui') },
      { path: '^src/conversation/conversation\\.ts$', ...notOnlyTypes },
    ),
    rule(
      'only-connect-sees-transport',
      'The composition root is the one place that chooses a transport.',
      { path: '^src/', pathNot: ['^src/connect\\.ts$', inside('transport')] },
      { path: inside('transport') },
    ),
    rule(
      'lit-stays-in-elements',
      'Everything else can be tested, and reused, without a DOM.',
      { path: '^src/', pathNot: [inside('ui'), '^src/(botlhale-chat|chat-attributes)\\.ts$'] },
      { path: 'node_modules/(lit|lit-html|lit-element|@lit)/' },
    ),
    rule(
      'socket-io-in-one-file',
      'It is large, loaded late, and easily replaced as long as one file knows it.',
      { path: '^src/', pathNot: '^src/transport/agent-client\\.ts$' },
      { path: 'node_modules/(socket\\.io|engine\\.io)[^/]*/' },
    ),
    rule(
      'embed-imports-nothing',
      'The snippet’s script loads the rest by address.',
      { path: '^src/embed\\.ts$' },
      { path: '.' },
    ),
    rule(
      'nothing-imports-the-ends',
      'define.ts and index.ts are for hosts, embed.ts for their pages.',
      { path: '^src/' },
      { path: '^src/(define|index|embed)\\.ts$' },
    ),
    rule(
      'no-development-packages',
      'What visitors download is in "dependencies".',
      { path: '^src/' },
      { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional', 'core'] },
    ),
    rule(
      'no-cycles',
      'A cycle of values starts in an order that nobody chose; types may refer to each other.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    rule('everything-resolves', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
    rule(
      'no-orphans',
      'A file that nobody imports is an end of its own, or forgotten.',
      { path: '^src/', orphan: true, pathNot: ['^src/embed\\.ts$', '\\.d\\.ts$'] },
      {},
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.d.ts'],
    },
  },
};
