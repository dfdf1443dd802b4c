/**
 * Where a call comes from, for quotas. Each trusted proxy adds the address that it sees to the end
 * of X-Forwarded-For; what stands before that, the caller may have made up.
 */
export function callerAddress(
  forwarded: string | undefined,
  peer: string | undefined,
  trustedProxies: number,
): string | undefined {
  if (trustedProxies === 0) return peer && network(peer);
  const hops = (forwarded ?? '').split(',').map((hop) => hop.trim());
  const told = hops.at(-trustedProxies) || peer;
  return told && network(told);
}

/** One IPv6 household has 2⁶⁴ addresses, so its network counts. */
function network(address: string): string {
  const plain = address.replace(/^\[|\](:\d+)?$/g, '').replace(/^::ffff:(?=\d+\.)/i, '');
  if (/^[\d.]+(:\d+)?$/.test(plain)) return plain.replace(/:\d+$/, '');
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = plain.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0;
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return groups.slice(0, 4).join(':');
}
