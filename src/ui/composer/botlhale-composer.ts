import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { en, type Strings } from '../../i18n/index.ts';
import { composerStyles } from './botlhale-composer.styles.ts';
import { sendIcon } from '../shared/icons.ts';
import { wish } from '../shared/wish.ts';
import { nothingKept, type Kept } from '../shared/kept.ts';
import { base } from '../shared/tokens.styles.ts';

/**
 * Where the visitor writes. Never disabled: what cannot go out now waits. The form is not submitted,
 * which a sandboxed frame may forbid.
 *
 * @summary The composer.
 */
export class BotlhaleComposer extends LitElement {
  static override properties: PropertyDeclarations = {
    strings: { attribute: false },
    kept: { attribute: false },
    empty: { state: true },
  };
  static override styles = [base, composerStyles];

  /** The interface's sentences. */
  strings: Strings = en;

  /** Keeps what is being written. */
  kept: Kept = nothingKept;

  private empty = true;

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  protected override render(): TemplateResult {
    const { composerLabel, send } = this.strings;
    return html`
      <form>
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
          type="button"
          part="send"
          class=${this.empty ? 'send' : 'send ready'}
          aria-label=${send}
          @click=${this.#onSubmit}
        >
          ${sendIcon}
        </button>
      </form>
    `;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('kept')) this.empty = !this.kept.get('draft').trim();
  }

  protected override updated(changed: PropertyValues<this>): void {
    const draft = changed.has('kept') && this.kept.get('draft');
    if (draft) this.write(draft);
  }

  /** Puts `text` into the field, in place of what is there; an empty one takes the draft away. */
  write(text: string): void {
    if (!this.#field) return;
    this.#field.value = text;
    this.#onInput();
  }

  /** Puts what was written before in front of what is being written, and the cursor after it. */
  putBack(text: string): void {
    const draft = this.#field?.value ?? '';
    this.write(draft ? `${text}\n${draft}` : text);
    this.focus();
  }

  /** Puts the cursor into the field. */
  override focus(options?: FocusOptions): void {
    this.#field?.focus(options);
  }

  #onInput(): void {
    const text = this.#field?.value ?? '';
    this.empty = !text.trim();
    this.kept.set('draft', text);
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
    this.write('');
    this.focus();
    wish(this, { type: 'message-typed', text });
  }
}
