import { describe, expect, test } from 'vitest';
import { toAgentTranscript } from '../../../src/protocol/agent-transcript.ts';
import { toTranscript } from '../../../src/protocol/message.ts';
import { routeOf } from '../../../src/conversation/core/state.ts';
import { botReply, says } from '../../support/fixtures/bot-replies.ts';
import {
  begun,
  goTo,
  places,
  short,
  view,
  type Play,
} from '../../support/fixtures/core-builders.ts';

const executed = { type: 'executed', department: 'Sales' } as const;

/** Everything that was written to the agent, in order. */
const written = ({ effects }: Play): string[] =>
  effects.flatMap((effect) => (effect.type === 'write-to-agent' ? [effect.text] : []));

const sent = ({ effects }: Play): string[] =>
  effects.flatMap((effect) => (effect.type === 'send-to-bot' ? [effect.request.text] : []));

const idOf = ({ state }: Play, text: string): string =>
  state.entries.find((entry) => toTranscript([entry])[0]?.message === text)?.id ?? '';

describe('a handoff', () => {
  test('a handoff opens a connection after a divider that names the department', () => {
    const play = begun();
    play.say('person');
    expect(short(play.answer(says('queue'), executed))).toEqual([
      'open-agent',
      'set-timer agent-connection',
    ]);
    expect(view(play).slice(2)).toEqual(['person (sent)', 'bot: queue', '— handed-over Sales']);
    expect(play.state.agent).toEqual({
      at: 'connecting',
      department: 'Sales',
      joined: false,
      owed: false,
    });
    expect(routeOf(play.state)).toBe('agent');
  });

  test('a handoff needs no department', () => {
    const play = begun();
    play.say('person');
    play.answer(says('queue'), { type: 'executed' });
    expect(view(play).at(-1)).toBe('— handed-over');
    expect('department' in play.state.agent).toBe(false);
  });

  test('while another message waits: that one goes to the agent after live, once, in order', () => {
    const play = begun();
    play.say('person');
    play.say('are you there');
    play.answer(says('queue'), executed);
    play.say('hello?');
    expect(sent(play)).toEqual(['hello', 'person']);
    play.take({ type: 'agent-asked-who' });
    expect(written(play)).toEqual([]);
    expect(short(play.take({ type: 'agent-asked-for-transcript' }))).toEqual([
      'clear-timer agent',
      'give-transcript hello, ok, person, queue',
      'write are you there',
      'write hello?',
    ]);
    play.take({ type: 'agent-asked-for-transcript' });
    expect(written(play)).toEqual(['are you there', 'hello?']);
    expect(sent(play)).toEqual(['hello', 'person']);
  });

  test('while a POST is in flight: it finishes on the bot’s route, then the switch', () => {
    const play = begun();
    play.say('person');
    play.say('more');
    expect(play.state.agent.at).toBe('bot');
    play.answer(says('queue'), executed);
    const entry = play.state.entries.find(({ id }) => id === idOf(play, 'person'));
    expect(entry).toMatchObject({ route: 'bot', delivery: { state: 'sent' } });
    expect(play.delivery('more')).toEqual({ state: 'waiting' });
  });

  test('a handoff gives the agent a suggested answer’s title, never its payload', () => {
    const play = begun();
    play.say('ask');
    play.answer(botReply({ buttons: [{ title: 'Yes', payload: '/affirm' }] }));
    const message = play.state.entries.at(-1)?.id ?? '';
    play.say('person');
    play.take({ type: 'button-pressed', message, index: 0 });
    play.answer(says('queue'), executed);
    goOn(play);
    expect(written(play)).toEqual(['Yes']);
  });

  test('that is told again while one is under way changes nothing', () => {
    const play = goTo('live');
    const before = play.state;
    play.answer(says('queue'), executed);
    expect(play.state).toBe(before);
  });
});

/** The service asks who we are, and for the transcript. */
const goOn = (play: Play): void => {
  play.take({ type: 'agent-asked-who' });
  play.take({ type: 'agent-asked-for-transcript' });
};

