import { loggedFields, type Form, type LoggedField } from './form.ts';

/** A call that the REST API saw, faulty ones included. */
export interface SeenRequest {
  method: string;
  /** Path below the API's base, such as `/message`. */
  path: string;
  fields: Record<string, LoggedField>;
  /** Headers, names in lower case. */
  headers: Record<string, string>;
  /** Milliseconds by the platform's clock. */
  at: number;
  /** The bot has acted on it, whatever became of the answer. */
  processed: boolean;
}

/** Keeps the last 5,000 calls, for tests. */
export class RequestLog {
  #seen: SeenRequest[] = [];
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The calls in order; with a path, only those to it. */
  list(path?: string): readonly SeenRequest[] {
    return this.#seen.filter((seen) => path === undefined || seen.path === path);
  }

  /** Notes a call; the caller marks it when it is processed. */
  add(request: Request, path: string, form: Form): SeenRequest {
    const seen: SeenRequest = {
      method: request.method,
      path,
      fields: loggedFields(form),
      headers: Object.fromEntries(request.headers),
      at: this.#now(),
      processed: false,
    };
    this.#seen.push(seen);
    if (this.#seen.length > 5000) this.#seen = this.#seen.slice(-4000);
    return seen;
  }

  /** Forgets all of them. */
  clear(): void {
    this.#seen = [];
  }
}
