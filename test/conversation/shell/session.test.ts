import { agentMoves } from '../../../src/conversation/core/agent-side.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromFirstVersion, fromStored, toWish } from '../../../src/conversation/shell/restore.ts';
import { interrupted } from '../../../src/conversation/core/take-over.ts';
import { logVersion } from '../../../src/conversation/shell/ports.ts';
import {
  newConversation,
  type ConversationEvent,
  type ConversationState,
} from '../../../src/conversation/core/state.ts';
import { step } from '../../../src/conversation/core/step.ts';
import type { Entry } from '../../../src/protocol/message.ts';
import { conversationEvents } from '../../support/fixtures/conversation-events.ts';

const start = Date.UTC(2026, 0, 5, 8);
const hour = 60 * 60 * 1000;
/** When it is read. */
const later = start + hour;

/** Where a list of events leads, a second apart; ids are numbered. */
const reach = (events: readonly ((state: ConversationState) => ConversationEvent)[]) =>
  events.reduce<ConversationState>(
    (state, make, index) =>
      step(state, { ...make(state), id: `id-${index}`, at: start + index * 1000 }, agentMoves)
        .state,
    newConversation,
  );

/** What is stored of a state, as text and back. */
function storeAndRead(state: ConversationState): ConversationState | undefined {
  const { entries, ...head } = JSON.parse(JSON.stringify(state)) as ConversationState; // our own
  return fromStored({ version: logVersion, ...head }, entries, later);
}

/** What must be left of an entry: everything, but what was under way is in doubt. */
function kept(entry: Entry): Entry {
  if (entry.kind !== 'message' || entry.sender !== 'user') return entry;
  return entry.delivery.state === 'sending'
    ? { ...entry, delivery: { state: 'in-doubt', why: { kind: 'interrupted' } } }
    : entry;
}

test('every state that can be reached survives being stored and read back', () => {
  let full = 0;
  fc.assert(
    fc.property(fc.array(conversationEvents, { maxLength: 60, size: 'max' }), (events) => {
      const state = reach(events);
      full += Number(state.entries.length > 0);
      expect(storeAndRead(state)).toEqual({ ...state, agent: { ...state.agent, owed: false } });
    }),
    { numRuns: 2_000 },
  );
  expect(full).toBeGreaterThan(1_000);
});

test('whoever takes over puts in doubt what was under way, and keeps all else', () => {
  fc.assert(
    fc.property(fc.array(conversationEvents, { maxLength: 60, size: 'max' }), (events) => {
      const state = reach(events);
      const taken = interrupted(state);
      expect(taken.entries).toEqual(state.entries.map(kept));
      // What was under way left the queue; what waits is still there, in its order.
      expect(taken.outbox).toEqual(state.outbox);
      expect(taken.agent).toBe(state.agent);
      expect(taken.bot).toMatchObject({ starting: false });
      expect(taken.bot.started).toEqual(state.bot.started);
      expect(taken.bot.inFlight ?? taken.bot.held).toBeUndefined();
      expect(interrupted(taken)).toBe(taken);
    }),
    { numRuns: 1_000 },
  );
});

test('behind a gateway that recognises a message, what was under way waits to be sent again', () => {
  fc.assert(
    fc.property(fc.array(conversationEvents, { maxLength: 40, size: 'max' }), (events) => {
      const state = reach(events);
      const { outbox, entries } = interrupted(state, true);
      expect(outbox).toEqual(
        entries.flatMap((entry) =>
          'delivery' in entry && entry.delivery.state === 'waiting' ? [entry.id] : [],
        ),
      );
      if (state.bot.inFlight) expect(outbox[0]).toBe(state.bot.inFlight);
    }),
    { numRuns: 500 },
  );
});

