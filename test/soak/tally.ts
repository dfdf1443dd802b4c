/**
 * What became of everything that was said: what the visitor did and sees, against what the servers
 * have seen. Pure, so that a test can show that it finds what is wrong.
 */
import type { Delivery } from '../../src/protocol/message.ts';

/** For whom a text was: as the visitor saw it, and `either` while that was just changing. */
export type Meant = 'bot' | 'agent' | 'either';

/** A text of the visitor's; each is written only once. */
export interface Told {
  readonly text: string;
  /** One for each time that the visitor asked for it to be sent. */
  readonly attempts: readonly {
    readonly meant: Meant;
    /** The tab, and a number that grows, for the order. */
    readonly tab: number;
    readonly at: number;
  }[];
  readonly discarded: boolean;
}

/** An entry as a tab shows it. */
export interface Shown {
  readonly sender: 'user' | 'bot' | 'agent' | 'divider';
  /** The text; what a divider says. */
  readonly text: string;
  readonly route: string;
  readonly delivery?: Delivery['state'] | undefined;
}

/** What the servers have seen, in order. */
export interface Seen {
  /** Texts that the bot acted on. */
  readonly processed: readonly string[];
  /** Texts that came over the agents' socket. */
  readonly lines: readonly string[];
  /** Texts that a transcript for the agent held. */
  readonly given: ReadonlySet<string>;
  /** What the agent said. */
  readonly said: readonly string[];
}

export interface Tally {
  readonly sent: number;
  readonly confirmed: number;
  readonly inDoubt: number;
  readonly notSent: number;
  readonly discarded: number;
  readonly lost: number;
  readonly doubled: number;
  readonly misrouted: number;
  /** A status said more than was so. */
  readonly untrue: number;
  readonly disordered: number;
  /** What is wrong, in words. */
  readonly complaints: readonly string[];
}

const count = (texts: readonly string[], text: string): number =>
  texts.filter((other) => other === text).length;

/** Judges one stretch of conversation, which has come to rest. */
export function tally(told: readonly Told[], shown: readonly Shown[], seen: Seen): Tally {
  const complaints: string[] = [];
  const own = shown.filter(({ sender }) => sender === 'user');
  const wrong = (what: string, items: readonly string[]): number => {
    complaints.push(...items.map((item) => `${what}: ${item}`));
    return items.length;
  };
  const texts = told.map(({ text }) => text);
  const at = (text: string) => own.find((entry) => entry.text === text)?.delivery;
  const copies = (text: string) => count(seen.processed, text) + count(seen.lines, text);
  const arrived = (text: string) => copies(text) > 0 || seen.given.has(text);
  const isAt = (...states: readonly string[]) =>
    texts.filter((text) => states.includes(at(text) ?? ''));

  const gone = told.filter(({ text, discarded }) => !discarded && at(text) === undefined);
  const agents = judgeAgentLines(shown, seen.said);
  const replies = shown.filter(({ sender }) => sender === 'bot').length;
  const answered = own.filter(({ route, delivery }) => route === 'bot' && delivery === 'sent');
  const missing = Array.from({ length: Math.max(0, answered.length - replies) }, () => 'an answer');
  const again = Array.from({ length: Math.max(0, replies - answered.length) }, () => 'an answer');

  return {
    sent: told.length,
    confirmed: isAt('sent', 'delivered').length,
    inDoubt: isAt('in-doubt').length,
    notSent: isAt('failed').length,
    discarded: told.filter(({ discarded }) => discarded).length,
    lost:
      wrong(
        'not in view',
        gone.map(({ text }) => text),
      ) +
      wrong('never went out', isAt('waiting', 'sending')) +
      wrong('lost without a gap', agents.lost) +
      wrong('lost', missing),
    doubled:
      wrong(
        'twice in view',
        texts.filter((text) => own.filter((e) => e.text === text).length > 1),
      ) +
      wrong(
        'more copies than attempts',
        told.filter(({ text, attempts }) => copies(text) > attempts.length).map(({ text }) => text),
      ) +
      wrong('twice in view', agents.doubled) +
      wrong('twice in view', again),
    misrouted:
      wrong('the agent’s words at the bot', strayed(told, seen.processed, 'bot')) +
      wrong('the bot’s words at the agent', strayed(told, seen.lines, 'agent')),
    untrue:
      wrong(
        'said to have arrived',
        isAt('sent', 'delivered').filter((text) => !arrived(text)),
      ) +
      wrong(
        'said not to have arrived',
        isAt('failed').filter((text) => copies(text) > 0),
      ),
    disordered: wrong('out of order', disordered(told, own)),
    complaints,
  };
}

/** Texts that reached a side for which they never were. */
const strayed = (told: readonly Told[], reached: readonly string[], side: Meant): string[] =>
  told
    .filter(({ attempts }) => !attempts.some(({ meant }) => meant === side || meant === 'either'))
    .map(({ text }) => text)
    .filter((text) => reached.includes(text));

/**
 * What was written, or sent again, in one tab stands in that order. What was settled just before it
 * was to be sent again stays where it was.
 */
function disordered(told: readonly Told[], own: readonly Shown[]): string[] {
  const newest = new Map<number, number>();
  return own.flatMap(({ text }) => {
    const attempts = told.find((one) => one.text === text)?.attempts;
    if (!attempts) return `${text} (nobody wrote it)`;
    const fits = attempts.find(({ tab, at }) => at >= (newest.get(tab) ?? -1));
    if (!fits) return text;
    newest.set(fits.tab, fits.at);
    return [];
  });
}

/** What the agent said is in view once, or a gap says that something may be missing there. */
function judgeAgentLines(
  shown: readonly Shown[],
  said: readonly string[],
): { readonly lost: string[]; readonly doubled: string[] } {
  const place = (text: string) =>
    shown.findIndex((entry) => entry.sender === 'agent' && entry.text === text);
  const lost = said.filter((text, index) => {
    if (place(text) >= 0) return false;
    const before = said
      .slice(0, index)
      .map(place)
      .filter((at) => at >= 0);
    const after = said
      .slice(index + 1)
      .map(place)
      .filter((at) => at >= 0);
    const between = shown.slice(before.at(-1) ?? 0, after[0] ?? shown.length);
    return !between.some(({ sender, text: what }) => sender === 'divider' && what === 'gap');
  });
  const views = shown.filter(({ sender }) => sender === 'agent').map(({ text }) => text);
  return { lost, doubled: said.filter((text) => count(views, text) > 1) };
}
