/**
 * The connection under an agent chat: made, found dead, and made again, over Socket.IO.
 *
 * Invariants:
 * - A silence is a failure, too: an attempt has its time, and so has the first word of a service that
 *   was told who speaks. After a silence the other transport is tried, as a proxy may take a WebSocket
 *   and pass nothing on.
 * - Attempts come less and less often, at most six in 100 s, until a word has come.
 * - Nothing outlives the connection on which it was written: Socket.IO's own buffer stays empty.
 */
import { Manager, type Socket } from 'socket.io-client';
import type { ClientEvents, ServerEvents } from '../protocol/agent-events.ts';

/** What this browser's tab remembers of the way to the service. */
export interface WayMemory {
  /** A WebSocket was silent here, and polling was not. */
  get(): boolean;
  set(polling: boolean): void;
}

export interface LinkOptions {
  /** Origin and namespace, such as `https://app.botlhale.io/live_agent`. */
  readonly agentUrl: string;
  /** How long the visitor waits until they are told that nobody can be reached, in milliseconds. */
  readonly timeout: number;
  readonly way: WayMemory;
}

/** What is heard of the connection itself. */
interface Hear {
  /** It stands; `engine` is new. */
  readonly connected: (engine: Engine) => void;
  /** The server's heart has beaten. */
  readonly beat: () => void;
  /** It stood, and is gone; another attempt follows by itself. */
  readonly lost: () => void;
  readonly failed: (kind: 'agent-incompatible' | 'agent-unreachable') => void;
}

type Engine = Socket['io']['engine'];

/** The first wait before another attempt, in milliseconds; the next ones are so many times longer. */
const firstWait = 1_000;
const growth = 2.5;
const longestWait = 90_000;

/** The first attempt has so long, in milliseconds, or a third of the visitor's patience; others longer. */
const longestAttempt = 10_000;
const shortestAttempt = 2_000;

/** A server's word may be so late, in milliseconds. */
const lateness = 5_000;

/** Visitors who were cut off together do not come back together. */
const spread = (ms: number): number => ms * (0.75 + Math.random() * 0.75);

/** Begins to connect at once. */
export function openLink({ agentUrl, timeout, way }: LinkOptions, hear: Hear) {
  const manager = new Manager<ServerEvents, ClientEvents>(agentUrl, {
    autoConnect: false,
    reconnection: false,
    timeout: 2 ** 31 - 1, // an attempt has a deadline of its own, which sees more
    tryAllTransports: true,
  });
  const socket = manager.socket(new URL(agentUrl).pathname);
  const attemptTime = Math.max(shortestAttempt, Math.min(longestAttempt, timeout / 3));

  let polling = way.get();
  /** Attempts since the service's last word. */
  let attempts = 0;
  /** How often in a row it was told who speaks, and said nothing. */
  let unanswered = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  let deadline: ReturnType<typeof setTimeout> | undefined;
  /** What the server has announced, in milliseconds; Socket.IO's own defaults until then. */
  let heart = { pingInterval: 25_000, pingTimeout: 20_000, maxPayload: 1_000_000 };
  /** When the server was last heard, by this device's clock. */
  let heardAt = 0;
  /** The service was told on this connection who speaks, and has not been heard since. */
  let awaited = false;
  let closed = false;

  const heard = () => {
    heardAt = Date.now();
    if (!awaited) return;
    awaited = false;
    attempts = unanswered = 0;
    clearTimeout(deadline);
  };
  const attempt = () => {
    stop();
    if (closed) return;
    attempts++;
    socket.io.opts.transports = polling ? ['polling'] : ['websocket', 'polling'];
    socket.connect();
    const { engine } = socket.io;
    engine.on('handshake', (announced) => (heart = { ...heart, ...announced }));
    engine.on('packet', heard);
    deadline = setTimeout(() => {
      giveUp();
      again();
    }, attemptTime * attempts);
  };
  const again = () => {
    stop();
    const wait = firstWait * growth ** Math.max(0, attempts - 1);
    next = setTimeout(attempt, Math.min(spread(wait), longestWait));
  };
  const stop = () => {
    clearTimeout(next);
    clearTimeout(deadline);
    awaited = false;
  };
  /** Nothing was heard in time: the next attempt goes another way. */
  const giveUp = () => {
    polling = !polling;
    socket.disconnect();
  };

  socket.on('connect', () => {
    clearTimeout(deadline);
    way.set(polling);
    hear.connected(socket.io.engine);
  });
  socket.io.on('ping', hear.beat);
  socket.on('disconnect', () => {
    // Emitted when the server's next ping was overdue already: Socket.IO would send it with the next
    // connection, before anybody is introduced.
    socket.sendBuffer = [];
    again();
    hear.lost();
  });
  socket.on('connect_error', ({ message }) => {
    // Refused or not there: it may be starting again.
    again();
    if (message.includes('v2.x')) hear.failed('agent-incompatible');
  });
  // Some libraries of pages give arrays a `toJSON` (Prototype 1.6): no packet would be what it should.
  if (JSON.stringify([]) === '[]') attempt();
  else queueMicrotask(() => hear.failed('agent-incompatible'));

  return {
    socket,
    /** So many bytes may one message have. */
    get limit() {
      return heart.maxPayload;
    },
    /** The service was told who speaks: its next word is awaited. */
    introduced(): void {
      awaited = true;
      clearTimeout(deadline);
      deadline = setTimeout(() => {
        giveUp();
        if (++unanswered > 1) hear.failed('agent-unreachable');
      }, heart.pingInterval + lateness);
    },
    /** Where the connection is dead without anybody having noticed, or waited for: a new one, now. */
    wake(): void {
      const longestSilence = heart.pingInterval + heart.pingTimeout;
      if (socket.connected && Date.now() - heardAt < longestSilence) return;
      socket.disconnect();
      attempts = 0;
      attempt();
    },
    /** Ends for good; nothing is heard any more. */
    close(): void {
      closed = true;
      socket.off();
      socket.io.off();
      stop();
      socket.disconnect();
    },
  };
}
