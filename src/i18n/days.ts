/**
 * Writes days as the language of a BCP 47 tag does. In a language that the browser does not know,
 * in figures: its own default would bring in the words of another language.
 */
export const dayFormat = (tag: string): Intl.DateTimeFormat =>
  Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0
    ? new Intl.DateTimeFormat(tag, { dateStyle: 'full' })
    : new Intl.DateTimeFormat('en-ZA', { dateStyle: 'short' });
