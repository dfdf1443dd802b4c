/**
 * A conversation whose code is fetched when it is first needed. What is asked of it until then is
 * kept, and follows in order.
 */
import type { Config } from './config.ts';
import type { HostElement } from './connect.ts';
import type { ConversationEvent } from '../conversation/core/state.ts';
import { conversationKey } from '../device/marker.ts';
import type { RunningChat } from './running-chat.ts';
import { codeFrom } from '../device/code.ts';
import { keptUnder } from '../device/kept.ts';

export class LazyConversation {
  #config: Config | undefined;
  #host: HostElement | undefined;
  #loading: Promise<void> | undefined;
  #early: ConversationEvent[] = [];
  /** Settles when the visitor has agreed to what is stored and sent. */
  #allowed = Promise.resolve();

  /** The visitor agrees; does nothing where that was not waited for. */
  allow: () => void = () => undefined;

  /** The conversation, once it is loaded. */
  chat: RunningChat | undefined;

  /**
   * Runs by `config` from now on; a conversation under way is picked up from storage. Unless it is
   * `allowed`, nothing is stored, sent or picked up before `allow()` is called.
   */
  configure(config: Config, host: HostElement, allowed = true): void {
    const running = this.#loading !== undefined;
    const before = this.#config;
    this.close();
    if (before && conversationKey(before) !== conversationKey(config)) this.#early = []; // meant for another
    this.#config = config;
    this.#host = host;
    this.#allowed = allowed ? Promise.resolve() : new Promise((allow) => (this.allow = allow));
    if (running || isMarked(config)) this.#loadSoon();
  }

  /** Passes `event` on, now or as soon as the conversation is loaded. */
  dispatch(event: ConversationEvent): void {
    if (this.chat) return this.chat.dispatch(event);
    this.#early.push(event);
    this.#loadSoon();
  }

  /** Loads the conversation, once. Rejects when its code cannot be fetched; asking again retries. */
  load(): Promise<void> {
    this.#loading ??= this.#load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  /** A failure is told when the panel is opened; until it can be fetched what was asked is kept. */
  #loadSoon(): void {
    const config = this.#config;
    void codeFrom(async () => {
      if (config === this.#config) await this.load();
    });
  }

  async #load(): Promise<void> {
    const [config, host] = [this.#config, this.#host];
    const { connect } = await import('./connect.ts');
    await this.#allowed;
    if (!config || !host) return;
    const chat = await connect(config, host);
    if (config !== this.#config) return chat.close(); // configured anew, or closed, meanwhile
    this.chat = chat;
    for (const event of this.#early.splice(0)) this.chat.dispatch(event);
    host.requestUpdate();
  }

  /** Forgets the conversation, here and in storage. */
  clear(): void {
    this.#early = [];
    if (this.chat || !this.#config || !isMarked(this.#config)) this.chat?.clear();
    else void codeFrom(() => this.load()).then(() => this.chat?.clear());
  }

  /** Ends everything that is under way; `configure` starts again. */
  close(): void {
    this.chat?.close();
    this.chat = undefined;
    this.#loading = undefined;
    this.#config = undefined;
  }
}

/** There is a conversation on this device, or in this tab where there is no database. */
const isMarked = (config: Config): boolean => {
  const key = conversationKey(config);
  return Boolean(keptUnder(key) || keptUnder(key, 'sessionStorage'));
};
