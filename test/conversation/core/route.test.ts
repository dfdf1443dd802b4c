import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  moveOn,
  type RouteAction,
  type RouteAt,
  type RouteEvent,
} from '../../../src/conversation/core/route.ts';
import { places } from '../../support/fixtures/core-builders.ts';

const events: readonly RouteEvent[] = [
  'handoff-executed',
  'resumed',
  'asked-who',
  'asked-for-transcript',
  'grace-passed',
  'connection-lost',
  'gave-up',
  'retry-chosen',
  'bot-chosen',
  'end-chosen',
  'leave-written',
  'leave-passed',
  'end-announced',
  'agent-ended',
];

const open = 'connecting: open, await-connection';
const resume = 'connecting: doubt, open, await-connection';
const identify = 'identified: identify, await-transcript';
const lose = 'lost: await-connection, doubt';
const giveUp = 'unreachable: stop-waiting, close, doubt';
const leave = 'leaving: write-leave, await-leave';
const back = 'bot: stop-waiting, close, return';
const breakOff = 'bot: stop-waiting, close, doubt-last, return';
const announceEnd = 'leaving: await-receipts';

/** Every pair there is; the compiler asks for the missing ones. */
const expected: Readonly<Record<RouteAt, Readonly<Record<RouteEvent, string>>>> = {
  bot: {
    'handoff-executed': open,
    resumed: 'stays',
    'asked-who': 'stays',
    'asked-for-transcript': 'stays',
    'grace-passed': 'stays',
    'connection-lost': 'stays',
    'gave-up': 'stays',
    'retry-chosen': 'stays',
    'bot-chosen': 'stays',
    'end-chosen': 'stays',
    'leave-written': 'stays',
    'leave-passed': 'stays',
    'end-announced': 'stays',
    'agent-ended': 'stays',
  },
  connecting: {
    'handoff-executed': 'stays',
    resumed: resume,
    'asked-who': identify,
    'asked-for-transcript': 'stays',
    'grace-passed': 'stays',
    'connection-lost': 'stays',
    'gave-up': giveUp,
    'retry-chosen': 'stays',
    'bot-chosen': back,
    'end-chosen': back,
    'leave-written': 'stays',
    'leave-passed': 'stays',
    'end-announced': 'stays',
    'agent-ended': back,
  },
  identified: {
    'handoff-executed': 'stays',
    resumed: resume,
    'asked-who': identify,
    'asked-for-transcript': 'live: stop-waiting, give-transcript',
    'grace-passed': 'live: ',
    'connection-lost': lose,
    'gave-up': giveUp,
    'retry-chosen': 'stays',
    'bot-chosen': 'stays',
    'end-chosen': leave,
    'leave-written': 'stays',
    'leave-passed': 'stays',
    'end-announced': announceEnd,
    'agent-ended': back,
  },
  live: {
    'handoff-executed': 'stays',
    resumed: resume,
    'asked-who': identify,
    'asked-for-transcript': 'live: give-transcript',
    'grace-passed': 'stays',
    'connection-lost': lose,
    'gave-up': giveUp,
    'retry-chosen': 'stays',
    'bot-chosen': 'stays',
    'end-chosen': leave,
    'leave-written': 'leaving: await-leave',
    'leave-passed': 'stays',
    'end-announced': announceEnd,
    'agent-ended': back,
  },
  lost: {
    'handoff-executed': 'stays',
    resumed: resume,
    'asked-who': identify,
    'asked-for-transcript': 'stays',
    'grace-passed': 'stays',
    'connection-lost': 'stays',
    'gave-up': giveUp,
    'retry-chosen': 'stays',
    'bot-chosen': back,
    'end-chosen': back,
    'leave-written': 'stays',
    'leave-passed': 'stays',
    'end-announced': 'stays',
    'agent-ended': back,
  },
  unreachable: {
    'handoff-executed': 'stays',
    resumed: resume,
    'asked-who': 'stays',
    'asked-for-transcript': 'stays',
    'grace-passed': 'stays',
    'connection-lost': 'stays',
    'gave-up': 'stays',
    'retry-chosen': open,
    'bot-chosen': back,
    'end-chosen': back,
    'leave-written': 'stays',
    'leave-passed': 'stays',
    'end-announced': 'stays',
    'agent-ended': 'stays',
  },
  leaving: {
    'handoff-executed': 'stays',
    resumed: breakOff,
    'asked-who': 'stays',
    'asked-for-transcript': 'stays',
    'grace-passed': 'stays',
    'connection-lost': breakOff,
    'gave-up': breakOff,
    'retry-chosen': 'stays',
    'bot-chosen': 'stays',
    'end-chosen': 'stays',
    'leave-written': 'stays',
    'leave-passed': back,
    'end-announced': 'stays',
    'agent-ended': back,
  },
};

