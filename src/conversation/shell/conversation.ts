/**
 * The shell around the pure core. A tab that leads takes events, writes the log, and then has the
 * effects carried out; a tab that does not shows the log, and posts what its visitor wishes.
 */
import { sideNow } from '../core/outbox.ts';
import { Performer, type PerformerPorts } from './performer.ts';
import {
  needsLeader,
  newConversation,
  type ConversationEvent,
  type ConversationState,
  type Effect,
  type Stamped,
} from '../core/state.ts';
import { step } from '../core/step.ts';
import { createStore } from './store.ts';
import { interrupted } from '../core/take-over.ts';
import {
  isWish,
  withWishes,
  type Bell,
  type Kept,
  type Lead,
  type Log,
  type OpenBell,
  type OpenLead,
} from './tabs.ts';

/** What the conversation needs from around it. */
export interface ConversationPorts extends PerformerPorts {
  readonly log: Log;
  readonly openLead: OpenLead;
  readonly openBell: OpenBell;
}

/** A leader takes a wish at once; one that has not done so by now is frozen. In milliseconds. */
const patience = 4_000;
/** A tab that has waited longer than this for the log may have been frozen, and lead no more. */
const promptly = 1_000;

/** What is to be written in one go, and then carried out. */
interface Decided {
  /** Which of the tab's lives it was decided in. */
  readonly life: number;
  /** How many events it is about. */
  count: number;
  readonly effects: Effect[];
  /** What they led to. */
  state: ConversationState;
  /** How often a decision had been shown at once by then. */
  readonly shown: number;
}

export class Conversation {
  readonly #ports: ConversationPorts;
  readonly #store = createStore(newConversation);
  readonly #performer: Performer;
  readonly #lead: Lead;
  #bell: Bell;
  /** The conversation as this tab, or the one that leads, has decided last. */
  #state = newConversation;
  /** The log's count of writes that `#state` goes with. */
  #rev = 0;
  /** What was wished here and waits for the tab that leads. */
  #posted: Stamped[] = [];
  /** Those of them that are safe in the log: what it does not hold any more has been taken. */
  readonly #safe = new Set<Stamped>();
  #leading = false;
  /** Ids of the wishes that this tab has decided on: a log read before that holds them still. */
  readonly #taken = new Set<string>();
  /** How many decisions are not yet written. */
  #writing = 0;
  /** How often the last decision was shown at once, written or not. */
  #shown = 0;
  /** What was decided last and is not yet being written: what happens meanwhile joins it. */
  #unwritten: Decided | undefined;
  /** Writes follow each other, and effects their own write. */
  #order: Promise<boolean> = Promise.resolve(true);
  readonly #events: ConversationEvent[] = [];
  #taking = false;
  /** Counts the times that this tab let go, or began: what comes late is told apart. */
  #life = 0;
  /** What was decided before this one is not to be written any more. */
  #forgotten = 0;
  #endPatience: (() => void) | undefined;
  /** How often the agent's code could not be fetched. */
  #misses = 0;
  #closed = false;

