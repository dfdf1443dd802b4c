/** Suggested answers under the bot's message. The one that was chosen stays readable. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/strings.ts';
import { leadsTo } from '../../protocol/links.ts';
import type { Button, Message } from '../../protocol/message.ts';
import { spokenIn } from './spoken-in.ts';

/** More than this many become a list, one under the other. */
const mostInARow = 6;

/** `live`: they answer the newest message; older ones are shown, but cannot be pressed. */
export function quickReplies(
  message: Message,
  live: boolean,
  strings: Strings,
  press: (index: number) => void,
): TemplateResult | typeof nothing {
  const part = message.parts.find((candidate) => candidate.kind === 'buttons');
  if (!part || (!live && part.chosen === undefined)) return nothing;
  const { chosen } = part;
  const lang = spokenIn(message);
  return replies(part.buttons, strings, live && chosen === undefined && press, { chosen, lang });
}

interface Past {
  readonly chosen?: number | undefined;
  /** BCP 47 of the titles, where it is known. */
  readonly lang?: string | typeof nothing;
}

/** Some answers to press; `press` is false where none can be pressed any more. */
export const replies = (
  buttons: readonly (string | Button)[],
  strings: Strings,
  press: false | ((index: number) => void),
  { chosen, lang = nothing }: Past = {},
): TemplateResult => html`
  <div
    class="replies ${buttons.length > mostInARow ? 'list' : ''}"
    role="group"
    aria-label=${strings.quickReplies}
  >
    ${buttons.map((button, index) => {
      const { title, href } = typeof button === 'string' ? { title: button, href: '' } : button;
      if (href) return leadsAway(title, href, strings, lang);
      return html`
        <button
          type="button"
          class="reply"
          part="quick-reply"
          lang=${lang}
          dir="auto"
          aria-pressed=${chosen === index ? 'true' : nothing}
          aria-disabled=${press ? nothing : 'true'}
          @click=${() => press && press(index)}
        >
          ${title}
        </button>
      `;
    })}
  </div>
`;

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
