/**
 * What the tabs of one browser share, as a test holds it in its hands: the log, who leads, the bell.
 * The log keeps text, as storage does, and takes writes from the tab that began to lead last.
 */
import { fromStored, toWish } from '../../../src/conversation/shell/restore.ts';
import {
  conversationLasts,
  needsLeader,
  newConversation,
  type ConversationState,
  type Stamped,
} from '../../../src/conversation/core/state.ts';
import type { Entry } from '../../../src/protocol/message.ts';
import {
  logVersion as version,
  type Kept,
  type Log,
  type OpenBell,
  type OpenLead,
} from '../../../src/conversation/shell/ports.ts';

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
  /** The log takes this tab's writes. */
  leads(): boolean;
}

/** Where what reaches a tab comes from. */
export type Source = 'log' | 'lead' | 'bell';

export interface SharedDevice {
  /** The conversation as it is stored; absent when nothing is. */
  stored(): ConversationState | undefined;
  /** Puts `head` and `entries` into storage, whatever they are. */
  store(head: unknown, entries: readonly unknown[]): void;
  /** How many wishes nobody has taken yet. */
  wishes(): number;
  /** Some tab has the lead, or waits for it. */
  isLed(): boolean;
  /**
   * @param note called when something is written
   * @param arrive lets what reaches the tab through, now or later; in order for each source
   */
  openTab(note?: (what: string) => void, arrive?: (source: Source, what: () => void) => void): Tab;
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

  /** Each entry's text is written and read back once, however often the log is looked at. */
  const texts = new WeakMap<Entry, string>();
  const readBack = new Map<string, unknown>();
  const textOf = (entry: Entry): string => {
    const text = texts.get(entry) ?? JSON.stringify(entry);
    texts.set(entry, text);
    return text;
  };
  const entryOf = (text: string): unknown => {
    if (!readBack.has(text)) readBack.set(text, JSON.parse(text));
    return readBack.get(text);
  };
  /** What is stored, read back; until the next write. */
  let parsed: { readonly state: ConversationState | undefined } | undefined;
  const parse = (): ConversationState | undefined => {
    parsed ??= {
      state:
        head === undefined ? undefined : fromStored(JSON.parse(head), entries.map(entryOf), now()),
    };
    return parsed.state;
  };

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
      parsed = undefined;
      rev = now();
    },
    wishes: () => wishes.length,
    isLed: () => holder !== undefined,
    openTab(note = () => undefined, arrive = (_, what) => what()) {
      const tab = (tabs += 1);
      let dead = false;
      let frozen: (() => void)[] | undefined;
      /** Whatever reaches this tab does so when it is awake. */
      const reach = (source: Source, what: () => void): void => {
        if (dead) return;
        if (frozen) frozen.push(what);
        else arrive(source, () => void (dead || what()));
      };
      /** What a transaction gives; a tab that has stopped never hears of it. */
      const answer = <T>(value: T): Promise<T> =>
        new Promise((resolve) => reach('log', () => resolve(value)));

      const look = (seen: number): Promise<Kept> => {
        const found = parse();
        const last = found?.entries.at(-1)?.at ?? rev;
        const isOld = now() - last > conversationLasts;
        const busy = wishes.length > 0 || (!!found && needsLeader(found));
        if (head !== undefined && (!found || (isOld && !busy))) forgetAll();
        const work = wishes.length > 0 || (head !== undefined && busy);
        const state = (head === undefined ? undefined : found) ?? newConversation;
        return answer({ rev, wishes: [...wishes], work, ...(rev !== seen && { state }) });
      };
      const forgetAll = (): void => {
        head = undefined;
        parsed = undefined;
        entries = [];
        rev = 0;
        wishes = [];
        leader = 0;
      };

      const log: Log = {
        place: 'device',
        isKept: true,
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
          entries = all.map(textOf);
          parsed = undefined;
          wishes = wishes.filter(({ id }) => id !== taken);
          rev += 1;
          return answer(rev);
        },
        asLeader: (last, act) =>
          new Promise((resolve) =>
            reach('log', () => {
              const leads = leader === tab && rev === last;
              if (leads) act();
              resolve(leads);
            }),
          ),
        post(wish) {
          const copy = toWish(JSON.parse(JSON.stringify(wish)), now());
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
            granted: () => reach('lead', () => void (mine === me && hear.granted())),
            lost: () =>
              reach('lead', () => {
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
        const ringer = () => reach('bell', () => void (bells.has(ringer) && heard()));
        bells.add(ringer);
        return {
          ring() {
            if (!dead) for (const other of [...bells]) if (other !== ringer) queueMicrotask(other);
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
        leads: () => !dead && leader === tab,
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
