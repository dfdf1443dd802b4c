import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { happenings, ShellModel, type Happening } from '../../support/fakes/shell-model.ts';

/** Steps that lead on are more frequent, so that schedules get far into a chat with an agent. */
const what = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...happenings) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Happening['what'][]>(
      ...([
        'type',
        'start-ok',
        'answer',
        'answer-hands-over',
        'who',
        'transcript',
        'lost',
      ] as const),
    ),
  },
);

const schedule = fc.array(fc.record({ what, pick: fc.nat({ max: 60 }) }), {
  minLength: 1,
  maxLength: 90,
  size: 'max',
});

/** Where a schedule leads; stops at the first promise that is broken. */
function run(happened: readonly Happening[]): ShellModel {
  const model = new ShellModel();
  for (const happening of happened) {
    model.happen(happening);
    if (model.broken.length > 0) break;
  }
  return model;
}

/** More of them may be asked for: `PROPERTY_RUNS=20000 npx vitest run step.property`. */
const runs = Number(process.env.PROPERTY_RUNS ?? 500);

describe('after any schedule of words, answers, signals, faults and timers', () => {
  test('nothing is lost, nothing doubled, nothing sent to the wrong side', () => {
    fc.assert(
      fc.property(schedule, (happened) => {
        expect(run(happened).broken).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test('and when all goes well again, nothing is left waiting', () => {
    fc.assert(
      fc.property(schedule, (happened) => {
        const model = run(happened);
        model.calmDown();
        expect(model.broken).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

test('the schedules reach every place of the route, and long conversations', () => {
  const seen = new Map<string, number>();
  let longest = 0;
  for (const happened of fc.sample(schedule, { numRuns: 300, seed: 1 })) {
    const model = new ShellModel();
    for (const happening of happened) {
      model.happen(happening);
      const { at } = model.state.agent;
      seen.set(at, (seen.get(at) ?? 0) + 1);
    }
    longest = Math.max(longest, model.ownLines);
  }
  for (const at of ['bot', 'connecting', 'identified', 'live', 'lost', 'unreachable', 'leaving'])
    expect(seen.get(at), at).toBeGreaterThan(100);
  expect(longest).toBeGreaterThan(15);
});
