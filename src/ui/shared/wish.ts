/** How the elements say what the visitor wants; `<botlhale-chat>` listens and acts. */
import type { ConversationEvent } from '../../conversation/core/state.ts';

/** An event for the conversation, or something that concerns only the device or the panel. */
export type Wish =
  | ConversationEvent
  | { readonly type: 'close-pressed' | 'clear-pressed' | 'consent-given' }
  /** The words of a message that was refused are to be written anew; the panel alone hears it. */
  | { readonly type: 'edit-pressed'; readonly message: string; readonly text: string }
  | { readonly type: 'low-data-chosen'; readonly on: boolean };

/** Composed, to cross the elements' own roots; it never leaves `<botlhale-chat>`. */
export class WishEvent extends Event {
  readonly wish: Wish;

  constructor(wish: Wish) {
    super('botlhale-wish', { bubbles: true, composed: true });
    this.wish = wish;
  }
}

/** Dispatches `what` from `element`. */
export const wish = (element: EventTarget, what: Wish): void =>
  void element.dispatchEvent(new WishEvent(what));

declare global {
  interface HTMLElementEventMap {
    'botlhale-wish': WishEvent;
  }
}
