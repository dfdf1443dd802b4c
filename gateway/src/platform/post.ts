import { isRecord, parseJson, text } from '../../../src/protocol/json.ts';
import { WHOLE_MS } from '../admission/body.ts';
import { PlatformFailure } from './breaker.ts';

/** What one HTTP call brought: an answer that can be trusted to say what was processed. */
export interface PlatformAnswer {
  readonly status: number;
  readonly json: unknown;
  /** Seconds, from either form of `Retry-After`. */
  readonly retryAfter?: number;
  /** The platform's own sentence. */
  readonly detail?: string;
}

/** A call's body, with the headers that it needs. */
export interface PostBody {
  readonly body: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  /** Resolves when the last byte of a stream has been taken; absent where the body is there at once. */
  readonly sent?: Promise<void>;
}

/** The longest answer that is read. */
const MOST_BYTES = 1024 * 1024;

/** Statuses that prove that the call was not processed (contract §1). */
const notProcessed: ReadonlySet<number> = new Set([400, 401, 402, 403, 404, 405, 413, 429]);

/**
 * Posts once. Rejects with a `PlatformFailure` whenever the platform may have processed the call
 * without saying so in a way that can be read.
 */
export async function post(
  url: string,
  token: string,
  body: PostBody,
  timeout: number,
): Promise<PlatformAnswer> {
  const { status, content, retryAfter } = await ask(url, token, body, timeout);
  const json = parseJson(content);
  if (status >= 200 && status < 300 && isRecord(json)) return { status, json };
  if (!notProcessed.has(status)) throw new PlatformFailure(`status ${status}`);
  const seconds = secondsIn(retryAfter);
  const detail = detailIn(json);
  return {
    status,
    json,
    ...(seconds !== undefined && { retryAfter: seconds }),
    // An error that quotes the request must not carry the token on.
    ...(detail !== undefined && !detail.includes(token) && { detail: detail.slice(0, 300) }),
  };
}

async function ask(url: string, token: string, content: PostBody, timeout: number) {
  const { body, headers, sent } = content;
  const limit = timeLimit(timeout, sent);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { ...headers, Authorization: `Bearer ${token}` },
      // Where a redirect leads, nobody has checked; and what it did with the call, nobody knows.
      redirect: 'manual',
      signal: limit.signal,
      // Only read for a stream: the request is sent before the answer is there.
      ...{ duplex: 'half' },
    });
    return {
      status: response.status,
      content: await bounded(response),
      retryAfter: response.headers.get('Retry-After'),
    };
  } catch (error) {
    throw new PlatformFailure(error instanceof Error ? error.name : 'unknown');
  } finally {
    limit.lift();
  }
}

/**
 * The platform's time to answer. It begins with the last byte of what it is sent: a voice note from
 * a slow phone may take longer to arrive than any answer does.
 */
function timeLimit(ms: number, sent: Promise<void> | undefined) {
  const stop = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const set = (time: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), time);
  };
  let lifted = false;
  set(sent ? WHOLE_MS + ms : ms);
  void sent?.then(() => {
    if (!lifted) set(ms);
  });
  return {
    signal: stop.signal,
    lift: () => {
      lifted = true;
      clearTimeout(timer);
    },
  };
}

async function bounded(response: Response): Promise<string> {
  if (Number(response.headers.get('Content-Length') ?? Infinity) <= MOST_BYTES)
    return response.text();
  const decoder = new TextDecoder();
  let content = '';
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > MOST_BYTES) throw new PlatformFailure('The answer is too long.');
    content += decoder.decode(chunk, { stream: true });
  }
  return content + decoder.decode();
}

function secondsIn(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const left = Number.isNaN(seconds) ? (Date.parse(header) - Date.now()) / 1000 : seconds;
  return Number.isNaN(left) ? undefined : Math.max(0, Math.ceil(left));
}

function detailIn(json: unknown): string | undefined {
  if (!isRecord(json)) return undefined;
  const { error, message } = json;
  return text(isRecord(error) ? error.message : error) ?? text(message);
}
