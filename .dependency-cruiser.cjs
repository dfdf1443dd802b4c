/**
 * Who may know whom in src/: imports point one way. `npm run architecture` checks it.
 * @type {import('dependency-cruiser').IConfiguration}
 */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

/** Files under these folders of src/. */
const inside = (...folders) => `^src/(${folders.join('|')})/`;

module.exports = {
  forbidden: [
    rule(
      'protocol-knows-nobody',
      'The wire as types and pure functions stands on its own.',
      { path: inside('protocol') },
      { pathNot: inside('protocol') },
    ),
    rule(
      'transport-knows-only-protocol',
      'Transport and conversation are siblings that meet at the ports in protocol/channel.ts.',
      { path: inside('transport') },
      // socket.io has a rule of its own.
      { pathNot: [inside('transport', 'protocol'), 'node_modules/socket\\.io-client/'] },
    ),
    rule(
      'core-is-pure',
      'What decides knows the protocol and nothing else: no clock, no storage, no shell.',
      { path: inside('conversation/core') },
      { pathNot: inside('conversation/core', 'protocol') },
    ),
    rule(
      'shell-runs-the-core',
      'The shell meets channels, storage and tabs as ports, so each can be replaced.',
      { path: inside('conversation/shell') },
      { pathNot: inside('conversation', 'protocol') },
    ),
    rule(
      'i18n-knows-only-protocol',
      'Sentences are data.',
      { path: inside('i18n') },
      { pathNot: inside('i18n', 'protocol') },
    ),
    rule(
      'device-fills-ports',
      'What the browser gives, behind the ports of the conversation’s shell.',
      { path: inside('device') },
      { pathNot: inside('device', 'protocol', 'conversation') },
    ),
    rule(
      'events-know-only-protocol',
      'What hosts import and listen to.',
      { path: inside('events') },
      { pathNot: inside('events', 'protocol') },
    ),
    rule(
      'ui-shows-only',
      'Elements get state and send events; they see protocol, the core, i18n and events, no more.',
      { path: inside('ui') },
      {
        path: '^src/',
        pathNot: inside('ui', 'protocol', 'conversation/core', 'i18n', 'events'),
      },
    ),
    rule(
      'only-connect-sees-transport',
      'The composition root is the one place that chooses a transport.',
      { path: '^src/', pathNot: ['^src/element/connect(-agent)?\\.ts$', inside('transport')] },
      { path: inside('transport') },
    ),
    rule(
      'lit-stays-in-elements',
      'Everything else can be tested, and reused, without a DOM.',
      { path: '^src/', pathNot: ['^src/react\\.ts$', inside('ui', 'element')] },
      { path: 'node_modules/(lit|lit-html|lit-element|@lit)/' },
    ),
    rule(
      'socket-io-in-one-file',
      'It is large, loaded late, and easily replaced as long as one file knows it.',
      { path: '^src/', pathNot: '^src/transport/agent-link\\.ts$' },
      { path: 'node_modules/(socket\\.io|engine\\.io)[^/]*/' },
    ),
    rule(
      'embed-imports-itself',
      'The snippet’s script loads the rest by address.',
      { path: inside('embed') },
      { pathNot: inside('embed') },
    ),
    rule(
      'nothing-imports-the-ends',
      'define.ts, index.ts and react.ts are for hosts, embed.ts for their pages.',
      { path: '^src/', pathNot: ['^src/react\\.ts$', inside('embed')] },
      { path: '^src/(define\\.ts$|index\\.ts$|embed/)' },
    ),
    rule(
      'gateway-shares-the-protocol',
      'A package of its own: what it shares with the chat is the wire, as pure functions.',
      { path: '^gateway/src/' },
      { path: '^(src|demo|test|scripts)/', pathNot: inside('protocol') },
    ),
    rule(
      'chat-knows-no-gateway',
      'The gateway’s dependencies never reach those who install the chat.',
      { path: '^src/' },
      { path: '^gateway/' },
    ),
    rule(
      'no-development-packages',
      'What visitors download is in "dependencies"; React is the host’s own, a peer.',
      { path: '^src/' },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional', 'core'],
        pathNot: 'node_modules/react/',
      },
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
      { path: '^src/', orphan: true, pathNot: [inside('embed'), '\\.d\\.ts$'] },
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
