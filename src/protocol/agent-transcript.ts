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
