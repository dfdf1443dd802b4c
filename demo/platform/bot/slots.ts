import type { SlotData } from './dialogue.ts';

/** The value that a text gives a slot, or undefined when it does not fit. */
export function acceptSlot(slot: SlotData, text: string): string | undefined {
  const told = text.trim();
  switch (slot.accepts) {
    case 'name':
      // An address in place of a name is the answer to the next question, given too early.
      return told !== '' && told.length <= 60 && !told.includes('@') ? told : undefined;
    case 'email':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(told.slice(0, 200)) ? told : undefined;
    case 'choice':
      return chosen(slot, told);
    default:
      return slot.accepts satisfies never;
  }
}

/** The choices that a text mentions by the way: «a large cappuccino» fills two slots. */
export function mentioned(slots: readonly SlotData[], text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const slot of slots) {
    const value = slot.accepts === 'choice' ? chosen(slot, text) : undefined;
    if (value !== undefined) found[slot.name] = value;
  }
  return found;
}

function chosen(slot: SlotData, text: string): string | undefined {
  const padded = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .slice(0, 500)} `;
  return slot.choices?.find(({ value, words }) =>
    [value.toLowerCase(), ...words].some((word) => padded.includes(` ${word} `)),
  )?.value;
}
