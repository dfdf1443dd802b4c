import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { en, type Strings } from '../i18n/index.ts';
import type { Entry } from '../protocol/message.ts';
import { transcriptStyles } from './botlhale-transcript.styles.ts';
import { botIcon } from './icons.ts';
import { wish } from './intent.ts';
import { downIcon } from './launcher-icons.ts';
import { plainRows, row } from './message.ts';
import { Sections, sectionSize, type Redrawing } from './sections.ts';
import { StickToEnd } from './stick-to-end.ts';
import { base } from './tokens.styles.ts';

/**
 * The conversation so far, as a log that a screen reader follows.
 *
 * @summary The transcript.
 */
export class BotlhaleTranscript extends LitElement {
  static override styles = [base, transcriptStyles];

  /** The log, oldest first. */
  @property({ attribute: false }) entries: readonly Entry[] = [];
  /** The bot's answer is being waited for. */
  @property({ type: Boolean }) working = false;
  /** The newest message's buttons may be pressed. */
  @property({ type: Boolean }) answerable = false;
  /** Said by the bot before anything else; not a message. */
  @property() greeting = '';
  /** The bot's name. */
  @property({ attribute: 'bot-name' }) botName = '';
  /** The interface's sentences. */
  @property({ attribute: false }) strings: Strings = en;
  /** BCP 47, for times. */
  @property({ attribute: 'language-tag' }) languageTag = 'en-ZA';

  readonly #end = new StickToEnd(this, () => this.renderRoot.querySelector('.scroller'));
  readonly #parts = new Sections();
  #time = new Intl.DateTimeFormat();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('languageTag'))
      this.#time = new Intl.DateTimeFormat(this.languageTag, {
        hour: '2-digit',
        minute: '2-digit',
      });
    // What the visitor says brings them back to the end; what others say does not.
    const last = this.entries.at(-1);
    if (changed.has('entries') && last?.kind === 'message' && last.sender === 'user')
      this.#end.atEnd = true;
  }

  protected override render(): TemplateResult {
    return html`
      <div
        class="scroller"
        @scroll=${this.#end.scrolled}
        @contentvisibilityautostatechange=${this.#onNear}
      >
        <div class="log" role="log" tabindex="0" aria-label=${this.strings.conversation}>
          ${this.#greeting()} ${this.#sections()} ${this.working ? this.#dots() : nothing}
        </div>
      </div>
      <button type="button" class="pill" ?hidden=${this.#end.atEnd} @click=${this.#end.goToEnd}>
        ${downIcon} ${this.strings.toNewest}
      </button>
    `;
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
    const { strings, botName } = this;
    return row({
      entry,
      previous,
      next,
      answerable,
      strings,
      botName,
      timeOf: (at) => this.#time.format(at),
      wish: (intent) => wish(this, intent),
    });
  }

  /** Sections redraw only when one of their own entries, or a neighbour, has changed. */
  #sections(): TemplateResult[] {
    const { entries, strings, answerable, botName, languageTag } = this;
    const sections = this.#parts.next(entries, [strings, botName, languageTag], answerable);
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

  /** Comes before the section is in sight, and is nothing new to a screen reader. */
  #onNear({ target, skipped }: ContentVisibilityAutoStateChangeEvent): void {
    const sections = [...this.renderRoot.querySelectorAll('section')];
    const section = sections.findIndex((candidate) => candidate === target);
    if (!skipped && section >= 0 && this.#parts.comesNear(section)) this.requestUpdate();
  }

  #dots(): TemplateResult {
    return html`
      <div class="row bot first last">
        <div class="stack">
          <span class="avatar">${botIcon}</span>
          <div class="bubbles">
            <div class="bubble dots">
              <span class="hidden-text">${this.strings.botWorking}</span>
              <i></i><i></i><i></i>
            </div>
          </div>
        </div>
      </div>
    `;
  }
}
