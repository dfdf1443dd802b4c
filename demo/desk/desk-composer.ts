import { LitElement, css, html, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LineWritten } from './desk-events.ts';
import { sendIcon } from './icons.ts';

/**
 * @summary Where the agent writes. What is begun is kept for each visitor.
 * @fires line-written - a line is to be sent
 */
@customElement('desk-composer')
export class DeskComposer extends LitElement {
  static override styles = css`
    form {
      display: flex;
      align-items: flex-end;
      gap: 8px;
      padding: 10px max(16px, (100% - 55rem) / 2) 14px;
      padding-bottom: max(14px, env(safe-area-inset-bottom));
    }

    textarea {
      flex: 1;
      box-sizing: border-box;
      min-height: 44px;
      max-height: 8.6em;
      padding: 10px 18px;
      border: 1px solid transparent;
      border-radius: 22px;
      background: var(--tint);
      color: var(--text);
      font: inherit;
      font-size: 16px;
      line-height: 1.4;
      resize: none;
      field-sizing: content;
    }

    textarea::placeholder {
      color: var(--quiet);
      opacity: 1;
    }

    textarea:focus-visible {
      outline: 2px solid var(--botlhale-accent);
      outline-offset: 1px;
    }

    button {
      display: grid;
      flex: none;
      place-items: center;
      width: 44px;
      height: 44px;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: var(--tint);
      color: var(--quiet);
      cursor: pointer;
    }

    button.ready {
      background: var(--botlhale-accent);
      color: var(--accent-text);
    }

    button:focus-visible {
      outline: 2px solid var(--botlhale-accent);
      outline-offset: 2px;
    }
  `;

  /** Whose chat this is: every visitor has a draft of their own. */
  @property({ attribute: false }) visitId = '';
  /** What the visitor is called. */
  @property({ attribute: false }) name = '';
  /** What was begun for each visitor; it outlives this element. */
  @property({ attribute: false }) drafts = new Map<string, string>();
  @state() private draft = '';

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('visitId')) this.draft = this.drafts.get(this.visitId) ?? '';
    else this.drafts.set(this.visitId, this.draft);
  }

  override render() {
    const ready = this.draft.trim() !== '';
    return html`<form @submit=${this.#onSubmit}>
      <textarea
        rows="1"
        dir="auto"
        aria-label="Message to ${this.name}"
        placeholder="Write to ${this.name}"
        enterkeyhint="send"
        .value=${this.draft}
        @input=${this.#onInput}
        @keydown=${this.#onKeydown}
      ></textarea>
      <button type="submit" class=${ready ? 'ready' : ''} aria-label="Send">${sendIcon}</button>
    </form>`;
  }

  /** Takes the focus. */
  take(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  }

  #onInput(event: InputEvent): void {
    if (event.target instanceof HTMLTextAreaElement) this.draft = event.target.value;
  }

  #onKeydown(event: KeyboardEvent): void {
    // Enter also confirms what an input method composes; that is not the end of the line.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#send();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#send();
    this.take();
  }

  #send(): void {
    const text = this.draft.trim();
    if (text === '') return;
    this.draft = '';
    this.dispatchEvent(new LineWritten(text));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-composer': DeskComposer;
  }
}
