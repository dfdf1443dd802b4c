import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import {
  readIdentity,
  readMessageText,
  readTranscript,
  type AnySocket,
  type SocketServer,
  type SocketServerConstructor,
} from './agent-socket.ts';
import type { Desk } from '../desk/desk.ts';
import { isStranger } from '../rest/same-origin.ts';

/** The namespace of the live-agent socket (contract §3). */
export const AGENT_NAMESPACE = '/live_agent';

/** The namespace of the desk's page; it is the local platform's own. */
const DESK_NAMESPACE = '/desk';

/**
 * Attaches Socket.IO to a server that may have other WebSockets too, such as Vite's. Visitors come
 * from any page; the desk is for the pages of this server alone, unless it is open.
 */
export function attachSockets(
  http: HttpServer,
  desk: Desk,
  construct: SocketServerConstructor = Server,
  extra: Record<string, unknown> = {},
  isDeskOpen = false,
): SocketServer {
  const options = {
    // Other upgrades on this server are not ours to destroy: Vite's HMR lives here as well.
    destroyUpgrade: false,
    serveClient: false,
    // A desk's transcript may be long; the default of 1 MB would end the connection.
    maxHttpBufferSize: 8 * 1024 * 1024,
    cors: { origin: true },
    ...extra,
  };
  // The two versions' servers differ in their types only (see SocketServer).
  const io = new construct(http as never, options) as SocketServer;
  io.of(AGENT_NAMESPACE).on('connection', (socket) => welcome(socket, desk));
  if (!isDeskOpen) io.of(DESK_NAMESPACE).use(admitOwnPages);
  io.of(DESK_NAMESPACE).on('connection', (socket) => seat(socket, desk));
  return io;
}

/** Socket.IO itself asks no page where it comes from, and WebSockets are free to cross origins. */
function admitOwnPages({ handshake }: AnySocket, next: (refusal?: Error) => void): void {
  const header = (name: string) => [handshake.headers[name]].flat()[0];
  const whence = { host: header('host'), origin: header('origin'), site: header('sec-fetch-site') };
  next(isStranger(whence) ? new Error('The desk is for pages of this server.') : undefined);
}

/** Handles one visitor's socket (contract §3). */
function welcome(socket: AnySocket, desk: Desk): void {
  let joined = '';
  desk.connections.open += 1;
  desk.connections.total += 1;
  const on = (event: string, handle: (payload: unknown) => void): void => {
    socket.on(event, (...received) => {
      const acknowledge = received.at(-1);
      const payload = typeof received[0] === 'function' ? undefined : received[0];
      desk.events.add({
        event,
        payload,
        socketId: socket.id,
        conversationId: joined || (readIdentity(payload)?.id ?? ''),
        identified: joined !== '',
      });
      handle(payload);
      if (desk.settings.acknowledge && isCallback(acknowledge)) acknowledge();
    });
  };

  on('username', (payload) => {
    const identity = readIdentity(payload);
    if (!identity) return;
    if (joined !== '' && joined !== identity.id) desk.leave(joined, socket);
    joined = identity.id;
    desk.join(joined, socket);
  });
  on('messages_to_client', (payload) => {
    const transcript = readTranscript(payload);
    if (joined !== '' && transcript) desk.setTranscript(joined, transcript);
  });
  on('from_user', (payload) => {
    const text = readMessageText(payload);
    const id = readIdentity(payload)?.id ?? joined;
    if (id !== '' && text !== undefined) desk.hear(id, text);
  });
  socket.on('disconnect', () => {
    desk.connections.open -= 1;
    desk.forget(socket);
    desk.leave(joined, socket);
  });
  desk.receive(socket);
}

/** Handles the socket of one desk page. */
function seat(socket: AnySocket, desk: Desk): void {
  const unwatch = desk.watch((visit) => socket.emit('visit', visit));
  socket.on('disconnect', unwatch);
  socket.on('take', (id) => desk.take(String(id)));
  socket.on('end', (id) => desk.end(String(id)));
  socket.on('say', (id, text) => {
    if (typeof text === 'string' && text.trim() !== '') desk.say(String(id), text);
  });
  socket.on('attach', (id, link) => {
    if (typeof link === 'string' && URL.canParse(link)) desk.attach(String(id), link);
  });
  socket.on('transfer', (id, department) => desk.transfer(String(id), String(department)));
  socket.emit('visits', desk.visits());
}

/** What a client passes to be called back with an acknowledgement. */
const isCallback = (value: unknown): value is () => void => typeof value === 'function';
