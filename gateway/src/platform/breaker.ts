import CircuitBreaker from 'opossum';

/** How long an open circuit asks the platform nothing, in milliseconds. */
const REST_MS = 10_000;

/** The platform did not answer as a platform that works does: no connection, no end, 5xx, not JSON. */
export class PlatformFailure extends Error {
  override readonly name = 'PlatformFailure';
}

/** Nothing was asked: the platform has failed too often just now. */
export interface Resting {
  /** Seconds until it is tried again. */
  readonly resting: number;
}

/** Lets calls through until half of them fail, then none for ten seconds, then one to find out. */
export class Breaker {
  readonly #circuit: CircuitBreaker<[call: () => Promise<unknown>]>;
  readonly #now: () => number;
  #openedAt = 0;

  constructor(now: () => number, told: (open: boolean) => void) {
    this.#now = now;
    this.#circuit = new CircuitBreaker((call: () => Promise<unknown>) => call(), {
      // A call has a time limit of its own.
      timeout: false,
      errorThresholdPercentage: 50,
      volumeThreshold: 10,
      rollingCountTimeout: REST_MS,
      resetTimeout: REST_MS,
      errorFilter: (error) => !(error instanceof PlatformFailure),
    });
    this.#circuit.on('open', () => {
      this.#openedAt = now();
      told(true);
    });
    this.#circuit.on('close', () => told(false));
  }

  /** The call's own outcome or rejection; `Resting` when it was not made. */
  async run<T>(call: () => Promise<T>): Promise<T | Resting> {
    try {
      // `fire` resolves to what the call does.
      return (await this.#circuit.fire(call)) as T;
    } catch (error) {
      if (!(error instanceof Error) || !CircuitBreaker.isOurError(error)) throw error;
      const left = this.#openedAt + REST_MS - this.#now();
      return { resting: Math.max(1, Math.ceil(left / 1000)) };
    }
  }

  close(): void {
    this.#circuit.shutdown();
  }
}
