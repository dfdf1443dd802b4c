/**
 * One stretch of a run: the visitor writes in several tabs, is handed over and comes back, while the
 * network fails; then everything is mended and comes to rest, and is judged.
 */
import type { BrowserContext } from '@playwright/test';
import type { SeenRequest } from '../../demo/platform/rest/request-log.ts';
import type { RunningPlatform } from '../../demo/platform/server.ts';
import { strings } from '../../src/i18n/en.ts';
import type { Chance } from './chance.ts';
import { Tab } from './tab.ts';
import { tally, type Meant, type Shown, type Tally, type Told } from './tally.ts';
import type { Weather } from './weather.ts';

export interface Scene {
  readonly context: BrowserContext;
  readonly url: string;
  readonly platform: RunningPlatform;
  readonly weather: Weather;
  readonly chance: Chance;
  /** How often something fails, of 1. */
  readonly share: number;
  /** The first is never reloaded or closed: its heap tells what is left behind. */
  readonly tabs: Tab[];
}

/** What happens how often, beside the faults. */
const weights = {
  'the visitor writes': 55,
  'the agent writes': 18,
  'the visitor decides': 10,
  'a handoff': 6,
  'the agent asks for the transcript': 3,
  'the agent ends': 2,
  'the visitor leaves': 2,
} as const;

/** The beginning of what a visitor says to be handed over. */
const handoff = '/trigger_handoff{"department":"Sales","n":"';
/** Sides change in this time, and what is written meanwhile is for either. */
const unsure = 2_500;

export class Stretch {
  readonly #scene: Scene;
  readonly #name: string;
  readonly #told = new Map<string, { -readonly [Key in keyof Told]: Told[Key] }>();
  readonly #said: string[] = [];
  /** What happened, as sentences. */
  readonly journal: string[] = [];
  readonly #began = Date.now();
  #counter = 0;
  #changedAt = 0;
  /** Settles when there is a network: without one no page can be loaded. */
  #online: Promise<void> = Promise.resolve();

  /** @param name begins every text, and is no other stretch's */
  constructor(scene: Scene, name: string) {
    this.#scene = scene;
    this.#name = name;
  }

  /** Does one thing, and perhaps something fails. */
  async step(): Promise<void> {
    const { chance, share, weather, platform } = this.#scene;
    if (chance.happens(share)) await this.#somethingFails();
    const tab = this.#anyTab();
    const { at } = await tab.look();
    const live = at === 'live';
    if (at !== 'bot') await weather.perhapsOnTheAgentRoute();
    const what = chance.weigh(weights);
    const visit = this.#visit();
    if (what !== 'the visitor writes') this.note(`${what}, at ${at} in tab ${tab.number}`);
    switch (what) {
      case 'the visitor writes':
        return this.#write(tab, this.#next('note'));
      case 'a handoff':
        return at === 'bot' ? this.#write(tab, `${handoff}${this.#next('n')}"}`) : undefined;
      case 'the agent writes': {
        // Nobody hears what is said to a visitor who is just leaving: that is not a fault.
        if (!visit || !live || this.#isChanging()) return;
        const text = this.#next('agent');
        this.#said.push(text);
        return platform.desk.say(visit, text);
      }
      case 'the agent asks for the transcript':
        return visit && live ? platform.desk.askTranscript(visit) : undefined;
      case 'the agent ends':
        if (!visit || !live) return;
        this.#changedAt = Date.now();
        return platform.desk.end(visit);
      case 'the visitor leaves':
        // What the agent has just said is on its way: leaving is not a fault.
        if (!live || !(await this.#hasHeardAll(tab))) return;
        this.#changedAt = Date.now();
        return tab.call('endChat');
      case 'the visitor decides':
        return this.#decide(tab);
      default:
        return what satisfies never;
    }
  }

  /** Mends everything, waits until nothing moves any more, and judges. */
  async judge(): Promise<Tally> {
    const { tabs, weather, context, platform } = this.#scene;
    const [first] = tabs;
    if (!first) throw new Error('There is no tab.');
    await context.setOffline(false);
    for (const tab of tabs) if (tab.frozen) await this.#thaw(tab);
    await weather.end();
    await this.#comesToRest(first);
    const complaints = await this.#transcriptDiffers(first);
    const visit = this.#visit();
    if ((await first.look()).at !== 'bot') {
      if (visit) platform.desk.end(visit);
      await this.#until(async () => (await first.look()).at === 'bot');
    }
    const { shown } = await first.look();
    for (const tab of tabs.slice(1)) {
      const same = await this.#until(
        async () => JSON.stringify((await tab.look()).shown) === JSON.stringify(shown),
        5_000,
      );
      if (!same) complaints.push(`tab ${tab.number} shows something else`);
    }
    const judged = tally([...this.#told.values()], shown, this.#seen());
    this.#account(judged.complaints, shown);
    return {
      ...judged,
      lost: judged.lost + complaints.length,
      complaints: [...judged.complaints, ...complaints],
    };
  }

  /** What is known of each text that is complained about. */
  #account(complaints: readonly string[], shown: readonly Shown[]): void {
    const { requests, desk } = this.#scene.platform;
    for (const { text, attempts } of this.#told.values()) {
      if (!complaints.some((complaint) => complaint.endsWith(text))) continue;
      const entries = shown.filter((entry) => entry.text === text);
      const calls = requests.list().filter((request) => textOf(request) === text);
      const lines = desk.events.list().filter(({ payload }) => {
        const said = JSON.stringify([payload]);
        return said.includes(JSON.stringify(text));
      });
      this.note(JSON.stringify({ attempts, entries, calls, lines: lines.length }));
    }
  }

  #next(what: string): string {
    this.#counter += 1;
    return `${this.#name} ${what} ${this.#counter}`;
  }

  #anyTab(): Tab {
    const awake = this.#scene.tabs.filter(({ frozen }) => !frozen);
    const [first, ...rest] = awake;
    if (!first) throw new Error('All tabs are frozen.');
    return this.#scene.chance.pick(first, ...rest);
  }

  /** The conversation that is at the desk, if one is. */
  #visit(): string | undefined {
    const { desk } = this.#scene.platform;
    return desk
      .visits()
      .filter(({ state }) => state !== 'ended')
      .at(-1)?.id;
  }

