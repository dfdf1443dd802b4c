/** The plots of docs/performance.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { lengths } from '../suites/long.mjs';
import { names } from './names.mjs';

const { document } = parseHTML('<html><body></body></html>');

/** Readable on a dark page, too: a plot brings its own ground. */
const style = { background: 'white', color: '#222', fontSize: '12px' };
const colours = ['#9a9a9a', '#c98a2b', '#7b6fb0', '#00796b'];

function write(file, options) {
  const svg = Plot.plot({
    document,
    style,
    width: 640,
    height: 360,
    marginLeft: 56,
    marginBottom: 46,
    ...options,
  });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  // The class is made of chance; the file is to change only with the figures.
  writeFileSync(file, `${svg.outerHTML.replace(/plot-[0-9a-f]+/g, 'plot')}\n`);
}

export function writePlots(folder, { long, slow, feel }) {
  if (long) {
    lines(
      join(folder, 'append.svg'),
      long,
      'Milliseconds to append one message',
      (result, length) => result.append[length].median,
    );
    lines(
      join(folder, 'load.svg'),
      long,
      'Milliseconds to load a conversation',
      (result, length) => result.load[length],
    );
  }
  if (slow)
    bars(join(folder, 'slow.svg'), 'Seconds after the visit began', [
      ...Object.entries(slow).map(([who, { seen }]) => [names[who], 'launcher seen', seen / 1000]),
      ...Object.entries(slow).map(([who, { ready }]) => [names[who], 'field ready', ready / 1000]),
    ]);
  if (feel)
    bars(
      join(folder, 'feel.svg'),
      'Milliseconds until painted (95th percentile)',
      Object.entries(feel).flatMap(([who, row]) =>
        Object.entries(row).map(([what, { p95 }]) => [names[who], names[what], p95]),
      ),
    );
}

function lines(file, long, label, figure) {
  const rows = Object.entries(long).flatMap(([who, result]) =>
    lengths.map((length) => ({ who: names[who], length, time: figure(result, length) })),
  );
  write(file, {
    x: {
      type: 'log',
      label: 'Messages in the conversation',
      labelOffset: 40,
      ticks: lengths,
      tickFormat: ',',
    },
    y: { type: 'log', label, grid: true, tickFormat: ',' },
    color: { domain: Object.keys(long).map((who) => names[who]), range: colours },
    marginRight: 110,
    marks: [
      Plot.line(rows, { x: 'length', y: 'time', stroke: 'who', strokeWidth: 2 }),
      Plot.dot(rows, { x: 'length', y: 'time', fill: 'who' }),
      Plot.text(
        rows.filter(({ length }) => length === lengths.at(-1)),
        { x: 'length', y: 'time', text: 'who', textAnchor: 'start', dx: 8, fill: 'who' },
      ),
    ],
  });
}

function bars(file, label, rows) {
  const data = rows.map(([who, what, value]) => ({ who, what, value }));
  const text = ({ value }) => (value < 10 ? value.toFixed(2) : String(Math.round(value)));
  const place = { x: 'value', y: 'who', fy: 'what' };
  write(file, {
    height: 60 + data.length * 26,
    marginLeft: 130,
    marginRight: 110,
    x: { label, labelOffset: 40, grid: true },
    y: { label: null, domain: [...new Set(data.map(({ who }) => who))] },
    fy: { label: null, domain: [...new Set(data.map(({ what }) => what))] },
    marks: [
      Plot.barX(data, { ...place, fill: '#00796b', insetTop: 2, insetBottom: 2 }),
      Plot.text(data, { ...place, text, textAnchor: 'start', dx: 4 }),
    ],
  });
}
