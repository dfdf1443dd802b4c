/** Asks, while the visitor waits for our team, whether to tell them when it answers. */
import { html, type TemplateResult } from 'lit';
import type { Card, CardView } from '../extras/extras-card.ts';

class NotifyCard implements Card {
  /** Why it cannot be, in words. */
  #problem = '';

  render({ strings, more, kept, redraw, finish }: CardView): TemplateResult {
    const { question, accept, notNow, blocked } = more.notify;
    const decide = (on: boolean) => async () => {
      try {
        const { choose } = await import('./while-hidden.ts');
        if (await choose(kept, 'notifications', on)) return finish();
        this.#problem = blocked;
      } catch {
        this.#problem = strings.notLoaded;
      }
      redraw();
    };
    return html`
      <section class="card">
        <h3>${this.#problem || question}</h3>
        <div class="ways">
          ${
            this.#problem
              ? html`<button type="button" @click=${decide(false)}>${more.dismiss}</button>`
              : html`<button type="button" class="main" @click=${decide(true)}>${accept}</button>
                  <button type="button" class="aside" @click=${decide(false)}>${notNow}</button>`
          }
        </div>
      </section>
    `;
  }
}

export const makeCard = (): Card => new NotifyCard();
