/**
 * Keeps a scroller at its end while the reader is there, and leaves it alone when the reader is
 * somewhere else. What does not fit is read from its first line: the scroller stops there, and the
 * reader is no more at the end. The attribute `scrolled` of the host says that there is something above.
 */
import type { LitElement, ReactiveController } from 'lit';

/** This close to the end counts as being there, in CSS pixels. */
const nearEnd = 48;

export class StickToEnd implements ReactiveController {
  /** The reader is at the end. */
  atEnd = true;
  readonly #host: LitElement;
  readonly #scroller: () => HTMLElement | null;
  readonly #newest: () => Element | null;
  /** What was newest when the reader was brought to its first line, or went to its end. */
  #read: Element | null = null;
  /** The reader was brought there, and has not gone on to the end: it may be close. */
  #reads = false;
  /** How the scroller was last seen. */
  #seen = { top: 0, height: 0, room: 0 };
  /** Not at once: what scrolling brings into view changes its size, and the page is told an error. */
  readonly #sizes = new ResizeObserver(() =>
    requestAnimationFrame(() => {
      const before = this.#seen;
      this.scrolled(); // the reader may have moved, and the event be still to come
      this.#settle(before);
    }),
  );

  /** @param newest what is read from its first line; nothing where the visitor has written it */
  constructor(host: LitElement, scroller: () => HTMLElement | null, newest: () => Element | null) {
    this.#host = host;
    this.#scroller = scroller;
    this.#newest = newest;
    host.addController(this);
  }

  hostUpdated(): void {
    const scroller = this.#scroller();
    if (!scroller) return;
    this.#sizes.observe(scroller);
    for (const child of scroller.children) this.#sizes.observe(child);
    this.#settle();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  /**
   * To be called when the scroller has scrolled, and before anything in it changes: the reader may
   * have moved, and the event be still to come.
   */
  readonly scrolled = (): void => {
    const scroller = this.#scroller();
    if (!scroller) return;
    const before = this.#seen;
    const { top, height, room } = this.#look(scroller);
    this.#host.toggleAttribute('scrolled', top > 0);
    // Who goes up is a reader, but for what a shorter content or a larger room brings about.
    const given = Math.max(0, before.height - height) + Math.max(0, room - before.room);
    const stays = this.atEnd && top >= before.top - given;
    const atEnd = stays || height - top - room < (this.#reads ? 1 : nearEnd);
    if (atEnd === this.atEnd) return;
    this.#reads = false;
    this.atEnd = atEnd;
    this.#host.requestUpdate();
  };

  /** Goes to the end, and stays there. */
  readonly goToEnd = (): void => {
    this.atEnd = true;
    this.#read = this.#newest();
    const scroller = this.#scroller();
    if (scroller) scroller.scrollTop = scroller.scrollHeight;
    this.#settle();
    this.#host.requestUpdate();
  };

  /** @param before how the scroller was before anything in it changed */
  #settle(before = this.#seen): void {
    const scroller = this.#scroller();
    if (!scroller) return;
    const { scrollHeight: height, clientHeight: room } = scroller;
    let taken = before.room - room;
    if (this.atEnd) {
      taken += nearEnd;
      const newest = this.#newest();
      // The end, and not the first line, stays in view when a keyboard comes up.
      if (newest?.matches('.row') && taken > nearEnd) this.#read = newest;
      // Its own height: what is out of sight is given one that is guessed.
      const { height: tall = 0 } = newest?.getBoundingClientRect() ?? {};
      this.#reads = newest !== this.#read && tall > room;
      if (newest && this.#reads) {
        this.#read = newest;
        this.atEnd = false;
        this.#host.requestUpdate();
      }
      scroller.scrollTop = newest && this.#reads ? startOf(newest, scroller) : height;
      this.#look(scroller);
    }
    // What a key has brought the focus to is not hidden by that.
    const focused = this.#host.shadowRoot?.activeElement;
    if (focused === scroller || !focused?.matches(':focus-visible')) return;
    const { top, bottom } = focused.getBoundingClientRect();
    const seen = scroller.getBoundingClientRect();
    if (Math.max(seen.top - top, bottom - seen.bottom) < taken)
      focused.scrollIntoView({ block: 'nearest' });
  }

  #look({ scrollTop: top, scrollHeight: height, clientHeight: room }: HTMLElement) {
    return (this.#seen = { top, height, room });
  }
}

/** Where `scroller` has to be for the first line of `element` to be the first in view, with some air. */
const startOf = (element: Element, scroller: HTMLElement): number => {
  const above = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  return Math.max(0, scroller.scrollTop + above - 8);
};
