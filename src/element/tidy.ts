/**
 * Keeps this browser tidy while the chat is on the page: sweeps, and takes away what is being written
 * when another tab has cleared the chat. Loaded only where there is something to look at.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { keep, keptUnder, type Place } from '../device/kept.ts';
import { sweep } from '../device/sweep.ts';

export class Tidy implements ReactiveController {
  readonly #chat: EventTarget;
  readonly #emptied: () => void;
  #ends = new AbortController();
  #key = '';

  /** @param emptied called when there is no draft any more */
  constructor(chat: ReactiveControllerHost & EventTarget, emptied: () => void) {
    this.#chat = chat;
    this.#emptied = emptied;
    chat.addController(this);
  }

  hostConnected(): void {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    this.#chat.addEventListener('input', this.#check, { signal, capture: true });
    addEventListener('storage', this.#check, { signal });
    addEventListener('pageshow', this.#check, { signal });
  }

  hostDisconnected(): void {
    this.#ends.abort();
  }

  /** The chat keeps things under `key`, where `place` says, from now on. */
  look(key: string, place: Place): void {
    this.#key = place === 'device' ? key : '';
    this.#check();
    if (key) sweep({ key, place, now: Date.now() });
  }

  /**
   * A draft is this tab's alone, so no other can take it away. But it counts only with a number that
   * all tabs share, and that clearing the chat takes away.
   */
  readonly #check = (): void => {
    if (!this.#key) return;
    const [draft, number] = [`${this.#key}:draft`, `${this.#key}:drafts`];
    const shared = keptUnder(number);
    const own = keptUnder(number, 'tab');
    if (own && own !== shared) {
      keep(draft, '', 'tab');
      keep(number, '', 'tab');
      this.#emptied();
    } else if (!own && keptUnder(draft, 'tab')) {
      if (!shared) keep(number, String(Math.random()));
      keep(number, keptUnder(number), 'tab');
    }
  };
}
