/**
 * A conversation whose code is fetched when it is first needed. What is asked of it until then is
 * kept, and follows in order.
 */
import type { Config } from './config.ts';
import type { HostElement } from './connect.ts';
import type { ConversationEvent } from '../conversation/core/state.ts';
import { conversationKey, isMarked } from '../device/marker.ts';
import type { RunningChat } from './running-chat.ts';
import { codeFrom } from '../device/code.ts';

/** One conversation, from the attributes that began it until others say whom to talk to. */
interface Run {
  /** As the attributes are now: what does not say whom to talk to may change under way. */
  config: Config;
  readonly host: HostElement;
}

export class LazyConversation {
  #run: Run | undefined;
  #loading: Promise<void> | undefined;
  #early: ConversationEvent[] = [];
  /** Settles when the visitor has agreed to what is stored and sent. */
  #allowed = Promise.resolve();

  /** The visitor agrees; does nothing where that was not waited for. */
  allow: () => void = () => undefined;

  /** The conversation, once it is loaded. */
  chat: RunningChat | undefined;

  /**
   * Runs by `config` from now on; a conversation under way is picked up from storage. One that talks
   * to the same side goes on as it is; of another, what is under way is waited for. Unless it is
   * `allowed`, nothing is stored, sent or picked up before `allow()` is called.
   */
  configure(config: Config, host: HostElement, allowed = true): void {
    const before = this.#run;
    if (before && allowed && talksTo(before.config) === talksTo(config)) {
      before.config = config;
      return this.allow();
    }
    const running = this.#loading !== undefined;
    this.chat?.retire();
    this.chat = undefined;
    this.close();
    // Meant for another.
    if (before && conversationKey(before.config) !== conversationKey(config)) this.#early = [];
    this.#run = { config, host };
    this.#allowed = allowed ? Promise.resolve() : new Promise((allow) => (this.allow = allow));
    if (running || hasBegun(config)) this.#loadSoon();
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
    const run = this.#run;
    void codeFrom(async () => {
      if (run === this.#run) await this.load();
    });
  }

  async #load(): Promise<void> {
    const run = this.#run;
    const { connect } = await import('./connect.ts');
    await this.#allowed;
    if (!run) return;
    const chat = await connect(() => run.config, run.host);
    if (run !== this.#run) return chat.close(); // configured anew, or closed, meanwhile
    this.chat = chat;
    for (const event of this.#early.splice(0)) this.chat.dispatch(event);
    run.host.requestUpdate();
  }

  /** Forgets the conversation, here and in storage. */
  clear(): void {
    this.#early = [];
    if (this.chat || !this.#run || !hasBegun(this.#run.config)) this.chat?.clear();
    else void codeFrom(() => this.load()).then(() => this.chat?.clear());
  }

  /** Ends everything that is under way; `configure` starts again. */
  close(): void {
    this.chat?.close();
    this.chat = undefined;
    this.#loading = undefined;
    this.#run = undefined;
  }
}

/** What of a configuration says whom to talk to, as whom; all else is read when it is needed. */
const parties = [
  'botId',
  'userId',
  'storage',
  'apiUrl',
  'apiVersion',
  'gatewayUrl',
  'agentUrl',
] as const;
const talksTo = (config: Config): string =>
  JSON.stringify(config, [...parties] satisfies (keyof Config)[]);

/** There is a conversation to pick up. */
const hasBegun = (config: Config): boolean => isMarked(conversationKey(config), config.storage);
