/** Suggested answers under the bot's message. The one that was chosen stays readable. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Strings } from '../i18n/strings.ts';
import type { Message } from '../protocol/message.ts';
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
  const off = !live || part.chosen !== undefined;
  return html`
    <div
      class=${part.buttons.length > mostInARow ? 'replies list' : 'replies'}
      role="group"
      aria-label=${strings.quickReplies}
    >
      ${part.buttons.map(
        ({ title }, index) => html`
          <button
            type="button"
            class="reply"
            part="quick-reply"
            lang=${spokenIn(message)}
            dir="auto"
            aria-pressed=${part.chosen === index ? 'true' : nothing}
            aria-disabled=${off ? 'true' : nothing}
            @click=${() => off || press(index)}
          >
            ${title}
          </button>
        `,
      )}
    </div>
  `;
}
