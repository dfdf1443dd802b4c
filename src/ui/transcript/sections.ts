/**
 * What of a long conversation is drawn, and how. Entries stand in sections, which the browser skips
 * while they are out of sight. The newest sections, and those that have come near, are drawn in
 * full; the others hold their words as plain text, so that they can be found, selected and read
 * aloud.
 */
import type { Entry } from '../../protocol/message.ts';

/** So many entries make a section. */
export const sectionSize = 50;

/** So many of the newest sections are drawn in full before anybody comes near them. */
const drawnAtOnce = 2;

/** How a section is drawn: as plain text, in full, or in full with buttons that can be pressed. */
export type Drawing = 'plain' | 'full' | 'live';

/** A section that has to be drawn anew. */
export interface Redrawing {
  readonly drawing: Drawing;
  /** The row at this place of the log is drawn already, and stays as it is. */
  readonly keeps: (at: number) => boolean;
}

export class Sections {
  #entries: readonly Entry[] = [];
  #look: readonly unknown[] = [];
  #drawn: Drawing[] = [];
  readonly #near = new Set<number>();

  /** A section has come near: it is drawn in full from now on. True when it was not already. */
  comesNear(section: number): boolean {
    const before = this.#near.size;
    return this.#near.add(section).size > before;
  }

  /**
   * For each section how it has to be drawn anew; `undefined` where nothing has changed.
   *
   * @param look everything beside the entries that the drawing depends on
   * @param live the newest message's buttons can be pressed
   */
  next(
    entries: readonly Entry[],
    look: readonly unknown[],
    live: boolean,
  ): (Redrawing | undefined)[] {
    const before = this.#entries;
    const drawn = this.#drawn;
    const sameLook = look.every((item, at) => item === this.#look[at]);
    const count = Math.ceil(entries.length / sectionSize);
    if (count === 0) this.#near.clear();
    this.#entries = entries;
    this.#look = look;
    // Libraries of pages replace Array.from.
    this.#drawn = [...Array(count).keys()].map((section) => {
      if (section >= count - drawnAtOnce) this.#near.add(section);
      return !this.#near.has(section) ? 'plain' : live && section === count - 1 ? 'live' : 'full';
    });
    /** Neighbours count, too: how an entry looks depends on what stands beside it. */
    const same = (from: number, to = from) => {
      for (let at = from - 1; at <= to + 1; at++) if (entries[at] !== before[at]) return false;
      return true;
    };
    return this.#drawn.map((drawing, section) => {
      const from = section * sectionSize;
      const was = drawn[section];
      if (sameLook && drawing === was && same(from, from + sectionSize - 1)) return undefined;
      const inFull = sameLook && drawing !== 'plain' && was !== 'plain' && was !== undefined;
      const wasNewest = (at: number) => at === entries.length - 1 || at === before.length - 1;
      return { drawing, keeps: (at) => inFull && !wasNewest(at) && same(at) };
    });
  }
}
