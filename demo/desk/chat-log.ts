import { html, nothing, type TemplateResult } from 'lit';
import type { DeskLine, Visit } from '../platform/desk/desk-wire.ts';
import { botIcon, handoffIcon } from './icons.ts';
import { richText } from '../../src/ui/transcript/rich-text.ts';
import { clockWords, nameOf } from './visit-words.ts';

/** Everything that was said: the history with the bot, a divider, the lines since. */
export function chatLog(visit: Visit): TemplateResult {
  return html`
    ${history(visit)}
    <p class="divider handoff">
      <span
        >${handoffIcon} Handed over${visit.department === null ? '' : ` to ${visit.department}`} ·
        ${clockWords(visit.since)}</span
      >
    </p>
    ${visit.lines.map((line, index) => spoken(visit, line, visit.lines[index - 1]))}
  `;
}

// The visitor's lines stand at the left, ours (the bot's and the agent's) at the right.
function history(visit: Visit): TemplateResult {
  const { transcript } = visit;
  if (!transcript) {
    return html`<p class="divider"><span>The history has not arrived yet</span></p>`;
  }
  if (transcript.length === 0) {
    return html`<p class="divider"><span>Nothing was said before</span></p>`;
  }
  return html`
    <p class="divider"><span>With the bot</span></p>
    ${transcript.map(({ sender, message }, index) => {
      const first = transcript[index - 1]?.sender !== sender;
      const last = transcript[index + 1]?.sender !== sender;
      const author = sender === 'user' ? nameOf(visit) : 'Bot';
      return html`<div class="line ${sender} ${first ? 'first' : ''} ${last ? 'last' : ''}">
        ${
          first
            ? html`<p class="author">${sender === 'bot' ? botIcon : nothing}${author}</p>`
            : nothing
        }
        <p class="bubble" dir="auto">${richText(message)}</p>
      </div>`;
    })}
  `;
}

function spoken(visit: Visit, line: DeskLine, before: DeskLine | undefined): TemplateResult {
  if (line.from === 'notice') {
    return html`<p class="divider"><span dir="auto">${line.text}</span></p>`;
  }
  const kind = line.from === 'visitor' ? 'user' : 'agent';
  const first = before?.from !== line.from;
  return html`<div class="line ${kind} ${first ? 'first' : ''}">
    ${
      first
        ? html`<p class="author">
            ${kind === 'user' ? nameOf(visit) : 'You'}
            <span class="at">${clockWords(line.at)}</span>
          </p>`
        : nothing
    }
    <p class="bubble" dir="auto">${richText(line.text)}</p>
  </div>`;
}
