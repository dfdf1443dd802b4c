import { html, LitElement, nothing, type PropertyDeclarations, type PropertyValues } from 'lit';
import { routeOf } from '../../conversation/core/state.ts';
import type { MoreStrings, Strings } from '../../i18n/strings.ts';
import { extrasStyles } from './botlhale-extras.styles.ts';
import type { Card, CardView } from './extras-card.ts';
import { base } from '../shared/tokens.styles.ts';
import type { View } from '../shared/view.ts';
import type { Hideable } from '../notices/while-hidden.ts';

type CardName = 'consent' | 'pre-chat' | 'away' | 'notify' | 'rating';

const cardModules: Readonly<Record<CardName, () => Promise<{ makeCard: () => Card }>>> = {
  consent: () => import('./consent-card.ts'),
  'pre-chat': () => import('./pre-chat-card.ts'),
  away: () => import('./away-card.ts'),
  notify: () => import('../notices/notify-card.ts'),
  rating: () => import('./rating-card.ts'),
};

/** The visitor may not write before it is answered. */
const isGate = (name: CardName): boolean => name === 'consent' || name === 'pre-chat';

/** Whether the visitor may write has changed, or what had the focus in the extras is gone. */
export class GateEvent extends Event {
  /** They may not: the extras stand in the composer's place. */
  readonly gated: boolean;
  /** The focus was in the extras, and goes on to what can be done now. */
  readonly hadFocus: boolean;

  constructor(gated: boolean, hadFocus: boolean) {
    super('gate');
    this.gated = gated;
    this.hadFocus = hadFocus;
  }
}

/**
 * What stands above the composer, or in its place: each card is fetched when its time comes.
 *
 * @summary Consent, form, opening hours and contacts, notifications, rating; that nothing is kept.
 * @fires gate - Whether the visitor may write, and whether the focus has to go on from here.
 */
export class BotlhaleExtras extends LitElement {
  static override properties: PropertyDeclarations = {
    view: { attribute: false },
    since: { attribute: false },
    sentences: { state: true },
    cards: { state: true },
    finished: { state: true },
  };
  static override styles = [base, extrasStyles];

  /** What there is to see. */
  // The panel gives it with the element.
  view!: View;
  /** What there was to see when the panel asked for this code: a chat may have ended meanwhile. */
  since: View | undefined;

  private sentences: MoreStrings | undefined;
  private cards: ReadonlyMap<CardName, Card> = new Map();
  private finished: ReadonlySet<CardName> = new Set();

