import type { PropertyValues } from 'lit';
import { ChatAttributes } from './chat-attributes.ts';
import { isPartOfPage } from './config.ts';
import { Configuration } from './configuration.ts';
import { Consent } from './consent.ts';
import { LazyConversation } from './lazy-conversation.ts';
import { LazyPanel } from './lazy-panel.ts';
import { isOf, keptNames, keptUnder } from '../device/kept.ts';
import { conversationKey } from '../device/marker.ts';
import type { RouteName, TranscriptLine } from '../protocol/message.ts';
import type { RunningChat } from './running-chat.ts';
import type { Tidy } from './tidy.ts';
import type { BotlhalePanel } from '../ui/panel/botlhale-panel.ts';
import {
  BotlhaleCloseEvent,
  BotlhaleErrorEvent,
  BotlhaleOpenEvent,
  BotlhaleReadyEvent,
} from '../events/element-events.ts';
import { put, setStyles } from '../ui/shared/by-hand.ts';
import { whenIdle } from '../ui/shared/when-idle.ts';
import type { WishEvent } from '../ui/shared/wish.ts';
import type { ClosedView } from '../ui/notices/while-closed.ts';
import { Launcher } from '../ui/launcher/launcher.ts';
import { launcherStyles } from '../ui/launcher/launcher.styles.ts';
import { base, tokens } from '../ui/shared/tokens.styles.ts';

/**
 * A Botlhale AI assistant, and the people behind it, on any page.
 *
 * @summary The chat: a launcher, and the panel that it opens.
 * @fires {BotlhaleReadyEvent} botlhale-ready - The chat is on the page, and takes calls.
 * @fires {BotlhaleOpenEvent} botlhale-open - The panel was opened.
 * @fires {BotlhaleCloseEvent} botlhale-close - The panel was closed.
 * @fires {BotlhaleMessageEvent} botlhale-message - A line was added to the conversation.
 * @fires {BotlhaleRouteEvent} botlhale-route - The bot, or an agent, answers from here on.
 * @fires {BotlhaleCustomEvent} botlhale-custom - The bot sent a `custom` payload that is not ours.
 * @fires {BotlhaleErrorEvent} botlhale-error - Something failed that the visitor was told about.
 * @slot launcher - In place of the icon of the round button.
 * @slot header - Beside the name, in the header.
 * @slot avatar - In place of the picture in the header.
 * @slot empty - In place of the greeting, until something is said.
 * @slot footer - Below the composer.
 * @fires {BotlhalePreChatEvent} botlhale-pre-chat - The form before the chat was filled in.
 * @fires {BotlhaleRatingEvent} botlhale-rating - The visitor said how a chat with a person was.
 * @csspart launcher - The round button.
 * @csspart badge - The count of unread messages.
 * @csspart panel - The open chat.
 * @csspart header - The panel's header.
 * @csspart avatar - The picture in the header.
 * @csspart banner - The line that says what is happening to the conversation.
 * @csspart bubble - One text.
 * @csspart card - One picture, film, file or spoken answer.
 * @csspart quick-reply - One suggested answer.
 * @csspart divider - A line that marks a handoff or a return.
 * @csspart input - The field in which the visitor writes.
 * @csspart send - The button that sends.
 * @cssproperty --botlhale-accent - The one colour that everything else is derived from.
 * @cssproperty --botlhale-radius - The corner radius of the panel, and the most that bubbles have.
 * @cssproperty --botlhale-font - The font family.
 * @cssproperty --botlhale-z-index - Where the widget stands above the page.
 * @cssproperty --botlhale-height - The height when `position` is `inline`.
 */
export class BotlhaleChat extends ChatAttributes {
  static override styles = [tokens, base, launcherStyles];

  readonly #root = document.createElement('div');
  readonly #configuration = new Configuration();
  readonly #consent = new Consent(this);
  readonly #conversation = new LazyConversation();
  readonly #lazyPanel = new LazyPanel(() => this.requestUpdate());
  /** The greeting beside the launcher, and the count in the title, where the host wants them. */
  #closed: Promise<unknown> | undefined;
  /** What looks after this browser's storage, where there is something to look at. */
  #tidy: Promise<Tidy> | undefined;
  /** The visitor has just opened the panel, so the cursor goes into the composer. */
  #takeFocus = false;

