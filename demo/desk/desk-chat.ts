import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Visit } from '../platform/desk/desk-wire.ts';
import { chatLog } from './chat-log.ts';
import { chatStyles } from './desk-chat.styles.ts';
import { departments } from '../platform/bot/dialogues-presets.ts';
import { ChatActed, ChatTransferred, FileAttached } from './desk-events.ts';
import { logStyles } from './chat-log.styles.ts';
import { awayIcon, backIcon, personIcon } from './icons.ts';
import { initialOf, languageOf, nameOf, sinceWords } from './visit-words.ts';
import './desk-composer.ts';

/**
 * @summary One visitor's conversation, and what the agent can do with it.
 * @fires chat-acted - take, end or back
 * @fires file-attached - a file is to be sent
 * @fires chat-transferred - the visitor is to join another queue
 * @fires line-written - the agent wrote a line
 */
@customElement('desk-chat')
export class DeskChat extends LitElement {
  static override styles = [chatStyles, logStyles];

  /** The visitor. */
  @property({ attribute: false }) visit: Visit | undefined;
  /** The present, in milliseconds. */
  @property({ attribute: false }) now = 0;
  /** What was begun for each visitor. */
  @property({ attribute: false }) drafts = new Map<string, string>();
  /** Whether «End chat» waits for its second press. */
  @state() private asking = false;

  #atEnd = true;
  /** Whether the part of the chat that had the focus is about to go. */
  #losesFocus = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('visit')) return;
    const log = this.hasUpdated ? this.renderRoot.querySelector('.log') : null;
    const before = changed.get('visit');
    const other = before?.id !== this.visit?.id;
    this.#losesFocus =
      !other && before?.state !== this.visit?.state && this.matches(':focus-within');
    if (other) this.asking = false;
    this.#atEnd = other || !log || log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  }

  override render() {
    const { visit } = this;
    if (!visit) return nothing;
    return html`
      ${this.#renderHead(visit)}
      ${
        visit.away && visit.state !== 'ended'
          ? html`<p class="banner">
              ${awayIcon} ${nameOf(visit)} is away. What you write now may not reach them.
            </p>`
          : nothing
      }
      <div class="log" role="log" tabindex="0" aria-label="Conversation with ${nameOf(visit)}">
        ${chatLog(visit)}
      </div>
      ${this.#renderFoot(visit)}
    `;
  }

  /** Takes the focus: the composer where there is one, else the heading. */
  take(): void {
    void this.updateComplete.then(() => {
      const composer = this.renderRoot.querySelector('desk-composer');
      // On a phone the composer would bring its keyboard up before anything has been read.
      const narrow = matchMedia('(max-width: 719px)').matches;
      if (composer && !narrow) composer.take();
      else this.renderRoot.querySelector<HTMLElement>('h2')?.focus();
    });
  }

  protected override updated(): void {
    const log = this.renderRoot.querySelector('.log');
    if (log && this.#atEnd) log.scrollTop = log.scrollHeight;
    if (this.#losesFocus) this.take();
    this.#losesFocus = false;
  }

  #renderHead(visit: Visit): TemplateResult {
    const about = [stateWords(visit, this.now), visit.department, languageOf(visit)];
    return html`<header>
      <button type="button" class="icon back" aria-label="Back to the list" @click=${this.#onBack}>
        ${backIcon}
      </button>
      <span class="avatar" aria-hidden="true">${initialOf(visit) || personIcon}</span>
      <div class="title">
        <h2 tabindex="-1" dir="auto">${nameOf(visit)}</h2>
        <p>
          <span
            class="dot ${visit.away && visit.state !== 'ended' ? 'waiting' : visit.state}"
          ></span
          >${about.filter(Boolean).join(' · ')}
        </p>
        ${
          visit.email
            ? html`<p><a href="mailto:${visit.email}" dir="ltr">${visit.email}</a></p>`
            : nothing
        }
      </div>
      ${visit.state === 'with-agent' ? this.#renderEnd() : nothing}
    </header>`;
  }

  #renderEnd(): TemplateResult {
    if (!this.asking) {
      return html`<button type="button" class="quiet" @click=${this.#onAsk}>End chat</button>`;
    }
    return html`<div class="asking" role="group" aria-label="End this chat?">
      <button type="button" class="quiet" @click=${this.#onKeep}>Keep</button>
      <button type="button" class="solid" @click=${this.#onEnd}>End now</button>
    </div>`;
  }

  #renderTools(visit: Visit): TemplateResult {
    return html`<div class="tools">
      <button type="button" class="quiet" @click=${this.#onAttach}>Attach the menu</button>
      ${departments
        .filter((department) => department !== visit.department)
        .map(
          (department) =>
            html`<button
              type="button"
              class="quiet"
              @click=${() => this.dispatchEvent(new ChatTransferred(department))}
            >
              To ${department}
            </button>`,
        )}
    </div>`;
  }

  #renderFoot(visit: Visit): TemplateResult {
    switch (visit.state) {
      case 'waiting':
        return html`<footer>
          <button type="button" class="solid wide" @click=${this.#onTake}>Take this chat</button>
        </footer>`;
      case 'with-agent':
        return html`${this.#renderTools(visit)}<desk-composer
            .visitId=${visit.id}
            .name=${nameOf(visit)}
            .drafts=${this.drafts}
          ></desk-composer>`;
      case 'ended':
        return html`<footer><p>This chat has ended. The bot has taken over again.</p></footer>`;
      default:
        return visit.state satisfies never;
    }
  }

  #onAsk(): void {
    this.asking = true;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('.asking .solid')?.focus(),
    );
  }

  #onKeep(): void {
    this.asking = false;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('header .quiet')?.focus(),
    );
  }

  #onAttach(): void {
    this.dispatchEvent(
      new FileAttached(new URL('/platform/media/kofi-menu.pdf', document.baseURI).href),
    );
  }

  #onBack(): void {
    this.dispatchEvent(new ChatActed('back'));
  }

  #onTake(): void {
    this.dispatchEvent(new ChatActed('take'));
  }

  #onEnd(): void {
    this.dispatchEvent(new ChatActed('end'));
  }
}

function stateWords(visit: Visit, now: number): string {
  if (visit.state === 'ended') return 'Ended';
  if (visit.away) return 'Away';
  if (visit.state === 'with-agent') return 'Chatting with you';
  const since = sinceWords(visit.since, now);
  return since === 'now' ? 'Has just joined' : `Waiting for ${since}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-chat': DeskChat;
  }
}
