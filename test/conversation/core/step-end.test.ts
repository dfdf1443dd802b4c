import { describe, expect, test } from 'vitest';
import type { ConversationEvent } from '../../../src/conversation/core/state.ts';
import { goTo, places, short, view, type Play } from '../../support/fixtures/core-builders.ts';

const away = ['clear-timer agent', 'close-agent'];

/** What became of everything after the handoff. */
const since = (play: Play): string[] => view(play).slice(5);

describe('the agent ends the chat', () => {
  test.each(places.filter((at) => at !== 'bot' && at !== 'unreachable'))(
    'at %s: the connection is closed, and the bot takes over',
    (at) => {
      const play = goTo(at);
      expect(short(play.take({ type: 'agent-ended' }))).toEqual(away);
      expect(play.state.agent).toEqual({ at: 'bot', joined: false, owed: false });
      expect(since(play)).toEqual([...(at === 'lost' ? ['— gap'] : []), '— back-to-bot']);
      play.say('bot?');
      expect(short(play.effects).at(-1)).toBe('send bot?');
    },
  );

  test('with lines that wait: they were not delivered, and go to the bot when tried again', () => {
    const play = goTo('identified');
    const one = play.say('one');
    const two = play.say('two');
    play.take({ type: 'agent-ended' });
    expect(since(play)).toEqual(['one (failed)', 'two (failed)', '— back-to-bot']);
    expect(play.delivery('one')).toEqual({ state: 'failed', why: { kind: 'chat-ended' } });
    expect(play.state.outbox).toEqual([]);
    expect(short(play.take({ type: 'retry-pressed', message: two }))).toEqual(['send two']);
    play.take({ type: 'retry-pressed', message: one });
    expect(since(play)).toEqual(['— back-to-bot', 'two (sending)', 'one (waiting)']);
    expect(play.state.entries.at(-1)).toMatchObject({ route: 'bot' });
    expect(short(play.effects).filter((effect) => effect.startsWith('write'))).toEqual([]);
  });

  test('while the connection is down: a gap says that its last words may be missing', () => {
    const play = goTo('lost');
    play.say('one');
    play.take({ type: 'agent-ended' });
    expect(since(play)).toEqual(['— gap', 'one (failed)', '— back-to-bot']);
  });

  test('and the gap stands after its last words, before what has waited since', () => {
    const play = goTo('identified');
    play.say('one');
    play.take({ type: 'agent-wrote', text: 'are you there?' });
    play.say('two');
    play.take({ type: 'agent-lost' });
    play.take({ type: 'agent-asked-who' });
    expect(since(play)).toEqual([
      'one (waiting)',
      'agent: are you there?',
      '— gap',
      'two (waiting)',
    ]);
  });

  test('words that were for it and come too late are not the bot’s; the visitor decides', () => {
    const play = goTo('live');
    play.take({ type: 'agent-ended' });
    const late = play.say('my pin', { withAgent: true });
    expect(play.delivery('my pin')).toEqual({ state: 'failed', why: { kind: 'chat-ended' } });
    expect(play.state.outbox).toEqual([]);
    play.take({ type: 'retry-pressed', message: late, withAgent: true });
    expect(play.delivery('my pin').state).toBe('failed');
    expect(short(play.take({ type: 'retry-pressed', message: late }))).toEqual(['send my pin']);
  });

  test('with lines that are not confirmed yet: receipts are waited for, and the last one ends it', () => {
    const play = goTo('live');
    const message = play.say('one');
    expect(play.take({ type: 'agent-ended' })).toEqual([
      { type: 'set-timer', timer: 'agent-leave', after: 2_000 },
    ]);
    expect(play.state.agent.at).toBe('leaving');
    expect(short(play.take({ type: 'agent-received', message, by: 'acknowledgement' }))).toEqual(
      away,
    );
    expect(since(play)).toEqual(['one (delivered)', '— back-to-bot']);
  });

  test.each<ConversationEvent>([
    { type: 'timer-fired', timer: 'agent-leave' },
    { type: 'agent-ended' },
    { type: 'agent-lost' },
    { type: 'agent-failed', error: { kind: 'agent-unreachable' } },
    { type: 'page-resumed' },
  ])('with lines that nobody confirms until $type: they stay sent, as nothing broke', (event) => {
    const play = goTo('live');
    play.say('one');
    play.take({ type: 'agent-wrote', text: 'bye' });
    play.take({ type: 'agent-ended' });
    expect(short(play.take(event))).toEqual(away);
    expect(since(play)).toEqual(['one (sent)', 'agent: bye', '— back-to-bot']);
  });

  test('with a line that is still sent: what breaks in a later chat makes no doubt of it', () => {
    const play = goTo('live');
    play.say('one');
    play.take({ type: 'agent-ended' });
    play.take({ type: 'timer-fired', timer: 'agent-leave' });
    goTo('live', play);
    play.say('two');
    play.take({ type: 'agent-lost' });
    expect(play.delivery('one').state).toBe('sent');
    expect(play.delivery('two').state).toBe('in-doubt');
  });

  test('after the visitor’s last line: the divider offers once to send it to the bot', () => {
    const play = goTo('live');
    const message = play.say('are you there?');
    play.take({ type: 'agent-received', message, by: 'acknowledgement' });
    play.take({ type: 'agent-ended' });
    expect(play.state.entries.at(-1)).toMatchObject({ what: 'back-to-bot', unread: message });
    expect(short(play.take({ type: 'retry-pressed', message }))).toEqual(['send are you there?']);
    expect(play.take({ type: 'retry-pressed', message })).toEqual([]);
    expect(since(play)).toEqual(['— back-to-bot', 'are you there? (sending)']);
    expect(play.state.entries.at(-2)).not.toHaveProperty('unread');
  });

  test.each(['it has answered', 'the visitor has left', 'the visitor said nothing'] as const)(
    'where %s: the divider offers nothing',
    (how) => {
      const play = goTo('live');
      if (how !== 'the visitor said nothing') play.say('one');
      if (how === 'it has answered') play.take({ type: 'agent-wrote', text: 'bye' });
      if (how === 'the visitor has left') play.take({ type: 'end-pressed' });
      play.take({ type: 'agent-ended' });
      play.take({ type: 'timer-fired', timer: 'agent-leave' });
      expect(play.state.entries.at(-1)).toMatchObject({ what: 'back-to-bot' });
      expect(play.state.entries.at(-1)).not.toHaveProperty('unread');
    },
  );
});

