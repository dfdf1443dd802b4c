import type { ChannelError } from '../protocol/channel-error.ts';
import type { Delivery, Divider, Message } from '../protocol/message.ts';

/**
 * Every sentence that a visitor meets. One file a language, which says who has checked it; the
 * compiler lists what is missing.
 */
export interface Strings {
  /** BCP 47 of the sentences, for `lang`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';

  /** The name of the panel, where the host gives no bot name. */
  readonly title: string;
  readonly close: string;
  readonly endChat: string;

  /** Who said something. */
  readonly senders: Readonly<Record<Message['sender'], string>>;

  readonly composerLabel: string;
  readonly send: string;
  readonly conversation: string;
  readonly quickReplies: string;
  readonly welcome: string;
  readonly newMessages: string;

  readonly statusBot: string;
  readonly statusConnecting: string;
  readonly statusQueued: string;
  readonly statusLive: string;
  readonly statusLost: string;
  readonly statusUnreachable: string;
  readonly statusLeaving: string;
  readonly botWorking: string;

  /** One sentence in the banner: what happened, and what the visitor can do. */
  readonly unreachableHelp: string;
  readonly tryAgain: string;
  readonly goOnWithBot: string;
  readonly leaveQueue: string;

  /** The lines across the conversation. */
  readonly dividers: Readonly<Record<Divider['what'], (department?: string) => string>>;

  /** How far a message has got, in a word or two. */
  readonly delivery: Readonly<Record<Delivery['state'], string>>;
  readonly discard: string;
  /** Why something waits, is in doubt or failed, and what helps. */
  readonly why: Readonly<Record<ChannelError['kind'], string>>;

  readonly image: string;
  readonly video: string;
  readonly document: string;
  readonly spokenAnswer: string;
  readonly opensInNewTab: string;
}
