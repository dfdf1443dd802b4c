import { css, html, LitElement, type TemplateResult } from 'lit';
import { launcherStyles } from '../../src/ui/launcher.styles.ts';
import { base, tokens } from '../../src/ui/tokens.styles.ts';

/** Stands in for `<botlhale-chat>`: gives what is inside it the tokens, and a place in the page. */
export class GalleryCell extends LitElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        display: block;
        block-size: 640px;
        color: var(--_text);
      }
    `,
  ];

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

/** The same for launchers, which have their styles from `<botlhale-chat>`, too. */
export class GalleryLauncher extends LitElement {
  static override styles = [
    tokens,
    base,
    launcherStyles,
    css`
      :host([position='inline']) {
        block-size: 64px;
      }
    `,
  ];

  /** What is drawn inside. */
  content: unknown = html``;

  protected override render(): unknown {
    return this.content;
  }
}

customElements.define('gallery-cell', GalleryCell);
customElements.define('gallery-launcher', GalleryLauncher);
