/** One pair of the transcript (contract §4). */
export interface TranscriptPair {
  sender: 'user' | 'bot';
  message: string;
}

/** One line of the conversation with the agent; a notice is said by nobody. */
export interface DeskLine {
  from: 'visitor' | 'agent' | 'notice';
  text: string;
  /** Milliseconds since 1970. */
  at: number;
}

/** A visitor as the agent desk sees them. This is what the desk's page is sent. */
export interface Visit {
  id: string;
  /** What the visitor told the bot, else empty. */
  name: string;
  /** The address that the visitor told the bot, else empty. */
  email: string;
  /** The department that the handoff named, or null when there are none (contract §2). */
  department: string | null;
  /** The platform's language code, else empty. */
  language: string;
  state: 'waiting' | 'with-agent' | 'ended';
  /** True while the visitor's socket is gone. */
  away: boolean;
  /** When the visitor joined the queue, in milliseconds since 1970. */
  since: number;
  /** The history that the client gave when asked; undefined before it did. */
  transcript: TranscriptPair[] | undefined;
  lines: DeskLine[];
}

/** The desk page's namespace: what the platform tells it. */
export interface DeskTells {
  /** Everybody, on connecting. */
  visits: (visits: Visit[]) => void;
  /** One visitor, whenever something about them changed. */
  visit: (visit: Visit) => void;
}

/** The desk page's namespace: what the person at the desk does. */
export interface DeskAsks {
  take: (id: string) => void;
  say: (id: string, text: string) => void;
  attach: (id: string, link: string) => void;
  transfer: (id: string, department: string) => void;
  end: (id: string) => void;
}
