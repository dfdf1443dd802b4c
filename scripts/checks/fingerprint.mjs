/**
 * Fingerprints of what a result depends on: the contents of files, never their dates. Where a module
 * does not show what it reads, it depends on everything.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from '../cache.mjs';

/** What is not the project's own, what builds and runs leave behind: at its root, and anywhere. */
const leftOut =
  /^(\.git|\.cache|custom-elements\.json|coverage|shots|test-results|playwright-report)$|(^|\/)(node_modules|dist|__pycache__)$/;

/** What a build has left; asked for by name. */
const built = ['dist/', '.cache/chunk-graph.json'];

/** A module that calls one of these may read what it does not name. */
const opaque = /from '(node:fs|node:fs\/promises|node:child_process|vite)'|import\.meta\.glob/;

const quoted = /(['"`])(\.{0,2}\/[^'"`\n]*?)(\1|\$\{)/g;
const besides = /new URL\(\s*(['"])([^'"]+)\1,\s*import\.meta\.url/g;

/** The project as it is now; made anew after a stage has written files. */
export class Fingerprints {
  /** The hash of each file that was read so far. */
  #hashes = new Map();
  /** What each module names, as far as it was read. */
  #named = new Map();
  #files;
  #root;

  constructor(home = root) {
    this.#root = home;
  }

  /** Every file of the project, relative to its root, with slashes. */
  files() {
    return (this.#files ??= listed(this.#root, '', leftOut));
  }

  /** Files whose path begins with one of these, or matches it. */
  under(inputs) {
    const fits = (file, input) =>
      input instanceof RegExp ? input.test(file) : file.startsWith(input);
    const own = this.files().filter((file) => inputs.some((input) => fits(file, input)));
    const made = inputs.filter((input) => built.includes(input));
    return [
      ...own,
      ...made.flatMap((path) => (path.endsWith('/') ? listed(this.#root, path) : [path])),
    ];
  }

  /**
   * The modules and whatever they name by a path, and so on. When `orAll`, a module that reads files
   * in ways that do not show stands for the whole project.
   */
  reachedFrom(entries, { orAll = false } = {}) {
    const reached = new Set();
    const ahead = [...entries];
    for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      const { names, hides } = this.#look(file);
      if (hides && orAll) return this.files();
      ahead.push(...names);
    }
    return [...reached];
  }

  /** One hash for the contents of all these files, and whatever else counts. */
  of(files, ...more) {
    const hash = createHash('sha256');
    for (const part of more) hash.update(JSON.stringify(part ?? null)).update('\n');
    for (const file of [...new Set(files)].sort()) hash.update(`${file} ${this.#hash(file)}\n`);
    return hash.digest('hex');
  }

  #hash(file) {
    if (!this.#hashes.has(file)) {
      const content = this.#contents(file);
      this.#hashes.set(
        file,
        content === undefined ? 'absent' : createHash('sha256').update(content).digest('hex'),
      );
    }
    return this.#hashes.get(file);
  }

  #contents(file) {
    try {
      return readFileSync(join(this.#root, file));
    } catch {
      return undefined;
    }
  }

  #look(file) {
    if (!this.#named.has(file)) this.#named.set(file, this.#read(file));
    return this.#named.get(file);
  }

  #read(file) {
    if (!/\.(m?[jt]s|html)$/.test(file)) return { names: [], hides: false };
    const code = this.#contents(file)?.toString('utf8') ?? '';
    const here = dirname(file).replaceAll('\\', '/');
    const names = [];
    for (const [, , path, end] of code.matchAll(quoted)) {
      const whole = path.startsWith('/') ? path.slice(1) : posix.join(here, path);
      names.push(...this.#behind(whole, end === '${'));
    }
    for (const [, , path] of code.matchAll(besides))
      names.push(...this.#behind(posix.join(here, path)));
    return { names, hides: opaque.test(code) };
  }

  /** The file at a path; all files of a folder; where code adds the rest, all that begin so. */
  #behind(path, open = false) {
    const clean = path.split(/[?#]/)[0];
    if (/^[./]*$/.test(clean) || clean.startsWith('..')) return [];
    const all = this.files();
    if (!open && all.includes(clean)) return [clean];
    const start = open || clean.endsWith('/') ? clean : `${clean}/`;
    return all.filter((file) => file.startsWith(start));
  }
}

/** What a program or a browser is known by: its place, size and date. */
export function programKey(path) {
  const { size, mtimeMs } = statSync(path);
  return { path, size, mtimeMs };
}

function listed(root, folder, skip) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}${entry.name}`;
    if (skip?.test(path)) return [];
    return entry.isDirectory() ? listed(root, `${path}/`, skip) : [path];
  });
}
