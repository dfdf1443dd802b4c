/** The round button that opens the chat: the one thing that every page load draws. */
import { html, nothing, type TemplateResult } from 'lit';
import type { LauncherStrings } from '../i18n/launcher.ts';
import { chatIcon, downIcon } from './launcher-icons.ts';

export interface LauncherView {
  readonly open: boolean;
  /** Messages that came while the chat was closed. */
  readonly unread: number;
  /** How many, in words. */
  readonly unreadText: string;
  readonly strings: LauncherStrings;
  readonly press: () => void;
  /** The visitor is about to open it: hover, focus or touch. */
  readonly near: () => void;
}

export const launcher = ({
  open,
  unread,
  unreadText,
  strings,
  press,
  near,
}: LauncherView): TemplateResult =>
  html`<button
    class="launcher"
    part="launcher"
    type="button"
    aria-expanded=${open}
    aria-label=${(open ? strings.close : strings.open) + (unreadText && `, ${unreadText}`)}
    @click=${press}
    @pointerenter=${near}
    @focus=${near}
    @touchstart=${{ handleEvent: near, passive: true }}
  >
    ${open ? downIcon : html`<slot name="launcher">${chatIcon}</slot>`}
    ${
      unread
        ? html`<span class="badge" part="badge" aria-hidden="true"
            >${unread > 9 ? '9+' : unread}</span
          >`
        : nothing
    }
  </button>`;
