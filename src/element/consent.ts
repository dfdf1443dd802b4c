/** Whether the visitor has agreed, where the host asks for it, to what is stored and sent. */
import { forgetUnder, keep, keptUnder } from '../device/kept.ts';

export class Consent {
  readonly #host: { readonly consent: boolean };

  /** What the names of all that is stored begin with. */
  key = '';
  /** The visitor has agreed on this page, whether or not that could be kept. */
  given = false;

  /** @param host says whether the visitor is asked */
  constructor(host: { readonly consent: boolean }) {
    this.#host = host;
  }

  /** The visitor has to agree first. */
  get isMissing(): boolean {
    return this.#host.consent && !this.given && !keptUnder(`${this.key}:consent`);
  }

  /** The visitor agrees. */
  give(): void {
    keep(`${this.key}:consent`, 'yes');
    this.given = true;
  }

  /** Forgets all that is stored, and that the visitor has agreed. */
  forget(): void {
    forgetUnder(this.key);
    this.given = false;
  }
}
