import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import {
  isBotWorking,
  newConversation,
  routeOf,
  type ConversationState,
} from '../../conversation/core/state.ts';
import { en, type Strings } from '../../i18n/index.ts';
import { avatarStyles } from '../shared/avatar.styles.ts';
import { BotlhaleComposer } from '../composer/botlhale-composer.ts';
import { panelStyles } from './botlhale-panel.styles.ts';
import { BotlhaleTranscript } from '../transcript/botlhale-transcript.ts';
import { alertIcon, botIcon, clockIcon, closeIcon, menuIcon, personIcon } from '../shared/icons.ts';
import { wish, type Intent } from '../shared/intent.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import { picture } from '../shared/picture.ts';
import { situationOf, type Situation } from './situation.ts';
import type { Suggestions } from '../transcript/suggestions.ts';
import type { Settings } from '../shared/settings.ts';
import { panelTokens } from './panel-tokens.styles.ts';
import { base } from '../shared/tokens.styles.ts';
import { VisibleArea } from './visible-area.ts';

/**
 * The open chat: header, banner, transcript, composer. Shows a state and says what the visitor
 * wants; decides nothing.
 *
 * @summary The panel.
 * @slot header - Beside the name, in the header.
 * @slot avatar - In place of the picture in the header.
 * @slot empty - In place of the greeting, until something is said.
 * @slot footer - Below the composer.
 * @fires botlhale-intent - What the visitor wants; heard by `<botlhale-chat>` only.
 */
export class BotlhalePanel extends LitElement {
  static override styles = [base, panelTokens, avatarStyles, panelStyles];

  /** What to show. */
  @property({ attribute: false }) conversation: ConversationState = newConversation;
  /** The interface's sentences. */
  @property({ attribute: false }) strings: Strings = en;
  /** BCP 47, for times. */
  @property({ attribute: 'language-tag' }) languageTag = 'en-ZA';
  /** The bot's name. */
  @property({ attribute: 'bot-name' }) botName = '';
  /** Said by the bot before anything else. */
  @property() greeting = '';
  /** The address of the bot's picture. */
  @property() avatar = '';
  /** What the visitor may begin with. */
  @property() suggestions: Suggestions = '';
  /** Part of the page rather than above it: cannot be closed. */
  @property({ type: Boolean, reflect: true }) inline = false;

  /** What the names of all that is kept for this conversation begin with; empty: nothing is. */
  @property({ attribute: false }) keptKey = '';
  /** The host page's wishes. */
  @property({ attribute: false }) settings: Settings = {};

  /** The visitor has to agree before anything is stored or sent, and has not yet. */
  @property({ attribute: false }) asksConsent = false;

  /** The conversation cannot be kept on this device. */
  @property({ attribute: false }) notKept = false;

  /** What stands in the composer's place, while the visitor may not write yet. */
  gate: HTMLElement | undefined;
  /** The visitor opened the chat, perhaps before there was anything to put the focus on. */
  focusWanted = false;
  /** What may stand above the composer is asked for. */
  #extras = false;
  readonly #noteFocus = keepFocus(this, () => this.renderRoot.querySelector('botlhale-transcript'));
  /** Whether the menu is open; absent until it is loaded. */
  @state() private menuOpen: boolean | undefined;
  /** A part could not be fetched when it was wanted. */
  @state() private incomplete = false;

