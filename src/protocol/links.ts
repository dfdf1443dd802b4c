/** Which addresses may become links: parsed with `URL`, by an allow-list of schemes. */

const linkSchemes = ['https:', 'http:', 'mailto:', 'tel:'];

const parse = (address: string, schemes: readonly string[]): string | undefined => {
  const url = URL.parse(address);
  return url && schemes.includes(url.protocol) ? url.href : undefined;
};

/** The normalised address when it may be linked to, else `undefined`. */
export const linkAddress = (address: string): string | undefined => parse(address, linkSchemes);

/** The normalised address when it is absolute `https:` or `http:`, else `undefined`. */
export const webAddress = (address: string): string | undefined =>
  parse(address, linkSchemes.slice(0, 2));
