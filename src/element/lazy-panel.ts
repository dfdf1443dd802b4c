/** A panel whose code is fetched when it is first opened, and the sentences that the chat speaks. */
import type { Place } from '../device/kept.ts';
import { launcherStrings, type LauncherStrings } from '../i18n/launcher.ts';
import type { HostStrings } from '../i18n/overrides.ts';
import type { Strings } from '../i18n/strings.ts';
import type { WishEvent } from '../ui/shared/wish.ts';
import type { Kept } from '../ui/shared/kept.ts';
import type { ViewSource } from './panel-place.ts';

/** What the interface speaks: absent is English, which comes with the code. */
interface Language {
  readonly strings?: Strings | undefined;
  /** Puts the host's own sentences in their places. */
  readonly mend?: (<T extends Partial<Strings>>(strings: T) => T) | undefined;
}

export class LazyPanel {
  readonly #changed: () => void;
  /** What was asked for last: a language, and the host's sentences by their value. */
  #asked = wishFor('en', undefined);
  #language: Language = {};
  /** The language that was asked for last, on its way. */
  #speaking: Promise<void> | undefined;
  #loading: Promise<void> | undefined;
  #place: typeof import('./panel-place.ts') | undefined;
  /** Loaded with the panel. */
  #sentences: typeof import('../i18n/index.ts') | undefined;

  /** What the launcher says: English until its language is there. */
  words: LauncherStrings = launcherStrings;
  /** The sentences to show the panel with; absent until everything it needs is there. */
  strings: Strings | undefined;

  /** @param changed called when `words` or `strings` have changed */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /**
   * Speaks the language of a BCP 47 tag as soon as it is there, with the host's `own` sentences;
   * English where it cannot be fetched.
   */
  speak(tag: string, own: HostStrings | undefined): void {
    const asked = wishFor(tag, own);
    if (asked === this.#asked) return;
    this.#asked = asked;
    const speaking = fetchLanguage(tag, own).then((language) => {
      if (speaking !== this.#speaking) return; // another was chosen meanwhile
      this.#language = language;
      this.#apply();
    });
    this.#speaking = speaking;
  }

  /** Loads what the panel needs, once. Rejects when it cannot be fetched; asking again retries. */
  load(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** How many messages are unread, in words; none before the panel is loaded. */
  unread(count: number): string {
    const { strings } = this;
    return (strings && this.#sentences?.counted(strings.newMessages, count, strings.tag)) ?? '';
  }

  /** What this browser keeps under names that begin with `key`; absent before the panel is loaded. */
  kept(key: string, storage: Place): Kept | undefined {
    return this.#place?.keptBy(key, storage);
  }

  /** Draws the panel in `root`, once it is loaded; without a source, takes it away. */
  draw(
    root: ParentNode,
    source: Omit<ViewSource, 'strings'> | undefined,
    wished: (event: WishEvent) => void,
  ): void {
    const { strings } = this;
    if (strings) this.#place?.placePanel(root, source && { ...source, strings }, wished);
  }

  async #load(): Promise<void> {
    const [place, sentences] = await Promise.all([
      import('./panel-place.ts'),
      import('../i18n/index.ts'),
    ]);
    await this.#speaking;
    this.#place = place;
    this.#sentences = sentences;
    this.#apply();
  }

  #apply(): void {
    const { strings, mend = (same) => same } = this.#language;
    const english = this.#sentences?.en;
    this.words = mend(strings ?? launcherStrings);
    this.strings = english && mend(strings ?? english);
    this.#changed();
  }
}

/** Frameworks hand in anew what has not changed: a function is asked when a language is fetched. */
const wishFor = (tag: string, own: HostStrings | undefined): string =>
  JSON.stringify([tag, typeof own, own]);

async function fetchLanguage(tag: string, own: HostStrings | undefined): Promise<Language> {
  try {
    const [registry, overrides] = await Promise.all([
      /^en\b/.test(tag) ? undefined : import('../i18n/registry.ts'),
      own && import('../i18n/overrides.ts'),
    ]);
    return {
      strings: await registry?.loadStrings(tag),
      mend: overrides && own && ((strings) => overrides.overridden(strings, own)),
    };
  } catch {
    return {};
  }
}
