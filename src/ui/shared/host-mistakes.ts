/**
 * Attributes that only code loaded on demand can judge: where one cannot be used, the site's
 * developer is told so in the console, once a page.
 */
import { linkAddress } from '../../protocol/links.ts';
import type { Settings } from './settings.ts';

const told = new Set<string>();

/** @param mend what is wrong, and how to mend it: the end of a sentence */
export function complain(attribute: string, value: string, mend: string): void {
  const sentence = `<botlhale-chat>: ${attribute}="${value}" ${mend}`;
  if (told.has(sentence)) return;
  told.add(sentence);
  // eslint-disable-next-line no-console -- the console is where a site's developer looks
  console.error(sentence);
}

/** The address of the host's privacy policy, where there is one that a link may have. */
export function privacyAddress({
  privacyUrl = '',
}: Pick<Settings, 'privacyUrl'>): string | undefined {
  const address = linkAddress(privacyUrl);
  if (privacyUrl && address === undefined)
    complain(
      'privacy-url',
      privacyUrl,
      'is not an address that a link may have, so there is none. Write a whole one, such as "https://example.org/privacy".',
    );
  return address;
}
