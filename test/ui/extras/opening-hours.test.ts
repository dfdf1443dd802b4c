import { describe, expect, it } from 'vitest';
import { backAt, parseHours } from '../../../src/ui/extras/opening-hours.ts';

const shop = 'Mo-Fr 08:00-17:00, Sa 09:00-13:00 Africa/Johannesburg';

/** When the team of `text` is back, as UTC; `undefined` while it is there. */
function back(text: string, now: string): string | undefined {
  const hours = parseHours(text);
  if (!hours) throw new Error(`${text} cannot be read.`);
  const at = backAt(hours, Date.parse(now));
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 16);
}

describe('Opening hours', () => {
  // 5 January 2026 is a Monday; Johannesburg is two hours ahead of UTC.
  it.each([
    ['before opening', '2026-01-05T05:59:30Z', '2026-01-05T06:00'],
    ['as it opens', '2026-01-05T06:00:00Z', undefined],
    ['a minute before it closes', '2026-01-05T14:59:59Z', undefined],
    ['as it closes', '2026-01-05T15:00:00Z', '2026-01-06T06:00'],
    ['on Friday night', '2026-01-09T20:00:00Z', '2026-01-10T07:00'],
    ['on Saturday afternoon', '2026-01-10T11:00:00Z', '2026-01-12T06:00'],
    ['on Sunday', '2026-01-11T12:00:00Z', '2026-01-12T06:00'],
  ])('say when the team is back: %s', (_, now, expected) => {
    expect(back(shop, now)).toBe(expected);
  });

  it('opening hours go on after midnight where they end before they begin', () => {
    const night = 'Fr 22:00-02:00 UTC';
    expect(back(night, '2026-01-10T01:59:00Z')).toBeUndefined();
    expect(back(night, '2026-01-10T02:00:00Z')).toBe('2026-01-16T22:00');
  });

  it('hold around the clock', () => {
    expect(back('Mo-Su 00:00-24:00 UTC', '2026-01-05T00:00:00Z')).toBeUndefined();
    expect(back('Mo-Su 00:00-24:00 UTC', '2026-01-05T23:59:00Z')).toBeUndefined();
  });

  it('opening hours keep to the clock on the wall where it is changed over the weekend', () => {
    // Berlin goes from UTC+1 to UTC+2 on 29 March 2026.
    expect(back('Mo-Fr 08:00-17:00 Europe/Berlin', '2026-03-28T12:00:00Z')).toBe(
      '2026-03-30T06:00',
    );
    // And back on 25 October.
    expect(back('Mo-Fr 08:00-17:00 Europe/Berlin', '2026-10-24T12:00:00Z')).toBe(
      '2026-10-26T07:00',
    );
  });

  it('opening hours take a week that goes around Sunday, any case and spacing', () => {
    expect(back('sa-mo 10:00-12:00 UTC', '2026-01-11T09:00:00Z')).toBe('2026-01-11T10:00');
    expect(back('SA - MO 9:00 - 12:00;  We 09:00-10:00 UTC', '2026-01-06T00:00:00Z')).toBe(
      '2026-01-07T09:00',
    );
  });

  it.each(['', 'always', 'Mo 25:00-26:00', 'Xx 08:00-09:00', 'Mo-Fr 08:00-17:00 Mars/Olympus'])(
    'are not guessed from «%s»',
    (text) => {
      expect(parseHours(text)).toBeUndefined();
    },
  );
});
