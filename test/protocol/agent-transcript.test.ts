import { describe, expect, test } from 'vitest';
import { withinLimit } from '../../src/protocol/agent-transcript.ts';

const lines = (count: number, length: number) =>
  Array.from({ length: count }, (_, index) => ({
    sender: 'user' as const,
    message: `${index} ${'é'.repeat(length)}`,
  }));

describe('a transcript for a service that takes so many bytes', () => {
  test('is the same where it fits', () => {
    const short = lines(100, 10);
    expect(withinLimit(short, 1_000_000)).toBe(short);
  });

  test('loses its oldest lines where it does not, and says so in a line at its head', () => {
    const long = lines(1_000, 1_000);
    const given = withinLimit(long, 1_000_000);
    const sent = new TextEncoder().encode(JSON.stringify(given)).length;
    expect(sent).toBeLessThan(1_000_000);
    expect(sent).toBeGreaterThan(990_000);
    const [head, ...rest] = given;
    expect(head?.message).toContain(`${1_000 - rest.length} earlier messages are left out`);
    expect(rest).toEqual(long.slice(-rest.length));
  });

  test('is nothing but that line where its newest one is too long by itself', () => {
    expect(withinLimit(lines(2, 1_000), 1_000)).toHaveLength(1);
  });
});
