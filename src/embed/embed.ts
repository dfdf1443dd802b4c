/**
 * The script of the snippet, for pages that take one `<script src>`: it loads the chat that stands
 * beside it, and puts `<botlhale-chat>` at the end of the page, or where `target` says.
 *
 * Each `data-*` attribute of the script becomes the element's: `data-bot-id` is `bot-id`.
 * `window.botlhaleChat = { botId: '…' }` says the same where a tag manager strips attributes, and
 * gives properties (`tokenProvider`, `strings`) and `calls` besides; `src` in it is this script's
 * address, for where the script cannot tell.
 */
import { ownAddress, pageSettings, script } from './own-script.ts';
import { makeCalls } from './calls.ts';
import { explain, showOtherWays, watchPolicy } from './failure.ts';
import { give } from './give.ts';
import { place, placedChat } from './place.ts';
import { say } from './say.ts';

/** Set by the build: the file that `botlhale-chat.js` begins by importing. */
declare const shellFile: string;

async function bodyIsThere(): Promise<void> {
  // Null while the head is being read, whatever its type says.
  const body = document.body as HTMLElement | null;
  if (!body) await new Promise((ready) => addEventListener('DOMContentLoaded', ready));
}

async function embed(): Promise<void> {
  const address = ownAddress(pageSettings());
  if (address === undefined)
    return say(
      'embed.js cannot tell from where it was loaded. Set src in window.botlhaleChat to its address.',
    );
  const beside = (file: string) => new URL(file, address).href;
  const files = [beside('botlhale-chat.js'), beside(shellFile)] as const;
  const { blockedBy, stop } = watchPolicy(beside('.'));
  // At once, rather than when the other has come and asks for it.
  import(files[1]).catch(() => undefined);
  try {
    await import(files[0]);
  } catch (error) {
    await bodyIsThere();
    showOtherWays(Object.assign(pageSettings(), script?.dataset));
    return await explain(files, await blockedBy(), error);
  } finally {
    stop();
  }
  await bodyIsThere();
  const page = pageSettings();
  const fresh = document.createElement('botlhale-chat');
  give(fresh, page, script?.dataset ?? {});
  // Loaded twice, or written into the page as well: one chat a bot is enough.
  const chat = placedChat(fresh.getAttribute('bot-id')) ?? fresh;
  if (!chat.isConnected)
    place(chat, { target: script?.dataset['target'] ?? page['target'], script });
  makeCalls(chat);
}

void embed();
