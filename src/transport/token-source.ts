/**
 * Short-lived access tokens from the host's own server (contract §1, «Tokens»). Kept in memory
 * only; one exchange at a time is shared by all callers.
 */
import { parseJson } from '../protocol/json.ts';
import { parseToken, type AccessToken } from '../protocol/token.ts';

export interface TokenSource {
  /** A valid token, or `undefined` when none can be had. `refused` is one that got a 401. */
  get(refused?: string): Promise<string | undefined>;
}

/** Renewed this much before it expires, in milliseconds. */
const margin = 30_000;

/** What a token is taken to last when nobody says, in seconds. */
const usualLife = 3600;

/** Asks `provide` when there is no valid token. Anything it throws means «none can be had». */
export function createTokenSource(provide: () => Promise<unknown>): TokenSource {
  let held: { readonly token: string; readonly until: number } | undefined;
  let asking: Promise<string | undefined> | undefined;

  const ask = async (): Promise<string | undefined> => {
    try {
      const got = parseToken(await provide());
      if (got) held = { token: got.token, until: Date.now() + lifeOf(got) };
      return got?.token;
    } catch {
      return undefined;
    }
  };

  return {
    get(refused) {
      if (held && held.token !== refused && held.until > Date.now())
        return Promise.resolve(held.token);
      held = undefined;
      return (asking ??= ask().finally(() => (asking = undefined)));
    },
  };
}

/** A token shorter-lived than twice the margin is used for half its life. */
const lifeOf = ({ expires = usualLife }: AccessToken): number =>
  Math.max(expires * 1000 - margin, expires * 500);

/** Asks an address of the host's own server; refuses anything but a 2xx with JSON. */
export const tokenFrom = (url: string, timeout: number) => async (): Promise<unknown> => {
  const response = await fetch(url, {
    cache: 'no-store',
    signal: AbortSignal.timeout(timeout),
    headers: { Accept: 'application/json' },
  });
  if (!response.ok) throw new Error(`The token address answered ${response.status}.`);
  return parseJson(await response.text());
};
