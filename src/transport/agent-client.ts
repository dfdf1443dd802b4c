/**
 * The live agent over Socket.IO (contract §3): a fresh manager and socket for every handoff, which
 * emits only what the conversation tells it to, and only while connected, so that Socket.IO's own
 * buffer stays empty.
 */
import { parseToUser, type AgentIdentity } from '../protocol/agent-events.ts';
import { withinLimit } from '../protocol/agent-transcript.ts';
import type { OpenAgent } from '../protocol/channel.ts';
import type { Receipt } from '../protocol/message.ts';
import { openLink, type LinkOptions } from './agent-link.ts';

export interface AgentClientOptions extends LinkOptions {
  readonly botId: string;
}

/**
 * So many packets may leave between two drains. Over polling all that waits goes out in one POST, and
 * python-engineio drops a POST of more than 16 packets, answers 200 and goes on pinging.
 */
const packetsAtOnce = 8;

/** What was handed over and is not known to have arrived. */
interface Unconfirmed {
  readonly message: string;
  /** Heartbeats since then. */
  readonly pings: number;
  /** What it was handed over in, where that was no line of its own. */
  readonly by?: Receipt | undefined;
}

/** Opens agent connections for one bot. */
export const createAgentClient =
  ({ botId, ...options }: AgentClientOptions): OpenAgent =>
  (hear, acknowledges = false) => {
    const who = (conversationId: string): AgentIdentity => ({
      ConversationID: conversationId,
      BotID: botId,
    });

    /** What was written on this connection and is not known to have arrived. */
    let unconfirmed: Unconfirmed[] = [];
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

    /** A transcript was given, and the connection has not lived a heartbeat since. */
    let isTranscriptGiven = false;
    /** So much of what the service says that it takes is tried: less, where a transcript ended it. */
    let share = 1;

    /** The service was told on this very connection who speaks: only then may anything be said. */
    let introduced = false;

    const link = openLink(options, {
      connected(engine) {
        sinceDrain = 0;
        engine.on('drain', () => {
          sinceDrain = 0;
          flush();
        });
      },
      beat() {
        isTranscriptGiven = false;
        if (!provesByHeartbeat()) return;
        const known = unconfirmed.filter((line) => line.pings > 0);
        unconfirmed = unconfirmed.map((line) => ({ ...line, pings: line.pings + 1 }));
        for (const { message, by } of known) confirm(message, by ?? 'heartbeat');
      },
      lost() {
        unconfirmed = [];
        waiting = [];
        introduced = false;
        if (isTranscriptGiven) share /= 2;
        isTranscriptGiven = false;
        hear({ type: 'agent-lost' });
      },
      failed: (kind) => hear({ type: 'agent-failed', error: { kind } }),
    });
    const { socket } = link;
    // Engine.IO 4 sends ping k+1 only after our pong to ping k, and keeps the order: a second ping
    // after a line proves that the server has the line. It needs no acknowledgement. Over polling it
    // proves nothing: a server may drop a POST, and go on.
    const provesByHeartbeat = () =>
      !acknowledges && socket.io.engine.transport.name === 'websocket';

    const expectReceipt = (message: string, by?: Receipt) => {
      // What goes out by a POST is not proved by a WebSocket that takes over after it.
      unconfirmed.push({ message, pings: provesByHeartbeat() ? 0 : -Infinity, by });
    };

    socket.on('startConversation', () => hear({ type: 'agent-asked-who' }));
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

    return {
      identify(conversationId) {
        if (!socket.connected) return;
        introduced = true;
        link.introduced();
        pace(() => socket.emit('username', who(conversationId)));
      },
      giveTranscript(lines, held = []) {
        if (!introduced) return;
        const messages = withinLimit(lines, link.limit * share);
        isTranscriptGiven = true;
        pace(() => {
          for (const message of held) expectReceipt(message, 'transcript');
          socket.emit('messages_to_client', { messages, bot_id: botId }, () => {
            acknowledges = true;
            for (const message of held) confirm(message, 'transcript');
          });
        });
      },
      write(conversationId, text, message) {
        if (!introduced) return;
        const line = { message: text, ...who(conversationId) };
        if (message === undefined) return pace(() => socket.emit('from_user', line));
        pace(() => {
          expectReceipt(message);
          socket.emit('from_user', line, () => {
            acknowledges = true;
            confirm(message, 'acknowledgement');
          });
        });
      },
      wake: () => link.wake(),
      close: () => link.close(),
    };
  };
