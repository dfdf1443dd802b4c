/** An event that a visitor's socket sent (contract §3). */
export interface SeenEvent {
  event: string;
  payload: unknown;
  /** The socket that sent it: another one after every reconnect. */
  socketId: string;
  /** The conversation that the socket had named by then, or the one in the payload, else ''. */
  conversationId: string;
  /** Whether the socket had said who it is when the event came. */
  identified: boolean;
}

/** What the visitors' sockets sent (the last 20,000 events), in order, and a way to wait for more of it. */
export class EventLog {
  #seen: SeenEvent[] = [];
  readonly #waiting = new Set<() => void>();

  /** The events so far; with an id only those of one conversation. */
  list(conversationId?: string): readonly SeenEvent[] {
    return this.#seen.filter(
      (seen) => conversationId === undefined || seen.conversationId === conversationId,
    );
  }

  /** Notes an event. */
  add(seen: SeenEvent): void {
    this.#seen.push(seen);
    if (this.#seen.length > 20_000) this.#seen = this.#seen.slice(-16_000);
    for (const check of [...this.#waiting]) check();
  }

  /** Settles with the first event that fits, past or future; rejects after `ms` milliseconds. */
  async until(fits: (seen: SeenEvent) => boolean, ms = 5000): Promise<SeenEvent> {
    const found = this.#seen.find(fits);
    if (found) return found;
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const come = this.#seen.find(fits);
        if (come) settle(() => resolve(come));
      };
      const settle = (act: () => void): void => {
        clearTimeout(timer);
        this.#waiting.delete(check);
        act();
      };
      const timer = setTimeout(() => {
        settle(() => reject(new Error(`No such event within ${ms} ms`)));
      }, ms);
      this.#waiting.add(check);
    });
  }
}
