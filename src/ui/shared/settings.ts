import type { Suggestions } from '../transcript/suggestions.ts';

/** What the host page has set that the interface shows or goes by: its attributes, as written. */
export interface Settings {
  /** `comfortable` or `compact`. */
  readonly density: string;
  /** The bot's name. */
  readonly botName: string;
  /** Said by the bot before anything else. */
  readonly greeting: string;
  /** The address of the bot's picture. */
  readonly avatar: string;
  /** What the visitor may begin with. */
  readonly suggestions: Suggestions;
  /** The language that the host begins in: a platform code, a BCP 47 tag or a name. */
  readonly language?: string | undefined;
  /** Where the host's privacy policy is. */
  readonly privacyUrl?: string | undefined;
  /** Nothing but words is loaded by itself. */
  readonly lowData?: boolean | undefined;
  /** What the visitor is asked before the first message. */
  readonly preChat?: string | readonly PreChatField[] | undefined;
  /** When the host's team is there. */
  readonly openingHours?: string | undefined;
  /** What is said when it is not. */
  readonly awayMessage?: string | undefined;
  /** A telephone number for when the chat does not do. */
  readonly phone?: string | undefined;
  /** A number on WhatsApp, in the international form. */
  readonly whatsapp?: string | undefined;
  /** Ask how it was, after a chat with a person. */
  readonly rating?: boolean | undefined;
}

/** One question of the form before the first message. */
export interface PreChatField {
  /** What the answer is called in the event; `name`, `email` and `topic` have labels of ours. */
  readonly name: string;
  readonly label?: string;
  /** `text` when absent; `email` for a field of that name. */
  readonly type?: 'text' | 'email' | 'tel';
  /** To choose from. */
  readonly options?: readonly string[];
  /** It may stay empty. */
  readonly optional?: boolean;
}
