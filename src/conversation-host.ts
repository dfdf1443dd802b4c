/**
 * Loads the conversation when it is first needed, keeps what is asked of it until then, and tells
 * the host page what happens in it.
 */
import type { Config } from './config.ts';
import type { HostParts } from './connect.ts';
import type { Conversation } from './conversation/conversation.ts';
import {
  newConversation,
  routeOf,
  type ConversationEvent,
  type ConversationState,
} from './conversation/state.ts';
import { memoryKey, webMemory } from './memory.ts';
import { toTranscript, type Entry } from './protocol/message.ts';
import { BotlhaleMessageEvent, BotlhaleRouteEvent } from './ui/events.ts';

export class ConversationHost {
  readonly #target: EventTarget;
  readonly #changed: () => void;
  #config: Config | undefined;
  #parts: HostParts | undefined;
  #conversation: Conversation | undefined;
  #loading: Promise<void> | undefined;
  #early: ConversationEvent[] = [];
  /** Ids of the messages that the visitor has had before their eyes, or that were restored. */
  #known = new Set<string>();

  /** @param changed called after every change of `state` */
  constructor(target: EventTarget, changed: () => void) {
    this.#target = target;
    this.#changed = changed;
  }

  get state(): ConversationState {
    return this.#conversation?.state ?? newConversation;
  }

  /** Messages from the other side that came since the panel was last open. */
  unread = 0;

  /** Runs by `config` from now on; a conversation under way is picked up from storage. */
  configure(config: Config, parts: HostParts): void {
    const running = this.#conversation !== undefined || this.#loading !== undefined;
    const before = this.#config;
    this.close();
    if (before && memoryKey(before) !== memoryKey(config)) this.#early = []; // meant for another
    this.unread = 0;
    this.#config = config;
    this.#parts = parts;
    if (running || webMemory(memoryKey(config)).read() !== undefined) void this.load();
  }

  /** Takes what happened; before the conversation is loaded it is kept, and loading begins. */
  dispatch(event: ConversationEvent): void {
    if (this.#conversation) return this.#conversation.dispatch(event);
    this.#early.push(event);
    void this.load();
  }

  /** Loads the conversation's code, once. Rejects when it cannot be fetched; asking again retries. */
  load(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    const [config, parts] = [this.#config, this.#parts];
    const { connect } = await import('./connect.ts');
    // Configured anew, or closed, while the code was on its way.
    if (!config || !parts || config !== this.#config) return;
    const conversation = connect(config, parts);
    this.#conversation = conversation;
    this.#known = new Set(conversation.state.entries.map(({ id }) => id));
    let before = conversation.state;
    conversation.subscribe((state) => {
      const old = before;
      before = state;
      this.#announce(old, state);
      this.#changed();
    });
    addEventListener('online', this.#onOnline);
    conversation.dispatch({ type: 'page-resumed' });
    for (const event of this.#early.splice(0)) conversation.dispatch(event);
    this.#changed();
  }

  /** The panel is open: everything in view has been seen. */
  markSeen(): void {
    this.unread = 0;
  }

  /** Forgets the conversation here and in storage. */
  clear(): void {
    this.#early = [];
    this.#known.clear();
    this.unread = 0;
    if (this.#conversation) this.#conversation.clear();
    else if (this.#config) webMemory(memoryKey(this.#config)).forget();
  }

  /** Ends everything that is under way; `configure` starts again. */
  close(): void {
    removeEventListener('online', this.#onOnline);
    this.#conversation?.close();
    this.#conversation = undefined;
    this.#loading = undefined;
    this.#config = undefined;
  }

  readonly #onOnline = (): void => this.#conversation?.dispatch({ type: 'went-online' });

  /** Tells the host page what is new; a message that is sent again is not. */
  #announce(before: ConversationState, state: ConversationState): void {
    const fresh = newest(state.entries, this.#known);
    for (const entry of fresh) {
      this.#known.add(entry.id);
      if (entry.kind === 'message' && entry.sender !== 'user') this.unread++;
      for (const line of toTranscript([entry]))
        this.#target.dispatchEvent(new BotlhaleMessageEvent(line));
    }
    const route = routeOf(state);
    if (route !== routeOf(before))
      this.#target.dispatchEvent(new BotlhaleRouteEvent(route, state.agent.department));
  }
}

/** The entries that are not `known`, oldest first; they stand near the end. */
function newest(entries: readonly Entry[], known: ReadonlySet<string>): Entry[] {
  const fresh: Entry[] = [];
  for (let index = entries.length - 1; index >= 0; index--) {
    const entry = entries[index];
    if (!entry) break;
    if (!known.has(entry.id)) fresh.unshift(entry);
    else if (fresh.length > 0 || index < entries.length - 4) break;
  }
  return fresh;
}
