/**
 * Whether there is anything to read in a text: most have no marks and no addresses, and need none of
 * the code that reads them (`rich-text.ts`, `bot-text.ts`, `addresses.ts`).
 */

/** In order: marks; entities; addresses; lists; as many digits as a telephone number has. */
const sign =
  /[*_~`[@]|^ {0,3}#|&[#a-z]|:\/\/|mailto:|tel:|www\.|wa\.me|^ {0,3}(?:[-+]|\d+\.) |\d(?:[ ().-]{0,2}\d){8}/imu;

/** False only for a text that stands as it is, whoever wrote it. */
export const mayHoldMarks = (text: string): boolean => sign.test(text);
