import { describe, expect, test } from 'vitest';
import { toTranscript } from '../../../src/protocol/message.ts';
import { isBotWorking, newConversation } from '../../../src/conversation/core/state.ts';
import { botReply, says } from '../../support/fixtures/bot-replies.ts';
import { begun, createPlay, dawn, short, view } from '../../support/fixtures/core-builders.ts';

describe('the bot’s route', () => {
  test('one start call, then one message in flight, in the order of typing', () => {
    const play = createPlay();
    play.say('one');
    play.say('two');
    play.say('three');
    expect(short(play.effects)).toEqual(['start-bot']);
    expect(short(play.start())).toEqual(['send one']);
    expect(view(play)).toEqual(['one (sending)', 'two (waiting)', 'three (waiting)']);
    expect(short(play.answer(says('1')))).toEqual(['send two']);
    play.say('four');
    expect(short(play.answer(says('2')))).toEqual(['send three']);
    expect(short(play.answer(says('3')))).toEqual(['send four']);
    expect(short(play.answer(says('4')))).toEqual([]);
    expect(view(play)).toEqual([
      ...['one (sent)', 'two (sent)', 'three (sent)'],
      ...['bot: 1', 'four (sent)', 'bot: 2', 'bot: 3', 'bot: 4'],
    ]);
  });

  test('what is sent carries the id and the dialect that the start call found', () => {
    const play = createPlay();
    const id = play.say('one');
    const started = { dialect: 'v1', conversationId: 'c-theirs' } as const;
    expect(play.take({ type: 'bot-started', conversationId: 'c-ours', started })).toEqual([
      {
        type: 'send-to-bot',
        message: id,
        request: { id, conversationId: 'c-theirs', dialect: 'v1', text: 'one' },
      },
    ]);
    expect(play.state.bot.started).toEqual({
      conversationId: 'c-theirs',
      dialect: 'v1',
      at: dawn,
    });
  });

  test('the id is our own when the platform answers none', () => {
    const play = createPlay();
    play.say('one');
    play.take({ type: 'bot-started', conversationId: 'c-ours', started: { dialect: 'v2' } });
    expect(play.state.bot.started?.conversationId).toBe('c-ours');
  });

  test.each(['', ' ', '\n\t '])('%j says nothing', (text) => {
    const play = createPlay();
    play.say(text);
    expect(play.state).toBe(newConversation);
    expect(play.effects).toEqual([]);
  });

  test('blanks around a message are not sent', () => {
    const play = begun();
    play.say('  one\ntwo ');
    expect(short(play.effects).at(-1)).toBe('send one\ntwo');
  });

  test('the bot works from the first word to its answer, but not while it is waited for', () => {
    const play = createPlay();
    const working = [isBotWorking(play.state)];
    const note = () => working.push(isBotWorking(play.state));
    play.say('one');
    note();
    play.start();
    note();
    play.fail({ kind: 'rate-limited' });
    note();
    play.take({ type: 'timer-fired', timer: 'bot-hold' });
    note();
    play.answer();
    note();
    expect(working).toEqual([false, true, true, false, true, false]);
  });
});

