/** A conversation of any length, the same every time: short and long lines, both sides in turn. */
import type { Message } from '../../src/protocol/message.ts';

const lines = [
  'Hello!',
  'Good morning. What can I get you today?',
  'Do you have oat milk, and is the branch in Braamfontein open on Sundays?',
  'Yes to both: we are open from *07:00* until _15:00_, and oat milk costs R6 more.',
  'Thank you',
  'You are welcome. The whole menu is at https://www.example.com/menu, with prices for every size. Tell me what you would like, and I will ask the people behind the counter to begin.',
];

const start = Date.UTC(2026, 0, 5, 8);

/** The message at a place of the conversation. */
export function messageAt(index: number): Message {
  const text = lines[index % lines.length] ?? '';
  const common = {
    kind: 'message',
    id: `m${index}`,
    at: start + index * 20_000,
    parts: [{ kind: 'text', text }],
  } as const;
  return index % 2 === 0
    ? { ...common, sender: 'user', route: 'bot', delivery: { state: 'sent' } }
    : { ...common, sender: 'bot', route: 'bot' };
}

export const talk = (length: number): Message[] =>
  Array.from({ length }, (_, index) => messageAt(index));

/** What a floor shows of it. */
export const textOf = ({ parts: [part] }: Message): string =>
  part?.kind === 'text' ? part.text : '';
