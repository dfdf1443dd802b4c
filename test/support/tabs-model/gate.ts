/** What reaches a page late, in order: nothing passes while the gate is shut. */

/** Lets everything run that waits for promises only. */
export const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

export class Gate {
  #open = true;
  readonly #held: (() => void)[] = [];

  /** Nothing is held back. */
  get isFree(): boolean {
    return this.#open && this.#held.length === 0;
  }

  /** Runs `what` now, or when the gate is open and it is its turn. */
  pass(what: () => void): void {
    if (this.isFree) what();
    else this.#held.push(what);
  }

  shut(): void {
    this.#open = false;
  }

  /** Lets through what was held, each as a task of its own. */
  async open(): Promise<void> {
    this.#open = true;
    while (this.#goOn()) await settle();
  }

  /** Lets the next one through, if there is one and the gate is not shut again. */
  #goOn(): boolean {
    const next = this.#open ? this.#held.shift() : undefined;
    next?.();
    return next !== undefined;
  }
}
