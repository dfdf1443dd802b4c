import { findLanguage } from '../platform/rest/languages.ts';
import type { Visit } from '../platform/desk/desk-wire.ts';

/** What the visitor is called at the desk: their name, or the end of their conversation's id. */
export function nameOf(visit: Visit): string {
  return visit.name || `Visitor ${visit.id.slice(-4)}`;
}

/** The letter for the visitor's picture; empty for somebody without a name. */
export function initialOf(visit: Visit): string {
  return [...visit.name.trim()][0]?.toUpperCase() ?? '';
}

/** The department's name, or a word for there being none (contract §2). */
export function departmentOf(visit: Visit): string {
  return visit.department ?? 'No department';
}

/** The language in words, or empty when it is unknown. */
export function languageOf(visit: Visit): string {
  return findLanguage(visit.language)?.name ?? '';
}

/** The last thing that was said by somebody, for the list. */
export function lastLineOf(visit: Visit): string {
  const line = visit.lines.findLast(({ from }) => from !== 'notice');
  if (line) return line.from === 'agent' ? `You: ${line.text}` : line.text;
  // The answers to the contact form tell nothing that the list does not show already.
  const asked = visit.transcript?.findLast(
    ({ sender, message }) =>
      sender === 'user' &&
      message !== '' &&
      message !== visit.department &&
      message !== visit.name &&
      !message.includes('@'),
  );
  return asked?.message ?? 'Has just arrived';
}

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

/** The visitors who wait, by department, the longest waiting first in each. */
export function queues(visits: readonly Visit[]): [department: string, visits: Visit[]][] {
  const waiting = visits.filter(({ state }) => state === 'waiting');
  const byDepartment = new Map<string, Visit[]>();
  for (const visit of waiting.toSorted((one, other) => one.since - other.since)) {
    const department = departmentOf(visit);
    byDepartment.set(department, [...(byDepartment.get(department) ?? []), visit]);
  }
  return [...byDepartment];
}
