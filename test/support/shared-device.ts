/**
 * What the tabs of one browser share, as a test holds it in its hands: the log, who leads, the bell.
 * The log keeps text, as storage does, and takes writes from the tab that began to lead last.
 */
import { fromStored, toWish } from '../../src/conversation/restore.ts';
import {
  conversationLasts,
  needsLeader,
  newConversation,
  type ConversationState,
  type Stamped,
} from '../../src/conversation/state.ts';
import {
  logVersion as version,
  type Kept,
  type Log,
  type OpenBell,
  type OpenLead,
} from '../../src/conversation/tabs.ts';

/** One tab's view of the device. */
export interface Tab {
  readonly log: Log;
  readonly openLead: OpenLead;
  readonly openBell: OpenBell;
  /** The tab stops at once, as when it is killed: what it leads is free, and it writes no more. */
  kill(): void;
  /** The tab stops, but keeps what it leads; what it does next is when it thaws. */
  freeze(): void;
  thaw(): void;
}

export interface SharedDevice {
  /** The conversation as it is stored; absent when nothing is. */
  stored(): ConversationState | undefined;
  /** Puts `head` and `entries` into storage, whatever they are. */
  store(head: unknown, entries: readonly unknown[]): void;
  /** How many wishes nobody has taken yet. */
  wishes(): number;
  /** @param note called when something is written */
  openTab(note?: (what: string) => void): Tab;
}

interface Holder {
  granted: () => void;
  lost: () => void;
}

export function createSharedDevice(now: () => number): SharedDevice {
  let head: string | undefined;
  let entries: string[] = [];
  let rev = 0;
  let leader = 0;
  let wishes: Stamped[] = [];
  let holder: Holder | undefined;
  let queue: Holder[] = [];
  const bells = new Set<() => void>();
  let tabs = 0;

  const parse = (): ConversationState | undefined =>
    head === undefined
      ? undefined
      : fromStored(
          JSON.parse(head),
          entries.map((entry): unknown => JSON.parse(entry)),
        );

  const next = (): void => {
    if (holder) return;
    holder = queue.shift();
    holder?.granted();
  };

  return {
    stored: parse,
    store(storedHead, storedEntries) {
      head = JSON.stringify(storedHead);
      entries = storedEntries.map((entry) => JSON.stringify(entry));
      rev = now();
    },
    wishes: () => wishes.length,
    openTab(note = () => undefined) {
      const tab = (tabs += 1);
      let dead = false;
      let frozen: (() => void)[] | undefined;
      /** Whatever reaches this tab does so when it is awake. */
      const reach = (what: () => void): void => {
        if (dead) return;
        if (frozen) frozen.push(what);
        else what();
      };
      /** What a transaction gives; a tab that has stopped never hears of it. */
      const answer = <T>(value: T): Promise<T> =>
        new Promise((resolve) => reach(() => resolve(value)));

      const look = (seen: number): Promise<Kept> => {
        const found = parse();
        const last = found?.entries.at(-1)?.at ?? rev;
        if (head !== undefined && (!found || (now() - last > conversationLasts && !wishes.length)))
          forgetAll();
        const work = wishes.length > 0 || (head !== undefined && !!found && needsLeader(found));
        const state = (head === undefined ? undefined : found) ?? newConversation;
        return answer({ rev, wishes: [...wishes], work, ...(rev !== seen && { state }) });
      };
      const forgetAll = (): void => {
        head = undefined;
        entries = [];
        rev = 0;
        wishes = [];
        leader = 0;
      };

      const log: Log = {
        place: 'device',
        read: look,
        lead(seen) {
          const idle = wishes.length === 0 && !(parse() && needsLeader(parse() ?? newConversation));
          if (!idle && !dead) {
            leader = tab;
            if (rev === 0) rev = now();
          }
          return look(seen);
        },
        write(_, { entries: all, ...rest }, taken) {
          if (dead || leader !== tab) return answer(undefined);
          note('remember');
          head = JSON.stringify({ version, ...rest });
          entries = all.map((entry) => JSON.stringify(entry));
          wishes = wishes.filter(({ id }) => id !== taken);
          rev += 1;
          return answer(rev);
        },
        post(wish) {
          const copy = toWish(JSON.parse(JSON.stringify(wish)));
          if (!copy) throw new Error('This is not a wish that can be read back.');
          if (!dead) wishes = [...wishes, copy];
          return answer(undefined);
        },
        forget() {
          if (!dead) forgetAll();
          return answer(undefined);
        },
      };

      let mine: Holder | undefined;
      const drop = (): void => {
        const dropped = mine;
        mine = undefined;
        queue = queue.filter((other) => other !== dropped);
        if (holder === dropped) {
          holder = undefined;
          next();
        }
      };
      const openLead: OpenLead = (hear) => {
        const own = (): Holder => {
          const me: Holder = {
            granted: () => reach(() => void (mine === me && hear.granted())),
            lost: () =>
              reach(() => {
                if (mine !== me) return;
                mine = undefined;
                hear.lost();
              }),
          };
          return me;
        };
        return {
          ask() {
            if (mine || dead) return;
            mine = own();
            queue.push(mine);
            next();
          },
          seize() {
            if (dead) return;
            drop();
            mine = own();
            const before = holder;
            holder = mine;
            before?.lost();
            holder.granted();
          },
          release: drop,
        };
      };
      const openBell: OpenBell = (heard) => {
        const ringer = () => reach(heard);
        bells.add(ringer);
        return {
          ring() {
            for (const other of [...bells]) if (other !== ringer) queueMicrotask(other);
          },
          close: () => void bells.delete(ringer),
        };
      };
      return {
        log,
        openLead,
        openBell,
        kill() {
          dead = true;
          drop();
        },
        freeze: () => void (frozen ??= []),
        thaw() {
          const missed = frozen ?? [];
          frozen = undefined;
          for (const what of missed) what();
        },
      };
    },
  };
}
