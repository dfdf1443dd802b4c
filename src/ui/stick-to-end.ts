/**
 * Keeps a scroller at its end while the reader is there, and leaves it alone when the reader is
 * somewhere else.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** This close to the end counts as being there, in CSS pixels. */
const nearEnd = 48;

export class StickToEnd implements ReactiveController {
  /** The reader is at the end. */
  atEnd = true;
  readonly #host: ReactiveControllerHost;
  readonly #scroller: () => HTMLElement | null;
  readonly #sizes = new ResizeObserver(() => this.#settle());

  constructor(host: ReactiveControllerHost, scroller: () => HTMLElement | null) {
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

  /** To be called when the scroller has scrolled. */
  readonly scrolled = (): void => {
    const scroller = this.#scroller();
    if (!scroller) return;
    const atEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < nearEnd;
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

  #settle(): void {
    const scroller = this.#scroller();
    if (scroller && this.atEnd) scroller.scrollTop = scroller.scrollHeight;
  }
}
