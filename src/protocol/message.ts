/**
 * What a conversation is made of: messages, and the transcript that is always derivable from them
 * (contract §4).
 */
import type { ChannelError } from './channel-error.ts';

/** Who answers the visitor. */
export type RouteName = 'bot' | 'agent';

/** A quick reply: `title` is what the person sees, `payload` what the bot is sent (contract §1). */
export interface Button {
  readonly title: string;
  readonly payload: string;
  /** It opens this address, in place of saying something. */
  readonly href?: string;
}

/** A picture, film or file that the bot sends by address (contract §1, `custom`). */
export interface Media {
  readonly kind: 'media';
  readonly type: 'image' | 'video' | 'document';
  /** An absolute `https:` or `http:` address. */
  readonly link: string;
  readonly caption: string;
  /** A document's file name; empty when none was given. */
  readonly filename: string;
}

/** Something was said that cannot be shown, and the visitor is told so. */
export interface NothingToShow {
  readonly kind: 'nothing-to-show';
}

/** One piece of a message, in the order in which it is shown. */
export type Part =
  | { readonly kind: 'text'; readonly text: string }
  | Media
  | { readonly kind: 'speech'; readonly link: string }
  | NothingToShow
  | {
      readonly kind: 'buttons';
      readonly buttons: readonly Button[];
      /** Index of the button that the person pressed. */
      readonly chosen?: number;
    };

/**
 * What proves that the agent service has a line: it said so, its heartbeat over a WebSocket did, or
 * either of them did of a transcript that holds the line (docs/decisions/0008).
 */
export type Receipt = 'acknowledgement' | 'heartbeat' | 'transcript';

/** How far one of the visitor's own messages has got. A status never claims more than is known. */
export type Delivery =
  /** Kept here; goes out as soon as it can. `why` says what it waits for. */
  | { readonly state: 'waiting'; readonly why?: ChannelError }
  /** On its way, no answer yet. */
  | { readonly state: 'sending' }
  /**
   * Bot: answered. Agent: handed to the connection. `over`: the chat has ended in order since then, and
   * no connection that breaks later says anything of it.
   */
  | { readonly state: 'sent'; readonly over?: boolean }
  /** The agent service is known to have received it; absent where an earlier version has stored it. */
  | { readonly state: 'delivered'; readonly by?: Receipt }
  /** It may or may not have arrived; only the person decides to send it again. */
  | { readonly state: 'in-doubt'; readonly why: ChannelError }
  /** It did not arrive. */
  | { readonly state: 'failed'; readonly why: ChannelError };

interface Said {
  readonly kind: 'message';
  readonly id: string;
  /** Milliseconds since the epoch, by this device's clock: for display, never for order. */
  readonly at: number;
  readonly route: RouteName;
  readonly parts: readonly Part[];
}

/** What the visitor said. */
export interface OwnMessage extends Said {
  readonly sender: 'user';
  readonly delivery: Delivery;
  /** What the bot is sent in place of the text, when a quick reply was pressed. */
  readonly payload?: string;
  /** What a gateway knows this attempt by (contract §5); the message's id when absent. */
  readonly key?: string;
  /** It waits to be sent again to a side that would recognise it: it may have arrived before. */
  readonly unsure?: boolean;
}

/** What the bot or the agent said. */
export interface TheirMessage extends Said {
  readonly sender: 'bot' | 'agent';
  /** The platform's code of the language it was said in, where known. */
  readonly language?: string;
}

export type Message = OwnMessage | TheirMessage;

/** A line across the conversation that nobody said; never part of a transcript. */
export interface Divider {
  readonly kind: 'divider';
  readonly id: string;
  readonly at: number;
  readonly what:
    | 'handed-over'
    | 'back-to-bot'
    | 'new-conversation'
    /** The connection to the agent broke here: what was written meanwhile may be missing. */
    | 'gap';
  /** The department, for `handed-over`. */
  readonly department?: string;
  /** For `back-to-bot`: the visitor's last line, which nobody at the agent's side has answered. */
  readonly unread?: string;
}

/** One item of the log, oldest first. */
export type Entry = Message | Divider;

/** One line of the `{sender, message}` format (contract §4). */
export interface TranscriptLine {
  readonly sender: 'user' | 'bot' | 'agent';
  readonly message: string;
}

/** The one line that a part gives in a transcript; empty when it gives none (contract §3). */
function lineOf(part: Part): string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'media':
      return part.caption ? `${part.caption}\n${part.link}` : part.link;
    case 'speech':
    case 'buttons':
    case 'nothing-to-show':
      return '';
    default:
      return part satisfies never;
  }
}

function linesOf(entry: Entry): TranscriptLine[] {
  if (entry.kind !== 'message') return [];
  return entry.parts
    .map(lineOf)
    .filter((line) => line !== '')
    .map((message) => ({ sender: entry.sender, message }));
}

/** The visitor's copy: everything in view, waiting and in-doubt lines included (contract §4). */
export const toTranscript = (entries: readonly Entry[]): TranscriptLine[] =>
  entries.flatMap(linesOf);
