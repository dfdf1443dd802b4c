/**
 * The round button that opens the chat: the one thing that every page load draws. It is put together
 * by hand, so that Lit's templates come with the panel.
 */
import type { LauncherStrings } from '../../i18n/launcher.ts';
import { put, setAttributes } from '../shared/by-hand.ts';
import { chatPath, downPath } from './icon-paths.ts';

export interface LauncherView {
  readonly open: boolean;
  /** Messages that came while the chat was closed. */
  readonly unread: number;
  /** How many, in words. */
  readonly unreadText: string;
  readonly strings: LauncherStrings;
}

export class Launcher {
  /** What to put on the page: the button, and a status that says what came. */
  readonly element = document.createElement('span');
  readonly #status = document.createElement('span');
  readonly #button = document.createElement('button');
  readonly #slot = document.createElement('slot');
  readonly #badge = document.createElement('span');
  readonly #down = icon(downPath);
  #said = '';

  /** @param near the visitor is about to press it: hover, focus or touch */
  constructor(press: () => void, near: () => void) {
    const [status, button, slot, badge] = [this.#status, this.#button, this.#slot, this.#badge];
    this.element.className = 'corner';
    status.className = 'hidden-text';
    status.role = 'status';
    button.className = slot.name = 'launcher';
    button.part.add('launcher');
    button.type = 'button';
    button.addEventListener('click', press);
    for (const sign of ['pointerenter', 'focus', 'touchstart'])
      button.addEventListener(sign, near, { passive: true });
    slot.append(icon(chatPath));
    badge.className = 'badge';
    badge.part.add('badge');
    badge.ariaHidden = 'true';
    this.element.append(status, button);
  }

  show({ open, unread, unreadText, strings }: LauncherView): void {
    const label = (open ? strings.close : strings.open) + (unreadText && `, ${unreadText}`);
    setAttributes(this.element, { lang: strings.tag });
    setAttributes(this.#button, { 'aria-expanded': String(open), 'aria-label': label });
    // Said again, even the same words would be read out again; a translator may have changed them.
    if (this.#said !== unreadText) this.#status.textContent = this.#said = unreadText;
    this.#badge.textContent = unread > 9 ? '9+' : String(unread);
    const picture = open ? this.#down : this.#slot;
    // A press that begins on it would be lost with it.
    if (this.#button.firstChild !== picture) this.#button.replaceChildren(picture);
    // Beside the button: «9+» is not what it is called.
    put(this.element, this.#badge, unread > 0);
  }
}

function icon(path: string): SVGElement {
  const draw = (name: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    setAttributes(element, attributes);
    return element;
  };
  const drawn = draw('svg', { class: 'icon', viewBox: '0 0 20 20', 'aria-hidden': 'true' });
  drawn.append(draw('path', { d: path }));
  return drawn;
}
