/** The two ports: what the conversation asks of a transport, and what it hears back. */
import type { ChannelError } from './channel-error.ts';
import type { BotMessage, BotReply, Started, StartRequest } from './bot-api.ts';
import type { Media, NothingToShow, Receipt, TranscriptLine } from './message.ts';
import type { Result } from './result.ts';

/** The bot, by whatever wire. Calls resolve to a failure value and never reject. */
export interface BotChannel {
  /** The other side recognises a message that it has already processed (contract §5). */
  readonly safe?: boolean;
  start(request: StartRequest): Promise<Result<Started, ChannelError>>;
  send(message: BotMessage): Promise<Result<BotReply, ChannelError>>;
  /** Abandons a call that has not left yet; false where there is none. */
  recall(): boolean;
  /** Abandons what is under way; nothing resolves as a success afterwards. */
  close(): void;
}

/** What the agent service does, as events (contract §3). */
export type AgentSignal =
  | { readonly type: 'agent-asked-who' }
  | { readonly type: 'agent-asked-for-transcript' }
  | { readonly type: 'agent-wrote'; readonly text: string }
  /** A file, or something that cannot be shown. */
  | { readonly type: 'agent-attached'; readonly part: Media | NothingToShow }
  | { readonly type: 'agent-ended' }
  /** The server is known to have received the message with this id. */
  | { readonly type: 'agent-received'; readonly message: string; readonly by: Receipt }
  | { readonly type: 'agent-lost' }
  | { readonly type: 'agent-failed'; readonly error: ChannelError };

/** One handoff's connection to the agent service (contract §3). Emits only what it is told to. */
export interface AgentChannel {
  identify(conversationId: string): void;
  /** @param messages ids of the lines in it that a receipt of the transcript is a receipt for */
  giveTranscript(lines: readonly TranscriptLine[], messages?: readonly string[]): void;
  write(conversationId: string, text: string, id?: string): void;
  /** Looks again: after a sleep a connection may be dead without anybody having noticed. */
  wake(): void;
  /** Closes for good; no signal follows. */
  close(): void;
}

/**
 * Opens a fresh connection for one handoff; `hear` is called with every signal. A service that
 * `acknowledges` has done so before: nothing less confirms a line.
 */
export type OpenAgent = (
  hear: (signal: AgentSignal) => void,
  acknowledges?: boolean,
) => AgentChannel;
