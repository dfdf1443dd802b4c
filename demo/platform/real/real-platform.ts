import { isLoopback } from '../rest/same-origin.ts';

/** A real account, as the environment names it (contract §1, tokens). */
export interface RealAccount {
  refreshToken: string;
  botId: string;
  apiUrl: string;
  agentUrl: string;
}

/**
 * Reads `BOTLHALE_REFRESH_TOKEN`, `BOTLHALE_BOT_ID`, `BOTLHALE_API_URL` and `BOTLHALE_AGENT_URL`.
 * Undefined when the first two are not both set: then the local platform answers. Throws when the
 * API's address is neither https nor loopback, since the refresh token must not travel in plain.
 */
export function readAccount(
  environment: Readonly<Record<string, string | undefined>>,
): RealAccount | undefined {
  const refreshToken = environment['BOTLHALE_REFRESH_TOKEN']?.trim();
  const botId = environment['BOTLHALE_BOT_ID']?.trim();
  if (!refreshToken || !botId) return undefined;
  const apiUrl = new URL(environment['BOTLHALE_API_URL'] || 'https://api.botlhale.xyz');
  if (apiUrl.protocol !== 'https:' && !isLoopback(apiUrl.hostname)) {
    throw new Error('BOTLHALE_API_URL must start with https: or name this machine.');
  }
  return {
    refreshToken,
    botId,
    apiUrl: apiUrl.href.replace(/\/$/, ''),
    agentUrl: environment['BOTLHALE_AGENT_URL'] || 'https://app.botlhale.io/live_agent',
  };
}

/** An access token and the seconds that are left of it. */
export interface FreshToken {
  token: string;
  expires: number;
}

// A token is replaced this long before it expires, so that nobody gets one that is about to.
const MARGIN_MS = 60_000;

/** Exchanges the refresh token on the server and keeps the result until shortly before expiry. */
export class RealTokens {
  readonly #account: RealAccount;
  readonly #now: () => number;
  #kept: { token: string; until: number } | undefined;
  #asking: Promise<FreshToken | undefined> | undefined;

  constructor(account: RealAccount, now: () => number = () => Date.now()) {
    this.#account = account;
    this.#now = now;
  }

  /** A token with the seconds left; undefined when the platform gives none. */
  async get(): Promise<FreshToken | undefined> {
    const left = this.#kept ? this.#kept.until - this.#now() : 0;
    if (this.#kept && left > MARGIN_MS) {
      return { token: this.#kept.token, expires: Math.floor(left / 1000) };
    }
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    return this.#asking;
  }

  async #ask(): Promise<FreshToken | undefined> {
    const { refreshToken } = this.#account;
    const fresh =
      readV2(await this.#post('/auth/generate', { refresh_token: refreshToken })) ??
      readV1(await this.#post('/generateAuthToken', { REFRESH_TOKEN: refreshToken }));
    if (fresh) this.#kept = { token: fresh.token, until: this.#now() + fresh.expires * 1000 };
    return fresh;
  }

  async #post(path: string, fields: Record<string, string>): Promise<unknown> {
    try {
      const response = await fetch(this.#account.apiUrl + path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        // A redirect could carry the refresh token to somebody else.
        redirect: 'error',
        signal: AbortSignal.timeout(15_000),
      });
      return response.ok ? await response.json() : undefined;
    } catch {
      // The reason may quote the request; nothing of it is kept or logged.
      return undefined;
    }
  }
}

function readV2(json: unknown): FreshToken | undefined {
  return fresh(at(json, 'token'), at(json, 'expires'));
}

// v1's IdToken is the access token; the refresh and access tokens beside it stay here.
function readV1(json: unknown): FreshToken | undefined {
  const result = at(json, 'AuthenticationResult');
  return fresh(at(result, 'IdToken'), at(result, 'ExpiresIn'));
}

function fresh(token: unknown, expires: unknown): FreshToken | undefined {
  const seconds = Number(expires);
  if (typeof token !== 'string' || token === '' || !(seconds > 0)) return undefined;
  return { token, expires: seconds };
}

function at(json: unknown, key: string): unknown {
  if (typeof json !== 'object' || json === null) return undefined;
  return Object.entries(json).find(([name]) => name === key)?.[1];
}
