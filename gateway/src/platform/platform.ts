import type { Dialect } from '../../../src/protocol/bot-api.ts';
import type { Json } from '../../../src/protocol/json.ts';
import type { GatewayConfig } from '../config/schema.ts';
import { refusal, type Refusal } from '../refusal.ts';
import { Breaker, PlatformFailure } from './breaker.ts';
import { paths, readAnswer, writeFields, type CallName, type Fields } from './dialect-fields.ts';
import { post, type PlatformAnswer, type PostBody } from './post.ts';
import { Tokens } from './tokens.ts';

/** What came of a call. */
export type Outcome =
  | { readonly kind: 'answered'; readonly json: Json }
  /** It is certain that the platform has not processed it. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The platform may have processed it. */
  | { readonly kind: 'unclear' };

/** Writes a call's body from the fields in the dialect's names. */
export interface CallBody {
  readonly write: (fields: [name: string, value: string][]) => PostBody;
  /** False for a stream: it can be sent once. */
  readonly repeatable: boolean;
  /** Why a stream was ended before its last byte, so that the call was never whole. */
  readonly refused?: () => Refusal | undefined;
}

/** What the platform's side tells those who watch. */
export interface PlatformWatcher {
  called(call: CallName, outcome: Outcome['kind'], seconds: number): void;
  token(outcome: 'fresh' | 'refused' | 'unreachable'): void;
  breaker(open: boolean): void;
}

const urlencoded: CallBody = {
  write: (fields) => ({ body: new URLSearchParams(fields) }),
  repeatable: true,
};

/** Seconds after which a refused upload is worth sending again with the token that is there then. */
const AFTER_TOKEN = 1;

/** Seconds to wait where the platform says «too many» without a time (contract §1). */
const AFTER_429 = 2;

const refused = (status: number, message: string, retryAfter?: number): Outcome => ({
  kind: 'refused',
  refusal: refusal(status, message, retryAfter),
});

/** The platform, in whichever dialect it speaks, with a token that is always fresh. */
export class Platform {
  readonly tokens: Tokens;
  readonly #config: GatewayConfig;
  readonly #breaker: Breaker;
  readonly #watcher: PlatformWatcher;
  /** What a call has shown the platform to speak. */
  #dialect: Dialect | undefined;

  constructor(config: GatewayConfig, now: () => number, watcher: PlatformWatcher) {
    this.#config = config;
    this.#watcher = watcher;
    this.#dialect = config.apiVersion === 'auto' ? undefined : config.apiVersion;
    this.#breaker = new Breaker(now, (open) => watcher.breaker(open));
    this.tokens = new Tokens({
      ...config,
      timeout: config.timeout * 1000,
      now,
      heard: (outcome) => watcher.token(outcome),
    });
  }

  /** Calls the platform, and again only where it has certainly not processed the first call. */
  async call(name: CallName, fields: Fields, body: CallBody = urlencoded): Promise<Outcome> {
    const began = performance.now();
    const outcome = await this.#inItsDialect(name, fields, body).catch((error: unknown) => {
      const why = body.refused?.();
      if (why) return { kind: 'refused', refusal: why } as const;
      if (error instanceof PlatformFailure) return { kind: 'unclear' } as const;
      throw error;
    });
    this.#watcher.called(name, outcome.kind, (performance.now() - began) / 1000);
    return outcome;
  }

  close(): void {
    this.#breaker.close();
  }

  async #inItsDialect(name: CallName, fields: Fields, body: CallBody): Promise<Outcome> {
    const token = await this.tokens.get();
    if (!('token' in token))
      return refused(503, 'The platform gives no access token.', token.retryAfter);
    // Where the token came from is the best guess until a call has been answered.
    const first = this.#dialect ?? token.dialect;
    const outcome = await this.#inDialect(first, name, fields, body, token.token);
    if (this.#config.apiVersion !== 'auto' || !body.repeatable) return outcome;
    if (!suggestsOther(name, outcome, this.#dialect !== undefined)) return outcome;
    const other = first === 'v1' ? 'v2' : 'v1';
    const second = await this.#inDialect(other, name, fields, body, token.token);
    return second.kind === 'refused' ? outcome : second;
  }

  async #inDialect(
    dialect: Dialect,
    name: CallName,
    fields: Fields,
    body: CallBody,
    token: string,
  ): Promise<Outcome> {
    const { apiUrl, timeout, v1UploadText } = this.#config;
    const written = writeFields(dialect, name, fields, v1UploadText);
    const ask = (bearer: string) =>
      this.#breaker.run(() =>
        post(apiUrl + paths[name][dialect], bearer, body.write(written), timeout * 1000),
      );
    let answer = await ask(token);
    if ('status' in answer && answer.status === 401) {
      const fresh = await this.tokens.get(token);
      if (!('token' in fresh))
        return refused(503, 'The platform gives no access token.', fresh.retryAfter);
      if (!body.repeatable)
        return refused(503, 'The access token was renewed; send it again.', AFTER_TOKEN);
      answer = await ask(fresh.token);
    }
    if ('resting' in answer)
      return refused(503, 'The platform fails too often just now.', answer.resting);
    const read = answer.status < 300 ? readAnswer(name, answer.json) : undefined;
    if (read) this.#dialect = dialect;
    if (read) return { kind: 'answered', json: read };
    return answer.status < 300 ? { kind: 'unclear' } : refusedBy(answer);
  }
}

const refusedBy = ({ status, detail, retryAfter }: PlatformAnswer): Outcome =>
  refused(
    status,
    detail ?? `The platform refused the call with ${status}.`,
    status === 429 ? (retryAfter ?? AFTER_429) : undefined,
  );

/** Whether a refusal may mean «not in this dialect» rather than «not this call». */
function suggestsOther(name: CallName, outcome: Outcome, known: boolean): boolean {
  if (outcome.kind !== 'refused') return false;
  const { status } = outcome.refusal;
  return name === 'start' ? status === 404 : !known && (status === 400 || status === 404);
}