  /** The language that the sentences are of, or on their way in. */
  #spoken: Strings | undefined;
  /** The visitor may not write yet. */
  #gated = false;
  /** The chat watches while nobody looks. */
  #watches = false;
  /** A chat with a person has ended on this page. */
  #ended = false;
  /** The focus was in here before it was drawn anew. */
  #held = false;
  /** It was to have the focus before there was anything to focus. */
  #wantsFocus = false;
  /** What the browser said when it was asked last, which takes it longer than drawing a line. */
  #mayTell = false;
  readonly #asked = new Set<CardName>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#held = this.#focused;
    const { conversation, notKept, strings } = this.view;
    const before = changed.get('view');
    const was = (this.hasUpdated ? before : this.since)?.conversation.agent;
    const { at, joined } = conversation.agent;
    if (!this.hasUpdated || was?.at !== at || was.joined !== joined)
      this.#mayTell = this.#askBrowser();
    if (at !== 'bot') this.#ended = false;
    else if (was && was.at !== 'bot' && was.joined) {
      this.#ended = true;
      this.finished = new Set([...this.finished].filter((name) => name !== 'rating'));
      this.cards = new Map([...this.cards].filter(([name]) => name !== 'rating'));
      this.#asked.delete('rating');
    }
    if (routeOf(conversation) === 'agent' && !this.#watches) void this.#watch();
    for (const name of this.#wanted) this.#fetch(name);
    if ((notKept || this.#wanted.length) && strings !== this.#spoken) void this.#speak(strings);
    const gated = this.#wanted.some(isGate);
    if (gated === this.#gated) return;
    this.#gated = gated;
    this.toggleAttribute('gated', gated);
    const event = new GateEvent(gated, this.#held);
    void this.updateComplete.then(() => this.dispatchEvent(event));
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#wantsFocus) this.focus();
    // What had the focus is gone: on to what has taken its place, or out of here.
    if (!this.#held || this.#focused) return;
    const next = changed.has('finished') ? null : this.#first;
    if (next) next.focus();
    else this.dispatchEvent(new GateEvent(this.#gated, true));
  }

  protected override render(): unknown {
    const { sentences: more, view } = this;
    const cards = (gates: boolean) =>
      more &&
      this.#wanted
        .filter((name) => isGate(name) === gates)
        .map((name) => {
          const cardView: CardView = {
            ...view,
            more,
            target: this,
            redraw: () => this.requestUpdate(),
            finish: () => void (this.finished = new Set(this.finished).add(name)),
          };
          return this.cards.get(name)?.render(cardView) ?? nothing;
        });
    // Always there: a screen reader tells what comes into a status that it knows. Where the visitor
    // may not write yet, the focus tells it.
    return html`${cards(true)}
      <div role="status" aria-atomic="false">${cards(false)}</div>
      <p class="note" role="status">${view.notKept ? more?.notKept : ''}</p>`;
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

  get #wanted(): readonly CardName[] {
    const { finished } = this;
    const { asksConsent, preChat, openingHours, rating, conversation } = this.view;
    if (asksConsent) return ['consent'];
    const wanted: readonly (CardName | false)[] = [
      Boolean(preChat?.length) && conversation.entries.length === 0 && 'pre-chat',
      (Boolean(openingHours) || conversation.agent.at === 'unreachable') && 'away',
      this.#mayTell && 'notify',
      Boolean(rating) && this.#ended && 'rating',
    ];
    return wanted.filter((name) => name !== false).filter((name) => !finished.has(name));
  }

  /** The visitor waits for our team, and was never asked whether to tell them. */
  #askBrowser(): boolean {
    const { conversation, kept } = this.view;
    const { at, joined } = conversation.agent;
    const isThere = at === 'live' || at === 'identified';
    const isComing = at === 'lost' || at === 'connecting';
    return (
      // Once asked, it stays while the connection comes back.
      (this.#asked.has('notify') ? isThere || isComing : isThere && !joined) &&
      kept.key !== '' &&
      kept.get('notifications') === '' &&
      'Notification' in globalThis &&
      Notification.permission !== 'denied'
    );
  }

  #fetch(name: CardName): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    void cardModules[name]().then(
      ({ makeCard }) => {
        this.cards = new Map(this.cards).set(name, makeCard());
      },
      () => void this.#asked.delete(name), // asked for again when something changes
    );
  }

  async #speak(strings: Strings): Promise<void> {
    this.#spoken = strings;
    const more = await strings.more().catch(() => undefined);
    if (strings === this.view.strings) this.sentences = more;
  }

  /** From the first chat with a person on, the visitor can be told what comes while nobody looks. */
  async #watch(): Promise<void> {
    this.#watches = true;
    try {
      const { watchWhileHidden } = await import('../notices/while-hidden.ts');
      const chat = hostOf(hostOf(this));
      // Around the panel is <botlhale-chat>, but in the gallery and in tests.
      if (chat) watchWhileHidden(chat as Hideable, this);
    } catch {
      // It does without.
    }
  }
}

/** The element whose shadow root this one stands in. */
function hostOf(element: Element | undefined): Element | undefined {
  const root = element?.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** Registers the extras; does nothing the second time. */
export function defineExtras(): void {
  if (!customElements.get('botlhale-extras'))
    customElements.define('botlhale-extras', BotlhaleExtras);
}
