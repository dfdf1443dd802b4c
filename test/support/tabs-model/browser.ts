/**
 * A browser with up to three tabs of one conversation, a bot and an agent service, in which the
 * steps of a schedule happen one after the other: what the visitor does, what becomes of the pages,
 * what is late, and what the servers do.
 */
import { leaveText } from '../../../src/protocol/agent-events.ts';
import { conversationLasts, type ConversationEvent } from '../../../src/conversation/core/state.ts';
import { toTranscript } from '../../../src/protocol/message.ts';
import { createSharedDevice } from '../fakes/shared-device.ts';
import { Account } from './account.ts';
import { ModelAgents } from './agents.ts';
import { ModelBot } from './bot.ts';
import { ModelClock } from './clock.ts';
import { settle } from './gate.ts';
import { gateNames, ModelPage, textOf } from './page.ts';

/** What may happen, each in words that a counterexample is read in. */
export const happenings = [
  ...['says', 'says disconnect', 'presses', 'tries again', 'tries again twice', 'discards'],
  ...['ends the chat', 'goes to the bot', 'asks for the agent again', 'clears'],
  ...[
    'opens',
    'reloads',
    'is closed',
    'crashes',
    'freezes',
    'thaws',
    'leaves',
    'returns',
    'is seen',
  ],
  ...['holds', 'lets go', 'no code', 'code', 'network'],
  ...['bot answers', 'bot hands over', 'bot answer lost', 'bot broken', 'bot busy', 'bot refuses'],
  ...['bot forgets', 'asks who', 'asks for transcript', 'writes', 'acknowledges', 'ends', 'lost'],
  ...['half open', 'fails', 'a second', 'patience', 'a minute', 'hours'],
] as const satisfies readonly string[];

export interface Happening {
  readonly what: (typeof happenings)[number];
  /** Which of the tabs, and which of what else it could happen to. */
  readonly tab: number;
  readonly pick: number;
}

export interface BrowserSetting {
  readonly tabs: number;
  /** The bot is behind a gateway that recognises what it has processed (contract §5). */
  readonly safe: boolean;
}

/** Between two steps: longer than the log's count of writes can catch up with the clock. */
const tick = 50;

const hours = (conversationLasts * 5) / 12;

export class ModelBrowser {
  readonly account = new Account();
  readonly #clock = new ModelClock();
  readonly #device = createSharedDevice(() => this.#clock.now());
  readonly #bot: ModelBot;
  readonly #agents: ModelAgents;
  #pages: ModelPage[] = [];
  #opened = 0;
  #ids = 0;
  #lines = 0;
  #hasCode = true;

  constructor({ tabs, safe }: BrowserSetting) {
    this.#bot = new ModelBot(this.account, this.#device, safe);
    this.#agents = new ModelAgents(this.account, this.#device);
    for (let tab = 0; tab < tabs; tab++) this.#open();
  }

  /** Whether it could happen. */
  async happen(happening: Happening): Promise<boolean> {
    const did = await this.#do(happening);
    if (!did) return false;
    await settle();
    await this.#clock.advance(tick);
    return true;
  }

