/**
 * In which order the log takes this tab's decisions: a write-ahead log with group commit.
 *
 * Invariants:
 * - Writes follow each other in the order of the decisions. What a decision asks for is carried out
 *   after its own write, and only while this tab has led without a break since it decided: the log
 *   proves that, as no clock can, of a tab that may have been frozen.
 * - What is decided while the log is busy joins the batch that is written next. A wish begins a batch:
 *   its write takes it out of the log, and waits until it is in there. A decision that asks for
 *   something ends one: it is carried out with the log as that decision left it, and nothing that was
 *   decided later has overtaken it.
 * - A batch of an earlier term is written where it carries on what was written before it, unless it
 *   begins with a wish: that one is still in the log, for whoever leads next.
 * - Of what was decided before `forget` nothing is written any more.
 */
import type { ConversationState, Effect, Stamped } from '../core/state.ts';
import type { Log } from './ports.ts';

/** What came of an event. */
export interface Decision {
  readonly before: ConversationState;
  readonly state: ConversationState;
  readonly effects: readonly Effect[];
  /** Counts this tab's decisions. */
  readonly number: number;
}

/** Decisions that are written in one go: of all but the last, nothing is asked for. */
interface Batch extends Decision {
  readonly count: number;
}

interface Hear {
  /** The log holds a batch: what it asks for may be carried out. */
  readonly written: (rev: number, batch: Decision) => void;
  /**
   * The log did not take a batch. `wish` is what it began with, `current` whether this tab has led
   * without a break since then.
   */
  readonly refused: (wish: Stamped | undefined, current: boolean) => void;
}

/** Takes decisions, and tells when the log holds them. */
export function createWriter({ log }: { readonly log: Log }, { written, refused }: Hear) {
  /** Resolves when the last batch is written, or is not to be, to whether it is written. */
  let tail: Promise<boolean> = Promise.resolve(true);
  /** The last batch, until it is being written. */
  let open: Batch | undefined;
  /** How many decisions of this term are not written yet. */
  let behind = 0;
  /** Counts the times that this tab began to lead, or let go: what comes late is told apart. */
  let term = 0;
  /** The term before which nothing is written any more. */
  let forgotten = 0;

  const commit = async (
    batch: Batch,
    from: number,
    whole: boolean,
    wish?: Stamped,
  ): Promise<boolean> => {
    if (open === batch) open = undefined;
    if (from < forgotten) return false;
    const lapsed = from !== term && (wish !== undefined || !whole);
    const rev = lapsed ? undefined : await log.write(batch.before, batch.state, wish?.id);
    if (rev === undefined) refused(wish, from === term);
    else if (from === term) {
      const carryOn = (): void => {
        if (from !== term) return;
        behind -= batch.count;
        written(rev, batch);
      };
      if (batch.effects.length === 0) carryOn();
      else if (!(await log.asLeader(rev, carryOn))) refused(wish, from === term);
    }
    return rev !== undefined;
  };
  return {
    get term() {
      return term;
    },
    /** How many decisions of this term are not written yet. */
    get behind() {
      return behind;
    },
    /**
     * @param wish what was decided on, where it is one
     * @param posted settles when the log holds it
     */
    write(decision: Decision, wish?: Stamped, posted?: Promise<void>): void {
      const joined = wish ? undefined : open;
      const batch: Batch = { ...decision, count: 1 };
      behind++;
      open = decision.effects.length > 0 ? undefined : (joined ?? batch);
      if (joined) {
        const { before, count } = joined;
        Object.assign(joined, { ...decision, before, count: count + 1 });
        return;
      }
      const from = term;
      tail = Promise.all([tail, posted]).then(([whole]) => commit(batch, from, whole, wish));
    },
    /** This tab leads anew, or no more. */
    newTerm(): number {
      behind = 0;
      open = undefined;
      return ++term;
    },
    /** Nothing of what was decided in earlier terms is written any more. */
    forget(): void {
      forgotten = term;
    },
  };
}
