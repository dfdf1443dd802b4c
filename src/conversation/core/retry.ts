/**
 * What becomes of a message that a channel failed to deliver: policy as data, one answer a failure
 * kind. Only what was provably not processed is ever sent again without being asked.
 */
import type { ChannelError } from '../../protocol/channel-error.ts';

export type Verdict =
  /** Not processed, and it will pass: wait, then send the same message again. */
  | { readonly do: 'wait'; readonly ms: number }
  /** Not processed, because the conversation is over: start another, then send it. */
  | { readonly do: 'restart' }
  /** It may have been processed: only the person decides. */
  | { readonly do: 'doubt' }
  /** Not processed, and waiting would not help. */
  | { readonly do: 'fail' };

/** First wait after a failure that passes by itself, doubled each time up to the longest. */
const firstWait = 2_000;
const longestWait = 60_000;

const backoff = (failures: number): number => Math.min(firstWait * 2 ** failures, longestWait);

/** How often an outcome that nobody knows is asked again, where asking again is safe. */
const safeAttempts = 6;

/** How long to wait without a network before looking again; `online` usually ends it sooner. */
const offlineWait = 30_000;

/**
 * @param failures how often in a row this has failed before, from 0
 * @param safe the other side recognises a message that it has already processed (contract §5), so
 *   what may have arrived can be sent again
 */
export function verdictOn(error: ChannelError, failures: number, safe = false): Verdict {
  switch (error.kind) {
    case 'offline':
      return { do: 'wait', ms: offlineWait };
    case 'rate-limited':
      return { do: 'wait', ms: Math.max(error.retryAfter ?? 0, backoff(failures)) };
    case 'no-token':
      return { do: 'wait', ms: backoff(failures) };
    case 'unknown-conversation':
      return failures === 0 ? { do: 'restart' } : { do: 'fail' };
    case 'network':
    case 'timeout':
    case 'interrupted':
    case 'server-fault':
    case 'unreadable':
      return safe && failures < safeAttempts
        ? { do: 'wait', ms: backoff(failures) }
        : { do: 'doubt' };
    case 'in-progress':
      return { do: 'wait', ms: backoff(failures) };
    case 'unknown-outcome':
      return { do: 'doubt' };
    case 'unauthorized':
    case 'forbidden':
    case 'rejected':
    case 'agent-unreachable':
    case 'agent-incompatible':
    case 'chat-ended':
    case 'too-long':
    case 'nothing-to-show':
    case 'not-started':
      return { do: 'fail' };
    default:
      return error satisfies never;
  }
}
