/**
 * The greeting beside the launcher. It takes no focus, says itself politely to a screen reader, and is
 * gone when the chat is opened or the bubble dismissed; dismissed, it does not come again in this tab.
 */
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type ReactiveElement,
  type TemplateResult,
} from 'lit';
import type { Strings } from '../../i18n/strings.ts';
import { closeIcon } from '../shared/icons.ts';
import type { Kept } from '../shared/kept.ts';
import { base } from '../shared/tokens.styles.ts';

/** What the bubble needs of the chat. */
export interface Greeter extends ReactiveElement {
  readonly greeting: string;
}

/** The bubble: what it says, and a button that dismisses it. */
export class GreetingBubble extends LitElement {
  static override properties: PropertyDeclarations = {
    text: { attribute: false },
    dismiss: { attribute: false },
  };
  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        inset-block-end: 8px;
        /* By the launcher's side, whichever way the words run. */
        right: 68px;
        display: flex;
        align-items: start;
        inline-size: max-content;
        max-inline-size: min(18.67em, 100% - 68px);
        border-radius: 18px;
        background: var(--_surface);
        color: var(--_text);
        font: 0.9375em/1.45 var(--_font);
        box-shadow:
          0 12px 32px rgb(0 0 0 / 0.18),
          0 0 0 1px var(--_line);
      }
      :host([start]) {
        left: 68px;
        right: auto;
      }
      .said {
        flex: 1;
        min-inline-size: 0;
      }
      .words {
        inline-size: 100%;
        min-block-size: 44px;
        padding: 11px 0 11px 16px;
        border-radius: 18px;
        text-align: start;
        overflow-wrap: anywhere;
      }
      .words:dir(rtl) {
        padding: 11px 16px 11px 0;
      }
      .dismiss {
        flex: none;
        display: grid;
        place-items: center;
        inline-size: 44px;
        block-size: 44px;
        border-radius: 22px;
      }
      @media (forced-colors: active) {
        :host {
          border: 1px solid;
        }
      }
    `,
  ];

  /** What it says; empty for a moment, so that a screen reader hears it come. */
  text = '';
  /** What its close button is called. */
  dismiss = '';

  protected override render(): TemplateResult {
    return html`
      <div class="said" role="status">
        <button type="button" class="words" dir="auto" @click=${this.#tell('accepted')}>
          ${this.text}
        </button>
      </div>
      ${
        this.text
          ? html`<button
              type="button"
              class="dismiss"
              aria-label=${this.dismiss}
              @click=${this.#tell('dismissed')}
            >
              ${closeIcon}
            </button>`
          : nothing
      }
    `;
  }

  readonly #tell = (what: string) => () => this.dispatchEvent(new Event(what));
}

/** Shows the greeting of `chat`, unless it was dismissed in this tab. */
export async function greet(
  chat: Greeter,
  strings: Strings | undefined,
  kept: Kept | undefined,
): Promise<void> {
  if (!strings || !kept || kept.get('greeted')) return;
  const { dismiss } = await strings.more();
  if (chat.hasAttribute('open') || !chat.isConnected) return;
  if (!customElements.get('botlhale-greeting'))
    customElements.define('botlhale-greeting', GreetingBubble);
  // Just registered, by this name.
  const bubble = document.createElement('botlhale-greeting') as GreetingBubble;
  bubble.lang = strings.tag;
  bubble.dir = strings.direction;
  bubble.dismiss = dismiss;
  bubble.toggleAttribute('start', chat.getAttribute('position') === 'bottom-left');
  const launcher = chat.renderRoot.querySelector<HTMLElement>('.launcher');
  const gone = () => bubble.remove();
  bubble.addEventListener('accepted', () => launcher?.click());
  bubble.addEventListener('dismissed', () => {
    kept.set('greeted', 'yes');
    launcher?.focus();
    gone();
  });
  chat.addEventListener('botlhale-open', gone, { once: true });
  chat.renderRoot.append(bubble);
  await bubble.updateComplete;
  bubble.text = chat.greeting || strings.welcome;
}
