import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import type { Visit } from '../platform/desk/desk-wire.ts';
import { deskStyles } from './agent-desk.styles.ts';
import type {
  ChatActed,
  ChatTransferred,
  FileAttached,
  LineWritten,
  VisitChosen,
} from './desk-events.ts';
import { openDeskLink, type DeskLink } from './desk-link.ts';
import { bubbleIcon, cupIcon } from './icons.ts';
import { nameOf, present, writtenBy } from './visit-words.ts';
import './desk-chat.ts';
import './desk-list.ts';

/** @summary The agents' desk: the queue at the left, the open chat at the right. */
@customElement('agent-desk')
export class AgentDesk extends LitElement {
  static override styles = deskStyles;

  @state() private visits: readonly Visit[] = [];
  @state() private openId = '';
  @state() private connected = true;
  @state() private now = Date.now();
  /** What a screen reader is told when somebody new waits. */
  @state() private news = '';

  #link: DeskLink | undefined;
  #clock: ReturnType<typeof setInterval> | undefined;
  readonly #drafts = new Map<string, string>();
  /** How many of a visitor's lines have been seen, by conversation. */
  readonly #read = new Map<string, number>();

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = setInterval(() => (this.now = Date.now()), 10_000);
    this.#link = openDeskLink({
      onVisits: (visits) => this.#replaceAll(visits),
      onVisit: (visit) => this.#replace(visit),
      onLink: (connected) => (this.connected = connected),
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    this.#link?.close();
  }

  override willUpdate(): void {
    const open = this.#open();
    if (open) this.#read.set(open.id, writtenBy(open));
    const waiting = present(this.visits).length;
    document.title = `${waiting > 0 ? `(${waiting}) ` : ''}Agent desk · Kofi`;
  }

  override render() {
    const open = this.#open();
    return html`
      <main class="desk ${open ? 'open' : ''}">
        <h1 class="unseen">Agent desk</h1>
        <desk-list
          .visits=${this.visits}
          .openId=${this.openId}
          .now=${this.now}
          .unread=${this.#unread()}
          .connected=${this.connected}
          @visit-chosen=${this.#onVisitChosen}
        ></desk-list>
        <section class="chat" aria-label="Chat">
          ${
            open
              ? html`<desk-chat
                  .visit=${open}
                  .now=${this.now}
                  .drafts=${this.#drafts}
                  @chat-acted=${this.#onChatActed}
                  @file-attached=${this.#onFileAttached}
                  @chat-transferred=${this.#onChatTransferred}
                  @line-written=${this.#onLineWritten}
                ></desk-chat>`
              : this.#renderNobody()
          }
        </section>
      </main>
      <p class="unseen" role="status">${this.news}</p>
    `;
  }

  #renderNobody() {
    const some = this.visits.some((visit) => visit.state !== 'ended');
    return html`<div class="nobody">
      ${some ? bubbleIcon : cupIcon}
      <p class="headline">${some ? 'Pick a chat' : 'All quiet'}</p>
      <p>
        ${
          some
            ? 'Choose somebody on the left to read what they told the bot.'
            : 'When a visitor asks for a person, they appear here with the whole conversation.'
        }
      </p>
      ${some ? nothing : html`<a href="/">Open the demo page</a>`}
    </div>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('openId')) return;
    const before = String(changed.get('openId') ?? '');
    // The chat takes the focus when it opens, and gives it back to its place in the list.
    if (this.openId) this.renderRoot.querySelector('desk-chat')?.take();
    else if (before) this.renderRoot.querySelector('desk-list')?.focusVisit(before);
  }

  #open(): Visit | undefined {
    return this.visits.find(({ id }) => id === this.openId);
  }

  #unread(): ReadonlyMap<string, number> {
    return new Map(
      this.visits.map((visit) => [visit.id, writtenBy(visit) - (this.#read.get(visit.id) ?? 0)]),
    );
  }

  #replaceAll(visits: Visit[]): void {
    // What was said before this page was opened has been read by somebody.
    for (const visit of visits) {
      if (!this.#read.has(visit.id)) this.#read.set(visit.id, writtenBy(visit));
    }
    this.visits = visits;
  }

  #replace(visit: Visit): void {
    const before = this.visits.find(({ id }) => id === visit.id);
    if (visit.state === 'waiting' && before?.state !== 'waiting') {
      this.news = `${[`${nameOf(visit)} is waiting`, visit.department].filter(Boolean).join(', ')}.`;
    }
    this.now = Date.now();
    this.visits = before
      ? this.visits.map((known) => (known.id === visit.id ? visit : known))
      : [...this.visits, visit];
  }

  #onVisitChosen(event: VisitChosen): void {
    this.openId = event.visitId;
  }

  #onChatActed({ act }: ChatActed): void {
    if (act === 'back') this.openId = '';
    if (act === 'take') this.#link?.take(this.openId);
    if (act === 'end') this.#link?.end(this.openId);
  }

  #onFileAttached({ link }: FileAttached): void {
    this.#link?.attach(this.openId, link);
  }

  #onChatTransferred({ department }: ChatTransferred): void {
    this.#link?.transfer(this.openId, department);
  }

  #onLineWritten({ text }: LineWritten): void {
    this.#link?.say(this.openId, text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'agent-desk': AgentDesk;
  }
}
