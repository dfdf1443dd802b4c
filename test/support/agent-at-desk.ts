/** The person at the agent desk of the platform that runs beside the tests, for one visitor. */
import { expect } from '@open-wc/testing';
import { openDeskLink } from '../../demo/desk/desk-link.ts';
import type { DeskLine, Visit } from '../../demo/platform/desk-wire.ts';
import { eventually } from './in-shadow.ts';

export interface AgentAtDesk {
  /** Waits until the visitor has come and given a transcript; what the desk then sees of them. */
  visitor(): Promise<Visit>;
  /** Waits until the desk knows that the chat is over. */
  ended(): Promise<void>;
  /** Waits until the visitor has written exactly this since the handoff. */
  reads(...lines: readonly string[]): Promise<void>;
  take(): void;
  say(text: string): void;
  end(): void;
  leave(): void;
}

/** Sits down at the desk of the agent service at `agentUrl`, and waits for who is called `name`. */
export function sitDown(agentUrl: string, name: string): AgentAtDesk {
  let visit: Visit | undefined;
  const note = (seen: Visit): void => void (seen.name === name && (visit = seen));
  const link = openDeskLink(
    { onVisits: (visits) => visits.forEach(note), onVisit: note, onLink: () => undefined },
    new URL(agentUrl).origin,
  );
  const id = (): string => {
    if (!visit) throw new Error(`${name} has not come yet.`);
    return visit.id;
  };
  const written = (lines: readonly DeskLine[] = []) =>
    lines.flatMap(({ from, text }) => (from === 'visitor' ? text : []));
  return {
    async visitor() {
      await eventually(() => expect(visit?.transcript ?? []).not.to.deep.equal([]));
      if (!visit) throw new Error('The line above has failed then.');
      return visit;
    },
    reads: (...lines) => eventually(() => expect(written(visit?.lines)).to.deep.equal(lines)),
    ended: () => eventually(() => expect(visit?.state).to.equal('ended')),
    take: () => link.take(id()),
    say: (text) => link.say(id(), text),
    end: () => link.end(id()),
    leave: () => link.close(),
  };
}
