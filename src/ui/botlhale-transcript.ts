import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { en, type Strings } from '../i18n/index.ts';
import type { Entry } from '../protocol/message.ts';
import { transcriptStyles } from './botlhale-transcript.styles.ts';
import { botIcon } from './icons.ts';
import { wish } from './intent.ts';
import { downIcon } from './launcher-icons.ts';
import { row } from './message.ts';
import { StickToEnd } from './stick-to-end.ts';
import { base } from './tokens.styles.ts';

/** So many entries make a section, which the browser can skip as one while it is out of sight. */
const sectionSize = 50;

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
  /** What each section was last drawn from. */
  #drawn: (readonly unknown[])[] = [];
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
      <div class="scroller" @scroll=${this.#end.scrolled}>
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
    const { entries, strings, answerable, botName } = this;
    const newest = entries.at(-1);
    const sections: TemplateResult[] = [];
    for (let from = 0; from < entries.length; from += sectionSize) {
      const own = entries.slice(from, from + sectionSize);
      const before = entries[from - 1];
      const after = entries[from + sectionSize];
      const live = answerable && own.includes(newest as Entry); // undefined only when there are none
      const draw = () =>
        own.map((entry, index) =>
          this.#row(
            entry,
            own[index - 1] ?? before,
            own[index + 1] ?? after,
            live && entry === newest,
          ),
        );
      const what = [...own, before, after, live, strings, botName, this.languageTag];
      const drawn = this.#drawn[sections.length];
      const same = drawn?.length === what.length && what.every((item, at) => item === drawn[at]);
      this.#drawn[sections.length] = what;
      sections.push(html`<section>${same ? noChange : draw()}</section>`);
    }
    this.#drawn.length = sections.length;
    return sections;
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
