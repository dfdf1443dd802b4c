/** The second stage of loading: the panel's code, and the sentences of one language. */
import type { Strings } from './i18n/strings.ts';

export class PanelStage {
  readonly #changed: () => void;
  /** What is loaded, or on its way. */
  #tag = '';
  #loading = Promise.resolve();

  /** The sentences to show the panel with; absent until everything it needs is there. */
  strings: Strings | undefined;

  /** @param changed called when `strings` has changed */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Loads what the panel needs to speak the language of a BCP 47 tag, once. Rejects when something
   * cannot be fetched; asking again retries.
   */
  load(tag: string): Promise<void> {
    if (tag !== this.#tag) {
      this.#tag = tag;
      this.#loading = this.#load(tag).catch((error: unknown) => {
        this.#tag = '';
        throw error;
      });
    }
    return this.#loading;
  }

  async #load(tag: string): Promise<void> {
    const [{ definePanel }, { loadStrings }] = await Promise.all([
      import('./ui/botlhale-panel.ts'),
      import('./i18n/index.ts'),
    ]);
    const strings = await loadStrings(tag);
    if (tag !== this.#tag) return; // another language was chosen meanwhile
    definePanel();
    this.strings = strings;
    this.#changed();
  }
}
