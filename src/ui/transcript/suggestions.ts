/** Ways to begin a conversation, given by the host: buttons that say what is written on them. */
import { nothing, type TemplateResult } from 'lit';
import type { Strings } from '../../i18n/strings.ts';
import { replies } from './quick-replies.ts';

/** As a list, or as an attribute has it: with bars between them. */
export type Suggestions = string | readonly string[];

/** More than these would be a menu rather than an invitation. */
const most = 4;

export function suggestions(
  given: Suggestions,
  strings: Strings,
  say: (text: string) => void,
): TemplateResult | typeof nothing {
  const texts = (typeof given === 'string' ? given.split('|') : given)
    .map((text) => text.trim())
    .filter(Boolean)
    .slice(0, most);
  if (texts.length === 0) return nothing;
  return replies(texts, strings, (index) => say(texts[index] ?? ''));
}
