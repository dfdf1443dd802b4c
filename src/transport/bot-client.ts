/**
 * The bot over REST (contract §1): `fetch`, with a time limit and one token refresh, and every
 * failure classified once.
 */
import {
  emptyReply,
  messageCall,
  parseReply,
  parseStarted,
  startCall,
  type BotIdentity,
  type Call,
  type Dialect,
  type Nameless,
} from '../protocol/bot-api.ts';
import type { BotChannel } from '../protocol/channel.ts';
import type { ChannelError } from '../protocol/channel-error.ts';
import { isRecord, parseJson, text } from '../protocol/json.ts';
import { err, ok, type Result } from '../protocol/result.ts';
import type { TokenSource } from './token-source.ts';

export interface BotClientOptions {
  /** Without a trailing slash. */
  readonly apiUrl: string;
  /** `auto` tries v2's start call first and remembers what it found. */
  readonly version: Dialect | 'auto';
  readonly who: BotIdentity;
  /** Asked for each call; without a source it carries no Authorization header. */
  readonly tokens?: () => TokenSource | undefined;
  /** How long one call may take, in milliseconds. */
  readonly timeout: number;
  /** `apiUrl` is a host's gateway: it recognises a message that it has seen (contract §5). */
  readonly gateway?: boolean;
}

/** A browser keeps 64 KiB of requests alive beyond their page, of all scripts together. */
const keptAlive = 16_000;

type Answer = Result<unknown, ChannelError>;

/** A call, and what a gateway recognises it by. */
type Keyed = Call & { readonly key?: string | undefined };

export function createBotClient(options: BotClientOptions): BotChannel {
  const { apiUrl, who, timeout, gateway = false } = options;
  let dialect = options.version === 'auto' ? undefined : options.version;
  let leaving = new AbortController();
  /** A call waits for its token: nothing of it has left yet. */
  let preparing = false;

  const post = async ({ path, body, key }: Keyed, token?: string): Promise<Answer> => {
    const limit = AbortSignal.timeout(timeout);
    const left = leaving.signal;
    try {
      const response = await fetch(apiUrl + path, {
        method: 'POST',
        body,
        // What was said while the page was being left still arrives.
        // Neither words nor a token go on to where somebody else points.
        redirect: 'error',
        keepalive: String(body).length < keptAlive,
        signal: AbortSignal.any([limit, left]),
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(key !== undefined && { 'Idempotency-Key': key }),
        },
      });
      const content = await response.text();
      const answer = parseJson(content);
      if (gateway) {
        if (response.status === 409) return err({ kind: 'in-progress' });
        if (isRecord(answer) && answer.status === 'unknown')
          return err({ kind: 'unknown-outcome' });
      }
      return response.ok ? ok(answer) : err(classify(response, content));
    } catch {
      if (left.aborted) return err({ kind: 'interrupted' });
      if (limit.aborted) return err({ kind: 'timeout' });
      return err({ kind: 'network' });
    }
  };

  const noToken = ({ problem }: TokenSource) =>
    err<ChannelError>({ kind: 'no-token', ...(problem && { problem }) });

  /** One call, with a token where there is a source of them; a 401 earns one fresh token. */
  const call = async (request: Keyed): Promise<Answer> => {
    if (!navigator.onLine) return err({ kind: 'offline' });
    const left = leaving.signal;
    const tokens = options.tokens?.();
    preparing = true;
    const token = await tokens?.get();
    if (left.aborted) return err({ kind: 'interrupted' });
    preparing = false;
    if (tokens && token === undefined) return noToken(tokens);
    const answer = await post(request, token);
    if (answer.ok || answer.error.kind !== 'unauthorized') return answer;
    if (token === undefined)
      return gateway ? answer : err({ kind: 'unauthorized', tokenless: true });
    const fresh = await tokens?.get(token);
    if (left !== leaving.signal) return err({ kind: 'interrupted' }); // closed meanwhile
    return tokens && fresh === undefined ? noToken(tokens) : post(request, fresh);
  };
  const close = () => {
    leaving.abort();
    leaving = new AbortController();
    preparing = false;
  };

  return {
    safe: gateway,
    async start(request) {
      const { language, userId } = request;
      const tryStart = async (as: Dialect, what: Nameless = request) => {
        const answer = await call(startCall(as, who, what));
        if (!answer.ok) return answer;
        const started = parseStarted(answer.value, as);
        if (!started || !(started.conversationId ?? what.conversationId))
          return err({ kind: 'unreadable' } as const);
        dialect = as;
        return ok(started);
      };
      const first = await tryStart(dialect ?? 'v2');
      if (first.ok) return first;
      const tryV1 = dialect === undefined && suggestsV1(first.error);
      const second = tryV1 ? await tryStart('v1') : first;
      // A v2 deployment may refuse an id that it has not made (contract §1).
      const nameless = !second.ok && dialect !== 'v1' && refusesIds(first.error);
      const third = nameless ? await tryStart('v2', { language, userId }) : second;
      return third.ok ? third : startError(second);
    },
    async send(message) {
      const key = gateway ? message.id : undefined;
      const answer = await call({ ...messageCall(who, message), key });
      // It was taken before, and its answer is not to be had.
      if (!answer.ok && 'status' in answer.error && answer.error.status === 409)
        return ok(emptyReply());
      if (!answer.ok) return answer;
      const reply = parseReply(answer.value);
      return reply ? ok(reply) : err({ kind: 'unreadable' });
    },
    recall: () => preparing && (close(), true),
    close,
  };
}

