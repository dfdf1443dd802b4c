/** Runs one command of the checks. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { root } from '../cache.mjs';

/** No stage takes nearly as long; one that does hangs. In milliseconds. */
const usualPatience = 60 * 60_000;

const binaries = join(root, 'node_modules', '.bin');

/**
 * Resolves to whether the command ended well; never rejects. Its output is shown as it comes, or goes
 * to `write` where one is given.
 */
export function runCommand([command, ...args], env = {}, { patience = usualPatience, write } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: write ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      // A group of its own, so that a runner that hangs goes together with its browsers.
      detached: process.platform !== 'win32',
      shell: process.platform === 'win32',
      env: { ...process.env, PATH: `${binaries}${delimiter}${process.env.PATH ?? ''}`, ...env },
    });
    if (write) for (const stream of [child.stdout, child.stderr]) stream.on('data', write);
    const timer = setTimeout(() => {
      console.error(`${command} is still running after ${patience / 60_000} minutes; ending it.`);
      end(child);
    }, patience);
    // Ctrl+C reaches this process only, for the command's group is another.
    const interrupted = () => {
      end(child);
      process.exit(130);
    };
    process.once('SIGINT', interrupted);
    process.once('SIGTERM', interrupted);
    const finish = (well) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupted);
      process.off('SIGTERM', interrupted);
      resolve(well);
    };
    child.once('error', (error) => {
      console.error(`${command} did not start: ${error.message}`);
      finish(false);
    });
    // Not `exit`: what it still has to say comes before it closes.
    child.once('close', (code) => finish(code === 0));
  });
}

function end(child) {
  try {
    if (process.platform === 'win32') child.kill();
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // already gone
  }
}
