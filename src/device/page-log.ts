/**
 * The log where there is no database, or the host wants none: as text in `sessionStorage`, for as long
 * as the tab, and in memory where that fails too, or is not wanted. Other tabs do not see it.
 */
import {
  conversationLasts,
  needsLeader,
  newConversation,
  type ConversationState,
  type Stamped,
} from '../conversation/core/state.ts';
import { logVersion as version, type Kept, type StoredLog } from '../conversation/shell/ports.ts';
import { isRecord, parseJson } from '../protocol/json.ts';
import { codeFrom } from './code.ts';
import { keep as keepBeside, type Place } from './kept.ts';
import { isLogOf } from './marker.ts';
import { noteName } from './records.ts';

/** What a log that has failed knew last. */
export interface Known {
  readonly rev: number;
  readonly state: ConversationState;
}

/**
 * @param key says whose conversation it is
 * @param storage where the host wants it: where that is the device, there is no database
 * @param wishes what was posted, and not taken, before there was this log
 * @param known absent: what an earlier page of the same tab has left is taken up
 * @param keeps milliseconds after its last message in which a conversation is taken up
 */
export async function createPageLog(
  key: string,
  storage: Place,
  now: () => number,
  wishes: readonly Stamped[],
  known?: Known,
  keeps = conversationLasts,
): Promise<StoredLog> {
  let { rev, state } = known ?? { rev: 0, state: newConversation };
  let place: StoredLog['place'] = storage === 'none' ? 'page' : 'tab';

  const inTab = <T>(use: (area: Storage) => T): T | undefined => {
    if (storage === 'none') return undefined;
    try {
      const result = use(sessionStorage);
      place = 'tab';
      return result;
    } catch {
      place = 'page';
      return undefined;
    }
  };
  // Here it is kept at once, as far as it can be kept.
  const unnote = ({ id }: Stamped): void => keepBeside(noteName(key, id), '');
  wishes.forEach(unnote);
  const drop = (): void => inTab((area) => area.removeItem(key));
  /** Of what waits in an older text, something may have gone out since: that must not come back. */
  const keep = (text: string): void => {
    inTab((area) => area.setItem(key, text));
    if (place === 'tab') return;
    drop();
    place = 'page';
  };
  const save = (): void =>
    keep(
      JSON.stringify({ ...(storage === 'tab' && { storage }), version, keeps, ...state, wishes }),
    );
  const kept = (seen: number): Promise<Kept> =>
    Promise.resolve({
      rev,
      wishes,
      work: needsLeader(state) || wishes.length > 0,
      ...(seen !== rev && { state }),
    });

  const left = inTab((area) => area.getItem(key));
  if (left && !known && isLogOf(storage, left)) {
    const { fromStored, toWish } = await codeFrom(() => import('../conversation/shell/restore.ts'));
    const stored = parseJson(left);
    const listOf = (name: string): unknown[] =>
      isRecord(stored) && Array.isArray(stored[name]) ? stored[name] : [];
    const found = fromStored(stored, listOf('entries'), now());
    const waiting = listOf('wishes').flatMap((one) => toWish(one, now()) ?? []);
    const last = found?.entries.at(-1)?.at ?? 0;
    if (found && (needsLeader(found) || waiting.length > 0 || now() - last <= keeps)) {
      [rev, state] = [now(), found];
      wishes = [...waiting, ...wishes];
    } else drop();
  }

  return {
    get place() {
      return place;
    },
    read: kept,
    lead: kept,
    write(_, after, taken) {
      state = after;
      wishes = wishes.filter(({ id }) => id !== taken);
      save();
      return Promise.resolve((rev += 1));
    },
    asLeader(last, act) {
      if (last === rev) act();
      return Promise.resolve(last === rev);
    },
    post(wish) {
      // One that failed to be posted elsewhere may be among those that were handed over.
      wishes = [...wishes.filter(({ id }) => id !== wish.id), wish];
      save();
      unnote(wish);
      return Promise.resolve();
    },
    forget() {
      [rev, state, wishes] = [0, newConversation, []];
      drop();
      return Promise.resolve();
    },
  };
}
