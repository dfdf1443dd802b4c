/** The files of dist/ that a page may load: their sizes, their sources, and who imports whom. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { init, parse } from 'es-module-lexer';
import { chunkGraphFile } from '../build/chunk-graph.mjs';

/**
 * @returns {Promise<Map<string, {bytes: number, modules: string[], map?: object, imports: string[],
 *   later: string[]}>>}
 *   by path in dist; `imports` are static, `later` dynamic
 */
export async function builtFiles(dist) {
  await init;
  const noted = readNotes();
  const names = readdirSync(dist, { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.js') && !name.startsWith('npm/'));
  const missing = Object.keys(noted).filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`dist lacks ${missing.join(', ')}: ${again}`);
  return new Map(
    names.map((name) => {
      const code = readFileSync(`${dist}/${name}`);
      const isModule = name !== 'embed.js';
      if (isModule && !noted[name]) throw new Error(`dist/${name} is left over: ${again}`);
      const links = isModule ? imports(name, code.toString()) : { imports: [], later: [] };
      return [
        name,
        {
          bytes: brotli(code),
          modules: sources(noted[name]),
          map: noted[name]?.map,
          ...links,
        },
      ];
    }),
  );
}

const again = 'run npm run build first.';

function readNotes() {
  try {
    return JSON.parse(readFileSync(chunkGraphFile(), 'utf8'));
  } catch {
    throw new Error(`The build has left no note of its files: ${again}`);
  }
}

/** An entry that only points at another file still stands for its module. */
const sources = ({ facade, modules } = { facade: null, modules: [] }) =>
  facade ? [...modules, facade] : modules;

export const brotli = (code) =>
  brotliCompressSync(code, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: code.length,
    },
  }).length;

/** What the built file really imports, whatever the bundler says of it. */
function imports(name, code) {
  const found = { imports: [], later: [] };
  for (const { n: address, d: at, s: start } of parse(code)[0]) {
    if (at === -2) continue; // import.meta
    const kind = at === -1 ? 'imports' : 'later';
    const relative = address ?? template(code, start);
    if (!relative?.startsWith('.'))
      throw new Error(`dist/${name} imports ${relative ?? 'an address that is made up later'}.`);
    found[kind].push(posix.join(posix.dirname(name), relative));
  }
  return found;
}

/** The minifier writes addresses as templates, which the lexer does not read. */
const template = (code, start) => /^`([^`$\\]+)`/.exec(code.slice(start))?.[1];
