import { describe, expect, test } from 'vitest';
import type { ChannelError } from '../../../src/protocol/channel-error.ts';
import { conversationLasts, type Effect } from '../../../src/conversation/core/state.ts';
import { interrupted } from '../../../src/conversation/core/take-over.ts';
import { says } from '../../support/fixtures/bot-replies.ts';
import { begun, createPlay, dawn, short, view } from '../../support/fixtures/core-builders.ts';

/** How long the bot is left alone, in milliseconds. */
const waitsIn = (effects: readonly Effect[]): (number | undefined)[] =>
  effects.flatMap((effect) => (effect.type === 'set-timer' ? [effect.after] : []));

describe('a message that fails', () => {
  const waits: ChannelError[] = [
    { kind: 'offline' },
    { kind: 'rate-limited' },
    { kind: 'rate-limited', retryAfter: 9_000 },
    { kind: 'no-token' },
  ];
  const doubts: ChannelError[] = [
    { kind: 'network' },
    { kind: 'timeout' },
    { kind: 'interrupted' },
    { kind: 'server-fault', status: 503 },
    { kind: 'unreadable' },
  ];
  const fails: ChannelError[] = [
    { kind: 'unauthorized' },
    { kind: 'forbidden' },
    { kind: 'rejected', status: 400 },
    { kind: 'rejected', status: 413 },
  ];
  const two = () => {
    const play = begun();
    play.say('one');
    play.say('two');
    return play;
  };

  test.each(waits)('waits for $kind, first in the queue, and says why', (error) => {
    const play = two();
    expect(short(play.fail(error)).sort()).toEqual([`report ${error.kind}`, 'set-timer bot-hold']);
    expect(play.delivery('one')).toEqual({ state: 'waiting', why: error });
    expect(play.delivery('two')).toEqual({ state: 'waiting' });
    expect(short(play.effects).filter((effect) => effect.startsWith('send'))).toHaveLength(2);
    play.say('three');
    expect(short(play.take({ type: 'timer-fired', timer: 'bot-hold' }))).toEqual(['send one']);
    expect(short(play.answer())).toEqual(['send two']);
    expect(short(play.answer())).toEqual(['send three']);
  });

  test.each(doubts)('after $kind is in doubt, and holds up nobody behind it', (error) => {
    const play = two();
    expect(short(play.fail(error))).toEqual([`report ${error.kind}`, 'send two']);
    expect(play.delivery('one')).toEqual({ state: 'in-doubt', why: error });
    play.answer();
    play.take({ type: 'went-online' });
    play.take({ type: 'page-resumed' });
    play.say('three');
    play.answer();
    expect(short(play.effects).filter((effect) => effect === 'send one')).toHaveLength(1);
  });

  test.each(fails)('after $kind has failed, and holds up nobody behind it', (error) => {
    const play = two();
    expect(short(play.fail(error))).toEqual([`report ${error.kind}`, 'send two']);
    expect(play.delivery('one')).toEqual({ state: 'failed', why: error });
  });

  test('a message that fails waits longer each time, until it is answered', () => {
    const play = begun();
    play.say('one');
    const waited: (number | undefined)[] = [];
    for (let failures = 0; failures < 7; failures++) {
      waited.push(...waitsIn(play.fail({ kind: 'rate-limited' })));
      play.take({ type: 'timer-fired', timer: 'bot-hold' });
    }
    expect(waited).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    play.answer();
    play.say('two');
    expect(waitsIn(play.fail({ kind: 'rate-limited' }))).toEqual([2_000]);
  });

  test('a message that fails is reported once, however often it fails in a row', () => {
    const play = begun();
    play.say('one');
    for (let failures = 0; failures < 3; failures++) {
      play.fail({ kind: 'rate-limited' });
      play.take({ type: 'timer-fired', timer: 'bot-hold' });
    }
    expect(play.effects.filter(({ type }) => type === 'report')).toHaveLength(1);
    play.answer();
    play.say('two');
    expect(short(play.fail({ kind: 'no-token' }))).toContain('report no-token');
  });

  test('for want of a network goes out as soon as there is one, and once', () => {
    const play = begun();
    play.say('one');
    play.fail({ kind: 'offline' });
    expect(short(play.take({ type: 'went-online' }))).toEqual(['clear-timer bot', 'send one']);
    expect(play.take({ type: 'went-online' })).toEqual([]);
    expect(play.take({ type: 'timer-fired', timer: 'bot-hold' })).toEqual([]);
  });

  test('for another reason does not go out sooner because there is a network', () => {
    const play = begun();
    play.say('one');
    play.fail({ kind: 'rate-limited' });
    expect(play.take({ type: 'went-online' })).toEqual([]);
  });

  test('a message that fails is tried again once however often that is pressed, at the end of the conversation', () => {
    const play = two();
    const [message = ''] = play.state.entries.slice(2).map(({ id }) => id);
    play.fail({ kind: 'timeout' });
    expect(play.take({ type: 'retry-pressed', message })).toEqual([]);
    expect(play.take({ type: 'retry-pressed', message })).toEqual([]);
    expect(view(play).slice(2)).toEqual(['two (sending)', 'one (waiting)']);
    expect(short(play.answer())).toEqual(['send one']);
    expect(short(play.answer())).toEqual([]);
    expect(play.take({ type: 'retry-pressed', message })).toEqual([]);
  });

  test.each<[kind: string, error: ChannelError, fresh: boolean]>([
    ['that the gateway will never know more about', { kind: 'unknown-outcome' }, true],
    ['that the gateway will always refuse', { kind: 'rejected', status: 422 }, true],
    ['that may have arrived', { kind: 'network' }, false],
  ])('%s is tried again under a key that can be answered', (_, error, fresh) => {
    const play = begun();
    play.say('one');
    const key = () =>
      play.effects.findLast((effect) => effect.type === 'send-to-bot')?.request.id ?? '';
    const first = key();
    const message = play.state.entries.at(-1)?.id ?? '';
    play.fail(error);
    play.take({ type: 'retry-pressed', message });
    expect(key() !== first).toBe(fresh);
    const second = key();
    play.fail({ kind: 'network' });
    play.take({ type: 'retry-pressed', message });
    expect(key()).toBe(second);
  });

  test('a message that fails is taken back when the person says so, and only then', () => {
    const play = two();
    const [one = '', second = ''] = play.state.entries.slice(2).map(({ id }) => id);
    for (const message of [one, second, 'e1', 'nowhere'])
      play.take({ type: 'discard-pressed', message });
    expect(view(play).slice(2)).toEqual(['one (sending)', 'two (waiting)']);
    play.fail({ kind: 'timeout' });
    play.take({ type: 'discard-pressed', message: one });
    expect(view(play).slice(2)).toEqual(['two (sending)']);
  });
});

