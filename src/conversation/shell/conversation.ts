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
import { suspended } from '../core/take-over.ts';
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
import { createEventQueue } from './event-queue.ts';

/** What the conversation needs from around it. */
export interface ConversationPorts extends LeaderPorts {
  readonly openLead: OpenLead;
  readonly openBell: OpenBell;
}

/** One tab's view of the conversation, and what can be done with it. */
export type Conversation = ReturnType<typeof createConversation>;

/** Nothing happens before `open`. */
export function createConversation(ports: ConversationPorts) {
  const { bot, clock, log, newId } = ports;
  const follower = createFollower(() => election.relax());
  const leader = createLeader(ports, follower, {
    happened: (event) => queue.add(event),
    written() {
      bell.ring();
      if (retired) finish();
      else rest();
    },
    refused,
  });
  const queue = createEventQueue<ConversationEvent>((event) => {
    if (closed) return;
    const stamp = { id: newId(), at: clock.now() };
    if (isWish(event))
      post({ ...event, ...stamp, withAgent: sideNow(follower.view.get()) === 'agent' });
    else if (leader.leads) leader.take({ ...event, ...stamp });
  });
  const election = createElection(
    ports.openLead({ granted: () => void begin(), lost: stepDown }),
    clock,
    letsTurnsPass,
  );
  const openBell = (): Bell => ports.openBell(() => void look());
  let bell = openBell();
  let closed = false;
  /** It is to close as soon as what is under way has its answer. */
  let retired = false;

  function post(wish: Stamped): void {
    const posted = log.post(wish);
    if (leader.leads && !follower.isPending) return leader.take(wish, posted);
    void posted.then(() => {
      follower.confirm(wish);
      bell.ring();
      if (leader.leads) void look();
      else if (follower.isPending) election.insist();
    });
    election.ask();
    follower.add(wish);
    follower.show();
  }

  /** The log may have changed. */
  async function look(): Promise<void> {
    const { term, isWritten } = leader;
    const { confirmed, rev } = follower;
    const kept = await log.read(rev);
    if (term !== leader.term || closed) return;
    const isNews = rev !== follower.rev;
    if (leader.leads) {
      // Another has written, or cleared it: this tab leads no more, and was not told.
      if (kept.state && isWritten && !isNews) return stepDown();
      return leader.takeWishes(kept.wishes);
    }
    if (isNews) return look(); // this tab has led, or looked, meanwhile
    follower.follow(kept, confirmed);
    if (kept.work) election.ask();
  }

  /**
   * A leader that is awake needs two turns at the log, one to read a wish and one to write what comes
   * of it. Nobody has written while this tab had three, however long they took.
   */
  async function letsTurnsPass(): Promise<boolean> {
    await look();
    const { rev } = follower;
    for (let turn = 0; turn < 2; turn++) await look();
    return follower.rev === rev && !leader.leads && !closed;
  }

  /** The lead is granted; twice, where it was asked for and seized. What the log says last counts. */
  async function begin(): Promise<void> {
    if (leader.leads) return;
    const term = leader.newTerm();
    const { confirmed, rev } = follower;
    const kept = await log.lead(rev);
    if (term !== leader.term) return;
    follower.follow(kept, confirmed);
    if (!kept.work) return rest();
    try {
      await leader.prepare();
    } catch {
      if (term === leader.term) election.askLater();
      return;
    }
    if (term !== leader.term) return;
    leader.begin(kept.wishes);
    if (follower.isPending) void look(); // posted while the log was being asked
    rest();
  }

  /** When nothing is left to do, another tab may lead. */
  function rest(): void {
    if (!leader.rest()) return;
    election.release();
    if (follower.isPending) election.ask();
    else void look(); // a tab that was killed may have posted without ringing
  }

  /** The log did not take what was decided here: a wish is for the tab that leads now. */
  function refused(wish: Stamped | undefined, current: boolean): void {
    if (wish) {
      follower.add(wish);
      follower.confirm(wish);
      bell.ring();
    }
    if (current) stepDown();
    else void look();
  }

  /** Another tab has taken the lead. */
  function stepDown(): void {
    if (closed) return;
    letGo();
    if (retired) finish();
    else void look();
  }

  /** The page, or its chat, is left. */
  const leave = (from?: ConversationState): void =>
    leader.take({ type: 'page-left', id: newId(), at: clock.now() }, undefined, from);

  /** Closes, unless an answer is waited for. */
  function finish(): void {
    if (!leader.leads || follower.state.bot.inFlight === undefined) close();
  }

  function close(): void {
    letGo();
    bot.close();
    bell.close();
    closed = true;
  }

  function letGo(): void {
    queue.clear();
    election.relax();
    leader.letGo();
    follower.distrust();
    election.release();
  }

  return {
    get state(): ConversationState {
      return follower.view.get();
    },
    /** The conversation is kept for as long as the host wants it to be. */
    get isKept(): boolean {
      return log.isKept;
    },
    /** Calls `watch` after every change; returns the end of it. */
    subscribe: (watch: (state: ConversationState) => void) => follower.view.subscribe(watch),
    /** Picks up what the log holds. To be awaited once, first. */
    open: look,
    /**
     * Takes what happened. What the visitor said is in `state` when this returns, unless it is called
     * from within; the rest, where this tab leads, once the log holds it.
     */
    dispatch: (event: ConversationEvent): void => queue.add(event),
    /** Forgets the conversation in every tab and in storage, and starts with an empty one. */
    clear(): void {
      letGo();
      bot.close();
      leader.forget();
      follower.forget();
      void log.forget().then(() => bell.ring());
    },
    /** The page is left, or hidden for good: another tab may lead. What is sent still arrives. */
    pause(): void {
      if (leader.leads)
        leave(bot.recall() || leader.holdsBack ? suspended(follower.state, true) : undefined);
      letGo();
      bell.close();
    },
    /** The page is seen again, or there is a network again: what was missed or is overdue happens. */
    async wake(): Promise<void> {
      if (closed) return;
      bell.close();
      bell = openBell();
      leader.wake();
      await look();
      // Where another tab leads: one that is frozen is found out by a wish that it does not take.
      if (needsLeader(follower.state)) queue.add({ type: 'went-online' });
    },
    /** Another conversation takes its place: what is under way ends first, and nothing else begins. */
    retire(): void {
      retired = true;
      if (leader.leads) leave(suspended(follower.state));
      finish();
    },
    /** Ends everything that is under way. What was being sent is in doubt when it is resumed. */
    close,
  };
}
