import type { MiddlewareHandler } from 'hono';

/** Whether a host name means this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(127\.\d+\.\d+\.\d+|\[?::1\]?|localhost)$/i.test(hostname);
}

/** What a request says of where it comes from. */
interface Whence {
  host: string | undefined;
  origin: string | undefined;
  /** `Sec-Fetch-Site`, where the browser sends it. */
  site: string | undefined;
}

/** Whether a request comes from a page that another address has served. */
const isFromElsewhere = ({ host = '', origin, site }: Whence): boolean =>
  (origin !== undefined && origin !== `http://${host}` && origin !== `https://${host}`) ||
  (site !== undefined && site !== 'same-origin' && site !== 'none');

/**
 * Whether somebody asks for the desk who should not have it: a page of another address, or one whose
 * name may be pointed at this machine for the purpose. Other machines come by its number.
 */
export function isStranger(whence: Whence): boolean {
  const address = URL.parse(`http://${whence.host ?? ''}`);
  const isNumber = /^(\d+(\.\d+){3}|\[.*\])$/.test(address?.hostname ?? '');
  return !address || !(isNumber || isLoopback(address.hostname)) || isFromElsewhere(whence);
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
    isFromElsewhere({ host, origin, site });
  return foreign ? Promise.resolve(c.body(null, 403)) : next();
};
