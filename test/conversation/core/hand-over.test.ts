import { describe, expect, test } from 'vitest';
import { step } from '../../../src/conversation/core/step.ts';
import {
  routeOf,
  type ConversationEvent,
  type ConversationState,
} from '../../../src/conversation/core/state.ts';
import { says } from '../../support/fixtures/bot-replies.ts';
import { begun, dawn, short, view } from '../../support/fixtures/core-builders.ts';

/** A play whose agent's code is not there: what it is handed over to cannot be begun. */
function handedOver() {
  const play = begun();
  play.say('person, please');
  let { state } = play;
  let events = 0;
  const take = (event: ConversationEvent) => {
    events += 1;
    const next = step(state, { ...event, id: `w${events}`, at: dawn });
    state = next.state;
    return short(next.effects);
  };
  const effects = take({
    type: 'bot-replied',
    message: play.state.bot.inFlight ?? '',
    sentLanguage: 'en-ZA',
    reply: says('queue'),
    handoff: { type: 'executed' },
    forHost: [],
  });
  const shown = () => view({ ...play, state: current() });
  const current = (): ConversationState => state;
  return { take, effects, shown, current };
}

describe('a handoff whose code cannot be fetched', () => {
  test('the bot’s reply is shown, the handoff waits, and the bot is not asked twice', () => {
    const { effects, shown, current, take } = handedOver();
    expect(effects).toEqual(['open-agent', 'set-timer agent-connection']);
    expect(shown().slice(-2)).toEqual(['bot: queue', '— handed-over']);
    expect(current().agent.at).toBe('connecting');
    expect(take({ type: 'message-typed', text: 'for the agent' })).toEqual([]);
  });

  test('it cannot be reached when the patience is over, and is tried again when that is asked for', () => {
    const { take, current } = handedOver();
    expect(take({ type: 'timer-fired', timer: 'agent-connection' })).toEqual(['close-agent']);
    expect(current().agent.at).toBe('unreachable');
    expect(take({ type: 'agent-retry-pressed' })).toEqual([
      'open-agent',
      'set-timer agent-connection',
    ]);
    expect(current().agent.at).toBe('connecting');
  });

  test.each(['agent-retry-pressed', 'bot-pressed', 'end-pressed'] as const)(
    'without a handoff %s does nothing',
    (type) => {
      const { state } = begun();
      expect(step(state, { type, id: 'w1', at: dawn })).toEqual({ state, effects: [] });
    },
  );

  test('the visitor can go back; what was said for the agent does not go to the bot', () => {
    const { take, current, shown } = handedOver();
    take({ type: 'message-typed', text: 'for the agent' });
    expect(take({ type: 'bot-pressed' })).toEqual(['close-agent', 'clear-timer agent']);
    expect(routeOf(current())).toBe('bot');
    expect(shown().slice(-2)).toEqual(['for the agent (failed)', '— back-to-bot']);
    expect(take({ type: 'message-typed', text: 'hello again' })).toEqual(['send hello again']);
  });
});