describe('the visitor ends the chat', () => {
  test.each(['identified', 'live'] as const)(
    'at %s: the service is told once, which is neither shown nor recorded',
    (at) => {
      const play = goTo(at);
      expect(play.take({ type: 'end-pressed' })).toEqual([
        { type: 'write-to-agent', text: 'disconnect' },
        { type: 'set-timer', timer: 'agent-leave' },
      ]);
      expect(play.take({ type: 'end-pressed' })).toEqual([]);
      expect(since(play)).toEqual([]);
      expect(play.state.agent.at).toBe('leaving');
    },
  );

  test.each<ConversationEvent>([
    { type: 'agent-ended' },
    { type: 'timer-fired', timer: 'agent-leave' },
    { type: 'agent-lost' },
    { type: 'agent-failed', error: { kind: 'agent-unreachable' } },
    { type: 'page-resumed' },
  ])('then $type: the connection is closed, and the bot takes over', (event) => {
    const play = goTo('leaving');
    expect(short(play.take(event))).toEqual(away);
    expect(since(play)).toEqual(['— back-to-bot']);
  });

  test('what is typed meanwhile waits, and then goes to the bot by itself', () => {
    const play = goTo('leaving');
    play.say('one');
    play.say('two');
    play.take({ type: 'agent-asked-who' });
    play.take({ type: 'agent-asked-for-transcript' });
    expect(since(play)).toEqual(['one (waiting)', 'two (waiting)']);
    expect(short(play.take({ type: 'agent-ended' }))).toEqual([...away, 'send one']);
    expect(since(play)).toEqual(['one (sending)', 'two (waiting)', '— back-to-bot']);
  });

  test.each(['connecting', 'lost', 'unreachable'] as const)(
    'at %s, where nobody listens: the bot takes over at once',
    (at) => {
      for (const type of at === 'unreachable'
        ? (['end-pressed', 'bot-pressed'] as const)
        : (['end-pressed', 'bot-pressed', 'agent-ended'] as const)) {
        const play = goTo(at);
        expect(short(play.take({ type }))).toEqual(away);
        expect(play.state.agent.at).toBe('bot');
      }
    },
  );

  test('with the bot does nothing', () => {
    const play = goTo('bot');
    const before = play.state;
    for (const type of ['end-pressed', 'bot-pressed', 'agent-retry-pressed'] as const)
      expect(play.take({ type })).toEqual([]);
    expect(play.state).toEqual(before);
  });
});

