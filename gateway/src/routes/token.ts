import { Hono } from 'hono';
import type { GatewayEnv } from '../gateway-env.ts';
import type { Parts } from '../parts.ts';
import { refusal, refuse } from '../refusal.ts';

/** `GET /token`, for hosts that prefer direct calls: the access token and its seconds, no more. */
export function tokenRoute(parts: Parts): Hono<GatewayEnv> {
  return new Hono<GatewayEnv>().get('/token', async (c) => {
    // A page of a listed origin says so; a bare address in a browser's bar does not.
    const site = c.req.header('Sec-Fetch-Site');
    if (c.req.header('Origin') === undefined && site !== 'same-origin')
      return refuse(refusal(403, 'Tokens are for the pages of the listed origins.'));
    const over = await parts.quota.takeCall(parts.addressOf(c));
    if (over) return refuse(over);
    const fresh = await parts.platform.tokens.get();
    return 'token' in fresh
      ? c.json({ token: fresh.token, expires: Math.floor(fresh.left / 1000) })
      : refuse(refusal(503, 'The platform gives no access token.', fresh.retryAfter));
  });
}
