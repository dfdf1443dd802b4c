/** Short-lived access tokens, in every shape that a host's server may answer (contract §1). */
import { isRecord, text } from './json.ts';

/** A token and how long it lasts, in seconds. */
export interface AccessToken {
  readonly token: string;
  readonly expires?: number;
}

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
