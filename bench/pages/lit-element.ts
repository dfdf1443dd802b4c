/** The least that a chat element of Lit's could be: a launcher, a panel, a list, a field. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

export class FloorChat extends LitElement {
  static override styles = css`
    button {
      position: fixed;
      inset: auto 20px 20px auto;
      inline-size: 56px;
      block-size: 56px;
      border-radius: 50%;
    }
    section {
      position: fixed;
      inset: auto 20px 90px auto;
      inline-size: 400px;
      block-size: 500px;
    }
  `;

  @property({ type: Boolean }) open = false;
  @property({ attribute: false }) messages: readonly string[] = [];

  protected override render(): TemplateResult {
    return html`
      <button type="button" aria-label="Chat" @click=${this.#toggle}>…</button>
      <section ?hidden=${!this.open}>
        <ul>
          ${this.messages.map((message) => html`<li>${message}</li>`)}
        </ul>
        <textarea></textarea>
      </section>
    `;
  }

  #toggle(): void {
    this.open = !this.open;
  }
}

customElements.define('floor-chat', FloorChat);