describe('a conversation that the platform no longer knows', () => {
  const unknown = { kind: 'unknown-conversation' } as const;

  test('a conversation that the platform no longer knows is begun anew, with a divider before the message, which is sent again', () => {
    const play = begun();
    play.say('one');
    play.say('two');
    expect(short(play.fail(unknown))).toEqual(['start-bot']);
    expect(view(play).slice(2)).toEqual(['— new-conversation', 'one (waiting)', 'two (waiting)']);
    play.take({ type: 'bot-started', conversationId: 'c-2', started: { dialect: 'v2' } });
    expect(play.effects.at(-1)).toMatchObject({
      type: 'send-to-bot',
      request: { conversationId: 'c-2', text: 'one' },
    });
  });

  test('a conversation that the platform no longer knows is begun anew once: the second time the message has failed', () => {
    const play = begun();
    const message = play.say('one');
    play.fail(unknown);
    play.start();
    expect(short(play.fail(unknown))).toEqual(['report unknown-conversation']);
    expect(play.delivery('one')).toEqual({ state: 'failed', why: unknown });
    play.take({ type: 'retry-pressed', message });
    expect(short(play.fail(unknown))).toEqual(['start-bot']);
  });

  test('a conversation that the platform no longer knows is begun anew again after it has answered', () => {
    const play = begun();
    play.say('one');
    play.fail(unknown);
    play.start();
    play.answer();
    play.say('two');
    expect(short(play.fail(unknown))).toEqual(['start-bot']);
  });

  test.each(['offline', 'rate-limited', 'no-token'] as const)(
    'is begun anew however long its message had waited for %s before',
    (kind) => {
      const play = begun();
      play.say('one');
      for (let failures = 0; failures < 3; failures++) {
        play.fail({ kind });
        play.take({ type: 'timer-fired', timer: 'bot-hold' });
      }
      expect(short(play.fail(unknown))).toEqual(['start-bot']);
      expect(play.delivery('one')).toEqual({ state: 'waiting' });
    },
  );
});

describe('24 hours after its start (contract §1)', () => {
  test('a conversation gets a new id, and a divider before the next message', () => {
    const play = begun();
    play.now = dawn + conversationLasts;
    play.say('next day');
    expect(short(play.effects).at(-1)).toBe('start-bot');
    expect(view(play).slice(2)).toEqual(['— new-conversation', 'next day (waiting)']);
    play.take({ type: 'bot-started', conversationId: 'c-2', started: { dialect: 'v2' } });
    expect(play.state.bot.started).toMatchObject({ conversationId: 'c-2', at: play.now });
    expect(short(play.effects).at(-1)).toBe('send next day');
  });

  test('and not a millisecond sooner', () => {
    const play = begun();
    play.now = dawn + conversationLasts - 1;
    play.say('still today');
    expect(short(play.effects).at(-1)).toBe('send still today');
  });

  test('the message under way is finished in the old one; the next begins the new one', () => {
    const play = begun();
    play.say('one');
    play.say('two');
    play.now = dawn + conversationLasts;
    expect(short(play.answer(says('1')))).toEqual(['start-bot']);
    expect(view(play).slice(2)).toEqual([
      'one (sent)',
      '— new-conversation',
      'two (waiting)',
      'bot: 1',
    ]);
  });

  test('a clock that was set back ends nothing', () => {
    const play = begun();
    play.now = dawn - 10 * conversationLasts;
    play.say('yesterday');
    expect(short(play.effects).at(-1)).toBe('send yesterday');
  });
});