describe('what is typed', () => {
  test.each(['connecting', 'identified', 'lost'] as const)(
    'at %s waits for the agent, and never goes to the bot',
    (at) => {
      const play = goTo(at);
      const before = [...sent(play)];
      play.say('one');
      play.say('two');
      play.take({ type: 'went-online' });
      expect(play.delivery('one')).toEqual({ state: 'waiting' });
      expect(written(play)).toEqual([]);
      goOn(play);
      expect(written(play)).toEqual(['one', 'two']);
      expect(play.delivery('one')).toEqual({ state: 'sent' });
      expect(sent(play)).toEqual(before);
    },
  );

  test('at live goes out at once, under its own id', () => {
    const play = goTo('live');
    const id = play.say('one');
    expect(play.effects.at(-1)).toEqual({ type: 'write-to-agent', text: 'one', message: id });
    expect(play.state.entries.at(-1)).toMatchObject({
      route: 'agent',
      delivery: { state: 'sent' },
    });
  });

  test('what is typed is known to have arrived only once the service has received it', () => {
    const play = goTo('live');
    const message = play.say('one');
    play.say('two');
    play.take({ type: 'agent-received', message, by: 'acknowledgement' });
    expect(play.delivery('one')).toEqual({ state: 'delivered', by: 'acknowledgement' });
    expect(play.delivery('two')).toEqual({ state: 'sent' });
    play.take({ type: 'agent-received', message: 'nowhere', by: 'acknowledgement' });
    play.take({ type: 'agent-received', message: idOf(play, 'hello'), by: 'acknowledgement' });
    expect(play.delivery('hello')).toEqual({ state: 'sent' });
  });
});

describe('the agent’s words', () => {
  test.each(places.filter((at) => at !== 'bot'))('are shown at %s', (at) => {
    const play = goTo(at);
    expect(play.take({ type: 'agent-wrote', text: 'Hi' })).toEqual([]);
    expect(play.state.entries.at(-1)).toMatchObject({ sender: 'agent', route: 'agent' });
    expect(play.state.agent.joined).toBe(true);
  });

  test('that are said twice are shown twice', () => {
    const play = goTo('live');
    play.take({ type: 'agent-wrote', text: 'ok' });
    play.take({ type: 'agent-wrote', text: 'ok' });
    expect(view(play).slice(-2)).toEqual(['agent: ok', 'agent: ok']);
  });
});

