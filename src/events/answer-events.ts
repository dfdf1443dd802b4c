import { reach } from './element-events.ts';

/** The visitor said how the chat with a person was. */
export class BotlhaleRatingEvent extends Event {
  readonly rating: 'good' | 'bad';
  /** What the visitor added; empty when nothing. */
  readonly comment: string;

  constructor(rating: 'good' | 'bad', comment: string) {
    super('botlhale-rating', reach);
    this.rating = rating;
    this.comment = comment;
  }
}

/** The visitor filled in the form before the chat. */
export class BotlhalePreChatEvent extends Event {
  /** What was answered, by the fields' names. */
  readonly answers: Readonly<Record<string, string>>;

  constructor(answers: Readonly<Record<string, string>>) {
    super('botlhale-pre-chat', reach);
    this.answers = answers;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'botlhale-rating': BotlhaleRatingEvent;
    'botlhale-pre-chat': BotlhalePreChatEvent;
  }
}