describe('a reply', () => {
  test('a reply shows its texts, media, speech and answers as one message', () => {
    const play = begun();
    play.say('show me');
    const picture = {
      kind: 'media',
      type: 'image',
      link: 'https://x.test/a.png',
      caption: '',
      filename: '',
    } as const;
    const buttons = [{ title: 'Yes', payload: '/yes' }];
    const speech = 'https://x.test/a.wav';
    play.answer(botReply({ texts: ['a', 'b'], media: [picture], speech, buttons }));
    expect(play.state.entries.at(-1)).toMatchObject({
      sender: 'bot',
      route: 'bot',
      parts: [
        { kind: 'text', text: 'a' },
        { kind: 'text', text: 'b' },
        picture,
        { kind: 'speech', link: speech },
        { kind: 'buttons', buttons },
      ],
    });
  });

  test('with nothing to show answers the message, and says so; the host is told', () => {
    const play = begun();
    play.say('one');
    const effects = play.answer(botReply({ custom: [{ a: 1 }] }));
    expect(play.state.entries.at(-1)).toMatchObject({
      sender: 'bot',
      parts: [{ kind: 'nothing-to-show' }],
    });
    expect(effects).toContainEqual({ type: 'report', error: { kind: 'nothing-to-show' } });
    expect(view(play).slice(0, 3)).toEqual(['hello (sent)', 'bot: ok', 'one (sent)']);
  });

  test('that comes twice is applied once', () => {
    const play = begun();
    const message = play.say('one');
    play.say('two');
    play.answer(says('1'));
    const before = play.state;
    const again = { type: 'bot-replied', message, sentLanguage: 'en-ZA', forHost: [] } as const;
    const reply = says('1');
    expect(play.take({ ...again, reply, handoff: { type: 'executed' } })).toEqual([]);
    expect(play.take({ type: 'bot-failed', message, error: { kind: 'network' } })).toEqual([]);
    expect(play.state).toBe(before);
  });

  test('that comes after its message was given up is ignored', () => {
    const play = begun();
    const message = play.say('one');
    play.fail({ kind: 'timeout' });
    const before = play.state;
    play.take({
      ...{ type: 'bot-replied', message, sentLanguage: 'en-ZA', forHost: [1] },
      ...{ reply: says('late'), handoff: { type: 'none' } },
    });
    expect(play.state).toBe(before);
  });

  test('a reply tells the host page what is not the widget’s', () => {
    const play = begun();
    const message = play.say('one');
    const said = { type: 'bot-replied', message, sentLanguage: 'en-ZA' } as const;
    const forHost = [{ a: 1 }, 'x'];
    expect(play.take({ ...said, reply: says('1'), handoff: { type: 'none' }, forHost })).toEqual([
      { type: 'tell-host', custom: { a: 1 } },
      { type: 'tell-host', custom: 'x' },
    ]);
  });

  test('that offers a person loads what that needs, and nothing more', () => {
    const play = begun();
    play.say('one');
    expect(short(play.answer(says('1'), { type: 'offered' }))).toEqual(['preload-agent']);
    expect(play.state.agent.at).toBe('bot');
  });
});

describe('the language', () => {
  test.each([
    ['changes when the bot answers in another one', 'zu-ZA', 'zu-ZA'],
    ['stays when the bot answers in the one it was asked in', 'en-ZA', undefined],
    ['stays when the bot does not say', undefined, undefined],
  ])('%s', (_, language, chosen) => {
    const play = begun();
    play.say('one');
    play.answer({ ...says('1'), language });
    expect(play.state.language).toBe(chosen);
    expect(play.state.entries.at(-1)).toEqual(
      expect.objectContaining({ language: language ?? 'en-ZA' }),
    );
  });

  test('that the visitor chose meanwhile is not undone by an answer to an older question', () => {
    const play = begun();
    play.say('one');
    play.take({ type: 'language-chosen', language: 'xh-ZA' });
    play.answer({ ...says('1'), language: 'en-ZA' });
    expect(play.state.language).toBe('xh-ZA');
  });
});

describe('a suggested answer', () => {
  const asked = () => {
    const play = begun();
    play.say('one');
    const buttons = [
      { title: 'Yes', payload: '/affirm{"a":1}' },
      { title: 'No', payload: '/deny' },
    ];
    play.answer(botReply({ texts: ['Sure?'], buttons }));
    const message = play.state.entries.at(-1)?.id ?? '';
    const press = (index: number, of = message) =>
      play.take({ type: 'button-pressed', message: of, index });
    return { play, press };
  };

  test('a suggested answer sends its payload and shows its title', () => {
    const { play, press } = asked();
    expect(short(press(0))).toEqual(['send /affirm{"a":1}']);
    expect(view(play).at(-1)).toBe('Yes (sending)');
    expect(toTranscript(play.state.entries).at(-1)).toEqual({ sender: 'user', message: 'Yes' });
  });

  test('a suggested answer is pressed once only, whichever is pressed again', () => {
    const { play, press } = asked();
    press(1);
    const before = play.state;
    expect(press(1)).toEqual([]);
    expect(press(0)).toEqual([]);
    expect(play.state).toBe(before);
    expect(JSON.stringify(before.entries)).toContain('"chosen":1');
    play.answer();
    expect(press(0)).toEqual([]);
  });

  test.each([-1, 2, 0.5, Number.NaN])('number %d that is not there does nothing', (index) => {
    const { play, press } = asked();
    const before = play.state;
    expect(press(index)).toEqual([]);
    expect(play.state).toBe(before);
  });

  test('of a message that is not there, or has none, does nothing', () => {
    const { play, press } = asked();
    const before = play.state;
    expect(press(0, 'nowhere')).toEqual([]);
    expect(press(0, 'e1')).toEqual([]);
    expect(play.state).toBe(before);
  });

  test('a suggested answer keeps its payload when it is tried again with the bot', () => {
    const { play, press } = asked();
    press(0);
    play.fail({ kind: 'timeout' });
    const message = play.state.entries.at(-1)?.id ?? '';
    expect(short(play.take({ type: 'retry-pressed', message }))).toEqual(['send /affirm{"a":1}']);
  });
});