  async #write(tab: Tab, text: string): Promise<void> {
    const before = await tab.look();
    await tab.say(text);
    const after = await tab.look();
    const meant = this.#meant(before.at, before.shown, after.at);
    this.#told.set(text, { text, attempts: [this.#attempt(meant, tab)], discarded: false });
    this.note(`tab ${tab.number}, at ${before.at}, then ${after.at}: ${text} for ${meant}`);
  }

  /** Adds to the journal. */
  note(what: string): void {
    this.journal.push(`${((Date.now() - this.#began) / 1_000).toFixed(1)} s: ${what}`);
  }

  #attempt(meant: Meant, tab: Tab): Told['attempts'][number] {
    return { meant, tab: tab.number, at: (this.#counter += 1) };
  }

  #meant(before: string, shown: readonly Shown[], after: string): Meant {
    if (this.#isChanging() || this.#mayBeHandedOver(shown)) return 'either';
    if (before === 'leaving' || after === 'leaving') return 'either';
    if (before === 'bot' && after === 'bot') return 'bot';
    return before !== 'bot' && after !== 'bot' ? 'agent' : 'either';
  }

  /** A handoff that was asked for, in whichever tab, goes first: what waits behind it may follow it. */
  #mayBeHandedOver(shown: readonly Shown[]): boolean {
    return [...this.#told.values()].some(({ text, discarded }) => {
      if (discarded || !text.startsWith(handoff)) return false;
      const delivery = shown.find((entry) => entry.text === text)?.delivery;
      return delivery === undefined || delivery === 'waiting' || delivery === 'sending';
    });
  }

  /** A side has been left just now, and not every tab may know it yet. */
  #isChanging(): boolean {
    return Date.now() - this.#changedAt < unsure;
  }

  /** Presses Try again or Discard, where one is offered. */
  async #decide(tab: Tab): Promise<void> {
    const { chance } = this.#scene;
    const banner = tab.page.locator('.banner').getByRole('button', { name: strings.tryAgain });
    if ((await banner.count()) > 0) return banner.first().click();
    const before = await tab.look();
    const undecided = before.shown.filter(
      ({ delivery }) => delivery === 'in-doubt' || delivery === 'failed',
    );
    const found = undecided[Math.floor(chance.next() * undecided.length)];
    const told = found && this.#told.get(found.text);
    if (!told) return;
    const again = chance.happens(0.7);
    this.note(`tab ${tab.number}: ${again ? 'Try again' : 'Discard'} of ${told.text}`);
    const pressed = await tab.page
      .locator('.row.user')
      .filter({ hasText: told.text })
      .getByRole('button', { name: again ? strings.tryAgain : strings.discard })
      .evaluate((button: HTMLElement) => (button.click(), true), undefined, { timeout: 1_000 })
      .catch(() => false); // settled meanwhile
    if (!pressed) return;
    const after = await tab.look();
    if (!again) told.discarded = true;
    else
      told.attempts = [
        ...told.attempts,
        this.#attempt(this.#meant(before.at, before.shown, after.at), tab),
      ];
  }

  async #somethingFails(): Promise<void> {
    const { chance, tabs, context, url, weather, platform } = this.#scene;
    const others = tabs.slice(1);
    const at = Math.floor(chance.next() * others.length) + 1;
    const tab = tabs[at];
    const what = chance.pick('reload', 'closed', 'frozen', 'offline', 'token', 'server');
    weather.note(what, tab && `tab ${tab.number}`);
    switch (what) {
      case 'reload':
        await this.#online;
        return tab && !tab.frozen ? tab.reload() : undefined;
      case 'closed':
        if (!tab) return;
        await tab.page.close();
        await this.#online;
        tabs[at] = await Tab.open(context, url, tab.number + tabs.length);
        return;
      case 'frozen':
        for (const one of others) if (one.frozen) await this.#thaw(one);
        return tab && this.#freeze(tab);
      case 'offline':
        await context.setOffline(true);
        this.#online = new Promise((resolve) => {
          setTimeout(() => void context.setOffline(false).then(resolve, resolve), 1_000).unref();
        });
        return;
      case 'token':
        return platform.tokens.revokeAll();
      case 'server': {
        const visit = this.#visit();
        if (visit) platform.desk.disconnect(visit);
        return;
      }
      default:
        what satisfies never;
    }
  }

  /** Browsers do not freeze a page while it holds up the database of others; the debugger does. */
  async #freeze(tab: Tab): Promise<void> {
    await tab.freeze(true);
    if (await this.#scene.tabs[0]?.isLogFree()) return;
    await tab.freeze(false);
    return this.#freeze(tab);
  }

  /** Nobody writes in a tab that has come back before it shows what has happened meanwhile. */
  async #thaw(tab: Tab): Promise<void> {
    await tab.freeze(false);
    const [first] = this.#scene.tabs;
    await this.#until(
      async () => JSON.stringify(await tab.look()) === JSON.stringify(await first?.look()),
      5_000,
    );
  }

  async #hasHeardAll(tab: Tab): Promise<boolean> {
    const { shown } = await tab.look();
    const gaps = shown.some(({ sender, text }) => sender === 'divider' && text === 'gap');
    const last = this.#said.at(-1);
    return last === undefined || gaps || shown.some(({ text }) => text === last);
  }

  async #comesToRest(tab: Tab): Promise<void> {
    const again = tab.page.locator('.banner').getByRole('button', { name: strings.tryAgain });
    let since = 0;
    let before = '';
    await this.#until(async () => {
      const view = await tab.look();
      if (view.at === 'unreachable' && (await again.count()) > 0) await again.first().click();
      const settled =
        (view.at === 'bot' || view.at === 'live') &&
        view.shown.every(({ delivery }) => delivery !== 'waiting' && delivery !== 'sending');
      const now = JSON.stringify(view);
      if (!settled || now !== before) since = Date.now();
      before = now;
      return settled && Date.now() - since > 3_000;
    }, 100_000);
  }

  /** What the agent is given when they ask is what the visitor sees. */
  async #transcriptDiffers(tab: Tab): Promise<string[]> {
    const { desk } = this.#scene.platform;
    const visit = this.#visit();
    if (!visit || (await tab.look()).at !== 'live') return [];
    const given = () => desk.events.list().findLast(({ event }) => event === 'messages_to_client');
    const before = given();
    desk.askTranscript(visit);
    if (!(await this.#until(() => Promise.resolve(given() !== before), 10_000)))
      return ['the transcript was asked for and never came'];
    const { shown } = await tab.look();
    const lines = shown
      .filter(({ sender, text }) => (sender === 'user' || sender === 'bot') && text !== '')
      .map(({ text }) => text);
    const got = desk.visit(visit)?.transcript?.map(({ message }) => message);
    return got?.join('\n') === lines.join('\n') ? [] : ['the transcript is another'];
  }

  #seen() {
    const { requests, desk } = this.#scene.platform;
    const isOurs = (text: string): boolean => text.includes(`${this.#name} `);
    const processed = requests
      .list()
      .filter((request) => request.processed)
      .map(textOf)
      .filter(isOurs);
    const events = desk.events.list();
    // The contract's shapes; what is not of them is found to be missing.
    const lines = events
      .filter(({ event }) => event === 'from_user')
      .map(({ payload }) => (payload as { message: string }).message)
      .filter(isOurs);
    const given = events
      .filter(({ event }) => event === 'messages_to_client')
      // As above.
      .flatMap(({ payload }) => (payload as { messages: { message: string }[] }).messages);
    return {
      processed,
      lines,
      given: new Set(given.map(({ message }) => message)),
      said: this.#said,
    };
  }

  async #until(holds: () => Promise<boolean>, patience = 20_000): Promise<boolean> {
    for (const end = Date.now() + patience; Date.now() < end;) {
      if (await holds()) return true;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return false;
  }
}

/** What a call says, in either dialect. */
function textOf({ fields }: SeenRequest): string {
  const text = fields.text_msg ?? fields.TextMsg;
  return typeof text === 'string' ? text : '';
}
