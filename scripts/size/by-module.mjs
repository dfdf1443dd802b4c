/** How many of a stage's bytes each source module is to blame for. */
import { readFileSync } from 'node:fs';
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { brotli } from './built-files.mjs';

/**
 * What a file would be smaller by without each module, after compression. What modules share counts
 * for none of them, so the sum is less than the file.
 *
 * @param path of the built file
 * @param map its source map
 * @returns {{module: string, bytes: number}[]} largest first
 */
export function weighModules(path, map) {
  const code = readFileSync(path, 'utf8');
  const pieces = piecesOf(code, map);
  const whole = brotli(Buffer.from(code));
  return [...new Set(pieces.map(({ source }) => source))]
    .map((module) => ({ module, bytes: whole - brotli(without(pieces, module)) }))
    .sort((a, b) => b.bytes - a.bytes);
}

const without = (pieces, module) =>
  Buffer.from(
    pieces
      .filter(({ source }) => source !== module)
      .map(({ text }) => text)
      .join(''),
  );

/** The code, cut where the source changes. */
function piecesOf(code, map) {
  const lineStarts = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1))
    lineStarts.push(at + 1);
  const cuts = [{ at: 0, source: 'the bundler' }];
  eachMapping(new TraceMap(map), ({ generatedLine, generatedColumn, source }) => {
    const name = source ? nameOf(source) : 'the bundler';
    if (cuts.at(-1).source !== name)
      cuts.push({ at: lineStarts[generatedLine - 1] + generatedColumn, source: name });
  });
  return cuts.map(({ at, source }, index) => ({
    source,
    text: code.slice(at, cuts[index + 1]?.at),
  }));
}

/** As people call it: from src/, or the package's own path. */
const nameOf = (source) => source.replace(/^.*node_modules\//, '').replace(/^(\.\.\/)+/, '');
