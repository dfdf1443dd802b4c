/** Whether a browser really starts: a binary that is there may still lack a library. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags } from './flags.mjs';

const patience = 20_000;

/** Resolves to true once the browser says that it listens; false when it dies or stays silent. */
export async function starts(executable) {
  const profile = mkdtempSync(join(tmpdir(), 'botlhale-browser-'));
  const child = spawn(
    executable,
    [
      '--headless=new',
      ...browserFlags,
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
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
      if (said.includes('DevTools listening')) answer(true);
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