describe('a start call that fails', () => {
  test.each<[ChannelError, number]>([
    [{ kind: 'offline' }, 30_000],
    [{ kind: 'rate-limited', retryAfter: 9_000 }, 9_000],
    [{ kind: 'no-token' }, 2_000],
    // Nothing that the person wrote was sent, so asking again doubles nothing.
    [{ kind: 'network' }, 2_000],
    [{ kind: 'timeout' }, 2_000],
    [{ kind: 'server-fault', status: 503 }, 2_000],
    [{ kind: 'unreadable' }, 2_000],
  ])('for $kind is made again after %i ms', (error, after) => {
    const play = createPlay();
    play.say('one');
    play.say('two');
    const effects = play.take({ type: 'bot-start-failed', error });
    expect(waitsIn(effects)).toEqual([after]);
    expect(short(effects).sort()).toEqual([`report ${error.kind}`, 'set-timer bot-hold']);
    // It was in no call yet, so nothing says that it may have arrived.
    const sure = ['offline', 'rate-limited', 'no-token'].includes(error.kind);
    const why = sure ? error : { kind: 'not-started' };
    expect(play.delivery('one')).toEqual({ state: 'waiting', why });
    play.say('three');
    expect(short(play.take({ type: 'timer-fired', timer: 'bot-hold' }))).toEqual(['start-bot']);
    expect(short(play.start())).toEqual(['send one']);
  });

  test.each<ChannelError>([
    { kind: 'unauthorized' },
    { kind: 'forbidden' },
    { kind: 'rejected', status: 400 },
    { kind: 'unknown-conversation' },
  ])('for $kind is not: everything that waited for it has failed', (error) => {
    const play = createPlay();
    const one = play.say('one');
    play.say('two');
    expect(short(play.take({ type: 'bot-start-failed', error }))).toEqual([`report ${error.kind}`]);
    expect(play.delivery('one')).toEqual({ state: 'failed', why: error });
    expect(play.delivery('two')).toEqual({ state: 'failed', why: error });
    expect(short(play.take({ type: 'retry-pressed', message: one }))).toEqual(['start-bot']);
    expect(short(play.start())).toEqual(['send one']);
  });

  test('for a doubtful reason is made four times, and then the person decides', () => {
    const play = createPlay();
    play.say('one');
    for (let failures = 0; failures < 4; failures++) {
      play.take({ type: 'bot-start-failed', error: { kind: 'network' } });
      play.take({ type: 'timer-fired', timer: 'bot-hold' });
    }
    expect(short(play.effects).filter((effect) => effect === 'start-bot')).toHaveLength(4);
    expect(play.delivery('one').state).toBe('failed');
  });
});

describe('what is sent again to a gateway by itself (contract §5)', () => {
  const safe = true;

  test('what is sent again to a gateway by itself (contract §5) is in doubt when it is refused then: it may have arrived before', () => {
    const play = begun();
    const message = play.say('one');
    play.take({ type: 'bot-failed', message, error: { kind: 'timeout' }, safe });
    play.take({ type: 'timer-fired', timer: 'bot-hold' });
    play.take({ type: 'bot-failed', message, error: { kind: 'forbidden' }, safe });
    expect(play.delivery('one')).toEqual({ state: 'in-doubt', why: { kind: 'forbidden' } });
  });

  test('what is sent again to a gateway by itself (contract §5) has failed when it is refused, where it was certainly not processed before', () => {
    const play = begun();
    const message = play.say('one');
    play.take({ type: 'bot-failed', message, error: { kind: 'rate-limited' }, safe });
    play.take({ type: 'timer-fired', timer: 'bot-hold' });
    play.take({ type: 'bot-failed', message, error: { kind: 'forbidden' }, safe });
    expect(play.delivery('one')).toEqual({ state: 'failed', why: { kind: 'forbidden' } });
  });

  test('what is sent again to a gateway by itself (contract §5) is in doubt when no conversation can be started for it any more', () => {
    const play = begun();
    const message = play.say('one');
    play.take({ type: 'bot-failed', message, error: { kind: 'timeout' }, safe });
    play.now = dawn + conversationLasts;
    play.take({ type: 'timer-fired', timer: 'bot-hold' });
    play.take({ type: 'bot-start-failed', error: { kind: 'forbidden' } });
    expect(play.delivery('one')).toEqual({ state: 'in-doubt', why: { kind: 'forbidden' } });
  });
});

test('what a page has left is in doubt when a gateway refuses it afterwards', () => {
  const play = begun();
  const message = play.say('one');
  play.state = interrupted(play.state, true);
  play.take({ type: 'page-resumed' });
  play.take({ type: 'bot-failed', message, error: { kind: 'forbidden' }, safe: true });
  expect(play.delivery('one')).toEqual({ state: 'in-doubt', why: { kind: 'forbidden' } });
});
