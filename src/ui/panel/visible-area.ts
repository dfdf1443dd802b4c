/**
 * Tells the styles how much of the window a phone's keyboard has left, as `--_visible-height` and
 * `--_visible-top`: iOS shrinks only the visual viewport, so no CSS unit knows.
 */
import type { LitElement, ReactiveController } from 'lit';

export class VisibleArea implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    visualViewport?.addEventListener('resize', this.#measure);
    visualViewport?.addEventListener('scroll', this.#measure);
    this.#measure();
  }

  hostDisconnected(): void {
    visualViewport?.removeEventListener('resize', this.#measure);
    visualViewport?.removeEventListener('scroll', this.#measure);
  }

  readonly #measure = (): void => {
    if (!visualViewport) return;
    const { height, offsetTop } = visualViewport;
    this.#host.style.setProperty('--_visible-height', `${height}px`);
    this.#host.style.setProperty('--_visible-top', `${offsetTop}px`);
  };
}
