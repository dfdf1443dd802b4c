/**
 * The stages of `npm test`. A check is a command that ends well or not, and depends on the files
 * under `inputs`; `together` says that it may run beside another. A test stage runs the test files
 * that match `tests`: each depends on what it reaches by imports, and all of them on what `config`
 * reaches and on `inputs`. Without its `browsers` it does not run; those that it `uses` it is told of.
 */
import process from 'node:process';
import { engines } from '../browser/engines.mjs';

const node = process.execPath;
/** Code of every kind, and what configures its tools: the rules of these checks reach everywhere. */
const code = [/\.([cm]?[jt]s|jsonc?)$/];

/** What whoever runs in a page of the built chat depends on. */
const built = ['dist/', 'demo/', 'index.html'];

const checks = [
  {
    id: 'types',
    name: 'types',
    command: ['tsc', '--noEmit'],
    inputs: code,
    together: true,
  },
  {
    id: 'lint',
    name: 'lint',
    command: ['eslint', '.', '--max-warnings', '0'],
    inputs: code,
    together: true,
  },
  {
    id: 'format',
    name: 'format',
    command: ['prettier', '--check', '--log-level', 'warn', '.'],
    inputs: [/./],
    together: true,
  },
  {
    id: 'architecture',
    name: 'architecture',
    command: [node, 'scripts/architecture.mjs'],
    inputs: [
      'src/',
      'gateway/src/',
      '.dependency-cruiser.cjs',
      'scripts/architecture.mjs',
      'tsconfig.json',
    ],
    together: true,
  },
  {
    id: 'unused',
    name: 'what nobody imports',
    command: ['knip'],
    inputs: code,
    together: true,
  },
  {
    id: 'build',
    name: 'build',
    command: [node, 'scripts/build.mjs'],
    inputs: ['src/', 'scripts/', 'tsconfig', 'vite.build', 'custom-elements-manifest.config.mjs'],
    /** The result counts only while they are as the build left them. */
    outputs: ['dist/', 'custom-elements.json', '.cache/chunk-graph.json'],
  },
  {
    id: 'sizes',
    name: 'sizes',
    command: [node, 'scripts/size.mjs'],
    inputs: ['dist/', '.cache/chunk-graph.json', 'budgets.json', 'size.json', 'scripts/size'],
    after: 'build',
  },
  {
    id: 'safety',
    name: 'safety of the bundle',
    command: [node, 'scripts/bundle-safety.mjs'],
    inputs: ['dist/', 'scripts/bundle-safety.mjs'],
    after: 'build',
  },
];

const elements = Object.entries(engines).map(([engine, { name }]) => ({
  id: engine,
  name: `element tests in ${name}`,
  command: ['web-test-runner'],
  /** How the runner is told which files. */
  files: (files) => (files.length > 0 ? ['--files', ...files] : []),
  reader: 'webTestRunner',
  tests: /^test\/.*\.browser\.test\.ts$/,
  // The local platform runs beside them.
  config: ['web-test-runner.config.mjs', 'demo/platform/server.ts'],
  inputs: ['tsconfig.json'],
  browsers: [engine],
  env: { ENGINE: engine },
}));

const playwright = (id, name, tests, config, env = {}) => ({
  id,
  name,
  command: ['playwright', 'test', '--config', config],
  files: (files) => files,
  reader: 'playwright',
  tests,
  config: [config],
  inputs: built,
  browsers: ['chromium'],
  // One journey goes to Firefox where there is one.
  uses: ['firefox'],
  env,
  after: 'build',
});

export const stages = [
  ...checks,
  {
    id: 'unit',
    name: 'unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json'],
    files: (files, report) => [`--outputFile.json=${report}`, ...files],
    reader: 'vitest',
    tests: /^(gateway\/)?test\/(?!.*\.(browser|service)\.test\.ts$).*\.test\.ts$/,
    config: ['vitest.config.ts'],
    inputs: ['tsconfig.json'],
    // One test draws the desk in a browser.
    uses: ['chromium'],
    env: {},
  },
  ...elements,
  playwright(
    'journeys',
    'journeys in the browser',
    /^test\/(e2e|embed)\/.*\.spec\.ts$/,
    'playwright.config.ts',
  ),
  playwright(
    'soak',
    'two minutes of faults at random',
    /^test\/soak\/.*\.spec\.ts$/,
    'test/soak/playwright.config.ts',
    // The same choices each time; `npm run soak` makes others, for an hour.
    { SOAK_MINUTES: '2', SOAK_SEED: '1' },
  ),
];
