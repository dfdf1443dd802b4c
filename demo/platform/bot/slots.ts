import type { SlotData } from './dialogue.ts';

/** The value that a text gives a slot, or undefined when it does not fit. */
export function acceptSlot(slot: SlotData, text: string): string | undefined {
  const told = text.trim();
  switch (slot.accepts) {
    case 'name': {
      const name = (answersWho.exec(told)?.[1] ?? told).trim();
      // An address in place of a name is the answer to the next question, given too early.
      return name !== '' && name.length <= 60 && !name.includes('@') ? name : undefined;
    }
    case 'email':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(told.slice(0, 200)) ? told : undefined;
    case 'choice':
      return chosen(slot, told);
    default:
      return slot.accepts satisfies never;
  }
}

/** Nothing, where a text says that there is nothing to tell: «I have no e-mail». */
export const withoutIt = ({ without }: SlotData, text: string): '' | undefined =>
  without?.includes(plain(text)) ? '' : undefined;

const aName = "([\\p{L}'’-]+(?: [\\p{L}'’-]+){0,2})[.!]?$";
/** What comes before a name, wherever it is said. */
export const introduces = new RegExp(`(?:my name(?: is|['’]s) |igama lami ngu[ -]?)${aName}`, 'iu');
/** What comes before a name in answer to «what is your name?», and means something else elsewhere. */
const answersWho = new RegExp(
  `^(?:.*my name(?: is|['’]s) |i am |i['’]m |it['’]s |this is |call me |.*igama lami ngu[ -]?|ngingu[ -]?)${aName}`,
  'iu',
);

/** Small letters and single blanks, with no signs between them. */
const plain = (text: string): string =>
  text
    .slice(0, 500)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The choices that a text mentions by the way: «a large cappuccino» fills two slots. */
export function mentioned(slots: readonly SlotData[], text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const slot of slots) {
    const value =
      slot.accepts === 'choice'
        ? chosen(slot, text)
        : slot.accepts === 'name'
          ? introduces.exec(text.trim())?.[1]
          : undefined;
    if (value !== undefined) found[slot.name] = value;
  }
  return found;
}

function chosen(slot: SlotData, text: string): string | undefined {
  const padded = ` ${plain(text)} `;
  return slot.choices?.find(({ value, words }) =>
    [value.toLowerCase(), ...words].some((word) => padded.includes(` ${word} `)),
  )?.value;
}
