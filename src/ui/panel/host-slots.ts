/**
 * Passes what the host page put into `<botlhale-chat>` on to the panel: a slot element for each slot
 * that the page fills. One that is always there would hide what stands in for it.
 */
import type { LitElement, ReactiveController } from 'lit';

/** Begins to, once for each panel. */
export function passSlots(panel: LitElement): void {
  if (!passing.has(panel)) passing.set(panel, new HostSlots(panel));
}

const passing = new WeakMap<LitElement, HostSlots>();

class HostSlots implements ReactiveController {
  readonly #panel: LitElement;
  readonly #watcher = new MutationObserver(() => this.#pass());

  constructor(panel: LitElement) {
    this.#panel = panel;
    panel.addController(this);
  }

  get #page(): Element | undefined {
    const root = this.#panel.getRootNode();
    return root instanceof ShadowRoot ? root.host : undefined;
  }

  hostConnected(): void {
    const page = this.#page;
    if (!page) return;
    this.#watcher.observe(page, { childList: true });
    this.#pass();
  }

  hostDisconnected(): void {
    this.#watcher.disconnect();
  }

  #pass(): void {
    const filled = new Set([...(this.#page?.children ?? [])].map(({ slot }) => slot));
    this.#panel.replaceChildren(
      ...[...filled].map((name) => {
        const slot = document.createElement('slot');
        slot.name = name;
        slot.slot = name;
        return slot;
      }),
    );
    this.#panel.requestUpdate();
  }
}
