/**
 * Keeps a scroller at its end while the reader is there, and leaves it alone when the reader is
 * somewhere else. The attribute `scrolled` of the host says that there is something above.
 */
import type { LitElement, ReactiveController } from 'lit';

/** This close to the end counts as being there, in CSS pixels. */
const nearEnd = 48;

export class StickToEnd implements ReactiveController {
  /** The reader is at the end. */
  atEnd = true;
  readonly #host: LitElement;
  readonly #scroller: () => HTMLElement | null;
  /** How the scroller was last seen. */
  #seen = { top: 0, height: 0, room: 0 };
  /** Not at once: what scrolling brings into view changes its size, and the page is told an error. */
  readonly #sizes = new ResizeObserver(() =>
    requestAnimationFrame(() => {
      const { room } = this.#seen;
      this.scrolled(); // the reader may have moved, and the event be still to come
      this.#settle(room - this.#seen.room);
    }),
  );

  constructor(host: LitElement, scroller: () => HTMLElement | null) {
    this.#host = host;
    this.#scroller = scroller;
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
    const atEnd = stays || height - top - room < nearEnd;
    if (atEnd === this.atEnd) return;
    this.atEnd = atEnd;
    this.#host.requestUpdate();
  };

  /** Goes to the end, and stays there. */
  readonly goToEnd = (): void => {
    this.atEnd = true;
    this.#settle();
    this.#host.requestUpdate();
  };

  /** @param taken so much of the room has something else taken */
  #settle(taken = 0): void {
    const scroller = this.#scroller();
    if (!scroller) return;
    if (this.atEnd) {
      scroller.scrollTop = scroller.scrollHeight;
      this.#look(scroller);
      taken += nearEnd;
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
