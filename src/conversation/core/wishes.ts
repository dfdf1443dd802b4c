/** What visitors do, as optimistic updates: seen in their tab before any tab has decided on it. */
import type { ConversationEvent, ConversationState, Stamped, Wish } from './state.ts';
import { say } from './step.ts';

const wishes = {
  'message-typed': true,
  'button-pressed': true,
  'retry-pressed': true,
  'discard-pressed': true,
  'language-chosen': true,
  'agent-retry-pressed': true,
  'bot-pressed': true,
  'end-pressed': true,
  'went-online': true,
} as const satisfies Readonly<Record<Wish['type'], true>>;

/** The visitor's own doing, which any tab takes; all else concerns the tab that leads. */
export const isWish = (event: ConversationEvent): event is Wish =>
  Object.hasOwn(wishes, event.type);

/** What the visitor says: it becomes a message of the same id. */
export const isWord = (
  event: Stamped,
): event is Extract<Stamped, { type: 'message-typed' | 'button-pressed' }> =>
  event.type === 'message-typed' || event.type === 'button-pressed';

/** The conversation as the visitor of a tab sees it: what they said there is in it at once. */
export const withWishes = (
  state: ConversationState,
  pending: readonly Stamped[],
): ConversationState =>
  pending.reduce((current, wish) => (isWord(wish) ? say(current, wish) : current), state);
