/** Nothing is stored or sent before the visitor agrees. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Card, CardView } from './extras-card.ts';
import { privacyAddress } from '../shared/host-mistakes.ts';
import { wish } from '../shared/wish.ts';

class ConsentCard implements Card {
  #declined = false;

  render(view: CardView): TemplateResult {
    const { strings, more, target, redraw } = view;
    const { consent, privacy } = more;
    const address = privacyAddress(view);
    const decide = (declined: boolean) => () => {
      this.#declined = declined;
      redraw();
    };
    return html`
      <section class="card" aria-labelledby="consent">
        <h3 id="consent">${consent.title}</h3>
        <p role="status">${this.#declined ? consent.declined : consent.text}</p>
        ${
          address === undefined
            ? nothing
            : html`<a href=${address} target="_blank" rel="noopener noreferrer"
                >${privacy}<span class="hidden-text"> (${strings.opensInNewTab})</span></a
              >`
        }
        <div class="ways">
          ${
            this.#declined
              ? html`<button type="button" @click=${decide(false)}>${consent.askAgain}</button>`
              : html`<button
                    type="button"
                    class="main"
                    @click=${() => wish(target, { type: 'consent-given' })}
                  >
                    ${consent.accept}
                  </button>
                  <button type="button" @click=${decide(true)}>${consent.decline}</button>`
          }
        </div>
      </section>
    `;
  }
}

export const makeCard = (): Card => new ConsentCard();
