/** What the attributes say, read anew whenever one has changed. */
import type { ChatAttributes } from './chat-attributes.ts';
import { readConfig, type Config } from './config.ts';

export class Configuration {
  /** What was read last. */
  #read = '';

  /** How to run; absent where the attributes cannot be run by. */
  config: Config | undefined;

  /** Reads the attributes of `chat`. True when they say something new; `anew`: whatever they say. */
  read(chat: ChatAttributes, anew: boolean): boolean {
    const { config, problems } = readConfig(chat, {
      pageLanguage: chat.closest('[lang]')?.getAttribute('lang') ?? '',
      baseUrl: document.baseURI,
    });
    const read = JSON.stringify([config, problems]);
    if (read === this.#read && !anew) return false;
    this.#read = read;
    this.config = config;
    const { renderRoot } = chat;
    renderRoot.querySelector('.problem')?.remove();
    if (problems.length > 0)
      void import('./developer-console.ts').then(
        ({ explainProblems }) => {
          // Something else may have been set meanwhile.
          if (read === this.#read) explainProblems(problems, config ? undefined : renderRoot);
        },
        () => undefined,
      );
    return true;
  }

  /** Whatever is read next is new. */
  forget(): void {
    this.#read = '';
  }
}
