import { parseJson } from '../../../src/protocol/json.ts';
import type { Dialect } from '../../../src/protocol/bot-api.ts';
import { parseToken } from '../../../src/protocol/token.ts';

/** An access token, how long it still lasts, and the dialect whose address gave it. */
export interface FreshToken {
  readonly token: string;
  /** Milliseconds. */
  readonly left: number;
  readonly dialect: Dialect;
}

/** No token, and when it is worth asking again. */
export interface NoToken {
  /** Seconds. */
  readonly retryAfter: number;
}

interface TokenOptions {
  readonly apiUrl: string;
  readonly refreshToken: string;
  readonly apiVersion: 'auto' | Dialect;
  /** Milliseconds. */
  readonly timeout: number;
  readonly now: () => number;
  readonly heard: (outcome: 'fresh' | 'refused' | 'unreachable') => void;
}

/** A token is renewed this long before its end, or after nine tenths of a shorter life. */
const MARGIN_MS = 60_000;

/** The lifetime of a token that does not say. */
const DEFAULT_LIFE_S = 3600;

const MOST_WAIT_MS = 30_000;

/**
 * Exchanges the refresh token and keeps what it gets. All who ask at the same time share one
 * exchange, and after a failure the platform is left alone for a while.
 */
export class Tokens {
  readonly #options: TokenOptions;
  #kept: { token: string; dialect: Dialect; until: number; renewAt: number } | undefined;
  #asking: Promise<void> | undefined;
  #failures = 0;
  #notBefore = 0;

  constructor(options: TokenOptions) {
    this.#options = options;
  }

  /** A token; `stale` names one that the platform has refused. */
  async get(stale?: string): Promise<FreshToken | NoToken> {
    if (stale !== undefined && this.#kept?.token === stale) this.#kept = undefined;
    const { now } = this.#options;
    if ((!this.#kept || now() >= this.#kept.renewAt) && now() >= this.#notBefore) {
      this.#asking ??= this.#exchange().finally(() => (this.#asking = undefined));
      await this.#asking;
    }
    if (this.#kept && this.#kept.until > now()) {
      const { token, dialect, until } = this.#kept;
      return { token, dialect, left: until - now() };
    }
    return { retryAfter: Math.max(1, Math.ceil((this.#notBefore - now()) / 1000)) };
  }

  async #exchange(): Promise<void> {
    const { apiVersion, heard, now, refreshToken } = this.#options;
    const asks: [Dialect, string, string][] = [
      ['v2', '/auth/generate', 'refresh_token'],
      ['v1', '/generateAuthToken', 'REFRESH_TOKEN'],
    ];
    let worst: 'refused' | 'unreachable' = 'refused';
    for (const [dialect, path, field] of asks) {
      if (apiVersion !== 'auto' && apiVersion !== dialect) continue;
      const answer = await this.#post(path, field, refreshToken);
      if (answer === 'unreachable') worst = answer;
      const parsed = parseToken(answer);
      if (typeof answer === 'string' || !parsed) continue;
      const life = (parsed.expires ?? DEFAULT_LIFE_S) * 1000;
      const margin = Math.min(MARGIN_MS, life / 10);
      this.#kept = {
        token: parsed.token,
        dialect,
        until: now() + life,
        renewAt: now() + life - margin,
      };
      this.#failures = 0;
      heard('fresh');
      return;
    }
    heard(worst);
    this.#failures += 1;
    this.#notBefore = now() + Math.min(500 * 2 ** this.#failures, MOST_WAIT_MS);
  }

  async #post(path: string, field: string, value: string): Promise<unknown> {
    const { apiUrl, timeout } = this.#options;
    try {
      const response = await fetch(apiUrl + path, {
        method: 'POST',
        body: new URLSearchParams({ [field]: value }),
        // A redirect could carry the refresh token to somebody else.
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      });
      const content = await response.text();
      return response.ok ? parseJson(content) : response.status >= 500 ? 'unreachable' : 'refused';
    } catch {
      // The reason may quote the request; nothing of it is kept or logged.
      return 'unreachable';
    }
  }
}
