import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from '../../src/device/changes.ts';
import type { Divider } from '../../src/protocol/message.ts';

const entry = (id: number, at = 0): Divider => ({ kind: 'divider', id: `e${id}`, at, what: 'gap' });

/** Records as they are stored: entries by rank, read in the order of the ranks. */
class Records {
  readonly #stored = new Map<number, Divider>();
  readonly #ranks = new Map<string, number>();
  #log: readonly Divider[] = [];

  /** Writes what is different; returns how many records were touched. */
  become(next: readonly Divider[]): number {
    const { puts, deletes, ranks } = changesBetween(this.#log, next, this.#ranks);
    for (const rank of deletes) this.#stored.delete(rank);
    for (const [rank, one] of puts) this.#stored.set(rank, one as Divider); // only such were given
    for (const [id, rank] of ranks)
      if (rank === undefined) this.#ranks.delete(id);
      else this.#ranks.set(id, rank);
    this.#log = next;
    return puts.length + deletes.length;
  }

  read(): Divider[] {
    return [...this.#stored].sort(([a], [b]) => a - b).map(([, one]) => one);
  }

  /** As another tab reads them: each entry's rank. */
  get ranks(): ReadonlyMap<string, number> {
    return new Map([...this.#stored].map(([rank, { id }]) => [id, rank] as const));
  }

  get known(): ReadonlyMap<string, number> {
    return this.#ranks;
  }
}

/** A log and another that has some of the same entries, changed or not, in any order. */
const logs = fc
  .array(fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 12 }), { minLength: 2, maxLength: 8 })
  .chain((ids) =>
    fc.tuple(fc.constant(ids), fc.array(fc.nat({ max: 1 }), { minLength: 13, maxLength: 13 })),
  );

test('the records become the new log, whatever was added, removed, moved or changed', () => {
  fc.assert(
    fc.property(logs, ([steps, versions]) => {
      const records = new Records();
      const same = new Map<string, Divider>();
      for (const [turn, ids] of steps.entries()) {
        const log = ids.map((id) => {
          const version = (versions[id] ?? 0) * turn;
          const key = `${id}:${version}`;
          const one = same.get(key) ?? entry(id, version);
          same.set(key, one);
          return one;
        });
        records.become(log);
        expect(records.read()).toEqual(log);
        expect(records.known).toEqual(records.ranks);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('a line that is added is one record, however long the log', () => {
  for (const length of [0, 10, 10_000]) {
    const records = new Records();
    const log = Array.from({ length }, (_, id) => entry(id));
    records.become(log);
    expect(records.become([...log, entry(length)]), `${length} entries`).toBe(1);
  }
});

test('a line that changes is one record; one that moves to the end is two', () => {
  const records = new Records();
  const log = Array.from({ length: 100 }, (_, id) => entry(id));
  records.become(log);
  const changed = log.with(50, entry(50, 1));
  expect(records.become(changed)).toBe(1);
  const [first, ...rest] = changed;
  expect(records.become(first ? [...rest, first] : [])).toBe(2);
});

test('a line put in between is one record, and goes on being so', () => {
  const records = new Records();
  let log = [entry(0), entry(1)];
  records.become(log);
  for (let id = 2; id < 40; id++) {
    log = log.toSpliced(1, 0, entry(id));
    expect(records.become(log)).toBe(1);
    expect(records.read()).toEqual(log);
  }
});
