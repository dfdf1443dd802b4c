/** Ways to get a browser onto a machine that has none. Each resolves to paths worth probing. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { cacheDirectory } from '../cache.mjs';
import { installDebian } from '../debian.mjs';

const minute = 60_000;

/** Pinned: newer ones want a newer Node. */
const bundled = '@sparticuz/chromium@147.0.0';

/** Says only the last words of a command that fails: some repeat themselves at length. */
function run(command, args, { timeout, env = {}, cwd = process.cwd() }) {
  const { status, stderr, error } = spawnSync(command, args, {
    cwd,
    timeout,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    // npm and npx are .cmd files on Windows, which only a shell starts.
    shell: process.platform === 'win32',
  });
  if (status === 0) return true;
  const said = (error?.message ?? stderr).trim().split('\n');
  console.error(`${command} failed: ${said.find((line) => /error/i.test(line)) ?? said.at(-1)}`);
  return false;
}

/** Debian's own packages; what they install is then found at `places`. */
export const fromDebian = (packages, places) => (installDebian(packages) ? places() : []);

/** Playwright's own build, where an earlier download has left it. */
export async function playwrightBrowsers() {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath()].filter((path) => existsSync(path));
}

/** Playwright's download; gives up soon where its host cannot be reached. */
export function fromPlaywright() {
  run('npx', ['--no-install', 'playwright', 'install', '--no-shell', 'chromium'], {
    timeout: 5 * minute,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' },
  });
  return playwrightBrowsers();
}

/**
 * A build from the npm registry (Linux, x64 and arm64), fetched only when all else has failed. It
 * brings the libraries that a bare machine lacks; a script of ours points the loader at them.
 */
export async function fromNpm() {
  const home = npmHome();
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  if (!run('npm', ['install', ...options, bundled], { timeout: 5 * minute, cwd: home })) return [];

  const script = join(home, 'unpack.mjs');
  writeFileSync(
    script,
    `import chromium from '@sparticuz/chromium';\nawait chromium.executablePath();\n`,
  );
  const unpacked = run(process.execPath, [script], {
    timeout: 2 * minute,
    cwd: home,
    // It unpacks into the temporary directory, and its libraries only when it believes to be there.
    env: { TMPDIR: home, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
  if (!unpacked || !existsSync(join(home, 'chromium'))) return [];
  // It looks for fonts in /tmp only, and without any a page has no text.
  writeFileSync(
    join(home, 'fonts', 'fonts.conf'),
    fontsIn(join(home, 'fonts'), '/usr/share/fonts'),
  );
  const [starter] = npmStarter();
  writeFileSync(
    starter,
    `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export FONTCONFIG_PATH="$here/fonts"
export LD_LIBRARY_PATH="$here/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
exec "$here/chromium" "$@"
`,
  );
  chmodSync(starter, 0o755);
  return [starter];
}

/** What an earlier run has fetched from the npm registry. */
export const earlierNpm = () => npmStarter().filter((path) => existsSync(path));

const npmHome = () => join(cacheDirectory(), 'npm-chromium');
const npmStarter = () => [join(npmHome(), 'start-chromium')];

const fontsIn = (...directories) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${directories.map((directory) => `<dir>${directory}</dir>`).join('\n  ')}
  <cachedir>${join(cacheDirectory(), 'fonts')}</cachedir>
</fontconfig>
`;