/** v2's start call is not there, or the browser refused it. */
const suggestsV1 = (error: ChannelError): boolean =>
  error.kind === 'network' ||
  error.kind === 'unknown-conversation' ||
  (error.kind === 'rejected' && error.status === 405);

const refusesIds = (error: ChannelError): boolean =>
  error.kind === 'unknown-conversation' || (error.kind === 'rejected' && error.status === 400);

/** A 404 to a start call is about the address, not about a conversation. */
const startError = <T>(result: Result<T, ChannelError>): Result<T, ChannelError> =>
  !result.ok && result.error.kind === 'unknown-conversation'
    ? err({ kind: 'rejected', status: 404 })
    : result;

/** The status codes of contract §1. */
function classify({ status, headers }: Response, content: string): ChannelError {
  const detail = detailIn(parseJson(content));
  const said = detail !== undefined && { detail };
  switch (status) {
    case 401:
      return { kind: 'unauthorized' };
    case 403:
      return { kind: 'forbidden', ...said };
    case 404:
      return { kind: 'unknown-conversation' };
    case 429: {
      const retryAfter = parseRetryAfter(headers.get('Retry-After'));
      return { kind: 'rate-limited', ...(retryAfter !== undefined && { retryAfter }) };
    }
    default:
      if (status >= 500) return { kind: 'server-fault', status };
      if (status === 413 || (status === 400 && tooLong.test(detail ?? '')))
        return { kind: 'too-long', ...said };
      return { kind: 'rejected', status, ...said };
  }
}

/** A sentence is not longer than this. */
const longestDetail = 300;

/** How a 400 says that a text is too long; what it says of something else is left alone. */
const tooLong =
  /\btoo (?:long|large)\b|\b(?:maximum|max) length\b|\bexceeds?\b.*\b(?:length|limit|characters)\b/iu;

/** The platform's own sentence in an error body, wherever it puts it. */
function detailIn(body: unknown): string | undefined {
  if (!isRecord(body)) return undefined;
  const { error, message } = body;
  const said = text(isRecord(error) ? error.message : error) ?? text(message);
  return said && said.length > longestDetail ? `${said.slice(0, longestDetail)}…` : said;
}

/** Seconds or an HTTP date → milliseconds from now; `undefined` when absent or not readable. */
function parseRetryAfter(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
