import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { en, type Strings } from '../i18n/index.ts';
import { composerStyles } from './botlhale-composer.styles.ts';
import { sendIcon } from './icons.ts';
import { wish } from './intent.ts';
import { base } from './tokens.styles.ts';

/**
 * Where the visitor writes. Never disabled: what cannot go out now waits.
 *
 * @summary The composer.
 */
export class BotlhaleComposer extends LitElement {
  static override styles = [base, composerStyles];

  /** The interface's sentences. */
  @property({ attribute: false }) strings: Strings = en;

  @state() private empty = true;

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  protected override render(): TemplateResult {
    const { composerLabel, send } = this.strings;
    return html`
      <form @submit=${this.#onSubmit}>
        <textarea
          part="input"
          rows="1"
          dir=${this.empty ? nothing : 'auto'}
          enterkeyhint="send"
          aria-label=${composerLabel}
          placeholder=${composerLabel}
          @input=${this.#onInput}
          @keydown=${this.#onKeyDown}
        ></textarea>
        <button
          type="submit"
          part="send"
          class=${this.empty ? 'send' : 'send ready'}
          aria-label=${send}
        >
          ${sendIcon}
        </button>
      </form>
    `;
  }

  /** Puts the cursor into the field. */
  override focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  #onInput(): void {
    this.empty = !this.#field?.value.trim();
    this.#fit();
  }

  /** Grows to five lines, then scrolls; the browser does it by itself where it can. */
  #fit(): void {
    const field = this.#field;
    if (!field || CSS.supports('field-sizing', 'content')) return;
    field.style.setProperty('block-size', 'auto');
    field.style.setProperty('block-size', `${field.scrollHeight}px`);
  }

  /** Enter sends, Shift+Enter breaks; Enter that ends an IME composition does neither. */
  #onKeyDown(event: KeyboardEvent): void {
    // Safari ends the composition before this event: only the old key code still tells.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way
    const composes = event.isComposing || event.keyCode === 229;
    if (event.key === 'Enter' && !event.shiftKey && !composes) this.#onSubmit(event);
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const field = this.#field;
    const text = field?.value.trim();
    if (!field || !text) return;
    field.value = '';
    this.#onInput();
    this.focus();
    wish(this, { type: 'message-typed', text });
  }
}
