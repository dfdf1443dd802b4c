/**
 * The log in IndexedDB (contract §1: for a day after the last message, unless the host says otherwise): a record for the head of the
 * conversation, one for each entry, and one for each wish that waits for the tab that leads.
 *
 * Each operation is one transaction, so that tabs never see half of one. The head names the tab that
 * began to lead last; a write of any other is refused.
 */
import { conversationLasts, newConversation, type Stamped } from '../conversation/core/state.ts';
import { isWord } from '../conversation/core/wishes.ts';
import { logVersion as version, type Kept, type StoredLog } from '../conversation/shell/ports.ts';
import { keep, keptUnder } from './kept.ts';
import { mark } from './marker.ts';
import { changesBetween } from './changes.ts';
import { codeFrom } from './code.ts';
import type { Notes } from './notes.ts';
import { answered } from './object-store.ts';
import { entry, head, headOf, idOf, isHead, lastOf, noteName, wish, type Head } from './records.ts';
import { openSteadyStore } from './steady-store.ts';

/** What reads a conversation back; without it there is none to show, but storage has not failed. */
const restoring = () => import('../conversation/shell/restore.ts');

/** What a look finds in the database. */
interface Found {
  readonly top: Head | undefined;
  /** There was nothing yet. */
  readonly fresh: boolean;
  readonly work: boolean;
  readonly wished: readonly unknown[];
  readonly wishKeys: readonly IDBValidKey[];
  /** Absent where whoever asks knows them. */
  readonly entries?: readonly unknown[];
}

/** The log in the database, which may not hold what an earlier page noted. */
interface IndexedLog extends StoredLog {
  readonly takeUp: (notes: Notes) => Promise<void>;
}

/** What the rest of this tab knows of the log. */
interface Around {
  /** The conversation as it was read or written last, and the wishes of this tab that wait. */
  readonly held: () => Omit<Kept, 'work'>;
  /** The connection was ended by somebody else. */
  readonly lost: () => void;
}

const alone: Around = { held: () => ({ rev: 0, wishes: [] }), lost: () => undefined };

/**
 * A log that rejects where the database fails.
 *
 * @param keeps milliseconds after its last message in which a conversation is kept
 */
