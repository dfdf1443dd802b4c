/**
 * What the visitor of this tab sees: the conversation as the log holds it, or as this tab, leading,
 * has decided it; and on top of it, as an optimistic update, what was asked for here and no tab has
 * taken yet.
 *
 * Invariants:
 * - A pending wish stays in view until a tab has taken it.
 * - A wish counts as taken when this tab has decided on it, or when it is gone from the log. Only one
 *   that the log has confirmed can be gone: an unconfirmed one may still be on its way there.
 * - The view never goes back to an earlier decision.
 * - Only what has left is shown as such: what was decided and is not carried out yet still waits.
 */
import { notYetOut } from '../core/outbox.ts';
import { newConversation, type ConversationState, type Stamped } from '../core/state.ts';
import { withWishes } from '../core/wishes.ts';
import type { Kept } from './ports.ts';
import { createStore } from './store.ts';

/** What the visitor of one tab sees, and what stands behind it. */
export type Follower = ReturnType<typeof createFollower>;

/** @param allTaken called when nothing is pending any more */
export function createFollower(allTaken: () => void) {
  const view = createStore(newConversation);
  /** What was asked for here and no tab has taken yet, oldest first. */
  let pending: readonly Stamped[] = [];
  /** Those of them that the log has confirmed. */
  let confirmed: ReadonlySet<Stamped> = new Set();
  /** The conversation as the next decision finds it. */
  let state = newConversation;
  /** The log's count of writes that `state` goes with. */
  let rev = 0;
  /** Counts this tab's decisions. */
  let decided = 0;
  /** The last of them that is in view, and what it has made of the conversation. */
  let shown = 0;
  let inView = newConversation;
  /** The conversation of which all is carried out. */
  let done = newConversation;

  const draw = (): void => view.set(withWishes(notYetOut(inView, done), pending));
  const show = (what = state, number = decided): void => {
    shown = number;
    inView = what;
    draw();
  };
  const keep = (isOpen: (wish: Stamped) => boolean): void => {
    pending = pending.filter(isOpen);
    confirmed = new Set(pending.filter((wish) => confirmed.has(wish)));
    if (pending.length === 0) allTaken();
  };
  return {
    view,
    get state() {
      return state;
    },
    get rev() {
      return rev;
    },
    /** To be taken before the log is asked, and handed to `follow` with the answer. */
    get confirmed() {
      return confirmed;
    },
    get isPending() {
      return pending.length > 0;
    },
    /** The visitor asks for something that this tab does not decide on now. */
    add(wish: Stamped): void {
      pending = [...pending, wish];
    },
    /** The log holds a pending wish now. */
    confirm(wish: Stamped): void {
      confirmed = new Set([...confirmed, wish]);
    },
    /** @param asked those that the log had confirmed when it was asked */
    follow(kept: Kept, asked: ReadonlySet<Stamped>): void {
      rev = kept.rev;
      state = kept.state ?? state;
      done = state;
      const open = new Set(kept.wishes.map(({ id }) => id));
      keep((wish) => !asked.has(wish) || open.has(wish.id));
      show();
    },
    /** This tab has made `next` of the conversation by the event `id`; returns the decision's number. */
    decide(next: ConversationState, id: string): number {
      state = next;
      keep((wish) => wish.id !== id);
      return ++decided;
    },
    /** Shows all that was decided, written or not. */
    show: () => show(),
    /**
     * The log holds the decision with this number, which is being carried out: it is shown, unless a
     * later one is in view.
     */
    written(at: number, what: ConversationState, number: number): void {
      rev = at;
      done = what;
      if (number > shown) show(what, number);
      else draw();
    },
    /** What was decided and not written counts for nothing: the log is read as if for the first time. */
    distrust(): void {
      rev = -1;
    },
    /** The conversation begins anew, and nothing was asked for. */
    forget(): void {
      rev = 0;
      state = newConversation;
      done = newConversation;
      pending = [];
      show();
    },
  };
}
