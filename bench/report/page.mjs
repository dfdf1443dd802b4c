/** docs/performance.md, from what was measured. */
import { lengths } from '../suites/long.mjs';
import { parts } from '../timed.mjs';
import { names } from './names.mjs';
import { count, goals, ms, seconds, table, times } from './tables.mjs';

export const performancePage = ({ machine, long, slow, feel, wire, storage, growth }, misses) =>
  `${[
    '# Performance',
    `What \`<botlhale-chat>\` costs its visitors, measured by \`npm run build && npm run bench\` in a real browser, beside floors that do the least that could be done, in turns with them. The bytes of each stage are in the [README](../README.md#sizes), and the checks fail above them. The times on this page depend on the machine, so only their ratios say much, and no test looks at them.`,
    `Measured with ${machine.browser} without a window, on ${machine.cores} cores and ${machine.memory} GB of memory, which other programs may have used as well. The suites ran one by one, all on the same build, each with its floors beside it. The machine is a virtual one whose speed changes: the plain field and list took 29 ms for a key on a better day, and 51 was then ours.`,
    ...(long ? longPart(long) : []),
    ...(feel ? feelPart(feel) : []),
    ...(slow ? slowPart(slow) : []),
    ...(wire ? wirePart(wire) : []),
    ...(storage ? storagePart(storage) : []),
    ...(growth ? growthPart(growth) : []),
    misses.trim(),
  ].join('\n\n')}\n`;

function longPart(long) {
  const { chat, sections } = long;
  const [few, many] = [chat.append[10].median, chat.append[10_000].median];
  const byLength = (tell) =>
    Object.entries(long).map(([who, result]) => [
      names[who],
      ...lengths.map((length) => ms(tell(result, length))),
    ]);
  return [
    '## Long conversations',
    `Milliseconds of the main thread, from script to paint. The floors are a plain \`<ul>\`; sections of 50 plain rows with \`content-visibility: auto\` on the section; Lit's \`repeat\` with \`content-visibility\` on each row. The chat draws real bubbles, with authors, times, delivery and links.`,
    `Sections that are out of sight are plain text, an entry a line, with the author's name. A section is drawn in full when the browser finds that it matters (\`contentvisibilityautostatechange\`): before it scrolls into sight, when a search of the page finds something in it, when it is focused or selected. The words are in the document all along, so they are found, read aloud, selected and copied. Nothing is taken out again. Only the two newest sections announce anything to a screen reader.`,
    table(
      ['append to so many messages', ...lengths.map(count)],
      byLength(({ append }, length) => append[length].median),
    ),
    '![Milliseconds to append, by the length of the conversation](performance/append.svg)',
    table(
      ['load so many messages', ...lengths.map(count)],
      byLength(({ load }, length) => load[length]),
    ),
    '![Milliseconds to load, by the length of the conversation](performance/load.svg)',
    table(
      ['with 10,000 messages', 'a frame of scrolling', 'at p95', 'heap, MB'],
      Object.entries(long).map(([who, { scroll, heap }]) => [
        names[who],
        ms(scroll.median),
        ms(scroll.p95),
        heap.toFixed(1),
      ]),
    ),
    goals([
      [
        'appending at 10,000 beside appending at 10',
        '1.2 ×, or 1 ms more',
        `${times(many / few)}, ${(many - few).toFixed(1)} ms more`,
        many - few <= Math.max(1, few * 0.2),
      ],
      [
        'appending at 10,000 beside plain sections',
        '2 ×',
        times(many / sections.append[10_000].median),
        many <= 2 * sections.append[10_000].median,
      ],
      [
        'loading 10,000 beside plain sections',
        '5 ×',
        times(chat.load[10_000] / sections.load[10_000]),
        chat.load[10_000] <= 5 * sections.load[10_000],
      ],
      ['heap at 10,000', '12 MB', `${chat.heap.toFixed(1)} MB`, chat.heap < 12],
      [
        'a frame of scrolling at p95, beside plain sections',
        '1.2 ×',
        times(chat.scroll.p95 / sections.scroll.p95),
        chat.scroll.p95 <= 1.2 * sections.scroll.p95,
      ],
    ]),
  ];
}

function feelPart({ plain, chat }) {
  const what = ['key', 'enter', 'arrival', 'open'];
  return [
    '## How quickly it answers',
    `On a processor six times slower, in milliseconds: from a key press to its character, from Enter to the bubble, from a line on the agent's socket to its bubble, from the press of a launcher whose code has been fetched to the panel, each to its paint. The floor is a \`<textarea>\` below a \`<ul>\`.`,
    table(
      ['median / p95', ...what.map((name) => names[name])],
      Object.entries({ plain, chat }).map(([who, row]) => [
        names[who],
        ...what.map((name) => `${ms(row[name].median)} / ${ms(row[name].p95)}`),
      ]),
    ),
    '![Milliseconds until painted](performance/feel.svg)',
    `Of them, what the main thread spends on script, style and layout; the rest is painting, and waiting for a frame.`,
    table(
      ['script + style + layout', ...what.map((name) => names[name])],
      Object.entries({ plain, chat }).map(([who, row]) => [
        names[who],
        ...what.map((name) => parts.map((part) => ms(row[name][part])).join(' + ')),
      ]),
    ),
    goals(
      what.flatMap((name) => {
        const limit = name === 'open' ? 100 : 50;
        const ratio = chat[name].p95 / plain[name].p95;
        return [
          [`${names[name]}: p95 beside the floor`, '1.5 ×', times(ratio), ratio <= 1.5],
          [
            `${names[name]}: median`,
            `${limit} ms`,
            `${ms(chat[name].median)} ms`,
            chat[name].median <= limit,
          ],
        ];
      }),
    ),
  ];
}

