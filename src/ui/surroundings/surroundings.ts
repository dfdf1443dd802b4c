/**
 * At home on any page: what captures the chat's corner, or lies in it, how light the page is, and whose
 * events are whose. Fetched when the page has nothing else to do, or with the panel; without it the
 * chat looks as if the page were an ordinary one.
 */
import type { ReactiveController, ReactiveElement } from 'lit';
import { setStyles, zoomOf } from '../shared/by-hand.ts';
import { keepEvents } from './own-events.ts';
import { isCovered, liftOver } from './room.ts';
import { isDarkBehind, saysScheme } from './scheme.ts';
import { isCaptured, raise } from './top-layer.ts';
import { whatIsWrong, type Judged } from './wrong-page.ts';

/** The chat, as far as this needs it. */
export interface Surrounded extends ReactiveElement, Judged {
  readonly theme: string;
  readonly position: string;
}

/** A page that is busy is looked at so often, in milliseconds. */
const pause = 250;

const settled = new WeakSet<Surrounded>();

/**
 * Settles `chat` in, once.
 *
 * @param root what it has in its shadow root
 */
export function surround(chat: Surrounded, root: HTMLElement): void {
  if (settled.has(chat)) return;
  settled.add(chat);
  keepEvents(root);
  chat.addController(new Surroundings(chat, root));
}

class Surroundings implements ReactiveController {
  readonly #host: Surrounded;
  readonly #root: HTMLElement;
  /** Colours in numbers are told by an element that is on the page. */
  readonly #probe = document.createElement('i');
  #ends = new AbortController();
  /** What of the chat was looked at last. */
  #seen = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How far the launcher has made room for a bar, in pixels of the window. */
  #lift = 0;

  constructor(host: Surrounded, root: HTMLElement) {
    this.#host = host;
    this.#root = root;
    this.#probe.hidden = true;
  }

  hostConnected(): void {
    this.#ends = new AbortController();
    const { signal } = this.#ends;
    const listen = (target: EventTarget, ...types: readonly string[]) =>
      types.forEach((type) =>
        target.addEventListener(type, this.#soon, { signal, passive: true, capture: true }),
      );
    listen(
      window,
      'resize',
      'scroll',
      'click',
      'transitionend',
      'animationend',
      'visibilitychange',
    );
    listen(matchMedia('(prefers-color-scheme: dark)'), 'change');
    const { documentElement: page, body } = document;
    // Bars are put anywhere; classes are set on the page, or on one of the boxes that hold all of it.
    const watched = new MutationObserver(() => {
      watch();
      this.#soon();
    });
    const watch = () => {
      watched.observe(body, { attributes: true, childList: true, subtree: false });
      for (const box of [page, ...body.children]) watched.observe(box, { attributes: true });
    };
    const inserted = new MutationObserver(this.#soon);
    inserted.observe(body, { childList: true, subtree: true });
    watch();
    signal.addEventListener('abort', () => {
      watched.disconnect();
      inserted.disconnect();
    });
    this.#look();
  }

  hostDisconnected(): void {
    this.#ends.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostUpdated(): void {
    const { open, theme, position } = this.#host;
    const look = [open, theme, position].join();
    if (look !== this.#seen) this.#soon();
    this.#seen = look;
    // A floating chat is not on paper.
    if (/inline|page/.test(position) && this.#root.querySelector('botlhale-panel'))
      void import('./print.ts').then(
        ({ printable }) => printable(this.#root),
        () => undefined,
      );
  }

  readonly #soon = (): void => {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#look();
    }, pause);
  };

  #look(): void {
    const [host, root, probe] = [this.#host, this.#root, this.#probe];
    if (document.hidden) return;
    root.append(probe);
    const wrong = whatIsWrong(host, probe);
    if (wrong.length > 0)
      void import('./page-help.ts').then(
        ({ explainPage }) => explainPage(wrong),
        () => undefined,
      );
    const isTold = /^(light|dark)$/.test(host.theme) || saysScheme(host);
    const isDark = !isTold && isDarkBehind(host, probe);
    probe.remove();
    setStyles(root, { 'color-scheme': isDark ? 'dark' : '' });
    const corner = root.querySelector('.corner');
    const isFixed = host.position !== 'inline';
    raise(root, isFixed && isCaptured(host) && !(corner && isCovered(host, corner)));
    this.#lift = corner ? liftOver(host, corner, this.#lift) : 0;
    setStyles(root, { '--_lift': this.#lift ? `${this.#lift / zoomOf(root)}px` : '' });
  }
}
