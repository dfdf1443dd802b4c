/**
 * The element tests, in one engine after the other: `npm run test:elements -- [engine…] [options]`,
 * where the options are web-test-runner's. Without an engine it runs in all that are here.
 */
import process from 'node:process';
import { engines } from './browser/engines.mjs';
import { findBrowser, missing } from './find-browser.mjs';
import { runHere } from './run-here.mjs';

const given = process.argv.slice(2);
const wished = given.filter((argument) => argument in engines);
const options = given.filter((argument) => !(argument in engines));

for (const engine of wished.length > 0 ? wished : Object.keys(engines)) {
  const { name, variable } = engines[engine];
  const path = await findBrowser(engine);
  if (path) {
    console.log(`\n── ${name}: ${path} ──`);
    const code = await runHere(['web-test-runner', ...options], {
      ENGINE: engine,
      [variable]: path,
    });
    process.exitCode ||= code;
  } else {
    console.error(missing(engine));
    // An engine that was asked for by name has to be there, and Chromium always has to.
    if (wished.length > 0 || engine === 'chromium') process.exitCode = 1;
  }
}
