/** One entry of the log as a row: a message with its bubbles, or a divider. */
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../i18n/fill.ts';
import type { Strings } from '../../i18n/strings.ts';
import { toTranscript, type Divider, type Entry, type Message } from '../../protocol/message.ts';
import type { DayLine } from './days.ts';
import { deliveryLine, needsDecision } from './delivery.ts';
import { alertIcon, botIcon, personIcon } from '../shared/icons.ts';
import type { Wish } from '../shared/wish.ts';
import { bubble, type BubbleView } from './bubbles.ts';
import { picture } from '../shared/picture.ts';
import { quickReplies, replies } from './quick-replies.ts';
import { spokenIn } from './spoken-in.ts';

/** Messages further apart than this start a new group, in milliseconds. */
const groupGap = 5 * 60 * 1000;

export interface RowView extends BubbleView {
  readonly entry: Entry;
  readonly previous: Entry | undefined;
  readonly next: Entry | undefined;
  /** The buttons of this message may be pressed. */
  readonly answerable: boolean;
  /** The bot answers now: what is sent again goes to it. */
  readonly withBot: boolean;
  /** What waits does not go out by itself. */
  readonly unreachable: boolean;
  readonly botName: string;
  /** The address of the bot's picture; empty where it has none. */
  readonly avatar: string;
  /** The time of day in the visitor's way. */
  readonly timeOf: (at: number) => string;
  /** Absent where all is of one day. */
  readonly dayLine: DayLine | undefined;
  readonly wish: (what: Wish) => void;
}

const belongTogether = (a: Entry | undefined, b: Entry | undefined): boolean =>
  a?.kind === 'message' &&
  b?.kind === 'message' &&
  a.sender === b.sender &&
  Math.abs(b.at - a.at) < groupGap;

/** Draws one entry; what stands beside it decides how its corners and its margin are drawn. */
export const row = (view: RowView): TemplateResult => {
  const { entry, previous, dayLine } = view;
  const drawn = entry.kind === 'divider' ? divider(entry, view) : messageRow(entry, view);
  // One template with and without: another would draw the row anew, and have it read out again.
  return html`${dayLine?.(entry.at, previous?.at)}${drawn}`;
};

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
        : `${author(entry, { strings, botName })}: ${wordsOf(entry, strings)}`;
    rows.append(row);
  }
  return rows;
}

const wordsOf = (message: Message, { why }: Strings): string =>
  isBlank(message)
    ? why['nothing-to-show']
    : toTranscript([message])
        .map(({ message: line }) => line)
        .join('\n');

const isBlank = ({ parts }: Message): boolean =>
  parts.some(({ kind }) => kind === 'nothing-to-show');

/** A way on from an answer that cannot be shown: to say the same once more. */
function sayAgain(
  message: Message,
  { previous, next, strings, wish }: RowView,
): TemplateResult | typeof nothing {
  if (next || message.sender !== 'bot' || !isBlank(message)) return nothing;
  const asked = previous?.kind === 'message' && previous.sender === 'user' ? previous : undefined;
  const said = asked?.parts.find((part) => part.kind === 'text');
  if (!said) return nothing;
  return replies([strings.tryAgain], strings, () =>
    wish({ type: 'message-typed', text: said.text }),
  );
}

function messageRow(message: Message, view: RowView): TemplateResult | typeof nothing {
  const bubbles = message.parts.map((part) => bubble(part, message, view));
  // All of it comes at once, and so is read out as one.
  if (bubbles.includes(undefined)) return nothing;
  const { previous, next, strings, wish, timeOf } = view;
  const { sender } = message;
  const first = !belongTogether(previous, message);
  const last = !belongTogether(message, next);
  const own = sender === 'user';
  // A bot that answers the visitor, or goes on after its greeting, needs no name above each answer.
  const answers =
    sender === 'bot' &&
    message.id &&
    (!previous || ('sender' in previous && previous.sender === 'user'));
  const undecided = own && needsDecision(message.delivery);
  const choices = quickReplies(message, view.answerable, strings, (index) =>
    wish({ type: 'button-pressed', message: message.id, index }),
  );
  const status =
    own && (last || undecided)
      ? deliveryLine(message, view)
      : last && message.at
        ? // There from the beginning: else a screen reader would say a bare time when the choices go.
          html`<div class=${choices === nothing ? 'meta' : 'hidden-text'}>
            <time>${timeOf(message.at)}</time>
          </div>`
        : nothing;
  return html`
    <div
      class="row ${sender} ${first ? 'first' : ''} ${last ? 'last' : ''} ${
        undecided ? 'undecided' : ''
      } ${next ? '' : 'newest'}"
    >
      <span class=${own || !first || answers ? 'hidden-text' : 'author'}
        >${author(message, view)}</span
      >
      <div class="stack" lang=${spokenIn(message)}>
        ${bubbles} ${own || !last ? nothing : avatarOf(sender, view.avatar)}
      </div>
      ${status}${choices}${sayAgain(message, view)}
    </div>
  `;
}

/** Who speaks, as a small round picture. */
export const avatarOf = (sender: Message['sender'], address: string): TemplateResult =>
  html`<span class="avatar">${sender === 'agent' ? personIcon : picture(address, botIcon)}</span>`;

const author = (
  { sender }: Message,
  { strings, botName }: Pick<RowView, 'strings' | 'botName'>,
): string => (sender === 'bot' && botName) || strings.senders[sender];

function dividerText({ what, department, unread }: Divider, strings: Strings): string {
  if (what === 'handed-over' && department !== undefined)
    return fill(strings.handedOverTo, { department });
  const words = strings.dividers[what];
  return unread === undefined ? words : `${words}. ${strings.unread}`;
}

const dividerIcons: Partial<Record<Divider['what'], TemplateResult>> = {
  'handed-over': personIcon,
  'back-to-bot': botIcon,
  gap: alertIcon,
};

const divider = (entry: Divider, { strings, withBot, wish }: RowView): TemplateResult => html`
  <div class="divider" part="divider">
    <span
      >${dividerIcons[entry.what]} <bdi>${dividerText(entry, strings)}</bdi> ${
        entry.unread !== undefined && withBot
          ? html`<span class="actions"
              ><button
                type="button"
                @click=${() => wish({ type: 'retry-pressed', message: entry.unread ?? '' })}
              >
                ${strings.sendToBot}
              </button></span
            >`
          : nothing
      }</span
    >
  </div>
`;
