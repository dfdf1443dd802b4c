import {
  html,
  LitElement,
  noChange,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { counted } from '../../i18n/fill.ts';
import { en, type Strings } from '../../i18n/index.ts';
import type { Entry } from '../../protocol/message.ts';
import { avatarStyles } from '../shared/avatar.styles.ts';
import { transcriptStyles } from './botlhale-transcript.styles.ts';
import type { DayLine } from './days.ts';
import { wish } from '../shared/wish.ts';
import { downIcon } from '../shared/icons.ts';
import { keepFocus } from '../shared/keep-focus.ts';
import { avatarOf, plainRows, row } from './row.ts';
import { linkBubble, type MediaCard, type MediaPart } from './bubbles.ts';
import { Sections, sectionSize, type Redrawing } from './sections.ts';
import { StickToEnd } from './stick-to-end.ts';
import { suggestions, type Suggestions } from './suggestions.ts';
import { Words } from './words.ts';
import { base } from '../shared/tokens.styles.ts';

/** A greeting of more characters is a text to read. */
const headline = 120;

/**
 * The conversation so far, as a log that a screen reader follows.
 *
 * @summary The transcript.
 * @slot empty - In place of the greeting, until something is said.
 */
export class BotlhaleTranscript extends LitElement {
  static override properties: PropertyDeclarations = {
    entries: { attribute: false },
    working: { type: Boolean },
    answerable: { type: Boolean },
    unreachable: { type: Boolean },
    greeting: {},
    botName: { attribute: 'bot-name' },
    avatar: {},
    suggestions: {},
    strings: { attribute: false },
    languageTag: { attribute: 'language-tag' },
  };
  static override styles = [base, avatarStyles, transcriptStyles];

  /** The log, oldest first. */
  entries: readonly Entry[] = [];
  /** The bot's answer is being waited for. */
  working = false;
  /** The newest message's buttons may be pressed. */
  answerable = false;
  /** Our team cannot be reached: what waits goes out only when the visitor tries again. */
  unreachable = false;
  /** Said by the bot before anything else; not a message. */
  greeting = '';
  /** The bot's name. */
  botName = '';
  /** The address of the bot's picture. */
  avatar = '';
  /** What the visitor may begin with, at the press of a button. */
  suggestions: Suggestions = '';
  /** The interface's sentences. */
  strings: Strings = en;
  /** BCP 47, for times. */
  languageTag = 'en-ZA';

  readonly #end = new StickToEnd(
    this,
    () => this.renderRoot.querySelector('.scroller'),
    () => this.renderRoot.querySelector('.empty, section .newest:not(.user)'),
  );
  readonly #sectionsDrawn = new Sections();
  readonly #noteFocus = keepFocus(this, () => this);
  #time = new Intl.DateTimeFormat();
  /** This day's number; another day has other lines between the days. */
  #today = '';
  #dayLine: DayLine | undefined;
  #mediaCard: MediaCard | undefined;
  readonly #words = new Words(() => this.requestUpdate());
  /** So many entries have been in view. */
  #seen = 0;

  /** Puts the focus on the log. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.scroller')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#noteFocus();
    // What the visitor says brings them back to the end; what others say, or becomes of it, does not.
    const last = this.entries.at(-1);
    const said = changed.has('entries') && last?.id !== changed.get('entries')?.at(-1)?.id;
    if (said && last?.kind === 'message' && last.sender === 'user') this.#end.atEnd = true;
    else this.#end.scrolled();
    if (changed.has('languageTag'))
      // Figures, in the languages that the browser does not know.
      this.#time = new Intl.DateTimeFormat([this.languageTag, 'en-ZA'], {
        timeStyle: 'short',
      });
    const today = new Date().toDateString();
    if (changed.has('strings') || changed.has('languageTag') || today !== this.#today)
      this.#dayLine = undefined;
    this.#today = today;
    const [oldest] = this.entries;
    if (oldest && !this.#dayLine && new Date(oldest.at).toDateString() !== today)
      void this.#tellDays().catch(() => undefined); // without their code there are no such lines
  }

  async #tellDays(): Promise<void> {
    const { dayLines } = await import('./days.ts');
    this.#dayLine ??= dayLines(this.strings, this.languageTag, Date.now());
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const { entries, strings } = this;
    const empty = entries.length === 0;
    if (this.#end.atEnd) this.#seen = entries.length;
    const news = entries.slice(this.#seen).filter((entry) => 'sender' in entry).length;
    return html`
      <div
        class="scroller"
        role="log"
        tabindex="0"
        aria-label=${strings.conversation}
        @scroll=${this.#end.scrolled}
        @contentvisibilityautostatechange=${this.#near}
      >
        <div
          class="log ${empty ? 'empty' : ''} ${this.greeting.length > headline ? 'long' : ''}"
          aria-live=${this.#words.isSilent() ? 'off' : nothing}
        >
          <slot name="empty">${this.#greeting()}</slot>
          ${empty ? this.#suggestions() : nothing} ${this.#sections()}
          ${this.working ? this.#dots() : nothing}
        </div>
      </div>
      <button
        type="button"
        class="pill"
        ?hidden=${this.#end.atEnd || empty}
        @click=${this.#end.goToEnd}
      >
        ${downIcon}<span
          class=${news ? 'news' : 'hidden-text'}
          .textContent=${news ? counted(strings.newMessages, news, strings.tag) : strings.toNewest}
        ></span>
      </button>
    `;
  }

  #suggestions(): unknown {
    return suggestions(this.suggestions, this.strings, (text) =>
      wish(this, { type: 'message-typed', text }),
    );
  }

  /** Drawn like a message, but not one: it has no time, and is in no transcript. */
  #greeting(): TemplateResult {
    const text = this.greeting || this.strings.welcome;
    return this.#row({
      kind: 'message',
      id: '',
      at: 0,
      sender: 'bot',
      route: 'bot',
      parts: [{ kind: 'text', text }],
    });
  }

  #row(entry: Entry, previous?: Entry, next?: Entry, answerable = false): TemplateResult {
    const { strings, botName, avatar } = this;
    return row({
      entry,
      previous,
      next,
      answerable,
      withBot: this.answerable,
      unreachable: this.unreachable,
      strings,
      botName,
      avatar,
      dayLine: entry.at ? this.#dayLine : undefined,
      timeOf: (at) => this.#time.format(at),
      wish: (what) => wish(this, what),
      words: this.#words,
      drawMedia: (part) => this.#media(part),
    });
  }

  /** Most conversations have no media, and need no code for it; without the code, a link will do. */
  #media(part: MediaPart): TemplateResult | typeof nothing {
    if (!this.#mediaCard) {
      this.#mediaCard = () => nothing;
      void import('./media-card.ts')
        .then<MediaCard, MediaCard>(
          // A LitElement renders into the shadow root that it has made.
          ({ cardsIn }) => cardsIn(this.renderRoot as ShadowRoot),
          () => linkBubble,
        )
        .then((card) => {
          this.#mediaCard = card;
          this.requestUpdate();
        });
    }
    return this.#mediaCard(part, this.strings);
  }

  /** Sections redraw only when one of their own entries, or a neighbour, has changed. */
  #sections(): TemplateResult[] {
    const { entries, strings, answerable, botName, avatar, languageTag } = this;
    const look = [
      answerable,
      this.unreachable,
      strings,
      botName,
      avatar,
      languageTag,
      this.#dayLine,
      this.#mediaCard,
      ...this.#words.look,
    ];
    const sections = this.#sectionsDrawn.next(entries, look, answerable);
    return sections.map((redrawing, section) => {
      const from = section * sectionSize;
      const own = entries.slice(from, redrawing ? from + sectionSize : from);
      const draw = ({ drawing, keeps }: Redrawing) =>
        drawing === 'plain'
          ? plainRows(own, strings, botName)
          : own.map((entry, index) => {
              const at = from + index;
              const live = drawing === 'live' && at === entries.length - 1;
              return keeps(at)
                ? noChange
                : this.#row(entry, entries[at - 1], entries[at + 1], live);
            });
      return html`<section aria-live=${section < sections.length - 2 ? 'off' : nothing}>
        ${redrawing ? draw(redrawing) : noChange}
      </section>`;
    });
  }

  /** Chromium alone lets the event bubble; in the other engines it is met on its way down. */
  readonly #near = {
    capture: true,
    handleEvent: (event: ContentVisibilityAutoStateChangeEvent) => this.#onNear(event),
  };

  /** Comes before the section is in sight, and is nothing new to a screen reader. */
  #onNear({ target, skipped }: ContentVisibilityAutoStateChangeEvent): void {
    const sections = [...this.renderRoot.querySelectorAll('section')];
    const section = sections.findIndex((candidate) => candidate === target);
    if (!skipped && section >= 0 && this.#sectionsDrawn.comesNear(section)) this.requestUpdate();
  }

  #dots(): TemplateResult {
    return html`
      <div class="row bot first last">
        <div class="stack">
          <div class="bubble dots">
            <span class="hidden-text">${this.strings.botWorking}</span>
            <i></i><i></i><i></i>
          </div>
          ${avatarOf('bot', this.avatar)}
        </div>
      </div>
    `;
  }
}
