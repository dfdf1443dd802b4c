import { html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { isBotWorking, routeOf } from '../../conversation/core/state.ts';
import type { GateEvent } from '../extras/botlhale-extras.ts';
import { avatarStyles } from '../shared/avatar.styles.ts';
import { BotlhaleComposer } from '../composer/botlhale-composer.ts';
import { panelStyles } from './botlhale-panel.styles.ts';
import { BotlhaleTranscript } from '../transcript/botlhale-transcript.ts';
import { alertIcon, botIcon, clockIcon, closeIcon, menuIcon, personIcon } from '../shared/icons.ts';
import { wish, type Wish, type WishEvent } from '../shared/wish.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import { picture } from '../shared/picture.ts';
import { situationOf, type Situation } from './situation.ts';
import { panelTokens } from './panel-tokens.styles.ts';
import { base } from '../shared/tokens.styles.ts';
import type { View } from '../shared/view.ts';
import { whenIdle } from '../shared/when-idle.ts';
import { fetchReader } from '../transcript/words.ts';
import { VisibleArea } from './visible-area.ts';

/**
 * The open chat: header, banner, transcript, composer. Shows a state and says what the visitor
 * wants; decides nothing. What changes while it is read is a `textContent`: a page translator puts
 * nodes of its own in place of a text, which would outlive a change of the text alone.
 *
 * @summary The panel.
 * @slot header - Beside the name, in the header.
 * @slot avatar - In place of the picture in the header.
 * @slot empty - In place of the greeting, until something is said.
 * @slot footer - Below the composer.
 * @fires botlhale-wish - What the visitor wants; heard by `<botlhale-chat>` only.
 */
export class BotlhalePanel extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    menu: { state: true },
    menuOpen: { state: true },
    extras: { state: true },
    gated: { state: true },
    incomplete: { state: true },
  };
  static override styles = [base, panelTokens, avatarStyles, panelStyles];

  /** What there is to see. */
  // Whoever makes a panel gives it one before it is drawn.
  view!: View;

  /** The menu is loaded. */
  private menu = false;
  private menuOpen = false;
  /** What may stand above the composer is loaded. */
  private extras = false;
  /** The extras stand in the composer's place: the visitor may not write yet. */
  private gated = false;
  /** Something could not be fetched when it was wanted. */
  private incomplete = false;

  /** What reads marks is on its way, for the texts that follow the first answer. */
  #readsAhead = false;
  /** What there was to see when the extras were asked for. */
  #extrasAsked: View | undefined;
  /** The visitor opened the chat, perhaps before there was anything to put the focus on. */
  #focusWanted = false;
  readonly #noteFocus = keepFocus(this, () => this.renderRoot.querySelector('botlhale-transcript'));

  readonly #onNetwork = (): void => this.requestUpdate();

  constructor() {
    super();
    new VisibleArea(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of networkEvents) addEventListener(type, this.#onNetwork);
    const root = this.getRootNode();
    // Most pages put nothing into the chat, and need no code for it.
    if (root instanceof ShadowRoot && root.host.childElementCount)
      void import('./host-slots.ts').then(
        ({ passSlots }) => passSlots(this),
        () => undefined,
      );
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of networkEvents) removeEventListener(type, this.#onNetwork);
    this.menuOpen = false; // the browser has closed it without a word
  }

  /** Puts the cursor into the composer, or into what stands in its place. */
  override focus(options?: FocusOptions): void {
    this.#focusWanted = true;
    const target = this.gated ? 'botlhale-extras' : 'botlhale-composer';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus(options);
  }

  /** Takes away what is being written. */
  clearDraft(): void {
    this.renderRoot.querySelector<BotlhaleComposer>('botlhale-composer')?.write('');
  }

  protected override willUpdate(): void {
    this.#noteFocus();
    const { asksConsent, notKept, preChat, openingHours, conversation, inline, lowData } =
      this.view;
    this.toggleAttribute('inline', inline);
    const isAgent = routeOf(conversation) === 'agent';
    const reasons = [asksConsent, notKept, preChat, openingHours, isAgent];
    const last = conversation.entries.at(-1);
    if (!lowData && !this.#readsAhead && last?.kind === 'message' && last.sender === 'bot') {
      this.#readsAhead = true;
      whenIdle(() => void fetchReader().catch(() => undefined));
    }
    if (!this.#extrasAsked && reasons.some(Boolean)) void this.#fetchExtras();
  }

  async #fetchExtras(): Promise<void> {
    this.#extrasAsked = this.view;
    try {
      (await import('../extras/botlhale-extras.ts')).defineExtras();
      this.extras = true;
    } catch {
      this.#extrasAsked = undefined;
      this.incomplete ||= this.view.asksConsent; // else it does without
    }
  }

  readonly #onGate = async ({ gated, hadFocus }: GateEvent): Promise<void> => {
    this.gated = gated;
    // Who was just let in, or held up, goes on by keyboard where they were.
    const wanted = hadFocus || (gated && this.#focusWanted);
    await this.updateComplete;
    if (wanted) this.focus();
    this.#focusWanted = false;
  };

  protected override render(): TemplateResult {
    const { view, gated } = this;
    const { conversation, strings, botName, inline, avatar, asksConsent } = view;
    const { at, joined } = conversation.agent;
    const route = routeOf(conversation);
    const situation = situationOf(conversation, strings, navigator.onLine);
    return html`
      <section
        class="panel"
        part="panel"
        role=${inline ? 'region' : 'dialog'}
        aria-label=${botName || strings.title}
        @keydown=${this.#onKeyDown}
      >
        <header part="header">
          <span class="avatar ${route}" part="avatar">
            <slot name="avatar">
              ${route === 'agent' && joined ? personIcon : picture(avatar, botIcon)}
            </slot>
          </span>
          <div class="who">
            <h2><bdi>${botName || strings.title}</bdi></h2>
            <p class="status">
              <i class=${situation.tone}></i
              ><span role="status" .textContent=${situation.status}></span>
            </p>
          </div>
          <slot name="header"></slot>
          ${
            route === 'agent' && joined && at !== 'leaving'
              ? html`<button type="button" class="end" @click=${this.#act({ type: 'end-pressed' })}>
                  ${strings.endChat}
                </button>`
              : nothing
          }
          <button
            type="button"
            class="menu"
            aria-label=${strings.menu}
            aria-haspopup="menu"
            aria-expanded=${this.menuOpen}
            popovertarget="menu"
            @click=${this.#onMenu}
          >
            ${menuIcon}
          </button>
          ${
            this.menu
              ? html`<botlhale-menu
                  id="menu"
                  popover
                  role="none"
                  .view=${view}
                  @beforetoggle=${this.#onToggle}
                ></botlhale-menu>`
              : nothing
          }
          ${
            inline
              ? nothing
              : html`<button
                  type="button"
                  class="close"
                  aria-label=${strings.close}
                  @click=${this.#act({ type: 'close-pressed' })}
                >
                  ${closeIcon}
                </button>`
          }
        </header>
        ${this.#banner(situation)}
        <botlhale-transcript
          exportparts="bubble, card, quick-reply, divider"
          .entries=${conversation.entries}
          .strings=${strings}
          .botName=${botName}
          .greeting=${view.greeting}
          .avatar=${avatar}
          .suggestions=${gated || asksConsent ? '' : view.suggestions}
          .languageTag=${view.languageTag}
          .working=${isBotWorking(conversation)}
          .answerable=${route === 'bot'}
          .unreachable=${at === 'unreachable'}
          @botlhale-wish=${this.#onWish}
          >${
            this.querySelector('[slot=empty]')
              ? html`<slot name="empty" slot="empty"></slot>`
              : nothing
          }</botlhale-transcript
        >
        ${
          this.extras
            ? html`<botlhale-extras
                .since=${this.#extrasAsked}
                .view=${view}
                @gate=${this.#onGate}
              ></botlhale-extras>`
            : nothing
        }
        <botlhale-composer
          ?hidden=${gated || asksConsent}
          exportparts="input, send"
          .strings=${strings}
          .kept=${view.kept}
        ></botlhale-composer>
        <slot name="footer"></slot>
      </section>
    `;
  }

  /** One slim line: only what the status does not say, and what can be done. */
  #banner({ tone, ways = [], ...rest }: Situation): TemplateResult | typeof nothing {
    const more = this.incomplete ? this.view.strings.notLoaded : rest.more;
    if (!more && ways.length === 0) return nothing;
    return html`
      <div class="banner" part="banner">
        ${more ? (tone === 'fail' ? alertIcon : clockIcon) : nothing}
        <span .textContent=${more}></span>
        <div>
          ${ways.map(
            ({ label, wish: what }) =>
              html`<button type="button" @click=${this.#act(what)}>${label}</button>`,
          )}
        </div>
      </div>
    `;
  }

  /** Fetches the menu the first time; from then on the browser opens and closes it. */
  async #onMenu(event: Event): Promise<void> {
    if (this.menu) return;
    // Where the code is there at once, the browser would close what this very press has opened.
    event.preventDefault();
    try {
      (await import('../menu/botlhale-menu.ts')).defineMenu();
      this.menu = true;
      this.incomplete = false;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#menu')?.showPopover();
    } catch {
      this.incomplete = true;
    }
  }

  /** The words of a message that was refused go back to where they were written. */
  #onWish(event: WishEvent): void {
    const { wish: wanted } = event;
    if (wanted.type !== 'edit-pressed') return;
    event.stopPropagation();
    const { message, text } = wanted;
    wish(this, { type: 'discard-pressed', message });
    this.renderRoot.querySelector<BotlhaleComposer>('botlhale-composer')?.putBack(text);
  }

  #onToggle({ newState }: ToggleEvent): void {
    this.menuOpen = newState === 'open';
  }

  #act(what: Wish): () => void {
    return () => wish(this, what);
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || this.view.inline) return;
    event.stopPropagation();
    event.preventDefault(); // a dialog of the page stays
    // Escape closes an open menu, and only that.
    if (!this.menuOpen) wish(this, { type: 'close-pressed' });
  }
}

/** The header says whether there is a network. */
const networkEvents = ['online', 'offline'] as const;

/** Registers the panel and what it is made of; does nothing the second time. */
export function definePanel(): void {
  const elements = {
    'botlhale-composer': BotlhaleComposer,
    'botlhale-transcript': BotlhaleTranscript,
    'botlhale-panel': BotlhalePanel,
  };
  for (const [tag, element] of Object.entries(elements))
    if (!customElements.get(tag)) customElements.define(tag, element);
}
