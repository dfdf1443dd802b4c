/** Suggested answers under the bot's message. The one that was chosen stays readable. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/strings.ts';
import { leadsTo } from '../../protocol/links.ts';
import type { Button, Message } from '../../protocol/message.ts';
import { spokenIn } from './spoken-in.ts';

/** More than this many, or any that would take more than a line of a phone, become a list. */
const mostInARow = 6;
const longest = 30;

/** `live`: they answer the newest message; of older ones stays what was chosen, as a text. */
export function quickReplies(
  message: Message,
  live: boolean,
  strings: Strings,
  press: (index: number) => void,
): TemplateResult | typeof nothing {
  const part = message.parts.find((candidate) => candidate.kind === 'buttons');
  if (!part) return nothing;
  const lang = spokenIn(message);
  const chosen = part.buttons[part.chosen ?? -1];
  if (chosen)
    return html`<div class="replies">
      <span class="reply" lang=${lang} dir="auto">${chosen.title}</span>
    </div>`;
  return live ? replies(part.buttons, strings, press, lang) : nothing;
}

/**
 * Some answers to press.
 *
 * @param lang BCP 47 of the titles, where it is known
 */
export const replies = (
  buttons: readonly (string | Button)[],
  strings: Strings,
  press: (index: number) => void,
  lang: string | typeof nothing = nothing,
): TemplateResult => {
  const shown = buttons.map((button) =>
    typeof button === 'string' ? { title: button, href: '' } : button,
  );
  const asList = shown.length > mostInARow || shown.some(({ title }) => title.length > longest);
  return html`
    <div class="replies ${asList ? 'list' : ''}" role="group" aria-label=${strings.quickReplies}>
      ${shown.map(({ title, href }, index) =>
        href
          ? leadsAway(title, href, strings, lang)
          : html`
              <button
                type="button"
                class="reply"
                part="quick-reply"
                lang=${lang}
                dir="auto"
                @click=${() => press(index)}
              >
                ${title}
              </button>
            `,
      )}
    </div>
  `;
};

/** Opens an address in place of saying something, and says where it leads. */
function leadsAway(
  title: string,
  href: string,
  { opensInNewTab }: Strings,
  lang: string | typeof nothing,
): TemplateResult {
  const target = leadsTo(title, href);
  return html`<a
    class="reply"
    part="quick-reply"
    href=${href}
    target="_blank"
    rel="noopener noreferrer"
    lang=${lang}
    dir="auto"
    >${title} ${target ? html`<bdi class="card-detail">${target}</bdi>` : nothing}
    <span class="hidden-text">(${opensInNewTab})</span></a
  >`;
}
