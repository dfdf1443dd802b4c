/** What the host page is told of a conversation. All bubble and are composed. */
import type { RouteName, TranscriptLine } from '../protocol/message.ts';
import { reach } from './element-events.ts';

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

declare global {
  interface GlobalEventHandlersEventMap {
    'botlhale-message': BotlhaleMessageEvent;
    'botlhale-route': BotlhaleRouteEvent;
    'botlhale-custom': BotlhaleCustomEvent;
  }
}