describe('what was not written by us', () => {
  test('what was not written by us never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.array(fc.jsonValue()), fc.string(), (head, entries, text) => {
        expect(fromStored(head, entries, later)).toBeUndefined();
        expect(toWish(head, later)).toBeUndefined();
        expect(fromFirstVersion(text, later)).toBeUndefined();
      }),
    );
  });

  test('what was not written by us never throws, however near it comes to what we store', () => {
    fc.assert(
      fc.property(
        fc.array(conversationEvents, { minLength: 5, maxLength: 30 }),
        fc.nat(150),
        fc.jsonValue({ maxDepth: 1 }),
        (events, which, junk) => {
          let seen = 0;
          const damage = (_: string, value: unknown) => ((seen += 1) === which ? junk : value);
          const text = JSON.stringify({ ...reach(events), version: 1 });
          const restored = fromFirstVersion(JSON.stringify(JSON.parse(text, damage)), later);
          // What was let in can be worked with: the next event does not throw either.
          if (!restored) return;
          const resumed = { type: 'page-resumed', id: 'next', at: start } as const;
          step(interrupted(restored), resumed, agentMoves);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  const message = {
    kind: 'message',
    id: 'a',
    at: start,
    route: 'bot',
    sender: 'user',
    parts: [{ kind: 'text', text: 'hello' }],
    delivery: { state: 'sent' },
  };
  const stored = (...entries: unknown[]) => fromStored({ version: logVersion }, entries, later);

  test('an entry of ours among others is kept', () => {
    const { entries } = stored(null, { ...message, id: 5 }, message, 'x') ?? newConversation;
    expect(entries).toEqual([message]);
  });

  test.each([
    ['a sender nobody knows', { sender: 'god' }],
    ['a time that is none', { at: '2026' }],
    ['parts that are no list', { parts: {} }],
    ['a divider nobody draws', { kind: 'divider', what: 'party' }],
  ])('an entry with %s is left out', (_, wrong) => {
    expect(stored(message, { ...message, id: 'b', ...wrong })?.entries).toEqual([message]);
  });

  const place = { kind: 'place', latitude: -26.2, longitude: 28 };

  test('a part that is not understood is left out, and what else was said stays', () => {
    const { entries } =
      stored({ ...message, parts: [place, ...message.parts, null] }, { ...message, id: 'b' }) ??
      newConversation;
    expect(entries).toEqual([message, { ...message, id: 'b' }]);
  });

  test('a message of which nothing is understood is left out', () => {
    expect(stored(message, { ...message, id: 'b', parts: [place] })?.entries).toEqual([message]);
  });

  test('a reason that is not known does not cost the visitor their message', () => {
    const delivery = { state: 'failed', why: { kind: 'strike' } };
    expect(stored({ ...message, delivery })?.entries).toEqual([{ ...message, delivery }]);
  });

  test.each([
    ['a key that is no text', { key: 5 }],
    ['a doubt that is neither yes nor no', { unsure: 'perhaps' }],
  ])('a message of the visitor’s with %s is left out', (_, wrong) => {
    expect(stored(message, { ...message, id: 'b', ...wrong })?.entries).toEqual([message]);
  });

  test.each([
    [{ kind: 'speech', link: 'javascript:alert(1)' }],
    [{ kind: 'media', type: 'image', link: 'javascript:alert(1)', caption: '', filename: '' }],
    [{ kind: 'media', type: 'document', link: 'data:text/html,x', caption: '', filename: '' }],
    [{ kind: 'speech', link: 'https://bank.example@x.test/' }],
    [{ kind: 'speech', link: ' https://x.test/' }],
    [{ kind: 'buttons', buttons: [{ title: 'a', payload: 'a', href: 'https:\\\\x.test' }] }],
  ])('an entry with a link that may not be one is left out: %j', (part) => {
    expect(stored(message, { ...message, id: 'b', parts: [part] })?.entries).toEqual([message]);
  });

  test.each([[{ at: 'constructor' }], [{ at: 5 }], ['live'], [null]])(
    'an agent’s side of %j is the bot’s turn',
    (agent) => {
      expect(fromStored({ version: logVersion, agent }, [message], later)?.agent).toEqual(
        newConversation.agent,
      );
    },
  );

  test.each([[{ started: {} }], [{ started: { conversationId: 'c', dialect: 'v3', at: 1 } }], [7]])(
    'a bot’s side of %j has not started',
    (bot) => {
      expect(fromStored({ version: logVersion, bot }, [message], later)?.bot).toEqual(
        newConversation.bot,
      );
    },
  );
});

describe('a time that cannot be', () => {
  const at = (...times: readonly unknown[]) =>
    fromStored(
      { version: logVersion },
      times.map((time, index) => ({
        ...{ kind: 'divider', id: `d${index}`, what: 'gap' },
        at: time,
      })),
      later,
    )?.entries.map((entry) => entry.at);

  test.each([[1e300], [later + 365 * 24 * hour], [-1], [NaN], [Infinity]])(
    'is that of the entry before it: %d',
    (impossible) => {
      expect(at(start, impossible, later)).toEqual([start, start, later]);
      expect(at(impossible, start)).toEqual([0, start]);
    },
  );

  test('stays where the clock was a day wrong', () => {
    expect(at(start, later + 24 * hour)).toEqual([start, later + 24 * hour]);
  });

  test('gives a wish the time at which it is read', () => {
    const wish = { type: 'went-online', id: 'w' };
    expect(toWish({ ...wish, at: 1e300 }, later)?.at).toBe(later);
    expect(toWish({ ...wish, at: start }, later)?.at).toBe(start);
  });

  test('begins a conversation with the bot anew, and leaves no page that was left', () => {
    const started = { conversationId: 'c', dialect: 'v2', at: 1e300 };
    const bot = { ...newConversation.bot, started };
    const agent = { ...newConversation.agent, left: 1e300 };
    const state = fromStored({ version: logVersion, bot, agent }, [], later);
    expect(state?.bot.started).toBeUndefined();
    expect(state?.agent.left).toBeUndefined();
  });
});

describe('what the first version stored', () => {
  test('all in one text, is read like what is stored now', () => {
    fc.assert(
      fc.property(fc.array(conversationEvents, { maxLength: 40, size: 'max' }), (events) => {
        const state = reach(events);
        const snapshot = JSON.stringify({ version: 1, ...state });
        expect(fromFirstVersion(snapshot, later)).toEqual(storeAndRead(state));
      }),
      { numRuns: 300 },
    );
  });

  test('by another version is not', () => {
    expect(fromFirstVersion('{"version":0,"entries":[]}', later)).toBeUndefined();
    expect(fromFirstVersion('{"version":1,"entries":{}}', later)).toBeUndefined();
  });
});
