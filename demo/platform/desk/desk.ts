import type { AnySocket } from '../sockets/agent-socket.ts';
import { EventLog } from '../sockets/event-log.ts';
import {
  introduce,
  newSeat,
  queueReply,
  replayed,
  type Introduction,
  type QueueMoment,
  type Seat,
} from './desk-seat.ts';
import type { DeskLine, TranscriptPair, Visit } from './desk-wire.ts';
import type { AgentOptions } from '../options.ts';

/**
 * The agents' desk: who waits, who talks with whom. The desk's page and the tests both act
 * through it, and the visitors' sockets report to it (contract §3).
 */
export class Desk {
  /** How the agent side behaves; may be changed at any time. */
  readonly settings: AgentOptions;
  /** Every event that visitors' sockets sent. */
  readonly events = new EventLog();
  /** Visitors' sockets: how many are open now, and how many ever connected. */
  readonly connections = { open: 0, total: 0 };
  /** Who was let in, but not asked for a name yet. */
  readonly #strangers = new Set<AnySocket>();
  readonly #seats = new Map<string, Seat>();
  readonly #watchers = new Set<(visit: Visit) => void>();
  readonly #now: () => number;
  readonly #introduce: (id: string) => Introduction | undefined;

  constructor(
    settings: AgentOptions,
    now: () => number,
    introduce: (id: string) => Introduction | undefined,
  ) {
    this.settings = settings;
    this.#now = now;
    this.#introduce = introduce;
  }

