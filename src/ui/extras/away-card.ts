/** That the team is not there, until when, and how else it can be reached. */
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../i18n/index.ts';
import type { Card, CardView } from './extras-card.ts';
import { complain } from '../shared/host-mistakes.ts';
import { backAt, parseHours } from './opening-hours.ts';

class AwayCard implements Card {
  render(view: CardView): TemplateResult | typeof nothing {
    const { openingHours = '', awayMessage, conversation, more, finish } = view;
    const hours = parseHours(openingHours);
    if (openingHours && !hours)
      complain(
        'opening-hours',
        openingHours,
        'cannot be read, so your team counts as there. Write for example "Mo-Fr 08:00-17:00, Sa 09:00-13:00 Africa/Johannesburg".',
      );
    const back = hours && backAt(hours, Date.now());
    const unreachable = conversation.agent.at === 'unreachable';
    const ways = contacts(view);
    if (back === undefined && !(unreachable && ways !== nothing)) return nothing;
    return html`
      <section class="card">
        ${
          back === undefined
            ? html`<p>${more.contact.text}</p>`
            : html`<p>
                ${awayMessage || more.away.text}
                ${fill(more.away.backAt, { time: dayAndTime(back, Date.now(), view) })}
              </p>`
        }
        <div class="ways">
          ${ways}
          ${unreachable ? nothing : html`<button type="button" class="aside" @click=${finish}>${more.dismiss}</button>`}
        </div>
      </section>
    `;
  }
}

/** On the visitor's clock, as seen from `now`. Days in our own words: many browsers lack them. */
function dayAndTime(at: number, now: number, { strings, more, languageTag }: CardView): string {
  const date = new Date(at);
  const isToday = date.toDateString() === new Date(now).toDateString();
  const day = weekdays[date.getDay()];
  const time = new Intl.DateTimeFormat([languageTag, 'en-ZA'], {
    hour: '2-digit',
    minute: '2-digit',
  });
  return `${isToday || !day ? strings.today : more.days[day]} ${time.format(at)}`;
}

/** In the order of `Date.getDay`. */
const weekdays = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'] as const;

/** Links to what the host gave: a telephone, WhatsApp. */
function contacts({
  phone = '',
  whatsapp = '',
  strings,
  more,
}: CardView): TemplateResult | typeof nothing {
  const number = whatsapp.replace(/\D/g, '');
  if (!phone && !number) return nothing;
  // A number runs from left to right, whichever way the words around it run.
  const [before, after] = more.contact.call.split('{phone}');
  return html`
    ${
      phone
        ? html`<a href=${`tel:${phone.replace(/[^\d+]/g, '')}`}
            ><span>${before}<bdi dir="ltr">${phone}</bdi>${after}</span></a
          >`
        : nothing
    }
    ${
      number
        ? html`<a href=${`https://wa.me/${number}`} target="_blank" rel="noopener noreferrer"
            >${more.contact.whatsApp}<span class="hidden-text"> (${strings.opensInNewTab})</span></a
          >`
        : nothing
    }
  `;
}

export const makeCard = (): Card => new AwayCard();
