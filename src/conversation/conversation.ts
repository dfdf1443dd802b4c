/**
 * The shell around the pure core. A tab that leads takes events, writes the log, and then has the
 * effects carried out; a tab that does not shows the log, and posts what its visitor wishes.
 */
import { Performer, type PerformerPorts } from './performer.ts';
import {
  needsLeader,
  newConversation,
  type ConversationEvent,
  type ConversationState,
  type Effect,
  type Stamped,
} from './state.ts';
import { step } from './step.ts';
import { createStore } from './store.ts';
import { interrupted } from './take-over.ts';
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
  #leading = false;
  /** What is taken, and not yet written. */
  #writing: Stamped[] = [];
  /** Effects follow their own write, one after the other. */
  #order = Promise.resolve();
  readonly #events: ConversationEvent[] = [];
  #taking = false;
  /** Counts the times that everything was let go, so that what comes late is told apart. */
  #life = 0;
  #endPatience: (() => void) | undefined;
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
   * from within; the rest is when this tab leads.
   */
  dispatch(event: ConversationEvent): void {
    this.#events.push(event);
    if (this.#taking) return;
    this.#taking = true;
    try {
      for (let next = this.#events.shift(); next && !this.#closed; next = this.#events.shift()) {
        const stamped = { ...next, id: this.#ports.newId(), at: this.#ports.clock.now() };
        if (this.#leading) this.#take(stamped);
        else if (isWish(stamped)) this.#post(stamped);
      }
    } finally {
      this.#taking = false;
    }
  }

  /** Forgets the conversation in every tab and in storage, and starts with an empty one. */
  clear(): void {
    this.#letGo();
    this.#ports.bot.close();
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
    if (this.#leading) this.#performer.wake();
    else await this.#look();
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
    this.#writing = [];
    this.#endPatience?.();
    this.#endPatience = undefined;
    this.#performer.letGo();
    this.#lead.release();
  }

  // This tab does not lead.

  #post(wish: Stamped): void {
    this.#posted.push(wish);
    void this.#ports.log.post(wish).then(() => this.#bell.ring());
    this.#lead.ask();
    this.#waitFor(() => this.#lead.seize());
    this.#show();
  }

  /** Does `what` when the patience with whoever leads is at its end. */
  #waitFor(what: () => void): void {
    this.#endPatience ??= this.#ports.clock.after(patience, () => {
      this.#endPatience = undefined;
      what();
    });
  }

  /** The log may have changed. */
  async #look(): Promise<void> {
    const life = this.#life;
    const asked = this.#posted.length;
    const kept = await this.#ports.log.read(this.#rev);
    if (life !== this.#life || this.#closed) return;
    if (this.#leading) {
      if (kept.rev === 0 && this.#rev > 0) return this.#stepDown(); // it was cleared elsewhere
      return this.#takeWishes(kept.wishes);
    }
    this.#follow(kept, asked);
    if (kept.work) this.#lead.ask();
  }

  /** @param asked how many wishes had been posted when the log was asked */
  #follow({ rev, state = this.#state, wishes }: Kept, asked: number): void {
    this.#rev = rev;
    this.#state = state;
    const open = new Set(wishes.map(({ id }) => id));
    this.#keepPosted(({ id }, index) => index >= asked || open.has(id));
    this.#show();
  }

  #keepPosted(isOpen: (wish: Stamped, index: number) => boolean): void {
    this.#posted = this.#posted.filter(isOpen);
    if (this.#posted.length > 0) return;
    this.#endPatience?.();
    this.#endPatience = undefined;
  }

  // This tab leads.

  async #begin(): Promise<void> {
    const life = this.#life;
    const asked = this.#posted.length;
    const kept = await this.#ports.log.lead(this.#rev);
    if (life !== this.#life) return;
    this.#follow(kept, asked);
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

  /** Without the agent's code an agent chat cannot be led; it is tried again in a while. */
  async #hasMoves(life: number): Promise<boolean> {
    try {
      await this.#performer.loadMoves();
      return life === this.#life;
    } catch {
      if (life !== this.#life) return false;
      this.#lead.release();
      this.#waitFor(() => this.#lead.ask());
      return false;
    }
  }

  #takeWishes(wishes: readonly Stamped[]): void {
    const taken = new Set(this.#writing.map(({ id }) => id));
    for (const wish of wishes) if (!taken.has(wish.id)) this.#take(wish, { posted: true });
  }

  /**
   * Decides on `event`; what comes of it is written, and then carried out.
   *
   * @param posted the log holds it as a wish, which is removed in the same write
   */
  #take(event: Stamped, { posted = false, from = this.#state } = {}): void {
    const before = this.#state;
    const { state, effects } = step(from, event, this.#performer.moves);
    this.#state = state;
    this.#keepPosted(({ id }) => id !== event.id);
    if (state === before && effects.length === 0 && !posted) return;
    const life = this.#life;
    this.#writing.push(event);
    const written = this.#ports.log.write(before, state, posted ? event.id : undefined);
    this.#show();
    this.#order = Promise.all([written, this.#order]).then(([rev]) => {
      if (rev === undefined) return this.#refused(event, posted, life);
      if (life !== this.#life) return;
      this.#rev = rev;
      this.#writing = this.#writing.filter((other) => other !== event);
      this.#bell.ring();
      this.#perform(effects, state, life);
      this.#rest();
    });
  }

  #perform(effects: readonly Effect[], state: ConversationState, life: number): void {
    for (const effect of effects) {
      if (life !== this.#life) return; // cleared or closed by somebody who watches
      this.#performer.perform(effect, state);
    }
  }

  /** Another tab leads, and the log did not take what was decided here: the wish is for that one. */
  #refused(event: Stamped, posted: boolean, life: number): void {
    if (life === this.#life) this.#stepDown();
    if (posted || !isWish(event)) return;
    if (this.#closed) void this.#ports.log.post(event);
    else this.#post(event);
  }

  /** Another tab has taken the lead; what was decided here and not written counts for nothing. */
  #stepDown(): void {
    if (this.#closed) return;
    this.#letGo();
    this.#rev = -1;
    void this.#look();
  }

  /** When nothing is left to do, another tab may lead. */
  #rest(): void {
    if (this.#writing.length > 0 || (this.#leading && needsLeader(this.#state))) return;
    this.#leading = false;
    this.#lead.release();
    if (this.#posted.length > 0) this.#lead.ask();
  }

  #show(): void {
    this.#store.set(withWishes(this.#state, this.#posted));
  }
}
