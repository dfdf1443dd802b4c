/** Debian's own packages, which only root may install; Ubuntu's browsers are stubs that want snapd. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

const minute = 60_000;

/** Whether this is Debian, and packages may be installed. */
export const hasDebianPackages = () => process.getuid?.() === 0 && isDebian();

/** The list of packages is as fresh as it gets, once a run. */
let listed = false;

/** Installs packages; false when that failed, which has then been said. */
export function installDebian(packages) {
  if (!listed) aptGet(['update', '-qq'], 2 * minute);
  listed = true;
  return aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages], 5 * minute);
}

function aptGet(args, timeout) {
  const { status, stderr, error } = spawnSync('apt-get', args, {
    timeout,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status === 0) return true;
  const said = (error?.message ?? stderr).trim().split('\n');
  console.error(
    `apt-get ${args[0]} failed: ${said.find((line) => /^E:/.test(line)) ?? said.at(-1)}`,
  );
  return false;
}

function isDebian() {
  try {
    return /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
