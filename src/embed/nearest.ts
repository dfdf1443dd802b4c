/** The name with the fewest letters to change, to add or to leave out (Levenshtein). */
export function nearest(name: string, names: readonly string[]): string {
  const [first = ''] = names.toSorted((a, b) => distance(name, a) - distance(name, b));
  return first;
}

function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  [...from].forEach((letter, line) => {
    let left = line + 1;
    row = row.map((above, column) => {
      if (column === 0) return left;
      const change = Number(letter !== to.charAt(column - 1));
      left = Math.min(left + 1, above + 1, (row[column - 1] ?? 0) + change);
      return left;
    });
  });
  return row.at(-1) ?? 0;
}
