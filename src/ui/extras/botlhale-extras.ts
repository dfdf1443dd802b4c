import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { newConversation, routeOf, type ConversationState } from '../../conversation/core/state.ts';
import { en, type MoreStrings, type Strings } from '../../i18n/index.ts';
import { extrasStyles } from './botlhale-extras.styles.ts';
import type { Card, CardView } from './extras-card.ts';
import { keptUnder } from '../../device/kept.ts';
import type { Settings } from '../shared/settings.ts';
import { base } from '../shared/tokens.styles.ts';
import type { Hideable } from '../notices/while-hidden.ts';

type Part = 'consent' | 'pre-chat' | 'away' | 'notify' | 'rating';

const parts: Readonly<Record<Part, () => Promise<{ makeCard: () => Card }>>> = {
  consent: () => import('./consent-card.ts'),
  'pre-chat': () => import('./pre-chat-card.ts'),
  away: () => import('./away-card.ts'),
  notify: () => import('../notices/notify-card.ts'),
  rating: () => import('./rating-card.ts'),
};

/** The visitor may not write before it is answered. */
const isGate = (part: Part): boolean => part === 'consent' || part === 'pre-chat';

/**
 * What stands above the composer, or in its place: each part is fetched when its time comes.
 *
 * @summary Consent, form, opening hours and contacts, notifications, rating; that nothing is kept.
 * @fires gate - Whether the visitor may write has changed.
 * @fires left - What had the focus is gone, and nothing in here takes its place.
 */
export class BotlhaleExtras extends LitElement {
  static override styles = [base, extrasStyles];

  /** The host page's wishes. */
  @property({ attribute: false }) settings: Settings = {};
  /** What the parts go by. */
  @property({ attribute: false }) conversation: ConversationState = newConversation;
  /** The interface's sentences. */
  @property({ attribute: false }) strings: Strings = en;
  /** BCP 47, for days and times. */
  @property({ attribute: false }) languageTag = 'en-ZA';
  /** The visitor has not agreed yet, and has to. */
  @property({ attribute: false }) asksConsent = false;
  /** The conversation cannot be kept on this device. */
  @property({ attribute: false }) notKept = false;

  /** What the names of all that is kept begin with; empty: nothing may be kept. */
  @property({ attribute: false }) keptKey = '';

  @state() private sentences: MoreStrings | undefined;
  @state() private cards: ReadonlyMap<Part, Card> = new Map();
  @state() private finished: ReadonlySet<Part> = new Set();

  /** The visitor may not write yet. */
  gated = false;
  /** The focus was in here when that changed. */
  hadFocus = false;
  /** A chat with a person has ended on this page. */
  #ended = false;
  /** The focus was in here before it was drawn anew. */
  #held = false;
  /** It was to have the focus before there was anything to focus. */
  #wantsFocus = false;
  /** What the browser said when it was asked last, which takes it longer than drawing a line. */
  #mayTell = false;
  readonly #asked = new Set<Part>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#held = this.#focused;
    if (changed.has('strings')) void this.#speak(this.strings);
    const before = changed.get('conversation');
    const { at, joined } = this.conversation.agent;
    if (before?.agent.at !== at || before.agent.joined !== joined)
      this.#mayTell = this.#askBrowser();
    if (at !== 'bot') this.#ended = false;
    else if (before && before.agent.at !== 'bot' && before.agent.joined) {
      this.#ended = true;
      this.finished = new Set([...this.finished].filter((part) => part !== 'rating'));
      this.cards = new Map([...this.cards].filter(([part]) => part !== 'rating'));
      this.#asked.delete('rating');
    }
    for (const part of this.#wanted) this.#fetch(part);
    const gated = this.#wanted.some(isGate);
    if (gated === this.gated) return;
    this.gated = gated;
    this.toggleAttribute('gated', gated);
    this.hadFocus = this.#held;
    void this.updateComplete.then(() => this.dispatchEvent(new Event('gate')));
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#wantsFocus) this.focus();
    // What had the focus is gone: on to what has taken its place, or out of here.
    if (!this.#held || this.#focused) return;
    const next = changed.has('finished') ? null : this.#first;
    if (next) next.focus();
    else this.dispatchEvent(new Event('left'));
  }

  protected override render(): unknown {
    const { sentences: more, settings, conversation, strings, languageTag, keptKey } = this;
    const cards = (gates: boolean) =>
      more &&
      this.#wanted
        .filter((part) => isGate(part) === gates)
        .map((part) => {
          const view: CardView = {
            ...{ settings, conversation, strings, more, languageTag, keptKey },
            target: this,
            redraw: () => this.requestUpdate(),
            finish: () => void (this.finished = new Set(this.finished).add(part)),
          };
          return this.cards.get(part)?.render(view) ?? nothing;
        });
    // Always there: a screen reader tells what comes into a status that it knows. Where the visitor
    // may not write yet, the focus tells it.
    return html`${cards(true)}
      <div role="status" aria-atomic="false">${cards(false)}</div>
      <p class="note" role="status">${this.notKept ? more?.notKept : ''}</p>`;
  }

  /** Puts the focus on the first thing to do. */
  override focus(options?: FocusOptions): void {
    const first = this.#first;
    this.#wantsFocus = !first;
    first?.focus(options);
  }

  get #first(): HTMLElement | null {
    return this.renderRoot.querySelector('input, select, textarea, button, a');
  }

