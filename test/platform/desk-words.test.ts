import { describe, expect, test } from 'vitest';
import type { DeskLine, TranscriptPair, Visit } from '../../demo/platform/desk/desk-wire.ts';
import { lastLineOf, present, queues, talks } from '../../demo/desk/visit-words.ts';

let minute = 0;
const line = (from: DeskLine['from'], text: string): DeskLine => ({ from, text, at: ++minute });
const user = (message: string): TranscriptPair => ({ sender: 'user', message });

function visitor(id: string, more: Partial<Visit> = {}): Visit {
  const nobody = { name: '', email: '', department: null, language: 'en-ZA', away: false };
  const waiting = { state: 'waiting', since: ++minute, transcript: undefined, lines: [] } as const;
  return { id, ...nobody, ...waiting, lines: [], ...more };
}
const ids = (visits: readonly Visit[]) => visits.map(({ id }) => id);

describe('the desk’s list', () => {
  test('the desk’s list has who waits longest at the top, and who has left at the end, uncounted', () => {
    const visits = [
      visitor('left', { away: true }),
      visitor('first', { department: 'Sales' }),
      visitor('second'),
      visitor('third', { department: 'Sales' }),
    ];
    expect(queues(visits).map(([name, waiting]) => [name, ids(waiting)])).toEqual([
      ['Sales', ['first', 'third']],
      ['', ['second', 'left']],
    ]);
    expect(ids(present(visits))).toEqual(['first', 'second', 'third']);
  });

  test('the desk’s list has those who wait for an answer before those who have one', () => {
    const talk = (id: string, ...lines: DeskLine[]) => visitor(id, { state: 'with-agent', lines });
    const visits = [
      talk('answered', line('visitor', 'Hello'), line('agent', 'Hello')),
      talk('asked first', line('visitor', 'Are you there?')),
      talk('asked then', line('agent', 'Good day'), line('visitor', 'Hi')),
      talk('answered last', line('agent', 'Good day'), line('notice', 'Away')),
    ];
    expect(ids(talks(visits))).toEqual(['asked first', 'asked then', 'answered last', 'answered']);
  });

  test('the desk’s list shows what was said last, not the answers to the contact form', () => {
    const thandi = { name: 'Thandi', email: '', department: 'Sales' };
    const transcript = [
      user('Hello'),
      user('My coffee is cold'),
      ...[user('My name is Thandi.'), user('I have no e-mail'), user('Sales')],
    ];
    expect(lastLineOf(visitor('a', { ...thandi, transcript }))).toBe('My coffee is cold');
    expect(lastLineOf(visitor('b', { transcript: [user('Hello'), user('Help')] }))).toBe('Help');
    expect(lastLineOf(visitor('c'))).toBe('Has just arrived');
    const lines = [line('visitor', 'Anybody?'), line('notice', 'Back in the queue.')];
    expect(lastLineOf(visitor('d', { ...thandi, transcript, lines }))).toBe('Anybody?');
  });
});