describe.each(places)('at %s', (at) => {
  test.each(events)('%s', (event) => {
    const { to, do: actions } = moveOn(at, event);
    const shown = expected[at][event] === 'stays' ? `${at}: ` : expected[at][event];
    expect(`${to}: ${actions.join(', ')}`).toBe(shown);
  });
});

test('the table names every pair, and neither a place nor an event too many', () => {
  expect(Object.keys(expected).sort()).toEqual([...places].sort());
  for (const row of Object.values(expected))
    expect(Object.keys(row).sort()).toEqual([...events].sort());
});

interface Move {
  readonly from: RouteAt;
  readonly event: RouteEvent;
  readonly to: RouteAt;
  readonly actions: readonly RouteAction[];
}

/** The moves that a schedule makes, beginning with the bot. */
const schedule = fc
  .array(fc.constantFrom('handoff-executed' as const, ...events), { maxLength: 60 })
  .map((happened) => {
    let at: RouteAt = 'bot';
    return happened.map((event): Move => {
      const from = at;
      const { to, do: actions } = moveOn(from, event);
      at = to;
      return { from, event, to, actions };
    });
  });

const always = (holds: (moves: readonly Move[]) => void): void =>
  fc.assert(fc.property(schedule, holds), { numRuns: 2_000 });

describe('whatever happens, in whatever order', () => {
  test('only «who I am» is said before the transcript, on every connection anew', () => {
    always((moves) => {
      let said: RouteAction[] = [];
      for (const { event, actions } of moves) {
        if (event === 'connection-lost') said = [];
        for (const action of actions) {
          if (action === 'open') said = [];
          if (action === 'identify') said.push(action);
          if (action === 'give-transcript' || action === 'write-leave') {
            expect(said.length).toBeGreaterThan(0);
            expect(new Set(said)).toEqual(new Set(['identify']));
          }
        }
      }
    });
  });

  test('lines may flow only after the service has shown that it knows us', () => {
    always((moves) => {
      for (const { from, event, to } of moves)
        if (to === 'live' && from !== 'live') {
          expect(from).toBe('identified');
          expect(['asked-for-transcript', 'grace-passed']).toContain(event);
        }
    });
  });

  test('on the way back to the bot the connection is closed, and nothing is waited for', () => {
    always((moves) => {
      for (const { from, to, actions } of moves)
        if (to === 'bot' && from !== 'bot')
          expect(actions.filter((action) => action !== 'doubt-last')).toEqual([
            ...['stop-waiting', 'close', 'return'],
          ]);
        else expect(actions).not.toContain('return');
    });
  });

  test('nothing but a handoff leaves the bot', () => {
    always((moves) => {
      for (const { from, event, to } of moves)
        if (from === 'bot' && to !== 'bot') expect(event).toBe('handoff-executed');
    });
  });

  test('nobody is left waiting: each place that waits has a timer, or asks the visitor', () => {
    const timers: Partial<Record<RouteAt, RouteAction>> = {
      connecting: 'await-connection',
      identified: 'await-transcript',
      lost: 'await-connection',
      leaving: 'await-leave',
    };
    always((moves) => {
      for (const { from, to, actions } of moves) {
        const timer = timers[to];
        if (timer && from !== to && !actions.includes('await-receipts'))
          expect(actions).toContain(timer);
      }
    });
  });

  test('the visitor alone, or time alone, leads back to the bot from wherever one gets', () => {
    const own: readonly RouteEvent[] = ['bot-chosen', 'end-chosen', 'leave-passed'];
    always((moves) => {
      let at = moves.at(-1)?.to ?? 'bot';
      for (let tries = 0; at !== 'bot' && tries < 3; tries++)
        at = own.map((event) => moveOn(at, event).to).find((to) => to !== at) ?? at;
      expect(at).toBe('bot');
    });
  });
});
