/**
 * Where a conversation is kept between pages: in the browser's database; where that fails, or the host
 * wants it, as long as the tab; where that fails too, or the host wants it, as long as the page.
 */
import { newConversation, type Stamped } from '../conversation/core/state.ts';
import type { Kept, Log, StoredLog } from '../conversation/shell/ports.ts';
import { codeFrom } from './code.ts';
import { createIndexedLog } from './indexed-log.ts';
import type { Known } from './page-log.ts';
import { keptNames, keptUnder, type Place } from './kept.ts';
import { isLogOf } from './marker.ts';
import { noteName } from './records.ts';

interface LogOptions {
  /** Says whose conversation it is. */
  readonly key: string;
  /** Where the host wants it. */
  readonly storage?: Place;
  /** Milliseconds after its last message in which it is kept. */
  readonly keeps?: number | undefined;
  /** Names this tab: random. */
  readonly tab: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Called when the place has changed. */
  readonly moved: () => void;
}

/** Opens the log. What the first version of the widget stored is taken over. */
export async function openLog(options: LogOptions): Promise<Log> {
  const { key, storage = 'device', keeps, tab, now, moved } = options;
  const isShared = storage === 'device';
  /** As it was read or written last; nothing before that. */
  let known: Known | undefined;
  const device = createIndexedLog(key, tab, now, keeps, {
    held: () => ({ rev: 0, ...known, wishes: mine }),
    // A look finds out whether it is still there. Where nothing was said, there is nothing to look for.
    lost: () => void (known?.rev && look((current) => current.read(known?.rev ?? 0))),
  });
  let log: StoredLog = device;
  /**
   * Under way, or done, once the database has failed, and failed again after it was opened anew; from
   * the beginning where the host wants none.
   */
  let moving: Promise<StoredLog> | undefined;
  /** Wishes of this tab that nobody has taken, as far as it knows. */
  let mine: Stamped[] = [];

  const move = async (): Promise<StoredLog> => {
    const { createPageLog } = await codeFrom(() => import('./page-log.ts'));
    log = await createPageLog(key, storage, now, mine, known, keeps);
    moved();
    return log;
  };
  /** What fails at the same time moves together: there is one log, and it is not gone back to. */
  const attempt = async <T>(use: (current: StoredLog) => Promise<T>): Promise<T> => {
    if (!moving)
      try {
        return await use(log);
      } catch {
        moving ??= move();
      }
    return use(await moving);
  };
  const look = async (ask: (current: StoredLog) => Promise<Kept>): Promise<Kept> => {
    const before = mine;
    const kept = await attempt(ask);
    known = { rev: kept.rev, state: kept.state ?? known?.state ?? newConversation };
    const open = new Set(kept.wishes.map(({ id }) => id));
    mine = mine.filter((wish) => !before.includes(wish) || open.has(wish.id));
    return kept;
  };

  // An earlier page of this tab had to go on without the database, which does not know what it said.
  if (!isShared || isLogOf('device', keptUnder(key, 'tab'))) moving = move();
  if (isShared && keptUnder(key).startsWith('{')) {
    const { takeOverFirstVersion } = await codeFrom(() => import('./first-version.ts'));
    await takeOverFirstVersion(key, attempt, { tab, at: now() });
  }
  if (isShared && !moving && keptNames().some(([name]) => name.startsWith(noteName(key, '')))) {
    const { openNotes } = await codeFrom(() => import('./notes.ts'));
    const notes = await openNotes(key, now());
    mine = [...notes.words];
    // Where the database fails, what goes on in its place has them.
    await attempt(async (current) => void (current === device && (await device.takeUp(notes))));
    notes.end();
  }
  return {
    get place() {
      return log.place;
    },
    get isKept() {
      return log.place === storage || storage === 'none';
    },
    read: (seen) => look((current) => current.read(seen)),
    lead: (seen) => look((current) => current.lead(seen)),
    async write(before, after, taken) {
      const rev = await attempt((current) => current.write(before, after, taken));
      mine = mine.filter(({ id }) => id !== taken);
      if (rev !== undefined) known = { rev, state: after };
      return rev;
    },
    asLeader: (rev, act) => attempt((current) => current.asLeader(rev, act)),
    post(wish) {
      mine = [...mine, wish];
      return attempt((current) => current.post(wish));
    },
    async forget() {
      mine = [];
      known = { rev: 0, state: newConversation };
      // Where the database has failed, what it held before is forgotten too, if that can be.
      const stores = isShared ? [device] : [];
      await Promise.allSettled([
        attempt((current) => current.forget()),
        ...stores.map((store) => store.forget()),
      ]);
    },
  };
}
