/**
 * In place of `engine.io-client/build/esm/contrib/parseuri.js`: the browser's own parser of
 * addresses, for those of ours, which are absolute (`src/element/config.ts`). As there, an IPv6
 * address stands without its brackets, and values of the query as they are written.
 */
export function parse(address) {
  const { protocol, hostname, port, pathname, search } = new URL(address);
  const query = search.slice(1);
  return {
    source: address,
    protocol: protocol.slice(0, -1),
    host: hostname.replace(/[[\]]/g, ''),
    port,
    path: pathname,
    query,
    queryKey: Object.fromEntries(
      [...query.matchAll(/(?:^|&)([^&=]+)=?([^&]*)/g)].map(([, name, value]) => [name, value]),
    ),
  };
}
