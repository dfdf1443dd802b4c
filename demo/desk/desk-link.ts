import { io, type Socket } from 'socket.io-client';
import type { DeskAsks, DeskTells, Visit } from '../platform/desk/desk-wire.ts';

/** What the page hears from the platform. */
export interface DeskListener {
  /** Everybody, after every (re)connect. */
  onVisits(visits: Visit[]): void;
  onVisit(visit: Visit): void;
  onLink(connected: boolean): void;
}

/** The page's line to the platform. */
export interface DeskLink {
  take(id: string): void;
  say(id: string, text: string): void;
  attach(id: string, link: string): void;
  transfer(id: string, department: string): void;
  end(id: string): void;
  close(): void;
}

/**
 * Connects the page to the platform that served it, or to the one at `origin`. One process serves
 * both and shares the types.
 */
export function openDeskLink(listener: DeskListener, origin = ''): DeskLink {
  const socket: Socket<DeskTells, DeskAsks> = io(`${origin}/desk`, { forceNew: true });
  socket.on('visits', (visits) => listener.onVisits(visits));
  socket.on('visit', (visit) => listener.onVisit(visit));
  socket.on('connect', () => listener.onLink(true));
  socket.on('disconnect', () => listener.onLink(false));
  socket.on('connect_error', () => listener.onLink(false));
  return {
    take: (id) => void socket.emit('take', id),
    say: (id, text) => void socket.emit('say', id, text),
    attach: (id, link) => void socket.emit('attach', id, link),
    transfer: (id, department) => void socket.emit('transfer', id, department),
    end: (id) => void socket.emit('end', id),
    close: () => void socket.close(),
  };
}
