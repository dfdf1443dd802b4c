/**
 * The live-agent socket's events (contract §3): their exact names and fields, the same for both API
 * dialects, and parsers for what comes in.
 */
import { isRecord, text } from './json.ts';
import type { TranscriptLine } from './message.ts';

/** server → client */
export interface ServerEvents {
  /** Who are you? May come again after a reconnect. */
  startConversation: () => void;
  /** The agent side asks for the history; may come at any time, more than once. */
  messages: (ignored?: unknown) => void;
  /** The agent, or a queue's automatic answer, writes. */
  to_user: (payload: unknown) => void;
  /** The chat with the agent is over. */
  disconnect_socket: (ignored?: unknown) => void;
}

/** client → server; the last argument asks for an acknowledgement, which may never come. */
export interface ClientEvents {
  username: (identity: AgentIdentity) => void;
  messages_to_client: (history: {
    readonly messages: readonly TranscriptLine[];
    readonly bot_id: string;
  }) => void;
  from_user: (line: AgentIdentity & { readonly message: string }, received?: () => void) => void;
}

/** Which conversation a socket speaks for. */
export interface AgentIdentity {
  readonly ConversationID: string;
  readonly BotID: string;
}

/** What a person, or the widget for them, sends to leave the queue or end the chat (contract §3). */
export const leaveText = 'disconnect';

/** The agent's words in a `to_user` payload; `undefined` when there are none. */
export const parseToUser = (payload: unknown): string | undefined =>
  isRecord(payload) ? text(payload.message) : undefined;
