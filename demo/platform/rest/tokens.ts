import { randomBytes } from 'node:crypto';
import { DEMO_REFRESH_TOKEN } from '../options.ts';

/** An access token and its life in seconds (contract §1, tokens). */
export interface IssuedToken {
  token: string;
  expires: number;
}

/** Issues and checks the short-lived access tokens (contract §1, tokens). */
export class Tokens {
  /** Life of tokens issued from now on, in seconds. */
  seconds: number;
  readonly #now: () => number;
  readonly #expiry = new Map<string, number>();

  constructor(seconds: number, now: () => number) {
    this.seconds = seconds;
    this.#now = now;
  }

  /** Issues a token. The oldest ones are forgotten after 10,000. */
  issue(): IssuedToken {
    const token = `local-${randomBytes(24).toString('base64url')}`;
    this.#expiry.set(token, this.#now() + this.seconds * 1000);
    if (this.#expiry.size > 10_000) {
      const oldest = this.#expiry.keys().next();
      if (!oldest.done) this.#expiry.delete(oldest.value);
    }
    return { token, expires: this.seconds };
  }

  /** Exchanges a refresh token; undefined when it is not the demo's. */
  exchange(refreshToken: string | undefined): IssuedToken | undefined {
    return refreshToken === DEMO_REFRESH_TOKEN ? this.issue() : undefined;
  }

  /** Whether an `Authorization` header carries a token that was issued here and still holds. */
  accepts(authorization: string | undefined): boolean {
    const token = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
    const expiry = token === undefined ? undefined : this.#expiry.get(token);
    return expiry !== undefined && expiry > this.#now();
  }

  /** Makes every token issued so far invalid, as an expiry in the middle of a chat does. */
  revokeAll(): void {
    this.#expiry.clear();
  }
}
