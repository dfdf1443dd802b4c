/** What is said, and shown, when the chat's code cannot be had. */
import type { Settings } from './own-script.ts';
import { say } from './say.ts';

/** Watches from now on whether a policy of the page blocks what comes from a folder. */
export function watchPolicy(folder: string): {
  /** Resolves to the directive that blocked something, if one did. */
  readonly blockedBy: () => Promise<string | undefined>;
  readonly stop: () => void;
} {
  let directive: string | undefined;
  const note = ({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): void => {
    if (blockedURI.startsWith(folder) || effectiveDirective.includes('trusted-types'))
      directive ??= effectiveDirective;
  };
  document.addEventListener('securitypolicyviolation', note);
  return {
    stop: () => document.removeEventListener('securitypolicyviolation', note),
    // The browser tells it in a task of its own, after the error.
    blockedBy: () => new Promise((resolve) => setTimeout(() => resolve(directive))),
  };
}

/** Says why files could not be loaded, as far as a browser tells. */
export async function explain(
  addresses: readonly string[],
  directive: string | undefined,
  error: unknown,
): Promise<void> {
  if (directive?.includes('trusted-types'))
    return say(`could not be loaded: the page's Trusted Types (${directive}) block it.`, error);
  if (directive !== undefined) {
    const allow = directive.startsWith('script') ? `, so ${directive} has to allow them` : '';
    return say(`could not be loaded: the page's policy blocks its files${allow}.`, error);
  }
  const wrong = (await Promise.all(addresses.map(problemAt))).find(Boolean);
  say(
    `could not be loaded: ${wrong ?? 'its files are there, but one that they need is not, or this browser is too old for them'}.`,
    error,
  );
}

async function problemAt(address: string): Promise<string | undefined> {
  try {
    const { ok, status, headers } = await fetch(address);
    const type = headers.get('Content-Type') ?? 'nothing';
    if (!ok) return `${address} answered ${status}`;
    return /javascript/i.test(type)
      ? undefined
      : `${address} is sent as ${type}, not as JavaScript`;
  } catch {
    return `${address} could not be reached: it does not allow calls from ${location.origin} (CORS), or the network was lost`;
  }
}

/** Other ways to reach the people behind the chat, where it would have been. */
export function showOtherWays({ phone, whatsapp }: Settings): void {
  const ways = [
    [phone, `tel:${compact(phone)}`, String(phone)],
    [whatsapp, `https://wa.me/${compact(whatsapp).replace('+', '')}`, 'WhatsApp'],
  ] as const;
  const links = ways.flatMap(([given, href, textContent]) =>
    given ? [styled(Object.assign(document.createElement('a'), { href, textContent }), pill)] : [],
  );
  const box = styled(document.createElement('div'), corner);
  box.append(...links);
  if (links.length > 0) document.body.append(box);
}

const corner = {
  position: 'fixed',
  'inset-block-end': '16px',
  'inset-inline-end': '16px',
  'z-index': '2147483000',
};
const pill = {
  display: 'inline-block',
  margin: '4px',
  padding: '12px 18px',
  'border-radius': '24px',
  background: '#12554f',
  color: '#fff',
  font: '16px system-ui, sans-serif',
  'text-decoration': 'none',
};

/** By the CSSOM, which every policy lets through. */
function styled<T extends HTMLElement>(element: T, styles: Readonly<Record<string, string>>): T {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  return element;
}

const compact = (number: unknown): string => String(number).replace(/[^\d+]/g, '');
