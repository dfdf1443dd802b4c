/** What the bot remembers about one conversation. */
export interface BotState {
  /** The dialogue that is waiting for an answer, and for which of its slots. */
  pending: { intent: string; slot: string } | undefined;
  /** What the person told so far: an order's drink and size, a contact's name and e-mail. */
  readonly slots: Map<string, string>;
}

/** An empty memory. */
export function newBotState(): BotState {
  return { pending: undefined, slots: new Map() };
}
