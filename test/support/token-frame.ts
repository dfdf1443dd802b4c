/** Stands in for `<botlhale-chat>`: gives the elements inside it their design tokens, and a place. */
import { css, html, LitElement, type TemplateResult } from 'lit';
import { tokens } from '../../src/ui/tokens.styles.ts';

class TokenFrame extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        display: block;
        position: fixed;
        inset: auto 20px 20px auto;
        inline-size: 400px;
        color: var(--_text);
        background: var(--_surface);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

customElements.define('token-frame', TokenFrame);
