/** Suggested answers under the bot's message. The one that was chosen stays readable. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/strings.ts';
import type { Message } from '../../protocol/message.ts';
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
  const titles = part.buttons.map(({ title }) => title);
  const { chosen } = part;
  const lang = spokenIn(message);
  return replies(titles, strings, live && chosen === undefined && press, { chosen, lang });
}

interface Past {
  readonly chosen?: number | undefined;
  /** BCP 47 of the titles, where it is known. */
  readonly lang?: string | typeof nothing;
}

/** Some answers to press; `press` is false where none can be pressed any more. */
export const replies = (
  titles: readonly string[],
  { quickReplies: label }: Strings,
  press: false | ((index: number) => void),
  { chosen, lang = nothing }: Past = {},
): TemplateResult => html`
  <div class="replies ${titles.length > mostInARow ? 'list' : ''}" role="group" aria-label=${label}>
    ${titles.map(
      (title, index) => html`
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
      `,
    )}
  </div>
`;
