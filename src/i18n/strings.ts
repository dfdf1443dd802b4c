import type { ChannelError } from '../protocol/channel-error.ts';
import type { Delivery, Divider, Message } from '../protocol/message.ts';
import type { Counted, With } from './fill.ts';

/**
 * What a visitor meets until the bot has answered, and what must be there when nothing can be
 * loaded. Plain data, so that a host can replace any of it. One file a language, which says who has
 * checked it; the compiler lists what is missing.
 */
export interface Strings {
  /** BCP 47 of the sentences, for `lang`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Fetches the sentences of what is loaded on demand. Rejects when they cannot be had. */
  readonly more: () => Promise<MoreStrings>;

  /** The name of the panel, where the host gives no bot name. */
  readonly title: string;
  /** What the launcher does, and the button in the header. */
  readonly open: string;
  readonly close: string;
  /** The button that opens the menu. */
  readonly menu: string;
  readonly endChat: string;

  /**
   * Who said something. `bot`: a program that chats, never a word that also means a traffic light.
   * `agent`: a person of the host's who helps, never the word for work or a job.
   */
  readonly senders: Readonly<Record<Message['sender'], string>>;

  readonly composerLabel: string;
  readonly send: string;
  /** Names the log of what was said. */
  readonly conversation: string;
  /** Names the group of buttons under a message of the bot's: answers that may be chosen. */
  readonly quickReplies: string;
  /** The first words, said by «we», the host, at any hour of the day. */
  readonly welcome: string;
  /** How many came that were not seen: the pill, the launcher's announcement. */
  readonly newMessages: Counted;
  /** The pill, when nothing new came. */
  readonly toNewest: string;

  /** Day dividers. Own words: browsers have none in many of the platform's languages. */
  readonly today: string;
  readonly yesterday: string;

  readonly statusBot: string;
  /** Offline, held back, or not set up: true of all; what of it stands under the message. */
  readonly statusBotAway: string;
  readonly statusConnecting: string;
  readonly statusQueued: string;
  /** From the agent side's first line on, which may be a queue's own: true of both. */
  readonly statusLive: string;
  readonly statusLost: string;
  readonly statusUnreachable: string;
  readonly statusLeaving: string;
  readonly botWorking: string;

  /** One sentence in the banner, beside `statusUnreachable`: what is safe. «Nothing» is any of the messages. */
  readonly unreachableHelp: string;
  readonly tryAgain: string;
  readonly goOnWithBot: string;
  readonly leaveQueue: string;

  /** The lines across the conversation; at `handed-over` nobody may be there yet. */
  readonly dividers: Readonly<Record<Divider['what'], string>>;
  /** In place of `handed-over`, where the department is known. */
  readonly handedOverTo: With<'department'>;

  /** Beside `back-to-bot`: our team has not answered the visitor's last message. A whole sentence. */
  readonly unread: string;
  /** The button that sends to the bot what was written to our team: «it» is the message. */
  readonly sendToBot: string;

  /** How far the visitor's message has got, in a word or two that agree with «message». */
  readonly delivery: Readonly<Record<Delivery['state'], string>>;
  /** Puts the words of a message that was refused back into the composer. */
  readonly edit: string;
  /** Throws away the visitor's message, which was not sent. */
  readonly discard: string;
  /**
   * Why the visitor's message waits, is in doubt or failed, and what helps. Stands under it, and names
   * it, since in many languages «it» would be read as «you».
   */
  readonly why: Readonly<Record<ChannelError['kind'], string>>;

  readonly image: string;
  readonly video: string;
  readonly document: string;
  readonly spokenAnswer: string;
  /** Said after the words of a link: it opens in a new tab of the browser. */
  readonly opensInNewTab: string;
  /** A part of the widget, or a picture, could not be fetched: «this» is any of them. */
  readonly notLoaded: string;
}

/**
 * The sentences of what is loaded on demand: fetched with such a part, never before. A group a
 * part.
 */
export interface MoreStrings {
  readonly cancel: string;
  /** Closes a notice, or the greeting beside the launcher. */
  readonly dismiss: string;
  /** The link to the host's privacy policy. */
  readonly privacy: string;
  /** The conversation lives as long as its tab, or only as long as its page; true of both. */
  readonly notKept: string;

  readonly menu: {
    readonly language: string;
    /** Announced after the choice, in the language that was chosen. */
    readonly languageChosen: With<'language'>;
    /** As a file, onto this device. */
    readonly download: string;
    readonly asText: string;
    /** The `{sender, message}` format, for machines. */
    readonly asJson: string;
    readonly share: string;
    /** Where the browser cannot share. */
    readonly copy: string;
    /** The conversation is copied. */
    readonly copied: string;
    readonly lowData: string;
    readonly lowDataHelp: string;
    /** A switch: a sound when our team writes. */
    readonly sound: string;
    /** A switch: the browser's notifications when our team writes. */
    readonly notifications: string;
    /** What is removed is this chat, on the machine that the visitor holds: a phone or a computer. */
    readonly clear: string;
    /** The same words as `clear`, as a question. */
    readonly clearQuestion: string;
    readonly clearConfirm: string;
    readonly cleared: string;
    readonly endQuestion: string;
    readonly keepChatting: string;
  };

  /** After a chat with an agent. */
  readonly rating: {
    readonly question: string;
    /** Both agree with «chat». */
    readonly good: string;
    readonly bad: string;
    readonly comment: string;
    readonly skip: string;
    readonly thanks: string;
  };

  /** Asked in an agent chat, before the browser asks. */
  readonly notify: {
    readonly question: string;
    readonly accept: string;
    readonly notNow: string;
    readonly blocked: string;
    /** The title of a notification. */
    readonly title: string;
  };

  /** Before the first message, where the host asks for it. */
  readonly form: {
    readonly title: string;
    readonly name: string;
    readonly email: string;
    /** The label of a field: what the visitor's question is about. */
    readonly topic: string;
    /** Stands behind a field's label. */
    readonly optional: string;
    readonly choose: string;
    readonly start: string;
    readonly required: string;
    readonly invalidEmail: string;
    /** Announced when it cannot be sent: so many fields need another look. */
    readonly toCheck: Counted;
  };

  /** Before anything is stored or sent, where the host asks for it. */
  readonly consent: {
    readonly title: string;
    readonly text: string;
    readonly accept: string;
    readonly decline: string;
    readonly declined: string;
    /** Takes the visitor back to the question. */
    readonly askAgain: string;
  };

  /** Outside the host's opening hours. */
  readonly away: {
    readonly text: string;
    /** A day of `days`, or `today`, and a time of day: after a colon, so that nothing has to agree. */
    readonly backAt: With<'time'>;
  };

  /** The days of the week. Own words: browsers have none in many of the platform's languages. */
  readonly days: Readonly<Record<Day, string>>;

  /** Other ways to reach the host, beside what says that our team cannot be reached. */
  readonly contact: {
    readonly text: string;
    readonly call: With<'phone'>;
    readonly whatsApp: string;
  };

  /** Cards that show their content when they are tapped. */
  readonly media: {
    readonly load: string;
    readonly loadSize: With<'size'>;
    /** Opens a document. */
    readonly open: string;
    readonly download: string;
    readonly closePicture: string;
  };
}

/** Monday to Sunday, as `opening-hours` writes them. */
export type Day = 'mo' | 'tu' | 'we' | 'th' | 'fr' | 'sa' | 'su';