function slowPart(slow) {
  const { lit, chat } = slow;
  const told = (figure) => (figure === 0 ? 'none' : `${ms(figure)} ms`);
  return [
    '## The first visit on a slow phone',
    `Round trips of 400 ms, 400 kbit/s, a processor six times slower, nothing cached. The launcher is pressed the moment it is seen; whoever first moves a pointer or a finger to it waits less.`,
    table(
      ['', 'launcher seen', 'field ready', 'script at load', 'longest task', 'layout shift'],
      Object.entries(slow).map(([who, { seen, ready, script, longest, shift }]) => [
        names[who],
        `${seconds(seen)} s`,
        `${seconds(ready)} s`,
        `${ms(script)} ms`,
        told(longest),
        String(shift),
      ]),
    ),
    '![Seconds until the launcher is seen and the field is ready](performance/slow.svg)',
    goals([
      [
        'the launcher beside that of a Lit element',
        '1.1 ×',
        times(chat.seen / lit.seen),
        chat.seen <= 1.1 * lit.seen,
      ],
      ['the field is ready', '1.9 s', `${seconds(chat.ready)} s`, chat.ready <= 1900],
      [
        'script at load beside a Lit element',
        '1.5 ×',
        times(chat.script / lit.script),
        chat.script <= 1.5 * lit.script,
      ],
      ['long tasks', 'none', told(chat.longest), chat.longest === 0],
      ['layout shift', '0', String(chat.shift), chat.shift === 0],
    ]),
  ];
}

function wirePart(wire) {
  const row = (what, { up, down, preflights }) => [what, count(up), count(down), preflights];
  return [
    '## The wire',
    `Bytes between the browser and the local platform, which is on another origin, over HTTP/1.1 without TLS; headers and preflights included.`,
    table(
      ['', 'up', 'down', 'preflights'],
      [
        row('opening the panel', wire.opened),
        row('the first text and its answer, with token, start and all preflights', wire.first),
        row('the second text and its answer', wire.second),
        row('the third', wire.third),
        row('the reply that hands over, and the connection to the agents', wire.handoff),
        row('a line to the agent, with its receipt', wire.lineUp),
        row('a line from the agent', wire.lineDown),
        row(`${wire.idleSeconds} idle seconds with the bot`, wire.idleBot),
        row(`${wire.idleSeconds} idle seconds with an agent`, wire.idleAgent),
        row('the first text by a gateway on the same origin, with start', wire.gateway.first),
        row('the second', wire.gateway.second),
      ],
    ),
    goals([
      [
        'preflights where the gateway is on the same origin',
        'none',
        String(wire.gateway.first.preflights + wire.gateway.second.preflights),
        wire.gateway.first.preflights + wire.gateway.second.preflights === 0,
      ],
    ]),
    "Nothing is polled: what passes in an idle agent chat is the socket's heartbeat.",
  ];
}

function storagePart(storage) {
  const [[few, before], [many, after]] = Object.entries(storage);
  return [
    '## Storage',
    table(
      ['messages already there', count(Number(few)), count(Number(many))],
      [['characters written for one more', count(before), count(after)]],
    ),
    goals([
      [
        `written at ${count(Number(many))} beside at ${count(Number(few))}`,
        'no more',
        times(after / before),
        after <= before * 1.02,
      ],
    ]),
  ];
}

const floodRow = (processor, { sent, caughtUp, heap, firstQuarter, lastQuarter }) => [
  processor,
  count(sent),
  `${count(caughtUp)} ms`,
  `${heap.toFixed(1)} MB`,
  ...[firstQuarter, lastQuarter].map(({ median, p95 }) => `${ms(median)} / ${ms(p95)}`),
];

const growthPart = ({ elements, flood, slowFlood }) => [
  '## How it grows',
  table(
    ['chats on one page', 'script at load', 'heap'],
    Object.entries(elements).map(([chats, { script, heap }]) => [
      chats,
      `${ms(script)} ms`,
      `${heap.toFixed(1)} MB`,
    ]),
  ),
  `An agent who writes a hundred lines a second for ${flood.seconds} seconds: how late the last of them is in the transcript, the heap then, and how long a key press meanwhile takes to its paint, in milliseconds (median / p95).`,
  table(
    ['processor', 'lines', 'last line', 'heap', 'a key, first quarter', 'last quarter'],
    [floodRow('as it is', flood), floodRow('six times slower', slowFlood)],
  ),
];
