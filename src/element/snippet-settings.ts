/** What a page may say to the snippet's script, as types; `src/embed` reads it. */
import type { ReactiveElement } from 'lit';
import type { BotlhaleChat } from './botlhale-chat.ts';
import type { ChatAttributes } from './chat-attributes.ts';

/** `window.botlhaleChat`: every attribute and property of the chat, and what is for the script. */
export interface SnippetSettings extends Partial<Omit<ChatAttributes, keyof ReactiveElement>> {
  /** The address of `embed.js`, where it cannot tell. */
  readonly src?: string;
  /** A selector of the element that the chat goes into. */
  readonly target?: string;
  /** Called with the chat when it is there, and at once from then on. */
  readonly calls?: ((chat: BotlhaleChat) => void)[];
}

declare global {
  interface Window {
    botlhaleChat?: SnippetSettings;
  }
}
