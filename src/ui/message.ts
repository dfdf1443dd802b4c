/** One entry of the log as a row: a message with its bubbles, or a divider. */
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../i18n/fill.ts';
import type { Strings } from '../i18n/strings.ts';
import { toTranscript, type Divider, type Entry, type Message } from '../protocol/message.ts';
import { deliveryLine, needsDecision } from './delivery.ts';
import { botIcon, personIcon } from './icons.ts';
import type { Intent } from './intent.ts';
import { bubble } from './parts.ts';
import { quickReplies } from './quick-replies.ts';
import { spokenIn } from './spoken-in.ts';

/** Messages further apart than this start a new group, in milliseconds. */
const groupGap = 5 * 60 * 1000;

export interface RowView {
  readonly entry: Entry;
  readonly previous: Entry | undefined;
  readonly next: Entry | undefined;
  /** The buttons of this message may be pressed. */
  readonly answerable: boolean;
  readonly strings: Strings;
  readonly botName: string;
  /** The time of day in the visitor's way. */
  readonly timeOf: (at: number) => string;
  readonly wish: (intent: Intent) => void;
}

const belongTogether = (a: Entry | undefined, b: Entry | undefined): boolean =>
  a?.kind === 'message' &&
  b?.kind === 'message' &&
  a.sender === b.sender &&
  Math.abs(b.at - a.at) < groupGap;

/** Draws one entry; what stands beside it decides how its corners and its margin are drawn. */
export const row = (view: RowView): TemplateResult =>
  view.entry.kind === 'divider' ? divider(view.entry, view.strings) : messageRow(view.entry, view);

/** Entries as nothing but their words, for where nobody is looking: many, quickly. */
export function plainRows(
  entries: readonly Entry[],
  strings: Strings,
  botName: string,
): DocumentFragment {
  const rows = document.createDocumentFragment();
  for (const entry of entries) {
    const row = document.createElement('div');
    row.className = 'row';
    row.textContent =
      entry.kind === 'divider'
        ? dividerText(entry, strings)
        : `${author(entry, { strings, botName })}: ${toTranscript([entry])
            .map(({ message }) => message)
            .join('\n')}`;
    rows.append(row);
  }
  return rows;
}

function messageRow(message: Message, view: RowView): TemplateResult {
  const { previous, next, strings, wish, timeOf } = view;
  const first = !belongTogether(previous, message);
  const last = !belongTogether(message, next);
  const own = message.sender === 'user';
  const status =
    own && (last || needsDecision(message.delivery))
      ? deliveryLine(message, timeOf(message.at), strings, wish)
      : last
        ? html`<div class="meta"><time>${message.at ? timeOf(message.at) : nothing}</time></div>`
        : nothing;
  return html`
    <div class="row ${message.sender} ${first ? 'first' : ''} ${last ? 'last' : ''}">
      <div class="said">
        <span class=${own || !first ? 'hidden-text' : 'author'}>${author(message, view)}</span>
        <div class="stack" lang=${spokenIn(message)}>
          ${own || !last ? nothing : html`<span class="avatar">${avatar(message.sender)}</span>`}
          <div class="bubbles">${message.parts.map((part) => bubble(part, strings))}</div>
        </div>
        ${status}
        ${quickReplies(message, view.answerable, strings, (index) =>
          wish({ type: 'button-pressed', message: message.id, index }),
        )}
      </div>
    </div>
  `;
}

const avatar = (sender: Message['sender']): TemplateResult =>
  sender === 'agent' ? personIcon : botIcon;

const author = (
  { sender }: Message,
  { strings, botName }: Pick<RowView, 'strings' | 'botName'>,
): string => (sender === 'bot' && botName) || strings.senders[sender];

const dividerText = ({ what, department }: Divider, strings: Strings): string =>
  what === 'handed-over' && department !== undefined
    ? fill(strings.handedOverTo, { department })
    : strings.dividers[what];

const divider = (entry: Divider, strings: Strings): TemplateResult => html`
  <div class="divider" part="divider">
    <span
      >${entry.what === 'handed-over' ? personIcon : entry.what === 'back-to-bot' ? botIcon : nothing}
      <bdi>${dividerText(entry, strings)}</bdi></span
    >
  </div>
`;
