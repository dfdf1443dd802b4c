import type { MiddlewareHandler } from 'hono';
import { refusal, refuse } from '../refusal.ts';

/** How long a browser may remember what a preflight said, in seconds. */
const PREFLIGHT_S = 3600;

/**
 * Lets pages of the listed origins in and nobody else's, before anything is read. Origin is not
 * authentication: anything but a browser may claim any.
 */
export function fromListedOrigins(origins: readonly string[]): MiddlewareHandler {
  const listed = new Set(origins);
  return async (c, next) => {
    const origin = c.req.header('Origin');
    const site = c.req.header('Sec-Fetch-Site');
    // A browser always names the origin of a POST; one that does not comes from elsewhere.
    const foreign =
      origin === undefined
        ? site !== undefined && site !== 'same-origin' && site !== 'none'
        : !listed.has(origin);
    if (foreign) {
      c.res = refuse(refusal(403, 'This origin may not use the gateway: see GATEWAY_ORIGINS.'));
      c.header('Vary', 'Origin');
      return;
    }
    if (c.req.method === 'OPTIONS' && c.req.header('Access-Control-Request-Method') !== undefined) {
      c.res = new Response(null, {
        status: 204,
        headers: {
          'Access-Control-Allow-Methods': 'GET, POST',
          'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key',
          'Access-Control-Max-Age': String(PREFLIGHT_S),
        },
      });
    } else await next();
    const { headers } = c.res;
    headers.append('Vary', 'Origin');
    headers.set('Cache-Control', 'no-store');
    headers.set('X-Content-Type-Options', 'nosniff');
    if (origin === undefined) return;
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Expose-Headers', 'Retry-After');
  };
}
