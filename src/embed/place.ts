/** Where the chat stands on the page, and its way into the next page of a router. */
import { say } from './say.ts';

/** Where the script's element and its settings want the chat. */
export interface Wish {
  /** A selector of an element that the chat goes into. */
  readonly target: unknown;
  /** The script that asks for it, where it is known. */
  readonly script: Element | undefined;
}

/** A chat that the snippet has placed. */
interface Placed {
  readonly chat: Element;
  /** Ends what keeps it on the page. */
  readonly letGo: () => void;
}

/** Where they are kept: one map a page, by bot, however often the script runs. */
const registry = Symbol.for('botlhale-chat:placed');

/** The chat of a bot that is on the page, or was until a router took its page away. */
export function placedChat(botId: string | null): Element | undefined {
  return (
    [...document.querySelectorAll('botlhale-chat')].find((chat) => botOf(chat) === botId) ??
    placed().get(botId)?.chat
  );
}

const placed = (): Map<string | null, Placed> => {
  // This script alone knows the symbol, whichever of its runs has written it.
  const there = Reflect.get(window, registry) as Map<string | null, Placed> | undefined;
  if (there) return there;
  const fresh = new Map<string | null, Placed>();
  Object.defineProperty(window, registry, { value: fresh });
  return fresh;
};

const isRight = (chat: Element): boolean =>
  (chat.getAttribute('position') ?? 'bottom-right') === 'bottom-right';

const botOf = (chat: Element): string | null => chat.getAttribute('bot-id');

/** Puts the chat where it is wanted, and keeps it there when a router changes the page. */
export function place(chat: Element, { target, script }: Wish): void {
  // Two chats in one corner would stand on one another.
  if (
    !chat.hasAttribute('position') &&
    [...document.querySelectorAll('botlhale-chat')].some(isRight)
  )
    chat.setAttribute('position', 'bottom-left');
  const isInline = /^(inline|page)$/.test(chat.getAttribute('position') ?? '');
  const wanted = (): Element | undefined => find(target) ?? (isInline ? undefined : document.body);
  if (typeof target === 'string' && !find(target))
    say(
      `there is no ${target} on this page to put the chat into, so it stands at its usual place.`,
    );
  if (!find(target) && isInline && document.body.contains(script ?? null)) script?.after(chat);
  else (wanted() ?? document.body).append(chat);
  placed().get(botOf(chat))?.letGo();
  placed().set(botOf(chat), { chat, letGo: keep(chat, wanted) });
}

function find(target: unknown): Element | undefined {
  try {
    return typeof target === 'string' ? (document.querySelector(target) ?? undefined) : undefined;
  } catch {
    return undefined; // no selector
  }
}

/**
 * A router that puts another page in place of this one (Turbo, htmx, Astro) takes the chat away with
 * the old one. It comes back as the same element in the same task, so that for it nothing has ended:
 * conversation, panel, draft, the socket to a person. A host that removes it alone is obeyed.
 */
function keep(chat: Element, wanted: () => Element | undefined): () => void {
  let home = chat.parentElement;
  let neighbours: readonly Element[] = [];
  const look = (): void => {
    if (!chat.isConnected) {
      const next = wanted();
      if (!next) return;
      if (next === home && !isAnotherPage(next, neighbours)) return observer.disconnect();
      // The router's copy of it, or the next page's own, would be a second one.
      const double = [...document.querySelectorAll('botlhale-chat')].find(
        (other) => botOf(other) === botOf(chat),
      );
      if (double) double.replaceWith(chat);
      else next.append(chat);
    }
    if (home !== chat.parentElement) watch();
    home = chat.parentElement;
    neighbours = [...(home?.children ?? [])].filter((child) => child !== chat);
  };
  const observer = new MutationObserver(look);
  const watch = (): void => {
    observer.disconnect();
    // Every ancestor of it may be what is exchanged.
    for (let node = chat.parentNode; node; node = node.parentNode)
      observer.observe(node, { childList: true });
  };
  watch();
  look();
  return () => observer.disconnect();
}

/** Something of the old page has gone, and something new has come. */
const isAnotherPage = ({ children }: Element, before: readonly Element[]): boolean =>
  [...children].some((child) => !before.includes(child)) &&
  (before.length === 0 || before.some((element) => !element.isConnected));
