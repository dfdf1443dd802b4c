/**
 * `npm run setup:browsers`: installs the browsers that the tests need and that are not here, after
 * saying what it is going to do. `-- firefox webkit` names engines. `npm test` calls it where a
 * browser is missing.
 */
import process from 'node:process';
import { engines } from './browser/engines.mjs';
import { findBrowser, installBrowser, missing, waysToInstall } from './find-browser.mjs';

const given = process.argv.slice(2);
const unknown = given.filter((engine) => !(engine in engines));
if (unknown.length > 0) {
  console.error(`${unknown.join(', ')}: the engines are ${Object.keys(engines).join(', ')}.`);
  process.exit(1);
}

const absent = [];
for (const engine of given.length > 0 ? given : Object.keys(engines)) {
  const path = await findBrowser(engine);
  if (path) console.log(`${engines[engine].name}: ${path}`);
  else absent.push(engine);
}
// All of it is said before the first is done.
for (const engine of absent) {
  const ways = waysToInstall(engine);
  const { name } = engines[engine];
  if (ways.length > 0)
    console.log(
      `${name} is missing. To be installed, the first that works of: ${ways.join('; ')}.`,
    );
}
for (const engine of absent) {
  const path = await installBrowser(engine);
  console.log(path ? `${engines[engine].name}: ${path}` : missing(engine));
  // Only Chromium has to be there.
  if (!path && (engine === 'chromium' || given.includes(engine))) process.exitCode = 1;
}
