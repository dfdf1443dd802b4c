/**
 * Writes `dist/THIRD-PARTY-LICENSES.txt` from the modules that are really in the files of the build,
 * and a line that names it into each file with somebody else's code. A package that brings no licence fails the build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../cache.mjs';
import { packageOf } from './packages.mjs';

const licensesFile = 'THIRD-PARTY-LICENSES.txt';

/** `{name, version, license, text}` of a package in `node_modules`; throws when it brings no text. */
export function licenseOf(name, modules = join(root, 'node_modules')) {
  const folder = join(modules, name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(one));
  if (!file) throw new Error(`${name} is bundled, but brings no licence text.`);
  return { name, version, license, text: readFileSync(join(folder, file), 'utf8').trim() };
}

/** One section a text: packages of one house often share theirs. */
export function licensesText(licenses) {
  const words = ({ text }) => text.replace(/\s+/g, ' ');
  return [...new Set(licenses.map(words))]
    .map((same) => {
      const packages = licenses.filter((one) => words(one) === same);
      const names = packages.map(({ name, version, license }) => `${name} ${version} (${license})`);
      return `${names.join('\n')}\n\n${packages[0].text}\n`;
    })
    .join(`\n${'-'.repeat(78)}\n\n`);
}

export const licenses = () => ({
  name: 'licenses',
  outputOptions: (options) => ({
    ...options,
    postBanner: ({ moduleIds }) => (moduleIds.some(packageOf) ? `/*! See ${licensesFile} */` : ''),
  }),
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => chunk.moduleIds ?? []);
    const packages = [...new Set(modules.map(packageOf))].filter((name) => name !== undefined);
    const source = licensesText(packages.toSorted().map((name) => licenseOf(name)));
    this.emitFile({ type: 'asset', fileName: licensesFile, source });
  },
});
