import { nothing } from 'lit';
import { tagOf } from '../../protocol/languages.ts';
import type { Message } from '../../protocol/message.ts';

/** BCP 47 of the language that a message was said in, for its `lang`; nothing where nobody knows. */
export const spokenIn = (message: Message): string | typeof nothing =>
  ('language' in message && message.language && tagOf(message.language)) || nothing;
