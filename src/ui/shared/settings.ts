/** What the host page asks of the parts that are loaded on demand: its attributes, as written. */
export interface Settings {
  /** The language that the host begins in: a platform code, a BCP 47 tag or a name. */
  readonly language?: string;
  /** Where the host's privacy policy is. */
  readonly privacyUrl?: string;
  /** Nothing but words is loaded by itself. */
  readonly lowData?: boolean;
  /** What the visitor is asked before the first message. */
  readonly preChat?: string | readonly PreChatField[];
  /** When the host's team is there. */
  readonly openingHours?: string;
  /** What is said when it is not. */
  readonly awayMessage?: string;
  /** A telephone number for when the chat does not do. */
  readonly phone?: string;
  /** A number on WhatsApp, in the international form. */
  readonly whatsapp?: string;
  /** Ask how it was, after a chat with a person. */
  readonly rating?: boolean;
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
