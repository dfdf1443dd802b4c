/**
 * What `<botlhale-chat>` tells the host page, whatever is loaded; the rest is in `chat-events.ts`.
 * All bubble and are composed; none can be cancelled.
 */
import type { ChannelError } from '../protocol/channel-error.ts';

export const reach = { bubbles: true, composed: true } as const;

/** A chat is on the page, and takes calls; it comes once for each element. */
export class BotlhaleReadyEvent extends Event {
  constructor() {
    super('botlhale-ready', reach);
  }
}

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

/** Something failed that the visitor has been told about; holds no text and no token. */
export class BotlhaleErrorEvent extends Event {
  readonly error: ChannelError;

  constructor(error: ChannelError) {
    super('botlhale-error', reach);
    this.error = error;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'botlhale-ready': BotlhaleReadyEvent;
    'botlhale-open': BotlhaleOpenEvent;
    'botlhale-close': BotlhaleCloseEvent;
    'botlhale-error': BotlhaleErrorEvent;
  }
}
