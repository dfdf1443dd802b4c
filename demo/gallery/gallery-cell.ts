import { css, html, LitElement, type TemplateResult } from 'lit';
import type { BotlhalePanel } from '../../src/ui/panel/botlhale-panel.ts';
import { launcherStyles } from '../../src/ui/launcher/launcher.styles.ts';
import { base, tokens } from '../../src/ui/shared/tokens.styles.ts';

/** Stands in for `<botlhale-chat>`: gives what is inside it the tokens, and a place in the page. */
export class GalleryCell extends LitElement {
  static override styles = [
    tokens,
    base,
    css`
      :host {
        display: block;
        block-size: 640px;
        font-size: medium;
        color: var(--_text);
      }
    `,
  ];

  /** What leads to the state that is to be seen. */
  reach: ((panel: BotlhalePanel) => Promise<void>) | undefined;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override firstUpdated(): void {
    void this.#reach();
  }

  /** Inert meanwhile: an open menu would take the focus, and close the one that had it before. */
  async #reach(): Promise<void> {
    const panel = this.querySelector<BotlhalePanel>('botlhale-panel');
    if (!this.reach || !panel) return;
    this.inert = true;
    await this.reach(panel);
    this.inert = false;
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
        block-size: 56px;
      }
      :host([side='start']) .corner {
        left: 0;
        right: auto;
      }
    `,
  ];

  /** What is drawn in the corner. */
  content: unknown;
  /** What is drawn beside it. */
  beside: unknown;

  protected override render(): unknown {
    return html`<div class="root"><span class="corner">${this.content}</span>${this.beside}</div>`;
  }
}

customElements.define('gallery-cell', GalleryCell);
customElements.define('gallery-launcher', GalleryLauncher);