  /** Lets all go well from here on: whatever still waits has its way. */
  async calmDown(): Promise<void> {
    this.account.note('— all goes well from here on');
    this.#hasCode = true;
    if (this.#pages.length === 0) this.#open();
    for (const page of this.#pages) {
      const left = page.life === 'left';
      await page.go();
      if (left) await page.conversation.wake();
    }
    for (const page of this.#pages) await page.conversation.wake();
    await settle();
    for (let round = 0; round < 400; round++) if (!(await this.#goOn(round))) return;
    this.account.break('it never comes to rest');
  }

  get pages(): readonly ModelPage[] {
    return this.#pages;
  }

  get device() {
    return this.#device;
  }

  get agentLines() {
    return this.#agents.lines;
  }

  get isAtRest(): boolean {
    return (
      this.#bot.waiting === 0 && this.#agents.open.length === 0 && this.#clock.next === undefined
    );
  }

  async #goOn(round: number): Promise<boolean> {
    const at = this.#device.stored()?.agent.at ?? 'bot';
    if (this.#bot.waiting > 0) this.#bot.accept(0);
    else if (this.#agents.open.length > 0 && at !== 'leaving') {
      const what =
        at === 'live'
          ? 'agent-ended'
          : at === 'identified'
            ? 'agent-asked-for-transcript'
            : 'agent-asked-who';
      this.#agents.signal(round, what);
    } else if (at === 'unreachable') this.#pages[0]?.dispatch({ type: 'bot-pressed' });
    else {
      const wait = this.#clock.next;
      if (wait === undefined) return false;
      await this.#clock.advance(wait);
    }
    await settle();
    await this.#clock.advance(tick);
    return true;
  }

  #open(): ModelPage {
    const { account } = this;
    const page = new ModelPage({
      name: `tab ${(this.#opened += 1)}`,
      device: this.#device,
      clock: this.#clock,
      newId: () => `id-${(this.#ids += 1)}`,
      hasCode: () => this.#hasCode,
      bot: (own) => this.#bot.channel(own),
      agents: (own) => this.#agents.opener(own),
      writes: () => undefined,
      posts: ({ id }) => {
        this.#kept.add(id);
        const said = account.of(this.#textById.get(id) ?? '');
        if (said) said.kept = true;
      },
      isRestless: ({ name }) => account.break(`${name} never comes to rest`),
      forgets: () => {
        const view = this.#cleared.get(page)?.shift();
        for (const said of account.all)
          if (view?.has(said.text)) said.fate = 'gone';
          else if (said.fate === 'there' && said.kept) said.fate = 'maybe';
        this.#agents.isForgotten();
      },
    });
    this.#pages.push(page);
    return page;
  }

  /** Ids of what the device was given to keep. */
  readonly #kept = new Set<string>();
  /** What was in view of pages that were cleared, until the device has forgotten it. */
  readonly #cleared = new Map<ModelPage, ReadonlySet<string>[]>();
  readonly #textById = new Map<string, string>();

  async #do({ what, tab, pick }: Happening): Promise<boolean> {
    const { account } = this;
    const awake = this.#pages.filter(({ life }) => life === 'awake');
    const page = awake[tab % Math.max(1, awake.length)];
    const note = (did: string): true => (account.note(did), true);
    const wish = (did: string, event: ConversationEvent): boolean => {
      if (!page) return false;
      note(`${page.name}: the visitor ${did}`);
      page.dispatch(event);
      return true;
    };
    switch (what) {
      case 'says':
        return !!page && this.#say(page, `m${(this.#lines += 1)}`);
      case 'says disconnect':
        this.#agents.isLeft();
        return !!page && this.#say(page, this.#disconnect());
      case 'presses':
        return !!page && this.#press(page, pick);
      case 'tries again':
      case 'tries again twice':
      case 'discards':
        return !!page && this.#decide(page, what, pick);
      case 'ends the chat':
        this.#agents.isLeft();
        return wish('ends the chat', { type: 'end-pressed' });
      case 'goes to the bot':
        return wish('goes to the bot', { type: 'bot-pressed' });
      case 'asks for the agent again':
        return wish('asks for the agent again', { type: 'agent-retry-pressed' });
      case 'clears':
        return !!page && pick % 4 === 0 && this.#clear(page);
      case 'opens':
        return this.#pages.length < 3 && note(`${this.#open().name} is opened`);
      case 'reloads':
      case 'is closed':
        if (!page) return false;
        page.conversation.pause();
        this.#end(page, what === 'reloads' ? 'is reloaded' : 'is closed');
        if (what === 'reloads') note(`${this.#open().name} is what was reloaded`);
        return true;
      case 'crashes':
        return !!page && this.#end(page, 'crashes');
      case 'freezes':
        if (!page) return false;
        page.stop('frozen');
        return note(`${page.name} is frozen`);
      case 'leaves':
        if (!page) return false;
        note(`${page.name} is left`);
        page.conversation.pause();
        page.stop('left');
        return true;
      case 'thaws':
      case 'returns': {
        const life = what === 'thaws' ? 'frozen' : 'left';
        const asleep = this.#pages.filter((other) => other.life === life);
        const back = asleep[tab % Math.max(1, asleep.length)];
        if (!back) return false;
        note(`${back.name} ${what}`);
        await back.go(pick);
        if (what === 'returns') await back.conversation.wake();
        return true;
      }
      case 'is seen':
        if (!page) return false;
        note(`${page.name} is seen`);
        void page.conversation.wake();
        return true;
      case 'network':
        note('there is a network again');
        for (const one of awake) void one.conversation.wake();
        return true;
      case 'holds':
      case 'lets go': {
        const name = gateNames[pick % gateNames.length];
        const gate = name && page ? page.gates[name] : undefined;
        if (!page || gate?.isFree !== (what === 'holds')) return false;
        note(`${page.name} ${what === 'holds' ? 'has to wait for' : 'need not wait for'}: ${name}`);
        if (what === 'holds') gate.shut();
        else await gate.open();
        return true;
      }
      case 'no code':
      case 'code':
        if (this.#hasCode === (what === 'code')) return false;
        this.#hasCode = what === 'code';
        return note(`the agent’s code can ${this.#hasCode ? '' : 'not '}be fetched`);
      case 'bot answers':
        return this.#bot.accept(pick);
      case 'bot hands over':
        return this.#bot.accept(pick, { handOver: true });
      case 'bot answer lost':
        return this.#bot.accept(pick, { lost: true });
      case 'bot broken':
        return this.#bot.fail(pick, 'broken');
      case 'bot busy':
        return this.#bot.fail(pick, 'passes');
      case 'bot refuses':
        return this.#bot.fail(pick, 'refused');
      case 'bot forgets':
        this.#bot.forget();
        return true;
      case 'asks who':
        return this.#agents.signal(pick, 'agent-asked-who');
      case 'asks for transcript':
        return this.#agents.signal(pick, 'agent-asked-for-transcript');
      case 'writes':
        return this.#agents.signal(pick, 'agent-wrote');
      case 'acknowledges':
        return this.#agents.signal(pick, 'agent-received');
      case 'ends':
        return this.#agents.signal(pick, 'agent-ended');
      case 'lost':
        return this.#agents.signal(pick, 'agent-lost');
      case 'half open':
        return this.#agents.halfOpen(pick);
      case 'fails':
        return this.#agents.signal(pick, 'agent-failed');
      case 'a second':
        return this.#pass(1_000, 'a second');
      case 'patience':
        return this.#pass(4_100, 'four seconds');
      case 'a minute':
        return this.#pass(61_000, 'a minute');
      case 'hours': {
        // Short of a day after the last line: then the conversation is forgotten, as it says.
        const now = this.#clock.now();
        const late = this.#pages.some(({ gates }) => !gates.requests.isFree);
        if (late || this.#device.wishes() > 0) return false;
        const last = this.#device.stored()?.entries.at(-1)?.at ?? now;
        return now + hours - last < conversationLasts && this.#pass(hours, 'ten hours');
      }
      default:
        return what satisfies never;
    }
  }

  async #pass(ms: number, name: string): Promise<boolean> {
    this.account.note(`${name} pass`);
    await this.#clock.advance(ms);
    return true;
  }

  #say(page: ModelPage, text: string): boolean {
    this.account.note(`${page.name}: the visitor says «${text}»`);
    this.#speak(page, text, { type: 'message-typed', text });
    return true;
  }

  #speak(page: ModelPage, text: string, event: ConversationEvent): void {
    const said = this.account.say(text, this.#clock.now(), page.view, page.side);
    said.attempts = Math.max(1, said.attempts);
    if (said.fate === 'gone') said.fate = 'there'; // it was said before, and never kept
    page.dispatch(event);
    const message = page.own.find((own) => textOf(own) === text);
    if (!message) return this.account.break(`«${text}» is not in view as soon as it is said`);
    this.#textById.set(message.id, text);
    if (this.#kept.has(message.id)) said.kept = true;
  }

  /** The word that leaves an agent chat, written so that no two are the same. */
  #disconnect(): string {
    const number = (this.#lines += 1);
    return Array.from(leaveText)
      .map((letter, index) => ((number >> index) % 2 ? letter.toUpperCase() : letter))
      .join('');
  }

  #press(page: ModelPage, pick: number): boolean {
    const asked = page.conversation.state.entries.flatMap((entry) =>
      entry.kind === 'message'
        ? entry.parts.flatMap((part) =>
            part.kind === 'buttons' && part.chosen === undefined
              ? [{ message: entry.id, title: part.buttons[0]?.title ?? '' }]
              : [],
          )
        : [],
    );
    const button = asked[pick % Math.max(1, asked.length)];
    if (!button) return false;
    this.account.note(`${page.name}: the visitor presses «${button.title}»`);
    const event = { type: 'button-pressed', message: button.message, index: 0 } as const;
    this.#speak(page, button.title, event);
    // A press is lost with the answer that it belongs to, where that was never kept.
    const { entries = [] } = this.#device.stored() ?? {};
    const said = this.account.of(button.title);
    if (said?.fate === 'there' && !entries.some(({ id }) => id === button.message))
      said.fate = 'maybe';
    return true;
  }

  #decide(
    page: ModelPage,
    what: 'tries again' | 'tries again twice' | 'discards',
    pick: number,
  ): boolean {
    const open = page.own.filter(
      ({ delivery: { state } }) => state === 'failed' || state === 'in-doubt',
    );
    const { account } = this;
    const message = open[pick % Math.max(1, open.length)];
    const said = message && account.of(textOf(message));
    if (!said) return false;
    this.account.note(`${page.name}: the visitor ${what}: «${said.text}»`);
    if (what === 'discards') {
      if (said.fate === 'there') said.fate = 'maybe';
      // The last line gone, the one before may be older than a day: then all of it is forgotten.
      const last = page.own.findLast(({ id }) => id !== message.id)?.at ?? 0;
      if (this.#clock.now() - last > conversationLasts)
        for (const other of account.all) if (other.fate === 'there') other.fate = 'maybe';
      page.dispatch({ type: 'discard-pressed', message: message.id });
      return true;
    }
    this.account.say(said.text, this.#clock.now(), page.view, page.side);
    const retry = { type: 'retry-pressed', message: message.id } as const;
    said.attempts += 1;
    page.dispatch(retry);
    if (what === 'tries again twice') {
      if (!this.#pages.every(({ isPrompt }) => isPrompt)) said.attempts += 1;
      page.dispatch(retry);
    }
    return true;
  }

  #clear(page: ModelPage): boolean {
    this.account.note(`${page.name}: the visitor clears the conversation`);
    const view = new Set(page.texts);
    for (const said of this.account.all) if (said.fate === 'there') said.fate = 'maybe';
    this.#cleared.set(page, [...(this.#cleared.get(page) ?? []), view]);
    this.#agents.isForgotten();
    page.conversation.clear();
    return true;
  }

  #end(page: ModelPage, how: string): true {
    this.account.note(`${page.name} ${how}`);
    const view = page.texts;
    page.stop('gone');
    this.#pages = this.#pages.filter((other) => other !== page);
    for (const said of this.account.all)
      if (!said.kept && view.includes(said.text)) said.fate = 'gone';
    return true;
  }

  /** What everybody sees, as lines. */
  get transcript() {
    return toTranscript(this.#pages[0]?.conversation.state.entries ?? []);
  }
}
