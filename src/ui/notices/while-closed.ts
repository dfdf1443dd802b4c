/** What a closed chat says where the host wants it: a greeting after a while, a count in the title. */
import type { ReactiveController, ReactiveElement } from 'lit';
import type { Strings } from '../../i18n/strings.ts';
import type { Kept } from '../shared/kept.ts';
import { countInTitle } from './title-count.ts';

export interface ClosedView {
  /** Absent until the panel is loaded. */
  readonly strings: Strings | undefined;
  readonly unread: number;
  /** The chat is open, or has been. */
  readonly begun: boolean;
  /** What this browser keeps; absent as long as the sentences are. */
  readonly kept: Kept | undefined;
}

/** The chat, as far as this needs it. */
export interface Closable extends ReactiveElement {
  readonly greeting: string;
  readonly greetingDelay: number;
  readonly titleCount: boolean;
  readonly lowData: boolean;
}

export class WhileClosed implements ReactiveController {
  readonly #chat: Closable;
  readonly #view: () => ClosedView;
  readonly #load: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #counted = 0;

  /** @param load fetches the sentences, and with them what opening the chat will need */
  constructor(chat: Closable, view: () => ClosedView, load: () => Promise<void>) {
    this.#chat = chat;
    this.#view = view;
    this.#load = load;
    chat.addController(this);
  }

  hostConnected(): void {
    const { greetingDelay, lowData } = this.#chat;
    if (!greetingDelay || lowData || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.#greet(), greetingDelay * 1000);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    if (this.#counted > 0) countInTitle(this.#chat, (this.#counted = 0));
  }

  hostUpdated(): void {
    const { unread } = this.#view();
    if (!this.#chat.titleCount || unread === this.#counted) return;
    this.#counted = unread;
    countInTitle(this.#chat, unread);
  }

  async #greet(): Promise<void> {
    if (this.#view().begun) return;
    try {
      await this.#load();
      const { greet } = await import('./greeting-bubble.ts');
      const { strings, kept } = this.#view();
      await greet(this.#chat, strings, kept);
    } catch {
      // A greeting that cannot be fetched is worth no complaint.
    }
  }
}