  readonly #onLauncher = (): void => {
    this.open = !this.open;
    this.#takeFocus = this.open;
  };

  /** Fetches what opening will need, unless the visitor saves data. A failure is told on opening. */
  readonly #onNear = (): void => {
    if (!this.lowData) void this.#load().catch(() => undefined);
  };

  readonly #launcher = new Launcher(this.#onLauncher, this.#onNear);

  readonly #tidyUp = (): void => {
    const { key, place } = this.#consent;
    this.#tidy ??= import('./tidy.ts').then(
      ({ Tidy }) => new Tidy(this, () => this.#panel?.clearDraft()),
    );
    void this.#tidy.then(
      (tidy) => tidy.look(key, place),
      () => (this.#tidy = undefined),
    );
  };

  /** What stands in this root inherits nothing from the page: `.root` in the launcher's styles. */
  protected override createRenderRoot(): HTMLElement {
    this.#root.className = 'root';
    // Before the page is painted: nobody sees where the page has put it.
    new ResizeObserver((seen) =>
      this.#root.classList.toggle(
        'own',
        seen.some(({ contentRect: { width, height } }) => !width || !height),
      ),
    ).observe(this);
    return super.createRenderRoot().appendChild(this.#root);
  }

  /** A link of the page's to `#botlhale-chat` opens it, as the launcher does. */
  readonly #onLink = (event: Event): void => {
    const [pressed] = event.composedPath();
    const link = pressed instanceof Element && pressed.closest('a');
    if (!link || link.href !== chatLink()) return;
    event.preventDefault();
    this.open = this.#takeFocus = true;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    // A draft is being written; on its way in, since what is typed here does not leave the chat.
    this.addEventListener('input', this.#tidyUp, { capture: true, once: true });
    document.addEventListener('click', this.#onLink);
    this.requestUpdate();
  }

  protected override firstUpdated(): void {
    // Pressed before the chat was there, or on another page.
    if (location.href === chatLink()) this.open = true;
    this.dispatchEvent(new BotlhaleReadyEvent());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#onLink);
    // Moved within the page it is connected again at once, and nothing needs to end.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#conversation.close();
      this.#configuration.forget();
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.isConnected) return;
    this.#configure(changed);
    if (!this.#configuration.config) return;
    if (this.#isOpen && this.#chat) this.#chat.unread = 0;
    this.#lazyPanel.speak(this.#language, this.strings);
    if (this.#isOpen) void this.#prepare();
    else if (this.#chat?.unread) void this.#lazyPanel.load().catch(() => undefined); // to say how many
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open') && changed.get('open') !== undefined)
      this.dispatchEvent(this.open ? new BotlhaleOpenEvent() : new BotlhaleCloseEvent());
    const panel = this.#panel;
    if (!this.#takeFocus || !this.#isOpen || !panel) return;
    this.#takeFocus = false;
    void panel.updateComplete.then(() => panel.focus());
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const { open, renderRoot } = this;
    const { config } = this.#configuration;
    const inline = isPartOfPage(config);
    setStyles(this.#root, {
      '--botlhale-accent': this.accent,
      '--_x': `${this.offsetX}`,
      '--_y': `${this.offsetY}`,
    });
    const chat = this.#chat;
    const unread = chat?.unread ?? 0;
    const unreadText = unread ? this.#lazyPanel.unread(unread) : '';
    this.#launcher.show({ open, unread, unreadText, strings: this.#lazyPanel.words });
    put(
      renderRoot,
      this.#launcher.element,
      config !== undefined && !inline && this.launcher !== 'none',
    );
    const { isMissing: asksConsent, given, key, place: storage } = this.#consent;
    this.#lazyPanel.draw(
      renderRoot,
      config && (chat || asksConsent || given)
        ? {
            host: this,
            position: config.position,
            open: this.#isOpen,
            inline,
            conversation: chat?.state,
            asksConsent,
            notKept: chat?.isKept === false,
            languageTag: this.#language,
            key: asksConsent ? '' : key,
            storage,
          }
        : undefined,
      this.#onWish,
    );
  }

  readonly #onWish = (event: WishEvent): void => {
    event.stopPropagation();
    const { wish } = event;
    switch (wish.type) {
      case 'clear-pressed':
        return this.clear();
      case 'low-data-chosen':
        this.lowData = wish.on;
        return;
      case 'consent-given':
        this.#consent.give();
        this.#conversation.allow();
        return this.requestUpdate();
      case 'close-pressed':
        this.hide();
        // On a small screen the launcher cannot take the focus before the panel has gone.
        return void this.updateComplete.then(() =>
          this.renderRoot.querySelector<HTMLElement>('.launcher')?.focus(),
        );
      case 'edit-pressed':
        return; // the panel's own
      default:
        // Before there is a conversation, the interface alone can change its language.
        if (wish.type === 'language-chosen' && !this.#chat) this.language = wish.language;
        return this.#conversation.dispatch(wish);
    }
  };

  get #panel(): BotlhalePanel | null {
    return this.renderRoot.querySelector('botlhale-panel');
  }

  get #chat(): RunningChat | undefined {
    return this.#conversation.chat;
  }

  get #isOpen(): boolean {
    return this.open || isPartOfPage(this.#configuration.config);
  }

  /** BCP 47 of what is shown: the visitor's or the bot's choice, else the host's. */
  get #language(): string {
    return this.#chat?.language ?? this.#configuration.config?.language ?? 'en-ZA';
  }

  #configure(changed: PropertyValues<this>): void {
    if (!this.#configuration.read(this, changed.has('consent'))) return;
    const { config } = this.#configuration;
    if (!config) return this.#conversation.close();
    const key = conversationKey(config);
    const { storage: place } = config;
    this.#consent.concerns(key, place);
    if (keptNames().some(([name, where]) => where !== place || !isOf(key, name))) this.#tidyUp();
    const chosen = keptUnder(`${key}:low-data`, place);
    this.lowData = chosen ? chosen === 'on' : this.lowData || savesData();
    this.#conversation.configure(config, this, !this.#consent.isMissing);
    if (!this.lowData) whenIdle(() => this.#settleIn());
    if (!this.#closed && (this.greetingDelay || this.titleCount))
      this.#closed = import('../ui/notices/while-closed.ts').then(
        ({ WhileClosed }) =>
          new WhileClosed(
            this,
            () => this.#view,
            () => this.#lazyPanel.load(),
          ),
        () => undefined, // neither is worth a complaint
      );
  }

  /** What the greeting and the page's title go by. */
  get #view(): ClosedView {
    return {
      strings: this.#lazyPanel.strings,
      unread: this.#chat?.unread ?? 0,
      begun: this.#isOpen || this.#chat !== undefined,
      kept: this.#lazyPanel.kept(
        this.#consent.isMissing ? '' : this.#consent.key,
        this.#consent.place,
      ),
    };
  }

  /** Puts up with the page around. It can do without. */
  #settleIn(): void {
    void import('../ui/surroundings/surroundings.ts').then(
      ({ surround }) => surround(this, this.#root),
      () => undefined,
    );
  }

  async #load(): Promise<void> {
    this.#settleIn();
    await Promise.all([this.#lazyPanel.load(), this.#conversation.load()]);
  }

  /** Loads what the open panel needs; a failure is told, and the next press tries again. */
  async #prepare(): Promise<void> {
    try {
      await this.#load();
    } catch {
      this.open = false;
      this.dispatchEvent(new BotlhaleErrorEvent({ kind: 'network' }));
    }
  }

  /** Opens the panel. Takes no focus: only the visitor's own press does. */
  show(): void {
    this.open = true;
  }

  /** Closes the panel; the conversation goes on. */
  hide(): void {
    this.open = false;
  }

  /** Sends `text` as the visitor, and returns at once; what cannot go out yet waits. */
  say(text: string): void {
    this.#conversation.dispatch({ type: 'message-typed', text });
  }

  /** Leaves the agent, or the queue; does nothing while the bot answers. */
  endChat(): void {
    this.#conversation.dispatch({ type: 'end-pressed' });
  }

  /** Forgets the conversation, here and in this browser's storage. */
  clear(): void {
    this.#conversation.clear();
    this.#panel?.clearDraft();
    this.#consent.forget();
    if (this.consent) this.#configuration.forget(); // and so the visitor is asked again
    this.requestUpdate();
  }

  /** Everything in view, oldest first, waiting and in-doubt lines included (contract §4). */
  get transcript(): TranscriptLine[] {
    return this.#chat?.transcript ?? [];
  }

  /** Who answers: `'agent'` from the reply that executes the handoff until its end. */
  get route(): RouteName {
    return this.#chat?.route ?? 'bot';
  }
}

const chatLink = (): string => new URL('#botlhale-chat', location.href).href;

/** The browser was asked to save data. */
const savesData = (): boolean =>
  // Chromium alone has it, so it is missing from the standard types.
  (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection?.saveData ??
  false;

declare global {
  interface HTMLElementTagNameMap {
    'botlhale-chat': BotlhaleChat;
  }
}
