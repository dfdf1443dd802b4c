/** Runs a command with CHROME_PATH set: `node scripts/with-browser.mjs playwright test`. */
import process from 'node:process';
import { findBrowser, missing } from './find-browser.mjs';
import { runHere } from './run-here.mjs';

const command = process.argv.slice(2);
const browser = await findBrowser();
if (command.length === 0 || !browser) {
  console.error(browser ? 'Usage: node scripts/with-browser.mjs command …' : missing('chromium'));
  process.exit(1);
}
process.exitCode = await runHere(command, { CHROME_PATH: browser });