  constructor() {
    super();
    new VisibleArea(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.getRootNode();
    // Most pages put nothing into the chat, and need no code for it.
    if (root instanceof ShadowRoot && root.host.childElementCount)
      void import('./host-slots.ts').then(
        ({ passSlots }) => passSlots(this),
        () => undefined,
      );
  }

  /** Puts the cursor into the composer. */
  override focus(options?: FocusOptions): void {
    this.focusWanted = true;
    (this.gate ?? this.#composer)?.focus(options);
  }

  /** Takes away what is being written. */
  clearDraft(): void {
    this.#composer?.write('');
  }

  get #composer(): BotlhaleComposer | null {
    return this.renderRoot.querySelector('botlhale-composer');
  }

  protected override willUpdate(): void {
    this.#noteFocus();
    // The chat has none to give before the visitor has agreed.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- Lit passes it on
    this.conversation ??= newConversation;
    const { asksConsent, notKept, settings } = this;
    const { preChat, openingHours } = settings;
    const isAgent = routeOf(this.conversation) === 'agent';
    const reasons = [asksConsent, notKept, preChat, openingHours, isAgent];
    if (this.#extras || !reasons.some(Boolean)) return;
    this.#extras = true;
    void import('../extras/botlhale-extras.ts').then(
      ({ addExtras }) => addExtras(this),
      () => {
        this.#extras = false;
        this.incomplete = this.asksConsent; // else it does without
      },
    );
  }

  protected override render(): TemplateResult {
    const { conversation, strings, botName } = this;
    const { at, joined } = conversation.agent;
    const route = routeOf(conversation);
    const situation = situationOf(conversation, strings);
    return html`
      <section
        class="panel"
        part="panel"
        role=${this.inline ? 'region' : 'dialog'}
        aria-label=${botName || strings.title}
        @keydown=${this.#onKeyDown}
      >
        <header part="header">
          <span class="avatar ${route}" part="avatar">
            <slot name="avatar">
              ${route === 'agent' && joined ? personIcon : picture(this.avatar, botIcon)}
            </slot>
          </span>
          <div class="who">
            <h2><bdi>${botName || strings.title}</bdi></h2>
            <p class="status">
              <i class=${situation.tone}></i><span role="status">${situation.status}</span>
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
            aria-expanded=${this.menuOpen ?? false}
            @click=${this.#onMenu}
          >
            ${menuIcon}
          </button>
          ${
            this.menuOpen === undefined
              ? nothing
              : html`<botlhale-menu
                  ?open=${this.menuOpen}
                  .conversation=${conversation}
                  .strings=${strings}
                  .languageTag=${this.languageTag}
                  .botName=${botName}
                  .settings=${this.settings}
                  .keptKey=${this.keptKey}
                  @closed=${() => (this.menuOpen = false)}
                ></botlhale-menu>`
          }
          ${
            this.inline
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
          .greeting=${this.greeting}
          .avatar=${this.avatar}
          .suggestions=${this.gate || this.asksConsent ? '' : this.suggestions}
          .languageTag=${this.languageTag}
          .working=${isBotWorking(conversation)}
          .answerable=${route === 'bot'}
          >${
            this.querySelector('[slot=empty]')
              ? html`<slot name="empty" slot="empty"></slot>`
              : nothing
          }</botlhale-transcript
        >
        <botlhale-composer
          ?hidden=${this.gate ?? this.asksConsent}
          exportparts="input, send"
          .strings=${strings}
          .draftKey=${this.keptKey && `${this.keptKey}:draft`}
        ></botlhale-composer>
        <slot name="footer"></slot>
      </section>
    `;
  }

  /** One slim line: only when there is more to say than the status says, or something to do. */
  #banner({ status, tone, ways = [], ...rest }: Situation): TemplateResult | typeof nothing {
    const more = this.incomplete ? this.strings.notLoaded : rest.more;
    if (!more && ways.length === 0) return nothing;
    return html`
      <div class="banner" part="banner">
        ${tone === 'fail' ? alertIcon : clockIcon}
        <span>${more ?? status}</span>
        <div>
          ${ways.map(
            ({ label, intent }) =>
              html`<button type="button" @click=${this.#act(intent)}>${label}</button>`,
          )}
        </div>
      </div>
    `;
  }

  /** Fetches the menu the first time. */
  async #onMenu(): Promise<void> {
    try {
      (await import('../menu/botlhale-menu.ts')).defineMenu();
      this.menuOpen = !this.menuOpen;
      this.incomplete = false;
    } catch {
      this.incomplete = true;
    }
  }

  #act(intent: Intent): () => void {
    return () => wish(this, intent);
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing || this.inline) return;
    event.stopPropagation();
    wish(this, { type: 'close-pressed' });
  }
}

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