  /** Everybody who ever came, in the order in which they did. */
  visits(): Visit[] {
    return [...this.#seats.values()].map(({ visit }) => structuredClone(visit));
  }

  /** One visitor, or undefined when nobody with that conversation id came. */
  visit(id: string): Visit | undefined {
    const seat = this.#seats.get(id);
    return seat && structuredClone(seat.visit);
  }

  /** Calls `watcher` on every change; returns what ends that. */
  watch(watcher: (visit: Visit) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** An agent takes the visitor from the queue. */
  take(id: string): void {
    const seat = this.#seats.get(id);
    if (seat?.visit.state !== 'waiting') return;
    this.#connect(seat);
    this.#changed(seat);
  }

  /** Writes to the visitor (`to_user`). While they are away the words are lost (contract §3). */
  say(id: string, text: string): void {
    const seat = this.#seats.get(id);
    if (!seat || seat.visit.state === 'ended') return;
    if (seat.visit.state === 'waiting') this.#connect(seat);
    if (seat.socket) seat.socket.emit('to_user', { message: text });
    else seat.missed.push(text);
    this.#add(seat, 'agent', text);
  }

  /** Sends a file by its address. How the platform does that is not documented (contract §3). */
  attach(id: string, link: string, message = ''): void {
    const seat = this.#seats.get(id);
    if (!seat || seat.visit.state === 'ended') return;
    if (seat.visit.state === 'waiting') this.#connect(seat);
    const filename = link.split('/').at(-1);
    seat.socket?.emit('to_user', { message, file: link, filename });
    this.#add(seat, 'agent', message ? `${message}\n${link}` : link);
  }

  /** Hands the visitor to another department, whose queue they join. */
  transfer(id: string, department: string): void {
    const seat = this.#seats.get(id);
    if (!seat || seat.visit.state === 'ended') return;
    Object.assign(seat.visit, { department, state: 'waiting', since: this.#now() });
    this.#add(seat, 'notice', `Transferred to ${department}.`);
    if (this.settings.autoReply) this.#announce(seat, 'joined');
  }

  /** Asks for the transcript (`messages`). */
  askTranscript(id: string): void {
    this.#seats.get(id)?.socket?.emit('messages');
  }

  /** Ends the chat (`disconnect_socket`): the bot takes over again. */
  end(id: string): void {
    const seat = this.#seats.get(id);
    if (!seat || seat.visit.state === 'ended') return;
    if (this.settings.announces) this.#announce(seat, 'closed');
    seat.visit.state = 'ended';
    if (seat.socket) seat.socket.emit('disconnect_socket');
    else seat.endedAwayAt = this.#now();
    this.#add(seat, 'notice', 'The chat was ended.');
  }

  /** Sends any event to the visitor, for tests of payloads that no agent would write. */
  emit(id: string, event: string, ...payload: unknown[]): void {
    this.#seats.get(id)?.socket?.emit(event, ...payload);
  }

  /** Asks a new connection who it is (`startConversation`): now, or when `greet` is called. */
  receive(socket: AnySocket): void {
    if (this.settings.greet) socket.emit('startConversation');
    else this.#strangers.add(socket);
  }

  /** Asks all who were let in unasked, and all who come from now on. */
  greet(): void {
    this.settings.greet = true;
    for (const socket of this.#strangers) socket.emit('startConversation');
    this.#strangers.clear();
  }

  /** A connection is gone. */
  forget(socket: AnySocket): void {
    this.#strangers.delete(socket);
  }

  /** Breaks the visitor's connection, as a failing network does: the client may reconnect. */
  drop(id: string): void {
    this.#seats.get(id)?.socket?.conn.close();
  }

  /** Disconnects the visitor's socket from the server: Socket.IO does not reconnect by itself. */
  disconnect(id: string): void {
    this.#seats.get(id)?.socket?.disconnect(true);
  }

  /** A visitor said who they are (`username`). */
  join(id: string, socket: AnySocket): void {
    const told = this.#introduce(id);
    const known = this.#seats.get(id);
    const seat = known ?? newSeat(id, this.#now());
    this.#seats.set(id, seat);
    if (told) introduce(seat, told);
    const before = seat.socket;
    seat.socket = socket;
    seat.visit.away = false;
    const { endedAwayAt } = seat;
    seat.endedAwayAt = undefined;
    if (endedAwayAt !== undefined && !((told?.handedOverAt ?? 0) > endedAwayAt)) {
      socket.emit('disconnect_socket');
      return this.#changed(seat);
    }
    if (seat.visit.state === 'ended') {
      seat.visit.state = 'waiting';
      seat.visit.since = this.#now();
      this.#add(seat, 'notice', 'Back in the queue.');
    }
    if (this.settings.askTranscript) socket.emit('messages');
    if (!known && this.settings.autoReply) this.#announce(seat, 'joined');
    if (before !== socket) {
      for (const message of replayed(seat, this.settings.replay)) {
        socket.emit('to_user', { message });
      }
      seat.missed = [];
    }
    this.#changed(seat);
  }

  /** The visitor's client gave the transcript (`messages_to_client`). */
  setTranscript(id: string, transcript: TranscriptPair[]): void {
    const seat = this.#seats.get(id);
    if (!seat) return;
    seat.visit.transcript = transcript;
    this.#changed(seat);
  }

  /** The visitor wrote (`from_user`); the text `disconnect` leaves (contract §2 and §3). */
  hear(id: string, text: string): void {
    const seat = this.#seats.get(id);
    if (!seat || seat.visit.state === 'ended') return;
    if (text.trim().toLowerCase() !== 'disconnect') return this.#add(seat, 'visitor', text);
    seat.visit.state = 'ended';
    seat.socket?.emit('disconnect_socket');
    this.#add(seat, 'notice', 'The visitor left.');
  }

  /** A socket is gone. Only the one in use makes its visitor away. */
  leave(id: string, socket: AnySocket): void {
    const seat = this.#seats.get(id);
    if (seat?.socket !== socket) return;
    seat.socket = undefined;
    seat.visit.away = true;
    this.#changed(seat);
  }

  #connect(seat: Seat): void {
    seat.visit.state = 'with-agent';
    if (this.settings.announces) this.#announce(seat, 'connected');
  }

  /** The queue says something by itself, in the shape of a person's line. */
  #announce(seat: Seat, moment: QueueMoment): void {
    const text = queueReply(seat.visit, moment);
    seat.socket?.emit('to_user', { message: text });
    this.#add(seat, 'notice', `Automatic reply: ${text}`);
  }

  #add(seat: Seat, from: DeskLine['from'], text: string): void {
    seat.visit.lines.push({ from, text, at: this.#now() });
    this.#changed(seat);
  }

  #changed(seat: Seat): void {
    for (const watcher of this.#watchers) watcher(structuredClone(seat.visit));
  }
}
