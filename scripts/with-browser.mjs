/** Runs a command with CHROME_PATH set: `node scripts/with-browser.mjs playwright test`. */
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { root } from './cache.mjs';
import { findBrowser } from './find-browser.mjs';

const [command, ...args] = process.argv.slice(2);
const browser = await findBrowser();
if (!command || !browser) {
  console.error(
    command
      ? 'No Chromium was found or could be installed; set CHROME_PATH to one.'
      : 'Usage: node scripts/with-browser.mjs command …',
  );
  process.exit(1);
}
const own = join(root, 'node_modules', '.bin');
const child = spawn(command, args, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    CHROME_PATH: browser,
    PATH: `${own}${delimiter}${process.env.PATH ?? ''}`,
  },
});
child.once('error', (error) => {
  console.error(`${command} did not start: ${error.message}`);
  process.exitCode = 1;
});
child.once('exit', (code) => (process.exitCode = code ?? 1));