describe('the transcript', () => {
  test('the transcript holds what the visitor saw, without the lines that wait and the agent’s own', () => {
    const play = begun();
    play.say('*ask*');
    play.answer(botReply({ texts: ['_a_', 'b'], buttons: [{ title: 'Yes', payload: '/affirm' }] }));
    const message = play.state.entries.at(-1)?.id ?? '';
    play.take({ type: 'button-pressed', message, index: 0 });
    play.answer(says('queue'), executed);
    play.say('waiting');
    play.take({ type: 'agent-wrote', text: 'In the queue' });
    play.take({ type: 'agent-asked-who' });
    play.take({ type: 'agent-asked-for-transcript' });
    expect(play.effects.filter(({ type }) => type === 'give-transcript')).toEqual([
      {
        type: 'give-transcript',
        lines: [
          { sender: 'user', message: 'hello' },
          { sender: 'bot', message: 'ok' },
          { sender: 'user', message: '*ask*' },
          { sender: 'bot', message: '_a_' },
          { sender: 'bot', message: 'b' },
          { sender: 'user', message: 'Yes' },
          { sender: 'bot', message: 'queue' },
        ],
        messages: [],
      },
    ]);
  });

  test('names the lines in it that miss a receipt: its own is theirs, and a later end doubts none', () => {
    const play = goTo('live');
    const one = play.say('one');
    play.take({ type: 'agent-lost' });
    expect(play.delivery('one').state).toBe('in-doubt');
    play.take({ type: 'agent-asked-who' });
    const [given] = play.take({ type: 'agent-asked-for-transcript' }).slice(-1);
    expect(given).toMatchObject({ type: 'give-transcript', messages: [one] });
    play.take({ type: 'agent-received', message: one, by: 'transcript' });
    expect(play.delivery('one')).toEqual({ state: 'delivered', by: 'transcript' });
    play.take({ type: 'agent-lost' });
    play.take({ type: 'agent-ended' });
    expect(play.delivery('one')).toEqual({ state: 'delivered', by: 'transcript' });
  });

  test('asked for twice is the same, with what was said since, and nothing is written again', () => {
    const play = goTo('live');
    const [first] = play.effects.flatMap((effect) => ('lines' in effect ? [effect.lines] : []));
    play.say('one');
    expect(short(play.take({ type: 'agent-asked-for-transcript' }))).toEqual([
      `give-transcript ${[...(first ?? []), { message: 'one' }].map(({ message }) => message).join(', ')}`,
    ]);
    expect(written(play)).toEqual(['one']);
  });

  test('asked for before who we are is owed, and given right after that', () => {
    const play = goTo('connecting');
    play.say('one');
    for (let times = 0; times < 2; times += 1)
      expect(short(play.take({ type: 'agent-asked-for-transcript' }))).toEqual([
        'set-timer agent-transcript',
      ]);
    expect(short(play.take({ type: 'agent-asked-who' }))).toEqual([
      'identify',
      'set-timer agent-transcript',
      'clear-timer agent',
      'give-transcript hello, ok, person, please, queue',
      'write one',
    ]);
    expect(play.state.agent).toMatchObject({ at: 'live', owed: false });
  });

  test('that was owed on a connection that was given up is not owed on the next', () => {
    const play = goTo('connecting');
    play.take({ type: 'agent-asked-for-transcript' });
    play.take({ type: 'agent-failed', error: { kind: 'agent-unreachable' } });
    play.take({ type: 'agent-retry-pressed' });
    expect(short(play.take({ type: 'agent-asked-who' }))).toEqual([
      'identify',
      'set-timer agent-transcript',
    ]);
  });

  test('asked for by a service that never asks who we are is given after a grace', () => {
    const play = goTo('connecting');
    play.take({ type: 'agent-asked-for-transcript' });
    expect(short(play.take({ type: 'timer-fired', timer: 'agent-transcript' }))).toEqual([
      'identify',
      'set-timer agent-transcript',
      'clear-timer agent',
      'give-transcript hello, ok, person, please, queue',
    ]);
    expect(play.state.agent.at).toBe('live');
  });

  test('asked for on a connection that broke: the next one has all its time', () => {
    const play = goTo('connecting');
    play.take({ type: 'agent-asked-for-transcript' });
    play.take({ type: 'agent-lost' });
    expect(short(play.take({ type: 'timer-fired', timer: 'agent-transcript' }))).toEqual([
      'set-timer agent-connection',
    ]);
  });

  test('that nobody asks for holds up the lines for a grace only', () => {
    const play = goTo('identified');
    play.say('one');
    expect(written(play)).toEqual([]);
    expect(short(play.take({ type: 'timer-fired', timer: 'agent-transcript' }))).toEqual([
      'write one',
    ]);
    expect(play.state.agent.at).toBe('live');
  });
});

describe('a connection that breaks', () => {
  test('a connection that breaks leaves in doubt what was not confirmed; the next transcript settles it', () => {
    const play = goTo('live');
    const one = play.say('one');
    play.say('two');
    play.take({ type: 'agent-received', message: one, by: 'acknowledgement' });
    expect(short(play.take({ type: 'agent-lost' }))).toEqual(['set-timer agent-connection']);
    expect(play.delivery('one')).toEqual({ state: 'delivered', by: 'acknowledgement' });
    expect(play.delivery('two')).toEqual({ state: 'in-doubt', why: { kind: 'network' } });
    play.say('three');
    goOn(play);
    expect(short(play.effects).at(-2)).toBe(
      'give-transcript hello, ok, person, please, queue, one, two',
    );
    expect(written(play)).toEqual(['one', 'two', 'three']);
    expect(play.delivery('one')).toEqual({ state: 'delivered', by: 'acknowledgement' });
    expect(play.delivery('two')).toEqual({ state: 'sent' });
  });

  test('and no transcript asked for: what was in doubt waits for the person', () => {
    const play = goTo('live');
    const one = play.say('one');
    play.take({ type: 'agent-lost' });
    play.say('two');
    play.take({ type: 'agent-asked-who' });
    play.take({ type: 'timer-fired', timer: 'agent-transcript' });
    expect(written(play)).toEqual(['one', 'two']);
    expect(play.delivery('one').state).toBe('in-doubt');
    play.take({ type: 'retry-pressed', message: one });
    expect(written(play)).toEqual(['one', 'two', 'one']);
  });

  test('a line that is tried again meanwhile waits, and reaches the agent once', () => {
    const play = goTo('live');
    const message = play.say('one');
    play.take({ type: 'agent-lost' });
    play.take({ type: 'retry-pressed', message });
    play.take({ type: 'agent-asked-who' });
    expect(short(play.take({ type: 'agent-asked-for-transcript' }))).toEqual([
      'clear-timer agent',
      'give-transcript hello, ok, person, please, queue',
      'write one',
    ]);
  });

  test('a receipt that comes late still settles the doubt, and nothing undoes it', () => {
    const play = goTo('live');
    const message = play.say('one');
    play.take({ type: 'agent-lost' });
    play.take({ type: 'agent-received', message, by: 'acknowledgement' });
    for (const type of ['agent-lost', 'agent-asked-who', 'agent-lost', 'agent-ended'] as const)
      play.take({ type });
    expect(play.delivery('one')).toEqual({ state: 'delivered', by: 'acknowledgement' });
  });

  test('the service that asks again who we are is told again, and lines wait meanwhile', () => {
    const play = goTo('live');
    expect(short(play.take({ type: 'agent-asked-who' }))).toEqual([
      'identify',
      'set-timer agent-transcript',
    ]);
    play.say('one');
    expect(written(play)).toEqual([]);
    play.take({ type: 'agent-asked-for-transcript' });
    expect(written(play)).toEqual(['one']);
  });
});