describe('«disconnect», typed', () => {
  test.each(['disconnect', ' Disconnect ', 'DISCONNECT'])('as %j leaves the chat', (text) => {
    const play = goTo('live');
    const message = play.say(text);
    expect(play.effects.slice(-2)).toEqual([
      { type: 'write-to-agent', text: text.trim(), message },
      { type: 'set-timer', timer: 'agent-leave' },
    ]);
    expect(since(play)).toEqual([`${text.trim()} (sent)`]);
    expect(play.state.agent.at).toBe('leaving');
  });

  test.each(['please disconnect', 'disconnect me', 'disconnected'])('as %j does not', (text) => {
    const play = goTo('live');
    play.say(text);
    expect(play.state.agent.at).toBe('live');
  });

  test('while lines wait: those before it go out, those behind it stay to be sent again', () => {
    const play = goTo('identified');
    for (const text of ['one', 'disconnect', 'two']) play.say(text);
    expect(short(play.take({ type: 'agent-asked-for-transcript' })).slice(-3)).toEqual([
      'write one',
      'write disconnect',
      'set-timer agent-leave',
    ]);
    play.say('three');
    play.take({ type: 'agent-ended' });
    expect(play.delivery('two')).toEqual({ state: 'failed', why: { kind: 'chat-ended' } });
    expect(play.delivery('three')).toEqual({ state: 'sending' });
    expect(short(play.effects).filter((effect) => effect === 'write two')).toEqual([]);
  });

  test('to the bot is a message like others', () => {
    const play = goTo('bot');
    play.say('disconnect');
    expect(short(play.effects).at(-1)).toBe('send disconnect');
    expect(play.state.agent.at).toBe('bot');
  });
});

describe('what comes after the end', () => {
  test.each<ConversationEvent>([
    { type: 'agent-asked-who' },
    { type: 'agent-asked-for-transcript' },
    { type: 'agent-wrote', text: 'late' },
    { type: 'agent-ended' },
    { type: 'agent-lost' },
    { type: 'agent-failed', error: { kind: 'agent-unreachable' } },
    { type: 'agent-received', message: 'nowhere', by: 'acknowledgement' },
    { type: 'timer-fired', timer: 'agent-connection' },
    { type: 'timer-fired', timer: 'agent-transcript' },
    { type: 'timer-fired', timer: 'agent-leave' },
  ])('$type is ignored', (event) => {
    const play = goTo('live');
    play.say('one');
    play.take({ type: 'agent-ended' });
    play.take({ type: 'timer-fired', timer: 'agent-leave' });
    const before = play.state;
    expect(play.take(event)).toEqual([]);
    expect(play.state).toEqual(before);
  });

  test('a new handoff gets nothing of the old chat but the transcript', () => {
    const play = goTo('identified');
    play.say('too late');
    play.take({ type: 'agent-ended' });
    play.say('bot again');
    play.answer();
    goTo('live', play);
    const written = play.effects.flatMap((effect) =>
      effect.type === 'write-to-agent' ? [effect.text] : [],
    );
    expect(written).toEqual([]);
    play.say('now');
    expect(short(play.effects).at(-1)).toBe('write now');
  });
});

describe('the page is loaded again', () => {
  const reopens = ['open-agent', 'set-timer agent-connection'];
  test.each([
    ['bot', [], 'bot'],
    ['connecting', reopens, 'connecting'],
    ['identified', reopens, 'connecting'],
    ['live', reopens, 'connecting'],
    ['lost', reopens, 'connecting'],
    ['unreachable', reopens, 'connecting'],
    ['leaving', away, 'bot'],
  ] as const)('at %s', (at, effects, to) => {
    const play = goTo(at);
    expect(short(play.take({ type: 'page-resumed' }))).toEqual(effects);
    expect(play.state.agent.at).toBe(to);
  });

  test('and what was not confirmed is in doubt until the next transcript', () => {
    const play = goTo('live');
    play.say('one');
    play.take({ type: 'page-resumed' });
    expect(play.delivery('one').state).toBe('in-doubt');
    play.take({ type: 'agent-asked-who' });
    play.take({ type: 'agent-asked-for-transcript' });
    expect(play.delivery('one').state).toBe('sent');
    expect(short(play.effects).filter((effect) => effect === 'write one')).toHaveLength(1);
  });

  test('and what waits for the bot goes out', () => {
    const play = goTo('bot');
    play.say('one');
    play.say('two');
    const { inFlight: _, ...bot } = play.state.bot;
    play.state = { ...play.state, bot };
    expect(short(play.take({ type: 'page-resumed' }))).toEqual(['send two']);
  });
});
