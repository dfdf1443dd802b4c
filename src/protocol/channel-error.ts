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
  /** No access token could be had from the host's token address. */
  | { readonly kind: 'no-token' }
  /** 401, with a fresh token too. */
  | { readonly kind: 'unauthorized' }
  /** 403. */
  | { readonly kind: 'forbidden' }
  /** 404, or a conversation older than its 24 hours. */
  | { readonly kind: 'unknown-conversation' }
  /** 400, 402, 409, 413, 422 and other refusals; `detail` is the platform's own sentence. */
  | { readonly kind: 'rejected'; readonly status: number; readonly detail?: string }
  /** 5xx. */
  | { readonly kind: 'server-fault'; readonly status: number }
  /** An answer that is not the platform's JSON, such as a captive portal's page. */
  | { readonly kind: 'unreadable' }
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
