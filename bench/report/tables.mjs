/** How figures are written. */
const number = new Intl.NumberFormat('en-GB');

export const count = (figure) => number.format(figure);
export const ms = (figure) => (figure < 10 ? figure.toFixed(1) : String(Math.round(figure)));
export const seconds = (figure) => (figure / 1000).toFixed(2);
export const times = (figure) => `${figure.toFixed(2)} ×`;

export const table = (head, rows) =>
  [
    `| ${head.join(' | ')} |`,
    `| ${head.map((_, column) => (column === 0 ? '---' : '--:')).join(' | ')} |`,
    ...rows.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');

/** What was aimed at, and what it became: rows of `[what, limit, measured, whether it is met]`. */
export const goals = (rows) =>
  table(
    ['goal', 'limit', 'measured', ''],
    rows.map(([what, limit, measured, isMet]) => [
      what,
      limit,
      measured,
      isMet ? 'met' : '**missed**',
    ]),
  );
