/**
 * Short-lived access tokens from the host's own server (contract §1, «Tokens»). Kept in memory
 * only; one exchange at a time is shared by all callers.
 */
import { parseJson } from '../protocol/json.ts';
import { parseToken, type AccessToken, type TokenProblem } from '../protocol/token.ts';

export interface TokenSource {
  /** A valid token, or `undefined` when none can be had. `refused` is one that got a 401. */
  get(refused?: string): Promise<string | undefined>;
  /** Why the last exchange gave none. */
  readonly problem?: TokenProblem | undefined;
}

/** Thrown where no token can be had: the caller of a `TokenProvider` knows no other way. */
class TokenFailure extends Error {
  readonly problem: TokenProblem;

  constructor(problem: TokenProblem) {
    super('status' in problem ? `The token address answered ${problem.status}.` : problem.reason);
    this.problem = problem;
  }
}

/** Renewed this much before it expires, in milliseconds. */
const margin = 30_000;

/** What a token is taken to last when nobody says, in seconds. */
const usualLife = 3600;

/** Asks `provide` when there is no valid token. Anything it throws means «none can be had». */
export function createTokenSource(provide: () => Promise<unknown>): TokenSource {
  let held: { readonly token: string; readonly until: number } | undefined;
  let problem: TokenProblem | undefined;
  let asking: Promise<string | undefined> | undefined;

  const ask = async (): Promise<string | undefined> => {
    try {
      const got = parseToken(await provide());
      if (got) held = { token: got.token, until: Date.now() + lifeOf(got) };
      problem = got ? undefined : { reason: 'no-token' };
      return got?.token;
    } catch (error) {
      problem = error instanceof TokenFailure ? error.problem : { reason: 'provider-failed' };
      return undefined;
    }
  };

  return {
    get problem() {
      return problem;
    },
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

/** Asks an address of the host's own server; refuses anything but a 2xx with a token in JSON. */
export const tokenFrom = (address: string, timeout: number) => async (): Promise<unknown> => {
  const response = await fetch(address, {
    cache: 'no-store',
    redirect: 'error', // a login page is no token, and its address no place for cookies
    signal: AbortSignal.timeout(timeout),
    headers: { Accept: 'application/json' },
  }).catch(() => {
    throw new TokenFailure({ reason: 'unreachable', address });
  });
  if (!response.ok) throw new TokenFailure({ reason: 'refused', address, status: response.status });
  const answer = parseJson(await response.text().catch(() => ''));
  if (answer === undefined) throw new TokenFailure({ reason: 'not-json', address });
  if (!parseToken(answer)) throw new TokenFailure({ reason: 'no-token', address });
  return answer;
};
