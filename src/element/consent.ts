/** Whether the visitor has agreed, where the host asks for it, to what is stored and sent. */
import { forgetUnder, keep, keptUnder, type Place } from '../device/kept.ts';

export class Consent {
  readonly #host: { readonly consent: boolean };

  /** What the names of all that is stored begin with. */
  key = '';
  /** Where it is stored. */
  place: Place = 'device';
  /** The visitor has agreed on this page, whether or not that could be kept. */
  given = false;

  /** @param host says whether the visitor is asked */
  constructor(host: { readonly consent: boolean }) {
    this.#host = host;
  }

  /** It is about what is stored under `key`, where `place` says; for another, it has to be given anew. */
  concerns(key: string, place: Place): void {
    this.given &&= key === this.key;
    this.key = key;
    this.place = place;
  }

  /** The visitor has to agree first. */
  get isMissing(): boolean {
    return this.#host.consent && !this.given && !keptUnder(`${this.key}:consent`, this.place);
  }

  /** The visitor agrees. */
  give(): void {
    keep(`${this.key}:consent`, 'yes', this.place);
    this.given = true;
  }

  /** Forgets all that is stored, and that the visitor has agreed. */
  forget(): void {
    forgetUnder(this.key);
    this.given = false;
  }
}
