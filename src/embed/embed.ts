/**
 * The script of the snippet, for pages that take one `<script src>`: it loads the chat that stands
 * beside it, and puts `<botlhale-chat>` at the end of the page.
 *
 * Each `data-*` attribute of the script becomes the element's: `data-bot-id` is `bot-id`; `true`
 * gives an attribute without a value, `false` none. `window.botlhaleChat = { botId: '…' }` says the
 * same where a tag manager strips attributes; `src` in it is this script's address, for where the
 * script cannot tell; a function in it (`tokenProvider`, `handoff`) becomes the element's property.
 */
type Settings = Readonly<Record<string, unknown>>;

declare global {
  interface Window {
    /** What the snippet's script would otherwise read from its own `data-*` attributes. */
    botlhaleChat?: Settings;
  }
}

// Imports nothing, and so has to say that it is a module.
export {};

/** Set by the build: the file that `botlhale-chat.js` begins by importing. */
declare const shellFile: string;

/** This script; the likeliest one where it runs late, or as part of another. */
function ownScript(): HTMLScriptElement | null {
  const { currentScript } = document;
  return currentScript instanceof HTMLScriptElement && currentScript.src
    ? currentScript
    : document.querySelector<HTMLScriptElement>('script[src][data-bot-id],script[src*="embed.js"]');
}

/** An attribute's value; `undefined` for none. */
function written(value: unknown): string | undefined {
  if (value == null || value === false || value === 'false') return undefined;
  if (value === true || value === 'true') return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

async function embed(): Promise<void> {
  const script = ownScript();
  const given: Settings = Object.assign({ src: script?.src }, window.botlhaleChat, script?.dataset);
  const { src, ...settings } = given;
  const beside = (file: string) => new URL(file, new URL(String(src), document.baseURI)).href;
  // At once, rather than when the other has come and asks for it.
  import(beside(shellFile)).catch(() => undefined);
  await import(beside('botlhale-chat.js'));
  // Null while the head is being read, whatever its type says.
  const body = document.body as HTMLElement | null;
  if (!body) await new Promise((ready) => addEventListener('DOMContentLoaded', ready));
  const chat = document.createElement('botlhale-chat');
  for (const [name, value] of Object.entries(settings)) {
    const text = written(value);
    if (typeof value === 'function') Object.assign(chat, { [name]: value });
    // Setting an attribute puts its name into lower case.
    else if (text !== undefined) chat.setAttribute(name.replace(/[A-Z]/g, '-$&'), text);
  }
  // Loaded twice, or written into the page as well: one chat a bot is enough.
  const botId = (element: Element) => element.getAttribute('bot-id');
  const there = [...document.querySelectorAll('botlhale-chat')].map(botId);
  if (!there.includes(botId(chat))) document.body.append(chat);
}

embed().catch((error: unknown) => {
  // eslint-disable-next-line no-console -- the console is where the site's developer looks
  console.error('<botlhale-chat> could not be loaded: is botlhale-chat.js beside embed.js?', error);
});
