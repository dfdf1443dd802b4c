import { describe, expect, test } from 'vitest';
import type { ChannelError } from '../../../src/protocol/channel-error.ts';
import { verdictOn } from '../../../src/conversation/core/retry.ts';

/** Every kind there is; the compiler asks for the missing ones. */
const verdicts: Readonly<Record<ChannelError['kind'], string>> = {
  // provably not processed, and it will pass
  offline: 'wait',
  'rate-limited': 'wait',
  'no-token': 'wait',
  // a gateway is at work on it, and will say what came of it
  'in-progress': 'wait',
  // provably not processed: the conversation is over
  'unknown-conversation': 'restart',
  // it may have been processed
  network: 'doubt',
  timeout: 'doubt',
  interrupted: 'doubt',
  'server-fault': 'doubt',
  unreadable: 'doubt',
  'unknown-outcome': 'doubt',
  // provably not processed, and waiting would not help
  unauthorized: 'fail',
  forbidden: 'fail',
  rejected: 'fail',
  'too-long': 'fail',
  'nothing-to-show': 'fail',
  'agent-unreachable': 'fail',
  'agent-incompatible': 'fail',
  'not-started': 'fail',
  'chat-ended': 'fail',
};

/** The status belongs to two of them, and changes nothing. */
const errorOf = (kind: ChannelError['kind'], status: number): ChannelError =>
  kind === 'rejected' || kind === 'server-fault' ? { kind, status } : { kind };

test.each(Object.entries(verdicts))('%s: %s', (kind, verdict) => {
  for (const status of [400, 402, 413, 422, 500, 503])
    // The keys of `verdicts` are the kinds; Object.entries forgets it.
    expect(verdictOn(errorOf(kind as ChannelError['kind'], status), 0).do).toBe(verdict);
});

describe('the wait', () => {
  test('doubles from two seconds, and never exceeds a minute', () => {
    for (const kind of ['rate-limited', 'no-token'] as const) {
      const waits = [0, 1, 2, 3, 4, 5, 6, 100, 10_000].map((failures) => {
        const verdict = verdictOn({ kind }, failures);
        return verdict.do === 'wait' ? verdict.ms / 1_000 : verdict.do;
      });
      expect(waits).toEqual([2, 4, 8, 16, 32, 60, 60, 60, 60]);
    }
  });

  test.each([
    [0, 500, 2_000],
    [0, 30_000, 30_000],
    [0, 3_600_000, 3_600_000],
    [3, 10_000, 16_000],
  ])('after %i failures, told to wait %i ms, is %i ms', (failures, retryAfter, ms) => {
    expect(verdictOn({ kind: 'rate-limited', retryAfter }, failures)).toEqual({ do: 'wait', ms });
  });

  test('without a network is the same however long it lasts', () => {
    expect(verdictOn({ kind: 'offline' }, 0)).toEqual(verdictOn({ kind: 'offline' }, 50));
  });
});

test('a conversation that is unknown again after it was begun anew is not begun for ever', () => {
  expect(verdictOn({ kind: 'unknown-conversation' }, 1)).toEqual({ do: 'fail' });
});

describe('where the other side recognises a message that it has processed (contract §5)', () => {
  test.each(['network', 'timeout', 'interrupted', 'server-fault', 'unreadable'] as const)(
    '%s: it is sent again, six times at most, and then it is in doubt',
    (kind) => {
      const answers = [0, 1, 5, 6].map(
        (failures) => verdictOn(errorOf(kind, 500), failures, true).do,
      );
      expect(answers).toEqual(['wait', 'wait', 'wait', 'doubt']);
    },
  );

  test('an outcome that the gateway itself does not know is in doubt', () => {
    expect(verdictOn({ kind: 'unknown-outcome' }, 0, true)).toEqual({ do: 'doubt' });
  });
});
