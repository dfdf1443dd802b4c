/** How the chat with a person was; the host page is told, nobody else. */
import { html, type TemplateResult } from 'lit';
import type { Card, CardView } from './extras-card.ts';
import { BotlhaleRatingEvent } from '../../events/answer-events.ts';
import { thumbIcon } from './rating-icons.ts';

type Rating = BotlhaleRatingEvent['rating'];

class RatingCard implements Card {
  #rating: Rating | undefined;
  #sent = false;

  render(view: CardView): TemplateResult {
    const { rating } = view.more;
    const title = this.#sent ? rating.thanks : this.#rating ? rating.comment : rating.question;
    return html`
      <form class="card" aria-labelledby="rating">
        <h3 id="rating">${title}</h3>
        <div aria-live="off">
          ${this.#sent ? '' : this.#rating ? this.#comment(view) : this.#thumbs(view)}
        </div>
      </form>
    `;
  }

  #thumbs({ more: { rating }, redraw, finish }: CardView): TemplateResult {
    const choose = (value: Rating) => () => {
      this.#rating = value;
      redraw();
    };
    return html`<div class="ways">
      <button type="button" @click=${choose('good')}>${thumbIcon} ${rating.good}</button>
      <button type="button" class="down" @click=${choose('bad')}>${thumbIcon} ${rating.bad}</button>
      <button type="button" class="aside" @click=${finish}>${rating.skip}</button>
    </div>`;
  }

  #comment(view: CardView): TemplateResult {
    const { strings, more } = view;
    // Buttons rather than a form that is submitted: a sandboxed frame may forbid that.
    const finish = (comments: boolean) => this.#onFinish(view, comments);
    return html`
      <textarea rows="2" maxlength="2000" dir="auto" aria-labelledby="rating"></textarea>
      <div class="ways">
        <button type="button" class="main" @click=${finish(true)}>${strings.send}</button>
        <button type="button" class="aside" @click=${finish(false)}>${more.rating.skip}</button>
      </div>
    `;
  }

  readonly #onFinish = (view: CardView, comments: boolean) => (event: Event) => {
    if (!this.#rating || this.#sent) return;
    // The listener is on a button of the template above.
    const form = (event.currentTarget as HTMLElement).closest('form');
    const comment = (comments && form?.querySelector('textarea')?.value.trim()) || '';
    this.#sent = true;
    view.target.dispatchEvent(new BotlhaleRatingEvent(this.#rating, comment));
    view.redraw();
  };
}

export const makeCard = (): Card => new RatingCard();
