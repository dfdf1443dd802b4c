/**
 * Tells the styles how much of the window a phone's keyboard, or pinching, has left, as
 * `--_visible-height` and `--_visible-top`: iOS shrinks only the visual viewport, so no CSS unit knows.
 * Neither is set while all of the window can be seen.
 */
import type { LitElement, ReactiveController } from 'lit';
import { zoomOf } from '../shared/by-hand.ts';

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
    // A page's own zoom makes every length that is set here longer.
    const zoom = zoomOf(this.#host);
    const set = (name: string, length: number) =>
      this.#host.style.setProperty(name, height < innerHeight ? `${length / zoom}px` : '');
    set('--_visible-height', height);
    set('--_visible-top', offsetTop);
  };
}
