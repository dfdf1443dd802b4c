import { findLanguage } from '../platform/rest/languages.ts';
import type { TranscriptPair, Visit } from '../platform/desk/desk-wire.ts';

/** What the visitor is called at the desk: their name, or the end of their conversation's id. */
export function nameOf(visit: Visit): string {
  return visit.name || `Visitor ${visit.id.slice(-4)}`;
}

/** The letter for the visitor's picture; empty for somebody without a name. */
export function initialOf(visit: Visit): string {
  return [...visit.name.trim()][0]?.toUpperCase() ?? '';
}

/** The language in words, or empty when it is unknown. */
export function languageOf(visit: Visit): string {
  return findLanguage(visit.language)?.name ?? '';
}

/** The last thing that was said by somebody, for the list. */
export function lastLineOf(visit: Visit): string {
  const line = visit.lines.findLast(({ from }) => from !== 'notice');
  if (line) return line.from === 'agent' ? `You: ${line.text}` : line.text;
  const said =
    visit.transcript?.filter(({ sender, message }) => sender === 'user' && message) ?? [];
  // The answers to the contact form tell nothing that the desk does not show already.
  const isName = ({ message }: TranscriptPair) => message.replace(/[.!]$/, '').endsWith(visit.name);
  const form = visit.name ? said.findLastIndex(isName) : -1;
  const last = said
    .slice(0, form < 0 ? undefined : form)
    .findLast(({ message }) => message !== visit.department);
  return last?.message ?? 'Has just arrived';
}

/** Whether the visitor has said the last word, and waits for one of the agent's. */
const isWaitedFor = ({ lines }: Visit): boolean =>
  lines.findLast(({ from }) => from !== 'notice')?.from === 'visitor';

/** When something was said last. */
const lastAt = ({ lines, since }: Visit): number => lines.at(-1)?.at ?? since;

/** Who is being talked to: first those who wait for an answer, the longest first; then the latest. */
export function talks(visits: readonly Visit[]): Visit[] {
  return visits
    .filter(({ state }) => state === 'with-agent')
    .toSorted(
      (one, other) =>
        Number(isWaitedFor(other)) - Number(isWaitedFor(one)) ||
        (isWaitedFor(one) ? lastAt(one) - lastAt(other) : lastAt(other) - lastAt(one)),
    );
}

/** Who waits and is there: somebody who has left may come back, and is not counted meanwhile. */
export const present = (visits: readonly Visit[]): Visit[] =>
  visits.filter(({ state, away }) => state === 'waiting' && !away);

/** How many lines the visitor has written; what is above the number read is unread. */
export function writtenBy(visit: Visit): number {
  return visit.lines.filter(({ from }) => from === 'visitor').length;
}

/** A time that has passed, short: «now», «4 min», «2 h». */
export function sinceWords(since: number, now: number): string {
  const minutes = Math.floor(Math.max(0, now - since) / 60_000);
  if (minutes < 1) return 'now';
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h`;
}

/** A clock time such as 14:05. */
export function clockWords(at: number): string {
  return new Date(at).toLocaleTimeString('en-ZA', { hour: '2-digit', minute: '2-digit' });
}

/**
 * Who waits, by department (empty: whoever named none), the longest waiting first; in each the
 * longest waiting first, and last those who have left.
 */
export function queues(visits: readonly Visit[]): [department: string, visits: Visit[]][] {
  const waiting = visits.filter(({ state }) => state === 'waiting');
  const inTurn = waiting.toSorted(
    (one, other) => Number(one.away) - Number(other.away) || one.since - other.since,
  );
  const byDepartment = new Map<string, Visit[]>();
  for (const visit of inTurn) {
    const department = visit.department ?? '';
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), visit]);
  }
  return [...byDepartment];
}
