/**
 * Addresses as people write them into a sentence: of the web, of mail, and telephone numbers. What
 * only might be one stays words: a date, a price, an order number.
 */
import { leadsTo, linkAddress } from './links.ts';

/** Words that lead somewhere. */
export interface Link {
  readonly kind: 'link';
  readonly text: string;
  readonly href: string;
  /** Where it really leads, when `text` does not say so itself. */
  readonly target?: string;
}

// Each quantifier that could begin anywhere is bounded, so that a search stays linear.
const edge = String.raw`(?<![\p{L}\p{N}])`;
/** Ends at a blank, and at what cannot be seen or turns the text around. */
const web = String.raw`${edge}(?:https?:\/\/|mailto:|tel:|www\.|wa\.me\/)[^\s<>"\p{C}\p{DI}]+`;
const mail = String.raw`(?<![\p{L}\p{N}.%+@-])[a-z\d][\w.%+'-]{0,63}@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?![\p{L}\p{N}@-])`;
const national = String.raw`(?:\(0[1-9]\d{1,2}\)|0[1-9]\d{1,9})(?:[ -]\d{2,4}){0,3}|0[1-9](?: \d\d){4}`;
const phone = String.raw`(?<![\p{L}\p{N}]\*?|[.,:#=+/-])(?:\+\d(?:[ ().-]{0,2}\d){8,14}|${national})(?![\p{L}\p{N}]|[.,:/-]\d)`;

/** Finds what `linkIn` is asked about. Holds three named groups; for the flags `iu`. */
export const addressPattern = `(?<web>${web})|(?<mail>${mail})|(?<phone>${phone})`;

/** The link that a match of `addressPattern` is; `undefined` when it is none after all. */
export function linkIn({
  web: address,
  mail: box,
  phone: number,
}: Readonly<Record<string, string | undefined>>): Link | undefined {
  if (number !== undefined) return call(number);
  const text = box ?? withoutPunctuation(address ?? '');
  const bare = box === undefined ? /^(?:www\.|wa\.me\/)/iu.test(text) && 'https://' : 'mailto:';
  return link(text, (bare || '') + text);
}

/** A link that says `text` and leads to `address`; `undefined` when nothing may lead there. */
export function link(text: string, address: string): Link | undefined {
  const href = linkAddress(address);
  const target = href && leadsTo(text, href);
  return href ? { kind: 'link', text, href, ...(target && { target }) } : undefined;
}

/** A number of the country itself has nine to eleven digits; a trunk «(0)» is not dialled. */
function call(text: string): Link | undefined {
  const number = text.replace('(0)', '').replace(/[^\d+]/gu, '');
  const possible = number.startsWith('+') || (number.length >= 9 && number.length <= 11);
  return possible ? { kind: 'link', text, href: `tel:${number}` } : undefined;
}

/** An address without the punctuation of the sentence around it. */
function withoutPunctuation(found: string): string {
  let end = found.length;
  let unopened = found.split(')').length - found.split('(').length;
  // A regular expression for this would search from every character of a long address.
  for (; end > 0; end--) {
    const last = found[end - 1] ?? '';
    if (last === ')' ? unopened-- <= 0 : !`.,:;!?'*_~…]`.includes(last)) break;
  }
  return found.slice(0, end);
}
