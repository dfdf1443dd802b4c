import { agentMoves } from '../../src/conversation/agent-side.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromSnapshot } from '../../src/conversation/restore.ts';
import { toSnapshot } from '../../src/conversation/session.ts';
import {
  newConversation,
  type ConversationEvent,
  type ConversationState,
} from '../../src/conversation/state.ts';
import { step } from '../../src/conversation/step.ts';
import type { Entry } from '../../src/protocol/message.ts';
import { conversationEvents } from '../support/conversation-events.ts';

const start = Date.UTC(2026, 0, 5, 8);

/** Where a list of events leads, a second apart; ids are numbered. */
const reach = (events: readonly ((state: ConversationState) => ConversationEvent)[]) =>
  events.reduce<ConversationState>(
    (state, make, index) =>
      step(state, { ...make(state), id: `id-${index}`, at: start + index * 1000 }, agentMoves)
        .state,
    newConversation,
  );

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
      const restored = fromSnapshot(toSnapshot(state), start + 3_600_000);
      if (state.entries.length === 0) {
        expect(restored).toBeUndefined();
        return;
      }
      full += 1;
      const { at, joined, department } = state.agent;
      const { started } = state.bot;
      const { language, outbox, entries } = state;
      expect(restored?.entries).toEqual(entries.map(kept));
      // What was under way left the queue; what waits is still there, in its order.
      expect(restored?.outbox).toEqual(outbox);
      expect(restored?.agent).toMatchObject({ at, joined, owed: false });
      expect(restored?.agent.department).toBe(department);
      expect(restored?.bot).toEqual({ starting: false, failures: 0, ...(started && { started }) });
      expect(restored?.language).toBe(language);
    }),
    { numRuns: 2_000 },
  );
  expect(full).toBeGreaterThan(1_000);
});

test('storing what was read back changes nothing any more', () => {
  fc.assert(
    fc.property(fc.array(conversationEvents, { minLength: 1, maxLength: 40 }), (events) => {
      const once = fromSnapshot(toSnapshot(reach(events)), start + 3_600_000);
      if (once) expect(fromSnapshot(toSnapshot(once), start + 3_600_000)).toEqual(once);
    }),
    { numRuns: 500 },
  );
});

describe('what was not written by us', () => {
  test('never throws, whatever text it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (stored) => {
        expect(fromSnapshot(stored, start)).toBeUndefined();
      }),
    );
  });

  test('never throws, however near it comes to a snapshot', () => {
    fc.assert(
      fc.property(
        fc.array(conversationEvents, { minLength: 5, maxLength: 30 }),
        fc.nat(150),
        fc.jsonValue({ maxDepth: 1 }),
        (events, which, junk) => {
          let seen = 0;
          const damage = (_: string, value: unknown) => ((seen += 1) === which ? junk : value);
          const damaged: unknown = JSON.parse(toSnapshot(reach(events)), damage);
          const restored = fromSnapshot(JSON.stringify(damaged), start);
          // What was let in can be worked with: the next event does not throw either.
          if (restored) step(restored, { type: 'page-resumed', id: 'next', at: start }, agentMoves);
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
  const stored = (...entries: unknown[]) =>
    fromSnapshot(JSON.stringify({ version: 1, entries }), start);

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

  test.each([
    [{ kind: 'speech', link: 'javascript:alert(1)' }],
    [{ kind: 'media', type: 'image', link: 'javascript:alert(1)', caption: '', filename: '' }],
    [{ kind: 'media', type: 'document', link: 'data:text/html,x', caption: '', filename: '' }],
  ])('an entry with a link that may not be one is left out: %j', (part) => {
    expect(stored(message, { ...message, id: 'b', parts: [part] })?.entries).toEqual([message]);
  });

  test.each([[{ at: 'constructor' }], [{ at: 5 }], ['live'], [null]])(
    'an agent’s side of %j is the bot’s turn',
    (agent) => {
      const text = JSON.stringify({ version: 1, entries: [message], agent });
      expect(fromSnapshot(text, start)?.agent).toEqual(newConversation.agent);
    },
  );

  test.each([[{ started: {} }], [{ started: { conversationId: 'c', dialect: 'v3', at: 1 } }], [7]])(
    'a bot’s side of %j has not started',
    (bot) => {
      const text = JSON.stringify({ version: 1, entries: [message], bot });
      expect(fromSnapshot(text, start)?.bot).toEqual(newConversation.bot);
    },
  );
});
