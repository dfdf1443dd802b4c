/** A conversation that runs, as the element and the host page see it. */
import type { Conversation } from '../conversation/shell/conversation.ts';
import {
  routeOf,
  type ConversationEvent,
  type ConversationState,
} from '../conversation/core/state.ts';
import { watchPage } from '../device/page-life.ts';
import { tagOf } from '../protocol/languages.ts';
import { toTranscript, type RouteName, type TranscriptLine } from '../protocol/message.ts';
import { BotlhaleMessageEvent, BotlhaleRouteEvent } from '../events/chat-events.ts';

export class RunningChat {
  readonly #conversation: Conversation;
  readonly #target: EventTarget;
  /** Ids of what was in view before, and has been told to the host page. */
  readonly #told: Set<string>;
  /** Ends what this has begun: listening to the conversation, and to the page. */
  readonly #ends: readonly (() => void)[];

  /** Messages from the other side that came since the panel was last open. */
  unread = 0;

  /**
   * @param target dispatches what the host page is told
   * @param changed called after every change of what can be read here
   */
  constructor(conversation: Conversation, target: EventTarget, changed: () => void) {
    this.#conversation = conversation;
    this.#target = target;
    this.#told = new Set(conversation.state.entries.map(({ id }) => id));
    let before = conversation.state;
    const unsubscribe = conversation.subscribe((state) => {
      const last = before;
      before = state;
      this.#tell(last, state);
      changed();
    });
    const wake = (): void => void conversation.wake();
    this.#ends = [unsubscribe, watchPage({ left: () => conversation.pause(), seen: wake })];
  }

  get state(): ConversationState {
    return this.#conversation.state;
  }

  /** Contract §4: everything in view. */
  get transcript(): TranscriptLine[] {
    return toTranscript(this.state.entries);
  }

  /** The conversation is kept for as long as the host wants it to be. */
  get isKept(): boolean {
    return this.#conversation.isKept;
  }

  get route(): RouteName {
    return routeOf(this.state);
  }

  /** BCP 47 of the language that the visitor or the bot chose, if one did. */
  get language(): string | undefined {
    return tagOf(this.state.language ?? '');
  }

  dispatch(event: ConversationEvent): void {
    this.#conversation.dispatch(event);
  }

  /** Forgets the conversation, here and in storage. */
  clear(): void {
    this.unread = 0;
    this.#told.clear();
    this.#conversation.clear();
  }

  /** Another chat takes its place; what is under way is waited for. */
  retire(): void {
    for (const end of this.#ends) end();
    this.#conversation.retire();
  }

  /** Ends everything that is under way. */
  close(): void {
    for (const end of this.#ends) end();
    this.#conversation.close();
  }

  /** One event a new line; a message that is sent again is not new. */
  #tell(before: ConversationState, state: ConversationState): void {
    const added = Math.max(0, state.entries.length - before.entries.length);
    const fresh = added ? state.entries.slice(-added).filter(({ id }) => !this.#told.has(id)) : [];
    for (const entry of fresh) {
      this.#told.add(entry.id);
      if (entry.kind === 'message' && entry.sender !== 'user') this.unread++;
      for (const line of toTranscript([entry]))
        this.#target.dispatchEvent(new BotlhaleMessageEvent(line));
    }
    const route = routeOf(state);
    if (route !== routeOf(before))
      this.#target.dispatchEvent(new BotlhaleRouteEvent(route, state.agent.department));
  }
}
