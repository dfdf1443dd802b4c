/** Short-lived access tokens, in every shape that a host's server may answer (contract §1). */
import { isRecord, text } from './json.ts';

/** A token and how long it lasts, in seconds. */
export interface AccessToken {
  readonly token: string;
  readonly expires?: number;
}

/** Why no token could be had, as far as a browser tells. */
export type TokenProblem =
  | { readonly reason: 'refused'; readonly address: string; readonly status: number }
  /** CORS, a redirect and a lost network look alike to a script. */
  | { readonly reason: 'unreachable'; readonly address: string }
  /** 200, but not JSON. */
  | { readonly reason: 'not-json'; readonly address: string }
  /** An answer without a token in it. */
  | { readonly reason: 'no-token'; readonly address?: string }
  /** The host's own `tokenProvider` threw. */
  | { readonly reason: 'provider-failed' };

/** What the host gives: the token alone, or with its lifetime in seconds. */
export type TokenProvider = () => Promise<string | AccessToken>;

/** `{token, expires}`, v1's `{AuthenticationResult}`, or the token alone; else `undefined`. */
export function parseToken(value: unknown): AccessToken | undefined {
  if (typeof value === 'string') return value ? { token: value } : undefined;
  if (!isRecord(value)) return undefined;
  const v1 = value.AuthenticationResult;
  const token = isRecord(v1) ? text(v1.IdToken ?? v1.AccessToken) : text(value.token);
  const expires = Number(isRecord(v1) ? v1.ExpiresIn : value.expires);
  if (!token) return undefined;
  return expires > 0 ? { token, expires } : { token };
}
