/**
 * The log where there is no database: as text in `sessionStorage`, for as long as the tab, and in
 * memory where that fails too. Other tabs do not see it.
 */
import {
  conversationLasts,
  needsLeader,
  newConversation,
  type ConversationState,
  type Stamped,
} from '../conversation/core/state.ts';
import { logVersion as version, type Kept, type Log } from '../conversation/shell/ports.ts';
import { isRecord, parseJson } from '../protocol/json.ts';
import { codeFrom } from './code.ts';

/** What a log that has failed knew last. */
export interface Known {
  readonly rev: number;
  readonly state: ConversationState;
}

/**
 * @param wishes what was posted, and not taken, before there was this log
 * @param known absent: what an earlier page of the same tab has left is taken up
 */
export async function createPageLog(
  key: string,
  now: () => number,
  wishes: readonly Stamped[],
  known?: Known,
): Promise<Log> {
  let { rev, state } = known ?? { rev: 0, state: newConversation };
  let place: Log['place'] = 'tab';

  const inTab = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      const result = use(sessionStorage);
      place = 'tab';
      return result;
    } catch {
      place = 'page';
      return undefined;
    }
  };
  const drop = (): void => inTab((storage) => storage.removeItem(key));
  /** Of what waits in an older text, something may have gone out since: that must not come back. */
  const keep = (text: string): void => {
    inTab((storage) => storage.setItem(key, text));
    if (place === 'tab') return;
    drop();
    place = 'page';
  };
  const kept = (seen: number): Promise<Kept> =>
    Promise.resolve({
      rev,
      wishes,
      work: needsLeader(state) || wishes.length > 0,
      ...(seen !== rev && { state }),
    });

  const left = inTab((storage) => storage.getItem(key));
  if (left && !known) {
    const { fromStored } = await codeFrom(() => import('../conversation/shell/restore.ts'));
    const stored = parseJson(left);
    const entries = isRecord(stored) && Array.isArray(stored.entries) ? stored.entries : [];
    const found = fromStored(stored, entries);
    const last = found?.entries.at(-1)?.at ?? 0;
    if (found && (needsLeader(found) || now() - last <= conversationLasts))
      [rev, state] = [now(), found];
    else drop();
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
      keep(JSON.stringify({ version, ...after }));
      return Promise.resolve((rev += 1));
    },
    post(wish) {
      // One that failed to be posted elsewhere may be among those that were handed over.
      wishes = [...wishes.filter(({ id }) => id !== wish.id), wish];
      return Promise.resolve();
    },
    forget() {
      [rev, state, wishes] = [0, newConversation, []];
      drop();
      return Promise.resolve();
    },
  };
}
