import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Visit } from '../platform/desk/desk-wire.ts';
import { entryStyles } from './desk-entry.styles.ts';
import { VisitChosen } from './desk-events.ts';
import { listStyles } from './desk-list.styles.ts';
import { awayIcon, cupIcon, personIcon } from './icons.ts';
import {
  initialOf,
  languageOf,
  lastLineOf,
  nameOf,
  present,
  queues,
  sinceWords,
  talks,
} from './visit-words.ts';

/**
 * @summary Who waits, by department, and who is being talked to.
 * @fires visit-chosen - somebody was chosen
 */
@customElement('desk-list')
export class DeskList extends LitElement {
  static override styles = [listStyles, entryStyles];

  /** Everybody who ever came. */
  @property({ attribute: false }) visits: readonly Visit[] = [];
  /** Whose chat is open. */
  @property({ attribute: false }) openId = '';
  /** The present, in milliseconds. */
  @property({ attribute: false }) now = 0;
  /** Unread lines by conversation. */
  @property({ attribute: false }) unread: ReadonlyMap<string, number> = new Map();
  /** Whether the platform can be reached. */
  @property({ attribute: false }) connected = true;

  override render() {
    const waiting = queues(this.visits);
    const count = present(this.visits).length;
    const talking = talks(this.visits);
    const ended = this.visits
      .filter(({ state }) => state === 'ended')
      .reverse()
      .slice(0, 20);
    return html`
      <header>
        <p class="title" aria-hidden="true">Agent desk</p>
        <p class="status" role="status">
          <span class="dot ${this.connected ? 'good' : 'wait'}"></span>
          ${this.connected ? 'Kofi, coffee shop' : 'Reconnecting to the platform…'}
        </p>
      </header>
      <nav aria-label="Visitors">
        <section aria-labelledby="waiting">
          <h2 id="waiting">Waiting <span class="count">${count}</span></h2>
          ${
            waiting.length === 0
              ? html`<div class="empty ${this.visits.length === 0 ? 'alone' : ''}">
                  ${cupIcon}
                  <p>
                    <strong>No one is waiting.</strong> Visitors who ask for a person appear here.
                  </p>
                </div>`
              : waiting.map(
                  ([department, visits]) =>
                    html`${department ? html`<h3>${department}</h3>` : nothing}
                    ${this.#renderVisits(visits)}`,
                )
          }
        </section>
        ${
          talking.length > 0
            ? html`<section aria-labelledby="talking">
                <h2 id="talking">In conversation <span class="count">${talking.length}</span></h2>
                ${this.#renderVisits(talking)}
              </section>`
            : nothing
        }
        ${
          ended.length > 0
            ? html`<section aria-labelledby="ended" class="ended">
                <h2 id="ended">Ended</h2>
                ${this.#renderVisits(ended)}
              </section>`
            : nothing
        }
      </nav>
    `;
  }

  /** Gives the focus back to a visitor's place in the list. */
  focusVisit(id: string): void {
    const buttons = this.renderRoot.querySelectorAll<HTMLButtonElement>('button');
    [...buttons].find(({ dataset }) => dataset['visit'] === id)?.focus();
  }

  #renderVisits(visits: readonly Visit[]): TemplateResult {
    return html`<ul>
      ${repeat(
        visits,
        ({ id }) => id,
        (visit) => html`<li>${this.#renderVisit(visit)}</li>`,
      )}
    </ul>`;
  }

  #renderVisit(visit: Visit): TemplateResult {
    const unread = this.unread.get(visit.id) ?? 0;
    const time = visit.state === 'waiting' ? visit.since : (visit.lines.at(-1)?.at ?? visit.since);
    const wait = this.now - visit.since;
    const late = visit.state === 'waiting' && wait > 120_000;
    return html`<button
      type="button"
      data-visit=${visit.id}
      aria-current=${visit.id === this.openId ? 'true' : 'false'}
      @click=${() => this.dispatchEvent(new VisitChosen(visit.id))}
    >
      <span class="avatar" aria-hidden="true">${initialOf(visit) || personIcon}</span>
      <span class="who">
        <span class="name" dir="auto">${nameOf(visit)}</span>
        ${
          visit.away && visit.state !== 'ended'
            ? html`<span class="away">${awayIcon}<span class="unseen">, away,</span></span>`
            : nothing
        }
      </span>
      <span class="time ${late ? 'late' : ''}"
        ><span class="unseen">${visit.state === 'waiting' ? ', waiting ' : ', '}</span
        >${sinceWords(time, this.now)}</span
      >
      <span class="last" dir="auto"
        ><span class="unseen">, </span>${lastLineOf(visit).replaceAll('\n', ' ')}</span
      >
      <span class="marks">
        ${
          unread > 0
            ? html`<span class="badge"
                >${unread > 9 ? '9+' : unread}<span class="unseen"> unread</span></span
              >`
            : html`<span class="language">${languageOf(visit)}</span>`
        }
      </span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-list': DeskList;
  }
}
