import {
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { MoreStrings, Strings } from '../../i18n/strings.ts';
import { menuStyles } from './botlhale-menu.styles.ts';
import { wish } from '../shared/wish.ts';
import type { MenuItem, MenuPage, MenuView } from './menu-items.ts';
import { base } from '../shared/tokens.styles.ts';
import type { View } from '../shared/view.ts';

/** How long a notice can be read, in milliseconds. What it says shows elsewhere, too. */
const noticeStays = 6_000;

/**
 * What the visitor may do beside chatting, by the pattern of a menu button: arrows, Home, End, first
 * letters, Escape. A popover, which the browser opens by its button, and closes on a press outside.
 * Loaded when it is first opened.
 *
 * @summary The menu of the panel's header.
 */
export class BotlhaleMenu extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    loaded: { state: true },
    page: { state: true },
    open: { state: true },
    notice: { state: true },
  };
  static override styles = [base, menuStyles];

  /** What there is to see. */
  // The panel gives it with the element.
  view!: View;

  /** What stands in it, in the language of the interface. */
  private loaded:
    { readonly more: MoreStrings; readonly pages: typeof import('./menu-items.ts') } | undefined;
  private page: MenuPage = 'menu';
  /** Whether the items can be seen. */
  private open = false;
  private notice = '';

  /** What to say when the language that was chosen is there. */
  #onceSpoken: ((more: MoreStrings) => string) | undefined;
  #noticeTimer: ReturnType<typeof setTimeout> | undefined;
  /** Ends what goes on while the menu is open. */
  #watch = new AbortController();

  constructor() {
    super();
    this.addEventListener('beforetoggle', this.#onToggle);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.open = false; // the browser has closed it without a word
    this.#watch.abort();
    clearTimeout(this.#noticeTimer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { strings } = this.view;
    if (changed.has('view') && strings !== changed.get('view')?.strings) void this.#load(strings);
  }

  /** The first item of a page that was just drawn, what is chosen in it, or what led away from it. */
  protected override updated(changed: PropertyValues): void {
    if (!this.open || !['open', 'page', 'loaded'].some((name) => changed.has(name))) return;
    const items = this.#items;
    const start =
      items.find(({ dataset }) => dataset['to'] && dataset['to'] === changed.get('page')) ??
      items.find((item) => item.matches('[role=menuitemradio][aria-checked=true]'));
    (start ?? items[0])?.focus();
  }

  protected override render(): TemplateResult {
    return html`
      ${this.open ? this.#popup() : nothing}
      <p class="notice" role="status" .textContent=${this.notice}></p>
    `;
  }

  #popup(): TemplateResult | typeof nothing {
    const { page, loaded } = this;
    if (!loaded) return nothing;
    const view = this.#view(loaded.more);
    const title = loaded.pages.titleOf(page, view);
    return html`
      <div class="popup" @keydown=${this.#onKeyDown} @focusout=${this.#onFocusOut}>
        <p ?hidden=${page === 'menu'} aria-hidden="true">${title}</p>
        <div role="menu" aria-label=${title}>
          ${loaded.pages.itemsOf(page, view).map((item) => this.#item(item))}
        </div>
      </div>
    `;
  }

  #item(item: MenuItem): TemplateResult {
    const { label, detail, icon, mark, to, href, checked, lang, role = 'menuitem' } = item;
    const inside = html`
      ${icon}
      <span class="label" lang=${lang ?? nothing}>
        ${label} ${detail ? html`<small>${detail}</small>` : nothing}
      </span>
      <span class="mark">${mark}</span>
    `;
    if (href !== undefined)
      return html`<a
        role=${role}
        tabindex="-1"
        href=${href}
        target="_blank"
        rel="noopener noreferrer"
        @click=${this.#close}
        >${inside}</a
      >`;
    return html`<button
      type="button"
      role=${role}
      tabindex="-1"
      class=${item.grave ? 'grave' : ''}
      aria-checked=${checked ?? nothing}
      aria-haspopup=${to ? 'menu' : nothing}
      data-to=${to ?? nothing}
      @click=${() => this.#press(item)}
    >
      ${inside}
    </button>`;
  }

  #press({ to, back, act }: MenuItem): void {
    const page = back ? 'menu' : to;
    if (page) {
      this.page = page;
      return;
    }
    this.#close();
    act?.();
  }

  #view(more: MoreStrings): MenuView {
    return {
      ...this.view,
      more,
      wish: (what) => wish(this, what),
      tell: (notice) => this.#tell(notice),
      tellThen: (notice) => (this.#onceSpoken = notice),
    };
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  }

  get #opener(): HTMLElement | null {
    // Inside the panel's root, which is a shadow root.
    return (this.getRootNode() as ShadowRoot).querySelector('[aria-haspopup=menu]');
  }

  async #load(strings: Strings): Promise<void> {
    try {
      const [more, pages] = await Promise.all([strings.more(), import('./menu-items.ts')]);
      if (strings !== this.view.strings) return;
      this.loaded = { more, pages };
      if (this.#onceSpoken) this.#tell(this.#onceSpoken(more));
      this.#onceSpoken = undefined;
    } catch {
      this.#tell(strings.notLoaded);
      this.#close();
    }
  }

  #tell(notice: string): void {
    this.notice = notice;
    clearTimeout(this.#noticeTimer);
    this.#noticeTimer = setTimeout(() => (this.notice = ''), noticeStays);
  }

  readonly #close = (): void => this.hidePopover();

  /** The focus goes back to the button, unless it is somewhere else already. */
  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'closed' && this.renderRoot.querySelector(':focus')) this.#opener?.focus();
    this.page = 'menu';
    this.open = newState === 'open';
    if (this.open && !this.loaded) void this.#load(this.view.strings);
    this.#watch.abort();
    if (this.open) this.#follow();
  };

  /** Above everything, a popover knows nothing of the panel: it goes along when that may have moved. */
  #follow(): void {
    this.#watch = new AbortController();
    const { signal } = this.#watch;
    for (const where of [window, visualViewport])
      for (const type of ['scroll', 'resize'])
        where?.addEventListener(type, this.#place, { capture: true, passive: true, signal });
    const resized = new ResizeObserver(this.#place);
    const panel = this.closest('.panel');
    if (panel) resized.observe(panel);
    // It may still be coming up.
    for (const { finished } of panel?.getAnimations() ?? [])
      void finished.then(this.#place, () => undefined);
    signal.addEventListener('abort', () => resized.disconnect());
    this.#place();
  }

  readonly #place = (): void => {
    const box = this.closest('.panel')?.getBoundingClientRect();
    for (const side of ['left', 'top', 'width', 'height'] as const) {
      const length = `${box?.[side] ?? 0}px`;
      // Set again, even to the same, it would have all of the menu styled anew.
      if (this.style.getPropertyValue(`--_${side}`) !== length)
        this.style.setProperty(`--_${side}`, length);
    }
  };

  #onKeyDown(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    const forward = this.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const go = (to: number) => items.at(to % items.length)?.focus();
    switch (event.key) {
      case 'ArrowDown':
        go(at + 1);
        break;
      case 'ArrowUp':
        go(at - 1);
        break;
      case 'Home':
        go(0);
        break;
      case 'End':
        go(-1);
        break;
      case forward:
        if (items[at]?.dataset['to']) items[at].click();
        break;
      case back:
        this.page = 'menu';
        break;
      case 'Escape':
        // Left to the browser, it would close a dialog of the page, too, in WebKit.
        if (this.page === 'menu') this.#close();
        this.page = 'menu';
        break;
      case 'Tab':
        // From the button on, the browser's own way: to what comes after it, or before.
        this.#close();
        return;
      default:
        if (event.key.length > 1 || event.key === ' ') return;
        [...items.slice(at + 1), ...items.slice(0, at + 1)]
          .find(({ textContent }) =>
            textContent.trim().toLowerCase().startsWith(event.key.toLowerCase()),
          )
          ?.focus();
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  #onFocusOut({ relatedTarget }: FocusEvent): void {
    // Another window, or an item that is being drawn anew: nothing was chosen instead.
    if (!(relatedTarget instanceof Element)) return;
    if (!this.renderRoot.contains(relatedTarget) && relatedTarget !== this.#opener) this.#close();
  }
}

/** Registers the menu; does nothing the second time. */
export function defineMenu(): void {
  if (!customElements.get('botlhale-menu')) customElements.define('botlhale-menu', BotlhaleMenu);
}
