/**
 * Which addresses may become links: parsed with `URL`, by an allow-list of schemes, and without a
 * user name or password, since what stands before an `@` reads like the host and is not.
 */

const linkSchemes = ['https:', 'http:', 'mailto:', 'tel:'];

const parse = (address: string, schemes: readonly string[]): string | undefined => {
  const url = URL.parse(address);
  return url && schemes.includes(url.protocol) && !url.username && !url.password
    ? url.href
    : undefined;
};

/** The normalised address when it may be linked to, else `undefined`. */
export const linkAddress = (address: string): string | undefined => parse(address, linkSchemes);

/** The normalised address when it is absolute `https:` or `http:`, else `undefined`. */
export const webAddress = (address: string): string | undefined =>
  parse(address, linkSchemes.slice(0, 2));

/**
 * Where `address` leads, in the words that cannot be forged: the host as the browser asks for it, the
 * mail address or the number. `undefined` where `label` says just that.
 */
export function leadsTo(label: string, address: string): string | undefined {
  const url = URL.parse(address);
  const target = url?.host || url?.pathname;
  const read = label.replace(/^(?:https?:\/\/|mailto:|tel:)/iu, '').split(/[/?#\\]/u, 1)[0] ?? '';
  const plain = (words = '') => words.toLowerCase().replace(/[\s()]/gu, '');
  return plain(read) === plain(target) ? undefined : target;
}
