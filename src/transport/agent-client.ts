/**
 * The live agent over Socket.IO (contract §3): a fresh manager and socket for every handoff, which
 * emits only what the conversation tells it to, and only while connected, so that Socket.IO's own
 * buffer stays empty.
 */
import { io, type Socket } from 'socket.io-client';
import {
  parseToUser,
  type AgentIdentity,
  type ClientEvents,
  type ServerEvents,
} from '../protocol/agent-events.ts';
import type { OpenAgent } from '../protocol/channel.ts';
import type { Receipt } from '../protocol/message.ts';

export interface AgentClientOptions {
  /** Origin and namespace, such as `https://app.botlhale.io/live_agent`. */
  readonly agentUrl: string;
  readonly botId: string;
}

/** First wait before coming back to a server that closed the connection, in milliseconds; doubled. */
const afterServerClosed = 2_000;
const longestWait = 30_000;

/** Chance takes up to half of a wait away, so that visitors who were cut off do not come together. */
const spread = (ms: number): number => ms * (1 - Math.random() / 2);

/**
 * So many packets may leave between two drains. Over polling all that waits goes out in one POST, and
 * python-engineio drops a POST of more than 16 packets, answers 200 and goes on pinging.
 */
const packetsAtOnce = 8;

/** A server is heard at least this often, in milliseconds: its ping interval and timeout by default. */
const longestSilence = 45_000;

/** Opens agent connections for one bot. */
export const createAgentClient =
  ({ agentUrl, botId }: AgentClientOptions): OpenAgent =>
  (hear) => {
    const socket: Socket<ServerEvents, ClientEvents> = io(agentUrl, {
      forceNew: true,
      autoConnect: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelayMax: 10_000,
    });
    const who = (conversationId: string): AgentIdentity => ({
      ConversationID: conversationId,
      BotID: botId,
    });

    const fail = (kind: 'agent-incompatible' | 'agent-unreachable') =>
      hear({ type: 'agent-failed', error: { kind } });

    /** What was written on this connection and is not known to have arrived. */
    let unconfirmed: { readonly message: string; readonly pings: number }[] = [];
    /** The service acknowledges what it has handled: nothing less confirms a line. */
    let acknowledges = false;
    const confirm = (message: string, by: Receipt) => {
      if (!unconfirmed.some((line) => line.message === message)) return;
      unconfirmed = unconfirmed.filter((line) => line.message !== message);
      hear({ type: 'agent-received', message, by });
    };

    /** What is to be emitted, in order, as soon as what was emitted before it has left. */
    let waiting: (() => void)[] = [];
    let sinceDrain = 0;
    const flush = () => {
      for (; sinceDrain < packetsAtOnce; sinceDrain++) {
        const emit = waiting.shift();
        if (!emit) return;
        emit();
      }
    };
    const pace = (emit: () => void) => {
      waiting.push(emit);
      flush();
    };

    /** The service was told on this very connection who speaks: only then may anything be said. */
    let introduced = false;
    /** When the server was last heard, by this device's clock. */
    let heardAt = Date.now();
    let timesClosed = 0;

    socket.on('connect', () => {
      heardAt = Date.now();
      sinceDrain = 0;
      socket.io.engine.on('drain', () => {
        sinceDrain = 0;
        flush();
      });
    });
    socket.on('startConversation', () => {
      timesClosed = 0;
      hear({ type: 'agent-asked-who' });
    });
    socket.on('messages', () => hear({ type: 'agent-asked-for-transcript' }));
    socket.on('to_user', (payload) => {
      for (const part of parseToUser(payload))
        hear(
          part.kind === 'text'
            ? { type: 'agent-wrote', text: part.text }
            : { type: 'agent-attached', part },
        );
    });
    socket.on('disconnect_socket', () => hear({ type: 'agent-ended' }));
    let comingBack: ReturnType<typeof setTimeout> | undefined;
    socket.on('disconnect', (reason) => {
      unconfirmed = [];
      waiting = [];
      introduced = false;
      // Emitted when the server's next ping was overdue already: Socket.IO would send it with the next
      // connection, before anybody is introduced.
      socket.sendBuffer = [];
      hear({ type: 'agent-lost' });
      // Socket.IO does not come back by itself when the server closed the namespace.
      if (reason !== 'io server disconnect') return;
      const wait = Math.min(afterServerClosed * 2 ** timesClosed++, longestWait);
      comingBack = setTimeout(() => socket.connect(), spread(wait));
    });
    socket.on('connect_error', ({ message }) => {
      if (message.includes('v2.x')) fail('agent-incompatible');
      else if (!socket.active) fail('agent-unreachable'); // refused for good, not a network fault
    });
    // Engine.IO 4 sends ping k+1 only after our pong to ping k, and keeps the order: a second ping
    // after a line proves that the server has the line. It needs no acknowledgement. Over polling it
    // proves nothing: a server may drop a POST, and go on.
    const provesByHeartbeat = () =>
      !acknowledges && socket.io.engine.transport.name === 'websocket';
    socket.io.on('ping', () => {
      heardAt = Date.now();
      if (!provesByHeartbeat()) return;
      const known = unconfirmed.filter((line) => line.pings > 0);
      unconfirmed = unconfirmed.map((line) => ({ ...line, pings: line.pings + 1 }));
      for (const { message } of known) confirm(message, 'heartbeat');
    });
    socket.connect();

    return {
      identify(conversationId) {
        if (!socket.connected) return;
        introduced = true;
        pace(() => socket.emit('username', who(conversationId)));
      },
      giveTranscript(messages) {
        if (!introduced) return;
        pace(() => socket.emit('messages_to_client', { messages, bot_id: botId }));
      },
      write(conversationId, text, message) {
        if (!introduced) return;
        const line = { message: text, ...who(conversationId) };
        if (message === undefined) return pace(() => socket.emit('from_user', line));
        pace(() => {
          // What goes out by a POST is not proved by a WebSocket that takes over after it.
          const pings = provesByHeartbeat() ? 0 : -Infinity;
          unconfirmed.push({ message, pings });
          socket.emit('from_user', line, () => {
            acknowledges = true;
            confirm(message, 'acknowledgement');
          });
        });
      },
      wake() {
        if (socket.connected && Date.now() - heardAt < longestSilence) return;
        // Dead without anybody having noticed, or waiting for its next attempt: a new one, now.
        clearTimeout(comingBack);
        socket.disconnect().connect();
      },
      close() {
        clearTimeout(comingBack);
        socket.off();
        socket.io.off();
        socket.disconnect();
      },
    };
  };
