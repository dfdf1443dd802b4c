/**
 * What is different between two logs, as single records: adding a line writes that line, however
 * long the conversation is. Each entry has a rank, a number; ranks are in the order of the log.
 */
import type { Entry } from '../protocol/message.ts';

/** What has to be written for the one log to become the other. */
export interface Changes {
  readonly puts: readonly (readonly [rank: number, entry: Entry])[];
  readonly deletes: readonly number[];
  /** By entry id, what is new among the ranks; `undefined` for an entry that is gone. */
  readonly ranks: ReadonlyMap<string, number | undefined>;
}

/** @param ranks those of `before`, by entry id */
export function changesBetween(
  before: readonly Entry[],
  after: readonly Entry[],
  ranks: ReadonlyMap<string, number>,
): Changes {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;

  const rankOf = (entry: Entry | undefined) => entry && ranks.get(entry.id);
  const old = new Map(
    before.slice(start, before.length - same).map((entry) => [entry.id, entry] as const),
  );
  const changed = after.slice(start, after.length - same);
  const given = [...changed.map(rankOf), rankOf(after[after.length - same])];
  const next = new Map<string, number | undefined>([...old.keys()].map((id) => [id, undefined]));
  const puts: [number, Entry][] = [];
  let last = rankOf(after[start - 1]) ?? 0;
  let ahead = 0;
  for (const [index, entry] of changed.entries()) {
    let rank = given[index];
    if (rank === undefined || rank <= last) {
      // It stands before the next one whose rank is still in order, or at the end.
      ahead = Math.max(ahead, index + 1);
      while (ahead < given.length && (given[ahead] ?? 0) <= last) ahead++;
      const bound = given[ahead];
      rank = bound === undefined ? Math.floor(last) + 1 : (last + bound) / 2;
    }
    if (rank !== rankOf(entry) || old.get(entry.id) !== entry) puts.push([rank, entry]);
    next.set(entry.id, rank);
    last = rank;
  }
  const used = new Set(next.values());
  const deletes = [...old.values()]
    .map(rankOf)
    .flatMap((rank) => (rank === undefined || used.has(rank) ? [] : rank));
  return { puts, deletes, ranks: next };
}
