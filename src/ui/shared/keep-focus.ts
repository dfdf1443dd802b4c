/** The focus never falls out of the chat because what had it is gone, or hidden. */
import type { ReactiveElement } from 'lit';

/**
 * Gives what is to be called before each update of `host`.
 *
 * @param instead what takes the focus then; on a phone it opens no keyboard
 */
export function keepFocus(host: ReactiveElement, instead: () => HTMLElement | null): () => void {
  let held: Element | null = null;
  host.addController({
    hostUpdated() {
      // The browser knows better, but would have to lay out everything to say so.
      if (held && (!held.isConnected || held.hasAttribute('hidden')))
        instead()?.focus({ preventScroll: true });
    },
  });
  return () => {
    // The root of an element is a shadow root.
    held = (host.renderRoot as ShadowRoot).activeElement;
  };
}
