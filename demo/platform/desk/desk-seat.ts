import type { AnySocket } from '../sockets/agent-socket.ts';
import type { Visit } from './desk-wire.ts';
import type { AgentOptions } from '../options.ts';

/** What the REST side knows about a conversation that was handed over (contract §2). */
export interface Introduction {
  name: string;
  email: string;
  department: string | null;
  language: string;
  /** When the bot handed over last, in milliseconds; undefined when it never did. */
  handedOverAt: number | undefined;
}

/** A visitor's place at the desk: what the page sees, and what only the platform knows. */
export interface Seat {
  visit: Visit;
  socket: AnySocket | undefined;
  /** Agent lines said while the visitor was away, for the replay. */
  missed: string[];
  /** When the chat was ended while the visitor was away: they learn it on their return. */
  endedAwayAt: number | undefined;
}

/** A place for somebody who has just come. */
export function newSeat(id: string, since: number): Seat {
  return {
    visit: {
      id,
      name: '',
      email: '',
      department: null,
      language: '',
      state: 'waiting',
      away: false,
      since,
      transcript: undefined,
      lines: [],
    },
    socket: undefined,
    missed: [],
    endedAwayAt: undefined,
  };
}

/** Writes down what the REST side knows about the visitor. */
export function introduce(seat: Seat, { name, email, department, language }: Introduction): void {
  Object.assign(seat.visit, { name, email, department, language });
}

/** When a queue says something by itself (contract §3). */
export type QueueMoment = 'joined' | 'connected' | 'closed';

/** What a queue says by itself; the isiZulu is an unchecked draft. */
export function queueReply({ department, language }: Visit, moment: QueueMoment): string {
  const zulu = language === 'zu-ZA';
  switch (moment) {
    case 'joined':
      return zulu
        ? 'Siyabonga ngokulinda. Uzosizwa maduze.'
        : `Thank you for waiting. ${department ?? 'Somebody'} will be with you shortly.`;
    case 'connected':
      return zulu ? 'Usuxhunywe nomuntu.' : 'You are now connected to an agent.';
    case 'closed':
      return zulu
        ? 'Ingxoxo ivaliwe. Thumela *menu* ukuze uqhubeke.'
        : 'The chat was closed. Type *menu* to go on with the bot.';
    default:
      return moment satisfies never;
  }
}

/** The agent's lines that are sent once more after a reconnect. */
export function replayed(seat: Seat, replay: AgentOptions['replay']): readonly string[] {
  switch (replay) {
    case 'none':
      return [];
    case 'missed':
      return seat.missed;
    case 'all':
      return seat.visit.lines.filter(({ from }) => from === 'agent').map(({ text }) => text);
    default:
      return replay satisfies never;
  }
}