  get #focused(): boolean {
    // The root of an element is a shadow root.
    return (this.renderRoot as ShadowRoot).activeElement !== null;
  }

  get #wanted(): readonly Part[] {
    const { settings, conversation, finished } = this;
    if (this.asksConsent) return ['consent'];
    const wanted: readonly (Part | false)[] = [
      Boolean(settings.preChat?.length) && conversation.entries.length === 0 && 'pre-chat',
      (Boolean(settings.openingHours) || conversation.agent.at === 'unreachable') && 'away',
      this.#mayTell && 'notify',
      Boolean(settings.rating) && this.#ended && 'rating',
    ];
    return wanted.filter((part) => part !== false).filter((part) => !finished.has(part));
  }

  /** The visitor waits for our team, and was never asked whether to tell them. */
  #askBrowser(): boolean {
    const { at, joined } = this.conversation.agent;
    const isThere = at === 'live' || at === 'identified';
    const isComing = at === 'lost' || at === 'connecting';
    return (
      // Once asked, it stays while the connection comes back.
      (this.#asked.has('notify') ? isThere || isComing : isThere && !joined) &&
      this.keptKey !== '' &&
      keptUnder(`${this.keptKey}:notifications`) === '' &&
      'Notification' in globalThis &&
      Notification.permission !== 'denied'
    );
  }

  #fetch(part: Part): void {
    if (this.#asked.has(part)) return;
    this.#asked.add(part);
    void parts[part]().then(
      ({ makeCard }) => {
        this.cards = new Map(this.cards).set(part, makeCard());
      },
      () => void this.#asked.delete(part), // asked for again when something changes
    );
  }

  async #speak(strings: Strings): Promise<void> {
    const more = await strings.more().catch(() => undefined);
    if (strings === this.strings) this.sentences = more;
  }
}

/** The panel, as far as this needs it. */
export interface Panel extends LitElement {
  readonly settings: Settings;
  readonly conversation: ConversationState;
  readonly strings: Strings;
  readonly languageTag: string;
  readonly keptKey: string;
  readonly asksConsent: boolean;
  readonly notKept: boolean;
  gate: HTMLElement | undefined;
  focusWanted: boolean;
}

/** From the first chat with a person on, the visitor can be told what comes while nobody looks. */
async function watch(panel: Panel): Promise<void> {
  const root = panel.getRootNode();
  try {
    const { watchWhileHidden } = await import('../notices/while-hidden.ts');
    // Around the panel is <botlhale-chat>, but in the gallery and in tests.
    if (root instanceof ShadowRoot) watchWhileHidden(root.host as Hideable, panel);
  } catch {
    // It does without.
  }
}

/** Puts the extras above the composer of `panel`, and keeps them as it is. */
export function addExtras(panel: Panel): void {
  if (!customElements.get('botlhale-extras'))
    customElements.define('botlhale-extras', BotlhaleExtras);
  // Just registered, by this name.
  const extras = document.createElement('botlhale-extras') as BotlhaleExtras;
  extras.addEventListener('gate', () => {
    panel.gate = extras.gated ? extras : undefined;
    panel.requestUpdate();
    // Who was just let in, or held up, goes on by keyboard where they were.
    const wanted = extras.hadFocus || (extras.gated && panel.focusWanted);
    void panel.updateComplete.then(() => {
      if (wanted) panel.focus();
      panel.focusWanted = false;
    });
  });
  extras.addEventListener('left', () => panel.focus());
  let watched: Promise<void> | undefined;
  panel.addController({
    hostUpdated() {
      const { settings, conversation, strings, languageTag, keptKey, asksConsent, notKept } = panel;
      const view = { settings, conversation, strings, languageTag, keptKey, asksConsent, notKept };
      Object.assign(extras, view);
      if (routeOf(conversation) === 'agent') watched ??= watch(panel);
      if (!extras.isConnected) panel.renderRoot.querySelector('botlhale-composer')?.before(extras);
    },
  });
  panel.requestUpdate();
}
