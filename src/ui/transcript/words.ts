/**
 * The words of a text. What reads marks and addresses is fetched with the first text that may hold
 * some. Until it is there, a text of the other side is held back for a moment, so that a screen reader
 * says it once; then it stands as it was written, like the visitor's own from the start, and is drawn
 * anew in silence.
 */
import { mayHoldMarks } from '../../protocol/marks.ts';
import type { Message } from '../../protocol/message.ts';

/** Words are worth more than their look: they are held back no longer, in milliseconds. */
const patience = 1_000;

let rich: typeof import('./rich-text.ts') | undefined;

/** Fetches what reads marks. Rejects when it cannot be had. */
export async function fetchReader(): Promise<void> {
  rich ??= await import('./rich-text.ts');
}

export class Words {
  readonly #changed: () => void;
  #fetching = false;
  #holds = true;
  /** Something is held back; something stands as it was written. */
  #held = false;
  #asWritten = false;

  #silent = false;

  /** @param changed called when words that are drawn already look different */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** What is drawn anew, this time, is not to be said again. */
  isSilent(): boolean {
    const silent = this.#silent;
    this.#silent = false;
    return silent;
  }

  /** What the drawing depends on. */
  get look(): readonly unknown[] {
    return [rich, this.#holds];
  }

  /**
   * Draws what `sender` wrote; `undefined` as long as it is held back.
   *
   * @param texts how many texts the message has
   */
  draw(text: string, sender?: Message['sender'], texts?: number): unknown {
    if (!mayHoldMarks(text)) return text;
    if (rich) return rich.richText(text, sender, texts);
    // Tried again with each text that is drawn.
    if (!this.#fetching) void this.#fetch();
    if (this.#holds && sender !== 'user') return void (this.#held = true);
    this.#asWritten = true;
    return text;
  }

  async #fetch(): Promise<void> {
    this.#fetching = true;
    const timer = setTimeout(() => this.#letGo(), patience);
    try {
      await fetchReader();
      this.#silent = this.#asWritten && !this.#held;
      this.#changed();
    } catch {
      this.#letGo();
    } finally {
      clearTimeout(timer);
      this.#fetching = false;
    }
  }

  #letGo(): void {
    if (!this.#holds) return;
    this.#holds = this.#held = false;
    this.#changed();
  }
}
