/**
 * The shell around the pure core, in one tab of several: who leads, and where an event goes.
 *
 * Invariants:
 * - A wish is posted to the log before any tab decides on it: it outlives a page that is left.
 * - Each wish is taken by one leader, in the order in which the log holds them. This tab decides on its
 *   own at once only while it leads and no earlier one is pending.
 * - All else that happens concerns the tab that leads. Nothing that comes late, after this tab has let
 *   go, changes anything.
 * - A tab leads only while there is work, and finds out by the log when another has taken its place.
 */
import { sideNow } from '../core/outbox.ts';
import {
  needsLeader,
  type ConversationEvent,
  type ConversationState,
  type Stamped,
} from '../core/state.ts';
import { isWish } from '../core/wishes.ts';
import { createElection } from './election.ts';
import { createFollower } from './follower.ts';
import { createLeader, type LeaderPorts } from './leader.ts';
import type { Bell, OpenBell, OpenLead } from './ports.ts';
import { createTurns } from './turns.ts';

/** What the conversation needs from around it. */
export interface ConversationPorts extends LeaderPorts {
  readonly openLead: OpenLead;
  readonly openBell: OpenBell;
}

export class Conversation {
  readonly #ports: ConversationPorts;
  readonly #turns = createTurns<ConversationEvent>((event) => this.#hear(event));
  readonly #election;
  readonly #follower = createFollower(() => this.#election.relax());
  readonly #leader;
  #bell: Bell;
  #closed = false;

  constructor(ports: ConversationPorts) {
    this.#ports = ports;
    this.#leader = createLeader(ports, this.#follower, {
      happened: (event) => this.dispatch(event),
      written: () => {
        this.#bell.ring();
        this.#rest();
      },
      refused: (wish, current) => this.#refused(wish, current),
    });
    this.#bell = this.#openBell();
    this.#election = createElection(
      ports.openLead({ granted: () => void this.#begin(), lost: () => this.#stepDown() }),
      ports.clock,
    );
  }

  get state(): ConversationState {
    return this.#follower.view.get();
  }

  /** The conversation outlives this page. */
  get isKept(): boolean {
    return this.#ports.log.place === 'device';
  }

  /** Calls `watch` after every change; returns the end of it. */
  subscribe(watch: (state: ConversationState) => void): () => void {
    return this.#follower.view.subscribe(watch);
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
    this.#turns.add(event);
  }

  /** Forgets the conversation in every tab and in storage, and starts with an empty one. */
  clear(): void {
    this.#letGo();
    this.#ports.bot.close();
    this.#leader.forget();
    this.#follower.forget();
    void this.#ports.log.forget().then(() => this.#bell.ring());
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
    this.#bell = this.#openBell();
    this.#leader.wake();
    await this.#look();
    // Where another tab leads: one that is frozen is found out by a wish that it does not take.
    if (needsLeader(this.#follower.state)) this.dispatch({ type: 'went-online' });
  }

  /** Ends everything that is under way. What was being sent is in doubt when it is resumed. */
  close(): void {
    this.#letGo();
    this.#ports.bot.close();
    this.#bell.close();
    this.#closed = true;
  }

  #openBell(): Bell {
    return this.#ports.openBell(() => void this.#look());
  }

  #hear(event: ConversationEvent): void {
    if (this.#closed) return;
    const { newId, clock } = this.#ports;
    const stamp = { id: newId(), at: clock.now() };
    if (isWish(event))
      this.#post({ ...event, ...stamp, withAgent: sideNow(this.state) === 'agent' });
    else if (this.#leader.leads) this.#leader.take({ ...event, ...stamp });
  }

  #post(wish: Stamped): void {
    const posted = this.#ports.log.post(wish);
    if (this.#leader.leads && !this.#follower.isPending) return this.#leader.take(wish, posted);
    void posted.then(() => {
      this.#follower.confirm(wish);
      this.#bell.ring();
      if (this.#leader.leads) void this.#look();
    });
    this.#election.insist();
    this.#follower.add(wish);
    this.#follower.show();
  }

  /** The log may have changed. */
  async #look(): Promise<void> {
    const { term, isWritten } = this.#leader;
    const { confirmed, rev } = this.#follower;
    const kept = await this.#ports.log.read(rev);
    if (term !== this.#leader.term || this.#closed) return;
    const isNews = rev !== this.#follower.rev;
    if (this.#leader.leads) {
      // Another has written, or cleared it: this tab leads no more, and was not told.
      if (kept.state && isWritten && !isNews) return this.#stepDown();
      return this.#leader.takeWishes(kept.wishes);
    }
    if (isNews) return this.#look(); // this tab has led, or looked, meanwhile
    this.#follower.follow(kept, confirmed);
    if (kept.work) this.#election.ask();
  }

  /** The lead is granted; twice, where it was asked for and seized. What the log says last counts. */
  async #begin(): Promise<void> {
    if (this.#leader.leads) return;
    const term = this.#leader.newTerm();
    const { confirmed, rev } = this.#follower;
    const kept = await this.#ports.log.lead(rev);
    if (term !== this.#leader.term) return;
    this.#follower.follow(kept, confirmed);
    if (!kept.work) return this.#rest();
    try {
      await this.#leader.prepare();
    } catch {
      if (term === this.#leader.term) this.#election.askLater();
      return;
    }
    if (term !== this.#leader.term) return;
    this.#leader.begin(kept.wishes);
    if (this.#follower.isPending) void this.#look(); // posted while the log was being asked
    this.#rest();
  }

  /** When nothing is left to do, another tab may lead. */
  #rest(): void {
    if (!this.#leader.rest()) return;
    this.#election.release();
    if (this.#follower.isPending) this.#election.ask();
    else void this.#look(); // a tab that was killed may have posted without ringing
  }

  /** The log did not take what was decided here: a wish is for the tab that leads now. */
  #refused(wish: Stamped | undefined, current: boolean): void {
    if (wish) {
      this.#follower.add(wish);
      this.#follower.confirm(wish);
      this.#bell.ring();
    }
    if (current) this.#stepDown();
    else void this.#look();
  }

  /** Another tab has taken the lead. */
  #stepDown(): void {
    if (this.#closed) return;
    this.#letGo();
    void this.#look();
  }

  #letGo(): void {
    this.#turns.clear();
    this.#election.relax();
    this.#leader.letGo();
    this.#follower.distrust();
    this.#election.release();
  }
}
