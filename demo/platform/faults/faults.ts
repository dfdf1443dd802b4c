/** Which calls a fault strikes: start, message, or every endpoint that gives tokens. */
export type FaultTarget = 'start' | 'message' | 'token';

/** One fault (the switches that contract §1's status codes and a bad network ask for). */
export type Fault =
  /** Answers with a status; `after` lets the platform process the call first. */
  | {
      kind: 'status';
      status: number;
      /** Seconds to wait, told in `Retry-After` as seconds or as an HTTP date. */
      retryAfter?: number;
      retryAs?: 'seconds' | 'date';
      when?: 'before' | 'after';
    }
  /** Answers after so many milliseconds. */
  | { kind: 'slow'; ms: number }
  /** Cuts the connection before or after the call is processed. */
  | { kind: 'cut'; when: 'before' | 'after' }
  /** Answers 200 with HTML, as a captive portal does; the call is not processed. */
  | { kind: 'not-json' }
  /** Answers 200 with JSON that is no reply, as some faults do; the call is not processed. */
  | { kind: 'no-reply'; body: object }
  /** Processes the call, sends half of the answer and cuts the connection. */
  | { kind: 'truncated' }
  /** Answers 503 with an empty body. */
  | { kind: 'down' };

/** A fault, what it strikes, and how many calls of it are left (undefined: until cleared). */
export interface SetFault {
  on: FaultTarget;
  fault: Fault;
  times?: number;
}

/** A call that is held back until the test lets it go. */
export interface Hold {
  /** Settles when the call has arrived. */
  arrived: Promise<void>;
  /** Lets the call go on. */
  release(): void;
}

/** The fault switches. Faults of one target strike in the order in which they were set. */
export class Faults {
  #faults: SetFault[] = [];
  readonly #holds = new Map<FaultTarget, { arrive: () => void; gate: Promise<void> }[]>();
  readonly #releases = new Set<() => void>();

  /** Sets a fault for the next `times` calls, or until it is cleared. */
  set(on: FaultTarget, fault: Fault, times?: number): void {
    this.#faults.push(times === undefined ? { on, fault } : { on, fault, times });
  }

  /** Removes the faults of one target, or all; calls that are held go on. */
  clear(on?: FaultTarget): void {
    this.#faults = this.#faults.filter((set) => on !== undefined && set.on !== on);
    if (on === undefined) for (const release of [...this.#releases]) release();
  }

  /** The faults that are set now. */
  list(): readonly SetFault[] {
    return this.#faults.map((set) => ({ ...set }));
  }

  /** Holds the next call of a target back, before it is processed. */
  hold(on: FaultTarget): Hold {
    let arrive = (): void => undefined;
    let open = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const gate = new Promise<void>((resolve) => (open = resolve));
    const release = (): void => {
      this.#releases.delete(release);
      open();
    };
    this.#releases.add(release);
    this.#holds.set(on, [...(this.#holds.get(on) ?? []), { arrive, gate }]);
    return { arrived, release };
  }

  /** Waits while the next call of this target is held. */
  async pass(on: FaultTarget): Promise<void> {
    const held = this.#holds.get(on)?.shift();
    held?.arrive();
    await held?.gate;
  }

  /** Takes the fault that strikes this call, and counts it down. */
  take(on: FaultTarget): Fault | undefined {
    const found = this.#faults.find((set) => set.on === on);
    if (found?.times !== undefined) {
      found.times -= 1;
      if (found.times <= 0) this.#faults = this.#faults.filter((set) => set !== found);
    }
    return found?.fault;
  }
}
