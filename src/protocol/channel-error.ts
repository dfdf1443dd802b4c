import type { TokenProblem } from './token.ts';

/**
 * Every way a channel can fail, classified once, at the wire (contract §1, «Status codes»).
 * What to do about each is decided in `conversation/core/retry.ts`; what to say, in `i18n/`.
 */
export type ChannelError =
  /** The browser knows that there is no network: nothing was sent. */
  | { readonly kind: 'offline' }
  /** The connection failed or broke; what was sent may or may not have arrived. */
  | { readonly kind: 'network' }
  /** No answer within the time allowed; what was sent may have arrived. */
  | { readonly kind: 'timeout' }
  /** The page was left or reloaded before the answer came. */
  | { readonly kind: 'interrupted' }
  /** 429. `retryAfter` is in milliseconds, absent where the header could not be read. */
  | { readonly kind: 'rate-limited'; readonly retryAfter?: number }
  /** No conversation could be started: what waits for one was not sent. */
  | { readonly kind: 'not-started' }
  /** No access token could be had from the host. */
  | { readonly kind: 'no-token'; readonly problem?: TokenProblem }
  /** 401, with a fresh token too; `tokenless` where the host has set no source of tokens. */
  | { readonly kind: 'unauthorized'; readonly tokenless?: boolean }
  /** 403; `detail` is the platform's own sentence. */
  | { readonly kind: 'forbidden'; readonly detail?: string }
  /** 404, or a conversation older than its 24 hours. */
  | { readonly kind: 'unknown-conversation' }
  /** 413, or 400 for a text that is too long; `detail` is the platform's own sentence. */
  | { readonly kind: 'too-long'; readonly detail?: string }
  /** 400, 402, 422 and other refusals; `detail` is the platform's own sentence. */
  | { readonly kind: 'rejected'; readonly status: number; readonly detail?: string }
  /** 5xx. */
  | { readonly kind: 'server-fault'; readonly status: number }
  /** An answer that is no reply of the platform's, such as a captive portal's page or an error body. */
  | { readonly kind: 'unreadable' }
  /** A reply, or an agent's line, with nothing in it that can be shown. */
  | { readonly kind: 'nothing-to-show' }
  /** 409 of a gateway (contract §5): it is still at work on the same message. */
  | { readonly kind: 'in-progress' }
  /** A gateway says that it cannot know whether the platform has processed it (contract §5). */
  | { readonly kind: 'unknown-outcome' }
  /** The live-agent service did not answer in time, or refused. */
  | { readonly kind: 'agent-unreachable' }
  /** The live-agent service speaks a Socket.IO protocol older than 3. */
  | { readonly kind: 'agent-incompatible' }
  /** The agent chat ended before this line could be handed over. */
  | { readonly kind: 'chat-ended' };

/** The same message would be refused again: there is nothing in trying again. */
export const isFinal = ({ kind }: ChannelError): boolean =>
  kind === 'rejected' || kind === 'forbidden' || kind === 'too-long';
