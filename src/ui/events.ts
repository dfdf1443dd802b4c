/** What `<botlhale-chat>` tells the host page. All bubble and are composed; none can be cancelled. */
import type { ChannelError } from '../protocol/channel-error.ts';
import type { RouteName, TranscriptLine } from '../protocol/message.ts';

const reach = { bubbles: true, composed: true } as const;

/** The panel was opened, by the visitor or the host. */
export class BotlhaleOpenEvent extends Event {
  constructor() {
    super('botlhale-open', reach);
  }
}

/** The panel was closed, by the visitor or the host. */
export class BotlhaleCloseEvent extends Event {
  constructor() {
    super('botlhale-close', reach);
  }
}

/** A line was added to the conversation: one event a line of the transcript (contract §4). */
export class BotlhaleMessageEvent extends Event {
  readonly sender: TranscriptLine['sender'];
  readonly message: string;

  constructor({ sender, message }: TranscriptLine) {
    super('botlhale-message', reach);
    this.sender = sender;
    this.message = message;
  }
}

/** Another side answers from here on. */
export class BotlhaleRouteEvent extends Event {
  readonly route: RouteName;
  /** The department that the visitor chose, when the route is the agent's and one was named. */
  readonly department: string | undefined;

  constructor(route: RouteName, department?: string) {
    super('botlhale-route', reach);
    this.route = route;
    this.department = department;
  }
}

/** The bot sent a `custom` payload that is not the widget's own (contract §1). */
export class BotlhaleCustomEvent extends Event {
  /** Untrusted data, exactly as parsed from JSON. */
  readonly custom: unknown;

  constructor(custom: unknown) {
    super('botlhale-custom', reach);
    this.custom = custom;
  }
}

/** Something failed that the visitor has been told about; holds no text and no token. */
export class BotlhaleErrorEvent extends Event {
  readonly error: ChannelError;

  constructor(error: ChannelError) {
    super('botlhale-error', reach);
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'botlhale-open': BotlhaleOpenEvent;
    'botlhale-close': BotlhaleCloseEvent;
    'botlhale-message': BotlhaleMessageEvent;
    'botlhale-route': BotlhaleRouteEvent;
    'botlhale-custom': BotlhaleCustomEvent;
    'botlhale-error': BotlhaleErrorEvent;
  }
}
