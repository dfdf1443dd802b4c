import type { ChannelError } from '../protocol/channel-error.ts';

/** Every sentence that a visitor meets. One file a language; the compiler lists what is missing. */
export interface Strings {
  /** Who has checked the translation: a native speaker, or nobody yet. */
  readonly checked: 'native' | 'draft';
  readonly direction: 'ltr' | 'rtl';

  /** The name of the panel, where the host gives no bot name. */
  readonly title: string;
  readonly close: string;
  readonly endChat: string;

  readonly you: string;
  readonly bot: string;
  readonly agent: string;

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

  readonly handedOver: (department: string | undefined) => string;
  readonly backToBot: string;
  readonly newConversation: string;

  readonly waiting: string;
  readonly sending: string;
  readonly sent: string;
  readonly delivered: string;
  readonly inDoubt: string;
  readonly notSent: string;
  readonly discard: string;
  /** Why something waits, is in doubt or failed, and what helps. */
  readonly why: Readonly<Record<ChannelError['kind'], string>>;

  readonly image: string;
  readonly video: string;
  readonly document: string;
  readonly spokenAnswer: string;
  readonly opensInNewTab: string;
}
