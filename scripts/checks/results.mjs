/**
 * What passed before, and with which fingerprint: `.cache/results/<stage>.json`. A failure is never
 * kept. On a CI server nothing is taken from here.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { cacheDirectory } from '../cache.mjs';

/** `{[unit]: {key, counts}}`: the units of a check are one, those of a test stage its files. */
export class Results {
  #file;
  #kept;

  constructor(stage, use = !process.env.CI) {
    const folder = join(cacheDirectory(), 'results');
    mkdirSync(folder, { recursive: true });
    this.#file = join(folder, `${stage}.json`);
    this.#kept = use ? readOr(this.#file, {}) : {};
  }

  /** The counts of a unit that passed with this fingerprint. */
  of(unit, key) {
    const kept = this.#kept[unit];
    return kept?.key === key ? kept.counts : undefined;
  }

  /** Keeps what passed, and forgets what is no unit any more. */
  keep(passed, units) {
    const all = { ...this.#kept, ...passed };
    const kept = Object.fromEntries(
      units.filter((unit) => unit in all).map((unit) => [unit, all[unit]]),
    );
    writeFileSync(this.#file, JSON.stringify(kept));
    this.#kept = kept;
  }
}

function readOr(file, fallback) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return fallback;
  }
}
