/**
 * Which script this is, and what it was given. It is looked up at the first statement, past what the
 * page's markup can reach: an element named `currentScript`, a `<base>` that is put in later or a
 * property of every object would otherwise decide from where code is fetched.
 */
const running: unknown = Reflect.get(Document.prototype, 'currentScript', document);
const current = running instanceof HTMLScriptElement ? running : undefined;
const { baseURI } = document;

/**
 * This script's element; where none runs, as with a module, the one that says which bot. That guess
 * never leaves the page's own origin, and so never takes code that nobody has named.
 */
export const script =
  current ??
  [...document.querySelectorAll<HTMLScriptElement>('script[src][data-bot-id]')].find(({ src }) => {
    const { origin, pathname } = new URL(src);
    return origin === location.origin && pathname.endsWith('/embed.js');
  });

const currentSrc = script?.src;

/** What a host says in `window.botlhaleChat`. */
export type Settings = Record<string, unknown>;

/** The page's own plain object, of which its own values count; an `<a id="botlhaleChat">` is none. */
export function pageSettings(): Settings {
  const value: unknown =
    Object.hasOwn(window, 'botlhaleChat') && Reflect.get(window, 'botlhaleChat');
  const isPlain = value instanceof Object && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? Object.fromEntries(Object.entries(value)) : {};
}

/** This script's address; `undefined` where it cannot know. */
export function ownAddress({ src }: Settings): string | undefined {
  if (currentSrc) return currentSrc;
  return typeof src === 'string' ? new URL(src, baseURI).href : undefined;
}
