/** The table and the plots of docs/gateway.md, from what the bench has written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

const here = import.meta.dirname;
const docs = join(here, '../../docs');
const { document } = parseHTML('<html><body></body></html>');
const load = (name) => {
  const file = join(here, `${name}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

function plot(file, options) {
  const svg = Plot.plot({
    document,
    // Readable on a dark page, too: a plot brings its own ground.
    style: { background: 'white', color: '#222', fontSize: '12px' },
    width: 640,
    height: 320,
    marginLeft: 60,
    marginBottom: 46,
    ...options,
  });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  // The class is made of chance; the file is to change only with the figures.
  writeFileSync(file, `${svg.outerHTML.replace(/plot-[0-9a-f]+/g, 'plot')}\n`);
}

const rows = load('results') ?? [];
const bare = (row) =>
  rows.find(
    (other) =>
      other.what === 'a bare Hono proxy' &&
      other.visitors === row.visitors &&
      other.paced === row.paced,
  );
const pace = ({ visitors, paced }) =>
  `${visitors.toLocaleString('en')} ${visitors === 1 ? 'visitor' : 'visitors'}${paced ? '' : ', without pause'}`;
const added = (row, figure) =>
  row.what.startsWith('gateway') ? (row[figure] - bare(row)[figure]).toFixed(1) : '';

const table = [
  '| Visitors | Through | Requests a second | p50, ms | over a proxy | p99, ms | over a proxy | Errors | Memory, MB |',
  '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ...[...new Set(rows.map(pace))].flatMap((which) =>
    rows
      .filter((row) => pace(row) === which)
      .map(
        (row) =>
          `| ${which} | ${row.what} | ${row.perSecond} | ${row.p50} | ${added(row, 'p50')} | ${row.p99} | ${added(row, 'p99')} | ${row.errors} | ${row.memory ?? ''} |`,
      ),
  ),
].join('\n');

const file = join(docs, 'gateway.md');
const marks = ['<!-- figures -->', '<!-- end of figures -->'];
const text = readFileSync(file, 'utf8');
const [before, rest = ''] = text.split(marks[0]);
const after = rest.includes(marks[1]) ? rest.split(marks[1])[1] : rest;
const pictures =
  '![The 50th and 99th percentile through each, by visitors](images/gateway-latency.svg)\n\n' +
  '![Memory of a gateway over ten minutes](images/gateway-memory.svg)';
writeFileSync(file, `${before}${marks[0]}\n\n${table}\n\n${pictures}\n\n${marks[1]}${after}`);

plot(join(docs, 'images/gateway-latency.svg'), {
  x: { label: 'Milliseconds', grid: true, zero: true },
  y: { label: null },
  fy: { label: null },
  marginLeft: 130,
  marginRight: 110,
  color: { legend: false },
  marks: [
    Plot.ruleY(
      rows.filter(({ paced }) => paced),
      {
        y: 'what',
        fy: pace,
        x1: 'p50',
        x2: 'p99',
        stroke: '#9a9a9a',
      },
    ),
    Plot.dot(
      rows.filter(({ paced }) => paced),
      { y: 'what', fy: pace, x: 'p50', fill: '#00796b' },
    ),
    Plot.dot(
      rows.filter(({ paced }) => paced),
      { y: 'what', fy: pace, x: 'p99', fill: '#c98a2b' },
    ),
  ],
});

const memory = load('memory');
if (memory)
  plot(join(docs, 'images/gateway-memory.svg'), {
    x: { label: 'Minutes, 100 visitors who write once a second', labelOffset: 40 },
    y: { label: 'Resident memory, MB', grid: true, zero: true },
    marks: [
      Plot.line(memory, { x: 'minute', y: 'memory', stroke: '#00796b', strokeWidth: 2 }),
      Plot.dot(memory, { x: 'minute', y: 'memory', fill: '#00796b' }),
    ],
  });
