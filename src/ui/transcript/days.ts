/** Lines between days; loaded when a conversation is older than today. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/strings.ts';

/** Draws the line above an entry, where its day is not that of the entry before. */
export type DayLine = (at: number, before: number | undefined) => TemplateResult | typeof nothing;

/** The first moment of a day on this device, which tells one day from another. */
const dayOf = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

/**
 * For a BCP 47 tag, as seen from `now`. In a language that the browser does not know, a day is
 * written in figures: the browser's own default would bring in words of another language.
 */
export function dayLines(strings: Strings, tag: string, now: number): DayLine {
  const known = Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  const days = known
    ? new Intl.DateTimeFormat(tag, { weekday: 'long', day: 'numeric', month: 'long' })
    : new Intl.DateTimeFormat('en-ZA');
  const near = [strings.today, strings.yesterday];
  return (at, before = 0) => {
    const day = dayOf(at);
    if (day === dayOf(before)) return nothing;
    // Rounded, since some days have 23 or 25 hours.
    const ago = Math.round((dayOf(now) - day) / 864e5);
    return html`
      <div class="divider" part="divider"><span>${near[ago] ?? days.format(day)}</span></div>
    `;
  };
}