  constructor(ports: ConversationPorts) {
    this.#ports = ports;
    this.#performer = new Performer(ports, (event) => this.dispatch(event));
    this.#bell = ports.openBell(() => void this.#look());
    this.#lead = ports.openLead({
      granted: () => void this.#begin(),
      lost: () => this.#stepDown(),
    });
  }

  get state(): ConversationState {
    return this.#store.get();
  }

  /** The conversation outlives this page. */
  get isKept(): boolean {
    return this.#ports.log.place === 'device';
  }

  /** Calls `watch` after every change; returns the end of it. */
  subscribe(watch: (state: ConversationState) => void): () => void {
    return this.#store.subscribe(watch);
  }

  /** Picks up what the log holds. To be awaited once, first. */
  open(): Promise<void> {
    return this.#look();
  }

  /**
   * Takes what happened. What the visitor said is in `state` when this returns, unless it is called
   * from within; the rest, where this tab leads, once the log holds it.
   */
  dispatch(event: ConversationEvent): void {
    this.#events.push(event);
    if (this.#taking) return;
    this.#taking = true;
    try {
      for (let next = this.#events.shift(); next && !this.#closed; next = this.#events.shift()) {
        const stamp = { id: this.#ports.newId(), at: this.#ports.clock.now() };
        if (isWish(next))
          this.#post({ ...next, ...stamp, withAgent: sideNow(this.state) === 'agent' });
        else if (this.#leading) this.#take({ ...next, ...stamp });
      }
    } finally {
      this.#taking = false;
    }
  }

  /** Forgets the conversation in every tab and in storage, and starts with an empty one. */
  clear(): void {
    this.#letGo();
    this.#ports.bot.close();
    this.#forgotten = this.#life;
    this.#posted = [];
    this.#rev = 0;
    this.#state = newConversation;
    void this.#ports.log.forget().then(() => this.#bell.ring());
    this.#show();
  }

  /** The page is left, or hidden for good: another tab may lead. What is sent still arrives. */
  pause(): void {
    this.#letGo();
    this.#bell.close();
  }

  /** The page is seen again, or there is a network again: what was missed or is overdue happens. */
  async wake(): Promise<void> {
    if (this.#closed) return;
    this.#bell.close();
    this.#bell = this.#ports.openBell(() => void this.#look());
    this.#performer.wake();
    await this.#look();
    // Where another tab leads: one that is frozen is found out by a wish that it does not take.
    if (needsLeader(this.#state)) this.dispatch({ type: 'went-online' });
  }

  /** Ends everything that is under way. What was being sent is in doubt when it is resumed. */
  close(): void {
    this.#letGo();
    this.#ports.bot.close();
    this.#bell.close();
    this.#closed = true;
  }

  #letGo(): void {
    this.#life++;
    this.#leading = false;
    this.#events.length = 0;
    this.#writing = 0;
    this.#taken.clear();
    this.#rev = -1; // what was decided and not written counts for nothing
    this.#endPatience?.();
    this.#endPatience = undefined;
    this.#performer.letGo();
    this.#lead.release();
  }

  /** A wish is kept before it is decided on: it outlives a page that is left in between. */
  #post(wish: Stamped): void {
    const posted = this.#ports.log.post(wish);
    // What was said before, and is not taken yet, comes first.
    if (this.#leading && this.#posted.length === 0) return this.#take(wish, { posted });
    this.#posted.push(wish);
    void posted.then(() => {
      this.#safe.add(wish);
      this.#bell.ring();
      if (this.#leading) void this.#look();
    });
    this.#lead.ask();
    this.#waitFor(() => this.#lead.seize());
    this.#show();
  }

  // This tab does not lead.

  /** Does `what` when the patience with whoever leads is at its end. */
  #waitFor(what: () => void, ms = patience): void {
    this.#endPatience ??= this.#ports.clock.after(ms, () => {
      this.#endPatience = undefined;
      what();
    });
  }

  /** The log may have changed. */
  async #look(): Promise<void> {
    const life = this.#life;
    const safe = new Set(this.#safe);
    const seen = this.#rev;
    const isQuiet = this.#writing === 0;
    const kept = await this.#ports.log.read(seen);
    if (life !== this.#life || this.#closed) return;
    if (this.#leading) {
      // Another has written, or cleared it: this tab leads no more, and was not told.
      if (kept.state && isQuiet && seen === this.#rev) return this.#stepDown();
      return this.#takeWishes(kept.wishes);
    }
    if (seen !== this.#rev) return this.#look(); // this tab has led, or looked, meanwhile
    this.#follow(kept, safe);
    if (kept.work) this.#lead.ask();
  }

  /** @param safe wishes of this tab that the log held when it was asked */
  #follow({ rev, state = this.#state, wishes }: Kept, safe: ReadonlySet<Stamped>): void {
    this.#rev = rev;
    this.#state = state;
    const open = new Set(wishes.map(({ id }) => id));
    this.#keepPosted((wish) => !safe.has(wish) || open.has(wish.id));
    this.#show();
  }

  #keepPosted(isOpen: (wish: Stamped) => boolean): void {
    for (const wish of this.#posted) if (!isOpen(wish)) this.#safe.delete(wish);
    this.#posted = this.#posted.filter(isOpen);
    if (this.#posted.length > 0) return;
    this.#endPatience?.();
    this.#endPatience = undefined;
  }

  // This tab leads.

  async #begin(): Promise<void> {
    if (this.#leading) return;
    // The lead may be granted twice, as asked for and as seized: what the log says last counts.
    const life = ++this.#life;
    const safe = new Set(this.#safe);
    const kept = await this.#ports.log.lead(this.#rev);
    if (life !== this.#life) return;
    this.#follow(kept, safe);
    if (!kept.work) return this.#rest();
    if (this.#state.agent.at !== 'bot' && !(await this.#hasMoves(life))) return;
    this.#leading = true;
    const { clock, newId, bot } = this.#ports;
    const resumed = { type: 'page-resumed', id: newId(), at: clock.now() } as const;
    this.#take(resumed, { from: interrupted(this.#state, bot.safe) });
    this.#takeWishes(kept.wishes);
    if (this.#posted.length > 0) void this.#look(); // posted while the log was being asked
    this.#rest();
  }

  /** Without the agent's code an agent chat cannot be led; it is tried again, ever less often. */
  async #hasMoves(life: number): Promise<boolean> {
    try {
      await this.#performer.loadAgentStage();
      return life === this.#life;
    } catch {
      if (life !== this.#life) return false;
      this.#lead.release();
      this.#waitFor(() => this.#lead.ask(), patience * 2 ** Math.min(this.#misses++, 6));
      return false;
    }
  }

  #takeWishes(wishes: readonly Stamped[]): void {
    const posted = Promise.resolve();
    for (const wish of wishes) if (!this.#taken.has(wish.id)) this.#take(wish, { posted });
  }

  /**
   * Decides on `event`; what comes of it is written, and then carried out.
   *
   * @param posted once the log holds it as a wish, which is removed in the same write
   */
  #take(
    event: Stamped,
    { posted, from = this.#state }: { posted?: Promise<void>; from?: ConversationState } = {},
  ): void {
    const before = this.#state;
    const { state, effects } = step(from, event, this.#performer.moves);
    this.#state = state;
    if (posted) this.#taken.add(event.id);
    this.#keepPosted(({ id }) => id !== event.id);
    if (state === before && effects.length === 0 && !posted) return;
    this.#writing++;
    // What others said is seen once it is kept: nobody reads a line that a reload takes away again.
    // Where lines come faster than the log takes them, nobody waits for it.
    if (posted || this.#writing > 3) this.#show();
    const life = this.#life;
    const joined = posted || this.#unwritten?.life !== life ? undefined : this.#unwritten;
    const decided = joined ?? { life, count: 0, effects: [], state, shown: this.#shown };
    decided.count++;
    decided.effects.push(...effects);
    decided.state = state;
    if (joined) return;
    this.#unwritten = decided;
    this.#order = Promise.all([this.#order, posted]).then(async ([whole]) => {
      if (this.#unwritten === decided) this.#unwritten = undefined;
      if (life < this.#forgotten) return false;
      const { state, effects, count, shown } = decided;
      // Where the page was left in between, a wish and what builds on it is for whoever comes next.
      const lapsed = life !== this.#life && (posted !== undefined || !whole);
      const asked = this.#ports.clock.now();
      const rev = lapsed
        ? undefined
        : await this.#ports.log.write(before, state, posted && event.id);
      if (rev === undefined || !(await this.#isLast(rev, asked))) this.#refused(event, life);
      else if (life === this.#life) {
        this.#rev = rev;
        this.#writing -= count;
        if (shown === this.#shown) this.#store.set(withWishes(state, this.#posted));
        this.#bell.ring();
        this.#perform(effects, state, life);
        this.#rest();
      }
      return rev !== undefined;
    });
  }

  /** Nobody has written since `rev`, for which the log was `asked`. */
  async #isLast(rev: number, asked: number): Promise<boolean> {
    const { clock, log } = this.#ports;
    while (clock.now() - asked > promptly) {
      asked = clock.now();
      if ((await log.read(rev)).rev !== rev) return false;
    }
    return true;
  }

  #perform(effects: readonly Effect[], state: ConversationState, life: number): void {
    for (const effect of effects) {
      if (life !== this.#life) return; // cleared or closed by somebody who watches
      this.#performer.perform(effect, state);
    }
  }

  /** The log did not take what was decided here: a wish is for the tab that leads now. */
  #refused(event: Stamped, life: number): void {
    if (isWish(event) && !this.#taken.has(event.id)) {
      this.#posted.push(event);
      this.#safe.add(event);
      this.#bell.ring();
    }
    if (life === this.#life) this.#stepDown();
    else void this.#look();
  }

  /** Another tab has taken the lead. */
  #stepDown(): void {
    if (this.#closed) return;
    this.#letGo();
    void this.#look();
  }

  /** When nothing is left to do, another tab may lead. */
  #rest(): void {
    if (this.#writing > 0 || (this.#leading && needsLeader(this.#state))) return;
    this.#leading = false;
    this.#lead.release();
    if (this.#posted.length > 0) this.#lead.ask();
    else void this.#look(); // a tab that was killed may have posted without ringing
  }

  #show(): void {
    this.#shown++;
    this.#store.set(withWishes(this.#state, this.#posted));
  }
}
