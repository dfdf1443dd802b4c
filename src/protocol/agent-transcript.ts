/** The conversation as the agent is given it; loaded with the agent's half of the conversation. */
import { toTranscript, type Entry, type TranscriptLine } from './message.ts';

/**
 * What `user` and `bot` said on both routes. A line still waiting follows as `from_user`, and the
 * agent's own words have no sender in the format, so neither is in it (contract §3).
 */
export const toAgentTranscript = (entries: readonly Entry[]): TranscriptLine[] =>
  toTranscript(entries.filter(isForAgent));

const isForAgent = (entry: Entry): boolean =>
  entry.kind === 'message' &&
  entry.sender !== 'agent' &&
  !(entry.sender === 'user' && entry.delivery.state === 'waiting');

/** What goes around the lines, in bytes, and some room to spare. */
const around = 2_000;

/**
 * The newest of `lines` that one message of so many bytes takes; what is left out is said at their
 * head, to whoever reads them at the agent's side.
 */
export function withinLimit(
  lines: readonly TranscriptLine[],
  limit: number,
): readonly TranscriptLine[] {
  const bytes = new TextEncoder();
  let room = limit - around;
  let first = lines.length;
  for (; first > 0; first--) {
    room -= bytes.encode(JSON.stringify(lines[first - 1])).length + 1;
    if (room < 0) break;
  }
  if (first === 0) return lines;
  const message = `[${first} earlier messages are left out here: the service takes no longer conversation.]`;
  return [{ sender: 'bot', message }, ...lines.slice(first)];
}
