/** How the elements say what the visitor wants; `<botlhale-chat>` listens and acts. */
import type { ConversationEvent } from '../../conversation/core/state.ts';

/** An event for the conversation, or something that concerns only the device or the panel. */
export type Intent =
  | ConversationEvent
  | { readonly type: 'close-pressed' | 'clear-pressed' | 'consent-given' }
  | { readonly type: 'low-data-chosen'; readonly on: boolean };

/** Composed, to cross the elements' own roots; it never leaves `<botlhale-chat>`. */
export class IntentEvent extends Event {
  readonly intent: Intent;

  constructor(intent: Intent) {
    super('botlhale-intent', { bubbles: true, composed: true });
    this.intent = intent;
  }
}

/** Dispatches `intent` from `element`. */
export const wish = (element: EventTarget, intent: Intent): void =>
  void element.dispatchEvent(new IntentEvent(intent));

declare global {
  interface HTMLElementEventMap {
    'botlhale-intent': IntentEvent;
  }
}
