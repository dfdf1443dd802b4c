/** How far one of the visitor's messages has got: an icon, words, and a way on where one is needed. */
import { html, nothing, type TemplateResult } from 'lit';
import { isFinal } from '../../protocol/channel-error.ts';
import type { Delivery, OwnMessage } from '../../protocol/message.ts';
import { alertIcon, checkIcon, checksIcon, clockIcon } from '../shared/icons.ts';
import type { RowView } from './row.ts';

const icons: Readonly<Record<Delivery['state'], TemplateResult>> = {
  waiting: clockIcon,
  sending: clockIcon,
  sent: checkIcon,
  delivered: checksIcon,
  'in-doubt': alertIcon,
  failed: alertIcon,
};

/**
 * A quiet line under the last message of a group; louder where the visitor has to decide. Once
 * something follows, that it went out needs no words any more: it has its icon.
 */
export function deliveryLine(
  { id, at, delivery, parts, payload, route }: OwnMessage,
  { next, strings, timeOf, unreachable, wish, withBot }: RowView,
): TemplateResult {
  // «Waiting» would promise that it goes out by itself.
  const state = unreachable && delivery.state === 'waiting' ? 'failed' : delivery.state;
  const said = parts.find((part) => part.kind === 'text');
  const cause = 'why' in delivery ? delivery.why : undefined;
  const why = cause ? strings.why[cause.kind] : '';
  const detail = cause && 'detail' in cause ? cause.detail : '';
  const decide = needsDecision(delivery);
  // That all is well is there to be read, and interrupts nobody.
  return html`
    <div class="meta ${delivery.state}" aria-live=${why ? nothing : 'off'}>
      <time>${timeOf(at)}</time>
      <span class="status"
        >${icons[delivery.state]}
        <span
          class=${next && !why ? 'hidden-text' : nothing}
          .textContent=${strings.delivery[state]}
        ></span
      ></span>
      ${why ? html`<span class="why"><span .textContent=${why}></span> ${detail ? html`<q dir="auto">${detail}</q>` : nothing}</span>` : nothing}
      ${
        decide
          ? html`<span class="actions">
              ${
                cause && isFinal(cause)
                  ? said && payload === undefined && cause.kind !== 'forbidden'
                    ? html`<button
                        type="button"
                        @click=${() => wish({ type: 'edit-pressed', message: id, text: said.text })}
                      >
                        ${strings.edit}
                      </button>`
                    : nothing
                  : html`<button
                      type="button"
                      @click=${() => wish({ type: 'retry-pressed', message: id })}
                    >
                      ${route === 'agent' && withBot ? strings.sendToBot : strings.tryAgain}
                    </button>`
              }
              <button type="button" @click=${() => wish({ type: 'discard-pressed', message: id })}>
                ${strings.discard}
              </button>
            </span>`
          : nothing
      }
    </div>
  `;
}

/** True where only the visitor can say what becomes of it. */
export const needsDecision = ({ state }: Delivery): boolean =>
  state === 'in-doubt' || state === 'failed';
