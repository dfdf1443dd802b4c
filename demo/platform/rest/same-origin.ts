import type { MiddlewareHandler } from 'hono';

/** Whether a host name means this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|\[?::1\]?|localhost)$/i.test(hostname);
}

/**
 * Refuses every call but those of pages served from this very address. A real account's tokens
 * must be open neither to other sites that happen to be visited meanwhile, nor to the network.
 */
export const sameOriginOnly: MiddlewareHandler = (c, next) => {
  const host = c.req.header('Host') ?? '';
  const origin = c.req.header('Origin');
  const site = c.req.header('Sec-Fetch-Site');
  const foreign =
    !URL.canParse(`http://${host}`) ||
    !isLoopback(new URL(`http://${host}`).hostname) ||
    (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none');
  return foreign ? Promise.resolve(c.body(null, 403)) : next();
};
