import { describe, expect, test } from 'vitest';
import { goTo, view, type Play } from '../../support/fixtures/core-builders.ts';

const heard = (play: Play): string[] =>
  view(play).filter((line) => line.startsWith('agent:') || line === '— gap');

/** The service says these at once, one after the other. */
function hear(play: Play, ...lines: readonly string[]): void {
  for (const text of lines) play.take({ type: 'agent-wrote', text });
}

/** The connection breaks and is back; the service is told who speaks. */
function comeBack(play: Play): void {
  play.take({ type: 'agent-lost' });
  play.now += 10_000;
  play.take({ type: 'agent-asked-who' });
}

const rest = (play: Play) => {
  play.now += 2_000;
  play.take({ type: 'timer-fired', timer: 'replay-quiet' });
};

describe('a service that greets whenever it is told who speaks', () => {
  test.each([['Welcome'], ['Welcome', 'All are busy']])(
    'its greeting is shown once, and the gap stays: %s',
    (...greeting) => {
      const play = goTo('live');
      hear(play, ...greeting);
      comeBack(play);
      hear(play, ...greeting);
      rest(play);
      const shown = greeting.map((line) => `agent: ${line}`);
      expect(heard(play)).toEqual([...shown, '— gap']);
      comeBack(play);
      hear(play, ...greeting);
      play.now += 1_000;
      hear(play, 'Here I am');
      expect(heard(play)).toEqual([...shown, '— gap', 'agent: Here I am']);
    },
  );

  test('what the agent said in between is in view, and what comes after the greeting follows it', () => {
    const play = goTo('live');
    hear(play, 'Welcome');
    play.now += 60_000;
    hear(play, 'How can I help?');
    comeBack(play);
    hear(play, 'Welcome', 'Are you there?');
    expect(heard(play)).toEqual([
      'agent: Welcome',
      'agent: How can I help?',
      '— gap',
      'agent: Are you there?',
    ]);
  });

  test('a replay of all that was said is still one: it closes the gap', () => {
    const play = goTo('live');
    hear(play, 'Welcome');
    play.now += 60_000;
    hear(play, 'How can I help?');
    comeBack(play);
    hear(play, 'Welcome', 'How can I help?');
    rest(play);
    expect(heard(play)).toEqual(['agent: Welcome', 'agent: How can I help?']);
  });

  test('a person who says the same word twice is no greeting: both stay', () => {
    const play = goTo('live');
    play.now += 60_000;
    hear(play, 'ok');
    comeBack(play);
    play.now += 60_000;
    hear(play, 'ok');
    rest(play);
    expect(heard(play)).toEqual(['agent: ok', '— gap', 'agent: ok']);
  });
});
