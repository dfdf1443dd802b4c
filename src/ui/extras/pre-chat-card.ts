/** The host's questions before the first message, which carries the answers. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MoreStrings } from '../../i18n/strings.ts';
import { BotlhalePreChatEvent } from '../../events/answer-events.ts';
import type { Card, CardView } from './extras-card.ts';
import { wish } from '../shared/wish.ts';
import type { PreChatField, Settings } from '../shared/settings.ts';

/** «name, email, topic» is three fields; a list of objects says more about each. */
const fieldsOf = (preChat: Settings['preChat'] = ''): readonly PreChatField[] =>
  typeof preChat === 'string'
    ? preChat
        .split(',')
        .map((name) => ({ name: name.trim() }))
        .filter(({ name }) => name !== '')
    : preChat;

const labelOf = ({ name, label }: PreChatField, { form }: MoreStrings): string =>
  label ??
  (name === 'name'
    ? form.name
    : name === 'email'
      ? form.email
      : name === 'topic'
        ? form.topic
        : name);

class PreChatCard implements Card {
  /** What is wrong, by the index of the field. */
  #wrong: readonly string[] = [];

  render(view: CardView): TemplateResult {
    const { form } = view.more;
    return html`
      <form class="card" novalidate aria-labelledby="form" @keydown=${this.#onKeyDown(view)}>
        <h3 id="form">${form.title}</h3>
        ${fieldsOf(view.preChat).map((field, index) => this.#field(field, index, view))}
        <div class="ways">
          <button type="button" class="main" @click=${this.#onSubmit(view)}>${form.start}</button>
        </div>
      </form>
    `;
  }

  #field(field: PreChatField, index: number, { more }: CardView): TemplateResult {
    const { name, options, optional = false } = field;
    const type = field.type ?? (name === 'email' ? 'email' : 'text');
    const id = `field-${index}`;
    const wrong = this.#wrong[index];
    const about = wrong ? `wrong-${index}` : nothing;
    return html`
      <label for=${id}>
        ${labelOf(field, more)} ${optional ? html`<small>(${more.form.optional})</small>` : nothing}
      </label>
      ${
        options
          ? html`<select
              id=${id}
              aria-required=${!optional}
              aria-invalid=${Boolean(wrong)}
              aria-describedby=${about}
            >
              <option value="">${more.form.choose}</option>
              ${options.map((option) => html`<option>${option}</option>`)}
            </select>`
          : html`<input
              id=${id}
              type=${type}
              dir="auto"
              maxlength="300"
              autocomplete=${type === 'text' ? (name === 'name' ? 'name' : 'off') : type}
              aria-required=${!optional}
              aria-invalid=${Boolean(wrong)}
              aria-describedby=${about}
            />`
      }
      ${wrong ? html`<p class="wrong" id=${`wrong-${index}`}>${wrong}</p>` : nothing}
    `;
  }

  /** Enter in a field, as in any form; this one is not submitted, which a sandboxed frame may forbid. */
  readonly #onKeyDown = (view: CardView) => (event: KeyboardEvent) => {
    const inField = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && inField && !event.isComposing) this.#onSubmit(view)(event);
  };

  readonly #onSubmit = (view: CardView) => (event: Event) => {
    event.preventDefault();
    const { form } = view.more;
    const fields = fieldsOf(view.preChat);
    // The listeners are on the form of the template above, and in it.
    const element = event.currentTarget as HTMLElement;
    const controls = [
      ...(element.closest('form')?.querySelectorAll<HTMLInputElement>('input, select') ?? []),
    ];
    const values = controls.map(({ value }) => value.trim());
    this.#wrong = controls.map(({ type, validity }, index) => {
      const value = values[index];
      if (!value) return fields[index]?.optional ? '' : form.required;
      return type === 'email' && !(validity.valid && /@.+\../.test(value)) ? form.invalidEmail : '';
    });
    const first = this.#wrong.findIndex((wrong) => wrong !== '');
    if (first >= 0) {
      view.redraw();
      return controls[first]?.focus();
    }
    const answers = fields.map((field, index) => [field, values[index] ?? ''] as const);
    view.target.dispatchEvent(
      new BotlhalePreChatEvent(
        Object.fromEntries(answers.map(([{ name }, value]) => [name, value])),
      ),
    );
    const lines = answers
      .filter(([, value]) => value !== '')
      .map(([field, value]) => `${labelOf(field, view.more)}: ${value}`);
    view.finish();
    if (lines.length > 0) wish(view.target, { type: 'message-typed', text: lines.join('\n') });
  };
}

export const makeCard = (): Card => new PreChatCard();
