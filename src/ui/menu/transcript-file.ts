/** The conversation as a file, and as a text to share. Loaded when the visitor asks for it. */
import { dayFormat } from '../../i18n/days.ts';
import type { MoreStrings } from '../../i18n/strings.ts';
import { toTranscript } from '../../protocol/message.ts';
import type { View } from '../shared/view.ts';

/** Contract §4: the visitor's copy, the agent's words included. */
export const asJson = ({ conversation }: Pick<View, 'conversation'>): string =>
  `${JSON.stringify(toTranscript(conversation.entries), null, 2)}\n`;

/** Whatever shows a text as a new line. */
const lineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/**
 * A paragraph a line, with the time and the name of who said it, and the day where one begins. What
 * goes on in another line is indented, so that no text can look like the words of another speaker.
 */
export function asText({
  conversation,
  strings,
  languageTag,
  botName,
}: Pick<View, 'conversation' | 'strings' | 'languageTag' | 'botName'>): string {
  const day = dayFormat(languageTag);
  const time = new Intl.DateTimeFormat([languageTag, 'en-ZA'], {
    hour: '2-digit',
    minute: '2-digit',
  });
  let today = '';
  const paragraphs = conversation.entries.flatMap((entry) => {
    const on = day.format(entry.at);
    const heading = on === today ? [] : [on];
    const lines = toTranscript([entry]).map(({ sender, message }) => {
      const name = (sender === 'bot' && botName) || strings.senders[sender];
      return `[${time.format(entry.at)}] ${name}: ${message.replace(lineEnd, '\n    ')}`;
    });
    if (lines.length === 0) return [];
    today = on;
    return [...heading, ...lines];
  });
  return `${paragraphs.join('\n\n')}\n`;
}

/** Saves the conversation as `conversation-2026-01-05.txt` or `.json`. */
export function download(view: View, form: 'text' | 'json'): void {
  const [type, ending, content] =
    form === 'json'
      ? ['application/json', 'json', asJson(view)]
      : ['text/plain', 'txt', asText(view)];
  // A mark at the beginning tells old editors that a text is UTF-8.
  const pieces = form === 'text' ? ['\ufeff', content] : [content];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(pieces, { type: `${type};charset=utf-8` }));
  link.download = `conversation-${new Date().toISOString().slice(0, 10)}.${ending}`;
  link.click();
  // The browser has its own hold of it by the time that the next task runs.
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/**
 * Hands the conversation to another app, where the browser can, else to the clipboard, else to a
 * file. Resolves to what the visitor is to be told; empty where they see it for themselves.
 */
export async function share(view: View, more: MoreStrings): Promise<string> {
  const text = asText(view);
  try {
    await navigator.share({ title: view.strings.conversation, text });
    return '';
  } catch (error) {
    // They thought better of it.
    if (error instanceof DOMException && error.name === 'AbortError') return '';
  }
  try {
    await navigator.clipboard.writeText(text);
    return more.menu.copied;
  } catch {
    download(view, 'text');
    return '';
  }
}
