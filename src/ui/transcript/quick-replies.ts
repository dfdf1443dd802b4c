/** Suggested answers under the bot's message. The one that was chosen stays readable. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/strings.ts';
import { leadsTo } from '../../protocol/links.ts';
import type { Button, Message } from '../../protocol/message.ts';
import { spokenIn } from './spoken-in.ts';

/** More than this many, or any that would take more than a line of a phone, become a list. */
const mostInARow = 6;
const longest = 30;

/** `live`: they answer the newest message; of older ones stays what was chosen. */
export function quickReplies(
  message: Message,
  live: boolean,
  strings: Strings,
  press: (index: number) => void,
): TemplateResult | typeof nothing {
  const part = message.parts.find((candidate) => candidate.kind === 'buttons');
  if (!part || (!live && part.chosen === undefined)) return nothing;
  const { chosen } = part;
  return replies(part.buttons, strings, press, { chosen, lang: spokenIn(message) });
}

interface Said {
  /** They are over: this one is read as a text, and keeps the focus that pressed it. */
  readonly chosen?: number | undefined;
  /** BCP 47 of the titles, where it is known. */
  readonly lang?: string | typeof nothing;
}

/** Some answers to press. */
export const replies = (
  buttons: readonly (string | Button)[],
  strings: Strings,
  press: (index: number) => void,
  { chosen, lang = nothing }: Said = {},
): TemplateResult => {
  const over = chosen !== undefined;
  const shown = buttons.map((button) =>
    typeof button === 'string' ? { title: button, href: '' } : button,
  );
  const asList =
    !over && (shown.length > mostInARow || shown.some(({ title }) => title.length > longest));
  // Hidden, not taken away: a log that gets a new text reads it out.
  return html`
    <div class="replies ${asList ? 'list' : ''}" role="group" aria-label=${strings.quickReplies}>
      ${shown.map(({ title, href }, index) =>
        href
          ? over
            ? nothing
            : leadsAway(title, href, strings, lang)
          : html`
              <button
                type="button"
                class="reply"
                part="quick-reply"
                lang=${lang}
                dir="auto"
                ?hidden=${over && index !== chosen}
                tabindex=${over ? '-1' : nothing}
                aria-pressed=${over ? 'true' : nothing}
                aria-disabled=${over ? 'true' : nothing}
                @click=${() => !over && press(index)}
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
