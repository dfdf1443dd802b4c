/**
 * Finds a browser of an engine that starts; `installBrowser` installs one where there is none and the
 * scripts know how. As a command it prints the path: `node scripts/find-browser.mjs [engine]`.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { engines } from './browser/engines.mjs';
import { cacheDirectory } from './cache.mjs';

/**
 * The path of a browser that starts; `undefined` when there is none. Nothing is installed.
 * The engine's variable comes first, and is passed over aloud when what it names does not start.
 */
export async function findBrowser(engine = 'chromium', say = (line) => console.error(line)) {
  const { name: browser, variable, starts, places } = engines[engine];
  const wished = process.env[variable];
  if (wished) {
    if (await starts(wished)) return wished;
    say(`${variable} is ${wished}, and that does not start; looking for another ${browser}.`);
  }
  return recall(engine) ?? firstThatStarts(engine, places, say);
}

/** What `installBrowser` would try here, one after the other, in words. */
export const waysToInstall = (engine) => possible(engine).map(({ name }) => name);

/** Installs a browser of an engine; its path, or `undefined` when none could be installed. */
export async function installBrowser(engine, say = (line) => console.error(line)) {
  for (const { name, paths } of possible(engine)) {
    say(`Installing ${name}…`);
    const path = await firstThatStarts(engine, [paths], say);
    if (path) return path;
  }
  return undefined;
}

const possible = (engine) => engines[engine].installs.filter(({ when }) => when?.() ?? true);

async function firstThatStarts(engine, places, say) {
  for (const place of places)
    for (const path of await attempt(place, say)) {
      if (await engines[engine].starts(path)) return remember(engine, path);
      say(`${path} does not start.`);
    }
  return undefined;
}

/** What to say when there is no browser of an engine. */
export function missing(engine) {
  const { name, needs, variable } = engines[engine];
  const how = waysToInstall(engine).length > 0 ? 'run npm run setup:browsers, or ' : '';
  return `No ${name} was found; ${how}set ${variable} to one (${needs}).`;
}

async function attempt(paths, say) {
  try {
    return await paths();
  } catch (error) {
    say(String(error));
    return [];
  }
}

const memory = (engine) => join(cacheDirectory(), `${engine}.json`);

/** What was found last time, unless it has gone or been replaced since. */
function recall(engine) {
  try {
    const { path, changed } = JSON.parse(readFileSync(memory(engine), 'utf8'));
    return statSync(path).mtimeMs === changed ? path : undefined;
  } catch {
    return undefined;
  }
}

function remember(engine, path) {
  const { mtimeMs: changed } = statSync(path);
  writeFileSync(memory(engine), JSON.stringify({ path, changed }));
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const engine = process.argv[2] ?? 'chromium';
  if (!(engine in engines)) {
    console.error(`The engines are ${Object.keys(engines).join(', ')}.`);
    process.exit(1);
  }
  const path = await findBrowser(engine);
  if (path) console.log(path);
  else {
    console.error(missing(engine));
    process.exitCode = 1;
  }
}