describe('an agent who cannot be reached', () => {
  test.each(['connecting', 'lost'] as const)('in time, at %s: the visitor is asked', (at) => {
    const play = goTo(at);
    play.say('one');
    expect(short(play.take({ type: 'timer-fired', timer: 'agent-connection' }))).toEqual([
      'clear-timer agent',
      'close-agent',
      'report agent-unreachable',
    ]);
    expect(play.state.agent).toMatchObject({
      at: 'unreachable',
      why: { kind: 'agent-unreachable' },
    });
    expect(play.delivery('one')).toEqual({ state: 'waiting' });
  });

  test.each(['connecting', 'identified', 'live', 'lost'] as const)(
    'says why when the connection itself failed at %s',
    (at) => {
      const play = goTo(at);
      play.take({ type: 'agent-failed', error: { kind: 'agent-incompatible' } });
      expect(play.state.agent.why).toEqual({ kind: 'agent-incompatible' });
      expect(short(play.effects).at(-1)).toBe('report agent-incompatible');
    },
  );

  test('an agent who cannot be reached is asked for again: what waited goes there', () => {
    const play = goTo('unreachable');
    play.say('one');
    expect(short(play.take({ type: 'agent-retry-pressed' }))).toEqual([
      'open-agent',
      'set-timer agent-connection',
    ]);
    expect('why' in play.state.agent).toBe(false);
    goOn(play);
    expect(written(play)).toEqual(['one']);
  });

  test('an agent who cannot be reached is given up for the bot: what was meant for the agent stays, to be sent again', () => {
    const play = goTo('unreachable');
    const message = play.say('one');
    expect(short(play.take({ type: 'bot-pressed' }))).toEqual(['clear-timer agent', 'close-agent']);
    expect(view(play).slice(-2)).toEqual(['one (failed)', '— back-to-bot']);
    expect(play.delivery('one')).toEqual({ state: 'failed', why: { kind: 'chat-ended' } });
    expect(short(play.take({ type: 'retry-pressed', message }))).toEqual(['send one']);
  });

  test('what had waited for the bot before the handoff goes to the bot by itself', () => {
    const play = begun();
    play.say('person');
    play.say('before');
    play.answer(says('queue'), executed);
    play.say('after');
    play.take({ type: 'agent-failed', error: { kind: 'agent-unreachable' } });
    expect(short(play.take({ type: 'bot-pressed' }))).toEqual([
      'clear-timer agent',
      'close-agent',
      'send before',
    ]);
    expect(play.delivery('after').state).toBe('failed');
  });
});

describe('a transcript given in a later chat', () => {
  test('a transcript given in a later chat carries what came too late for the earlier one, which is handed over with it', () => {
    const play = goTo('connecting');
    play.say('too late');
    play.take({ type: 'agent-ended' });
    expect(play.delivery('too late').state).toBe('failed');
    play.say('person again');
    play.answer(says('queue again'), executed);
    goOn(play);
    expect(play.delivery('too late')).toEqual({ state: 'sent' });
    expect(toAgentTranscript(play.state.entries)).toContainEqual({
      sender: 'user',
      message: 'too late',
    });
    expect(written(play)).toEqual([]);
  });
});