export function createIndexedLog(
  key: string,
  tab: string,
  now: () => number,
  keeps = conversationLasts,
  { held, lost }: Around = alone,
): IndexedLog {
  const rangeOf = (...part: number[]) => IDBKeyRange.bound([key, ...part], [key, ...part, []]);
  /** Of the entries, as far as this tab has read or written them. */
  let ranks = new Map<string, number>();
  /** Where a wish is stored, by its id. */
  const places = new Map<string, IDBValidKey>();
  /** Wishes of this tab, by id: they need not be looked at again. */
  const own = new Map<string, Stamped>();
  let turn = 0;
  /** As far as this tab knows. */
  let leads = false;

  const placeOf = ({ id, at }: Stamped): IDBValidKey => places.get(id) ?? [key, wish, at, id];
  const transact = openSteadyStore('botlhale-chat', 'log', {
    lost,
    async putBack() {
      const { putBack } = await codeFrom(() => import('./put-back.ts'));
      return async (records) => {
        // It was cleared, by a tab that this one has not heard of yet.
        if (!leads && keptUnder(key) === '') return;
        const { rev, state = newConversation, wishes } = held();
        ranks = await putBack(records, key, {
          top: headOf(state, rev, keeps, leads ? tab : undefined),
          entries: state.entries,
          words: wishes.flatMap((one) => (isWord(one) ? [[placeOf(one), one]] : [])),
        });
        keep(key, mark);
      };
    },
  });

  const wishesOf = async (stored: readonly unknown[]): Promise<Stamped[]> => {
    const known = stored.map((one) => own.get(idOf(one)));
    if (known.every((one) => one !== undefined)) return known;
    const { toWish } = await codeFrom(restoring);
    return stored.flatMap((one) => toWish(one, now()) ?? []);
  };

  const look = async (seen: number, toLead: boolean): Promise<Kept> => {
    const { top, fresh, work, wished, wishKeys, entries } = await transact<Found>(
      toLead ? 'readwrite' : 'readonly',
      async (records) => {
        const stored: unknown = await answered(records.get([key, head]));
        const wished: unknown[] = await answered(records.getAll(rangeOf(wish)));
        const wishKeys = await answered(records.getAllKeys(rangeOf(wish)));
        let top = isHead(stored) ? stored : undefined;
        leads = top?.leader === tab;
        const work = top?.busy === true || wished.length > 0;
        const fresh = !top;
        if (toLead && work) {
          top = { rev: now(), version, ...top, leader: tab };
          leads = true;
          records.put(top, [key, head]);
        }
        const found = { top, fresh, work, wished, wishKeys };
        if (fresh || top?.rev === seen) return found;
        const entries: unknown[] = await answered(records.getAll(rangeOf(entry)));
        const keys = await answered(records.getAllKeys(rangeOf(entry)));
        // Here, where no later write can have come in between.
        ranks = new Map(entries.map((one, at) => [idOf(one), Number(lastOf(keys[at]))] as const));
        return { ...found, entries };
      },
    );
    // Added to: a wish that was posted since the log was asked has its place already.
    for (const place of wishKeys) {
      places.set(String(lastOf(place)), place);
      if (Array.isArray(place)) turn = Math.max(turn, Number(place[2])); // though the clock was set back
    }
    const wishes = await wishesOf(wished);
    const rev = top?.rev ?? 0;
    if (!entries)
      return { rev, work, wishes, ...(rev !== seen && fresh && { state: newConversation }) };
    const { fromStored } = await codeFrom(restoring);
    const state = fromStored(top, entries, now());
    const last = state?.entries.at(-1)?.at ?? rev;
    if (!state || (now() - last > keeps && !work)) {
      await forget(rev);
      return look(seen, toLead); // at nothing, or at what another tab has said meanwhile
    }
    return { rev, work, wishes, state };
  };

  /** @param rev where it is given, only that is forgotten: nothing that was said since */
  const forget = async (rev?: number): Promise<void> => {
    keep(key, '');
    ranks.clear();
    await transact('readwrite', async (records) => {
      const top: unknown = rev && (await answered(records.get([key, head])));
      const wishes = rev && (await answered(records.count(rangeOf(wish))));
      if (wishes || (isHead(top) && top.rev !== rev)) return keep(key, mark);
      await answered(records.delete(rangeOf()));
    });
  };

  return {
    place: 'device',
    read: (seen) => look(seen, false),
    lead: (seen) => look(seen, true),
    forget: () => forget(),
    async write(before, after, taken) {
      const done = await transact('readwrite', async (records) => {
        const top: unknown = await answered(records.get([key, head]));
        leads = isHead(top) && top.leader === tab;
        if (!leads || !isHead(top)) return undefined;
        const changes = changesBetween(before.entries, after.entries, ranks);
        for (const rank of changes.deletes) records.delete([key, entry, rank]);
        for (const [rank, one] of changes.puts) records.put(one, [key, entry, rank]);
        const place = places.get(taken ?? '');
        if (place) records.delete(place);
        const rev = top.rev + 1;
        records.put(headOf(after, rev, keeps, tab), [key, head]);
        records.transaction.commit();
        return { rev, changes };
      });
      if (!done) return undefined;
      for (const [id, rank] of done.changes.ranks)
        if (rank === undefined) ranks.delete(id);
        else ranks.set(id, rank);
      return done.rev;
    },
    async asLeader(rev, act) {
      let acts = false;
      const prove = async (records: IDBObjectStore): Promise<void> => {
        const top: unknown = await answered(records.get([key, head]));
        if (acts || !isHead(top) || top.leader !== tab || top.rev !== rev) return;
        acts = true;
        act();
      };
      await transact('readwrite', prove).catch((error: unknown) => {
        if (!acts) throw error; // what has left is not called back by a transaction that fails after it
      });
      return acts;
    },
    async post(event) {
      own.set(event.id, event);
      keep(key, mark);
      turn = Math.max(turn + 1, now());
      const place = [key, wish, turn, event.id];
      places.set(event.id, place);
      const name = noteName(key, event.id);
      const note = JSON.stringify({ busy: true, at: event.at, turn, word: event });
      if (isWord(event)) keep(name, note);
      const noted = keptUnder(name) === note;
      await transact('readwrite', (records) => {
        // The next page has taken it up already, or the conversation was cleared.
        if (noted && keptUnder(name) !== note) return undefined;
        const put = answered(records.put(event, place));
        records.transaction.commit(); // it is safe even if the page is left now
        return put;
      });
      keep(name, '');
    },
    takeUp: (notes) => transact('readwrite', (records) => notes.takeUp(records)),
  };
}
