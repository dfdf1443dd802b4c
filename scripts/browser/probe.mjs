/** Whether a browser really starts: a binary that is there may still lack a library. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags } from './flags.mjs';
import { openWebKitDriver, webKitCapabilities } from './webkit-driver.mjs';

const patience = 20_000;

/** Whether the Chromium at `path` starts and listens. */
export const chromiumStarts = (path) =>
  listens(path, 'DevTools listening', (profile) => [
    '--headless=new',
    ...browserFlags,
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ]);

/** Whether the Firefox at `path` starts and listens. */
export const firefoxStarts = (path) =>
  listens(path, 'WebDriver BiDi listening', (profile) => [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port=0',
    'about:blank',
  ]);

/** Whether the WebKit at `path` starts, driven as the tests will drive it. */
export async function webKitStarts(path) {
  const driver = await openWebKitDriver();
  if (!driver) return false;
  try {
    const response = await fetch(`http://127.0.0.1:${driver.port}/session`, {
      method: 'POST',
      body: JSON.stringify({ capabilities: { alwaysMatch: webKitCapabilities(path) } }),
      signal: AbortSignal.timeout(patience),
    });
    const { value } = await response.json();
    return typeof value?.sessionId === 'string';
  } catch {
    return false;
  } finally {
    driver.stop();
  }
}

/** Resolves to true once the browser says `line`; false when it dies or stays silent. */
async function listens(executable, line, argumentsFor) {
  const profile = mkdtempSync(join(tmpdir(), 'botlhale-browser-'));
  const child = spawn(executable, argumentsFor(profile), { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => {
    child.once('error', resolve);
    child.once('exit', resolve);
  });
  const listening = await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), patience);
    const answer = (value) => {
      clearTimeout(timer);
      resolve(value);
    };
    let said = '';
    child.stderr.on('data', (chunk) => {
      said += chunk;
      if (said.includes(line)) answer(true);
    });
    void ended.then(() => answer(false));
  });
  child.kill('SIGKILL');
  await ended;
  forget(profile);
  return listening;
}

/** Its helper processes may still write for a moment; what they leave is the system's to clean. */
function forget(profile) {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // a leftover in the temporary directory is no reason to fail
  }
}
