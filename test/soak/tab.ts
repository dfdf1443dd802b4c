/** One tab of the visitor's, and what it shows. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import type { ConversationState } from '../../src/conversation/core/state.ts';
import type { Shown } from './tally.ts';

/** What a tab shows now. */
export interface View {
  readonly at: ConversationState['agent']['at'];
  readonly shown: readonly Shown[];
}

export class Tab {
  readonly page: Page;
  readonly number: number;
  readonly #browser: CDPSession;
  frozen = false;

  private constructor(page: Page, number: number, browser: CDPSession) {
    this.page = page;
    this.number = number;
    this.#browser = browser;
  }

  static async open(context: BrowserContext, url: string, number: number): Promise<Tab> {
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('textarea').waitFor();
    return new Tab(page, number, await context.newCDPSession(page));
  }

  /** What the panel was given to show. */
  look(): Promise<View> {
    return this.page.locator('botlhale-panel').evaluate((panel: HTMLElement) => {
      // The page has the built element; only its type is known here.
      const { view } = panel as HTMLElement & { view: { conversation: ConversationState } };
      const { entries, agent } = view.conversation;
      return {
        at: agent.at,
        shown: entries.map((entry) => {
          if (entry.kind === 'divider')
            return { sender: 'divider', text: entry.what, route: '' } as const;
          const text = entry.parts.flatMap((part) => (part.kind === 'text' ? part.text : []));
          return {
            sender: entry.sender,
            text: text.join('\n'),
            route: entry.route,
            delivery: entry.sender === 'user' ? entry.delivery.state : undefined,
          };
        }),
      };
    });
  }

  /** Types into the field and presses Enter. */
  async say(text: string): Promise<void> {
    const field = this.page.locator('textarea');
    await field.fill(text);
    await field.press('Enter');
  }

  /** Calls a method of the element's own. */
  async call(method: 'endChat' | 'clear'): Promise<void> {
    await this.page.locator('botlhale-chat').evaluate((chat: HTMLElement, name) => {
      // As above.
      (chat as HTMLElement & Record<typeof name, () => void>)[name]();
    }, method);
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.locator('textarea').waitFor();
  }

  /**
   * Stops everything in the tab, which keeps its lock and its socket; or lets it go on. The browser
   * itself freezes no page that is driven like this, so the debugger does.
   */
  async freeze(frozen: boolean): Promise<void> {
    this.frozen = frozen;
    if (!frozen) {
      await this.#browser.send('Debugger.disable');
      // As the browser tells a page that it lets go on.
      await this.page.evaluate(() => void document.dispatchEvent(new Event('resume')));
      return;
    }
    await this.#browser.send('Debugger.enable');
    const stopped = new Promise((resolve) => this.#browser.once('Debugger.paused', resolve));
    await this.#browser.send('Debugger.pause');
    // Something has to run for it to stop at; that answers when it may go on.
    void this.page.evaluate(() => undefined).catch(() => undefined);
    await stopped;
  }

  /** Nobody holds up what the log writes. */
  isLogFree(): Promise<boolean> {
    return this.page.evaluate(async () => {
      const all = await indexedDB.databases();
      if (!all.some(({ name }) => name === 'botlhale-chat')) return true;
      return new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('botlhale-chat');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('log', 'readwrite');
          opening.result.close(); // once the transaction is over
          const late = setTimeout(() => writing.abort(), 500);
          writing.objectStore('log').count();
          writing.onabort = () => resolve(false);
          writing.oncomplete = () => {
            clearTimeout(late);
            resolve(true);
          };
        };
      });
    });
  }

  /** Bytes of the heap, and the listeners that the page holds, when there is nothing more to collect. */
  async weigh(): Promise<{ readonly heap: number; readonly listeners: number }> {
    await this.#browser.send('Performance.enable');
    const collected = async () => {
      await this.#browser.send('HeapProfiler.collectGarbage');
      const { metrics } = await this.#browser.send('Performance.getMetrics');
      const value = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0;
      return { heap: value('JSHeapUsedSize'), listeners: value('JSEventListeners') };
    };
    // What one collection lets go of may have held nodes that only the next one finds.
    let weight = await collected();
    for (let before = Infinity; weight.listeners < before; weight = await collected())
      before = weight.listeners;
    return weight;
  }
}
