import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leadByAsking } from '../../src/device/lead-by-asking.ts';
import type { Lead } from '../../src/conversation/shell/ports.ts';

/** Channels that deliver in a task of their own, by the clock that the test holds. */
class Channel {
  static all = new Set<Channel>();
  onmessage: ((event: { data: unknown }) => void) | undefined;
  readonly name: string;
  /** What has come since its tab was frozen. */
  #missed: (() => void)[] | undefined;
  constructor(name: string) {
    this.name = name;
    Channel.all.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of [...Channel.all])
      if (other !== this && other.name === this.name)
        setTimeout(() => other.#arrive(() => other.onmessage?.({ data })), 0);
  }
  #arrive(message: () => void): void {
    if (this.#missed) this.#missed.push(message);
    else if (Channel.all.has(this)) message();
  }
  freeze(): void {
    this.#missed ??= [];
  }
  thaw(): void {
    const missed = this.#missed ?? [];
    this.#missed = undefined;
    for (const message of missed) this.#arrive(message);
  }
  close(): void {
    Channel.all.delete(this);
  }
}

const opened: Lead[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  Channel.all.clear();
  vi.stubGlobal('BroadcastChannel', Channel);
});
afterEach(() => {
  for (const lead of opened.splice(0)) lead.release();
  vi.advanceTimersByTime(0); // what was still on its way
  expect(vi.getTimerCount()).toBe(0);
  expect(Channel.all.size).toBe(0);
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openTab() {
  const told: string[] = [];
  const lead = leadByAsking('one')({
    granted: () => void told.push('granted'),
    lost: () => void told.push('lost'),
  });
  opened.push(lead);
  return { told, lead };
}

type Tab = ReturnType<typeof openTab>;

/** The tab leads, and asks no longer, as far as it knows. */
const leads = ({ told }: Tab): boolean => told.at(-1) === 'granted';

test('a tab leads when nobody answers in a moment', () => {
  const a = openTab();
  a.lead.ask();
  vi.advanceTimersByTime(249);
  expect(a.told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(a.told).toEqual(['granted']);
});

test('a tab that is answered waits, and leads when the other has released', () => {
  const [a, b] = [openTab(), openTab()];
  a.lead.ask();
  vi.advanceTimersByTime(250);
  b.lead.ask();
  vi.advanceTimersByTime(60_000);
  expect([a.told, b.told]).toEqual([['granted'], []]);
  a.lead.release();
  vi.advanceTimersByTime(2_250);
  expect(b.told).toEqual(['granted']);
});

test('a tab that is killed without a word is replaced', () => {
  const [a, b] = [openTab(), openTab()];
  a.lead.ask();
  vi.advanceTimersByTime(250);
  b.lead.ask();
  const [first] = Channel.all;
  first?.close();
  vi.advanceTimersByTime(0);
  vi.advanceTimersByTime(2_250);
  expect(b.told).toEqual(['granted']);
});

test('of two that ask nearly at once, the first is left', () => {
  const [a, b] = [openTab(), openTab()];
  a.lead.ask();
  vi.advanceTimersByTime(5);
  b.lead.ask();
  vi.advanceTimersByTime(10_000);
  expect([a.told, b.told]).toEqual([['granted'], []]);
});

test.each([2, 3, 7])('of %i that ask at the very same time, one is left, and it stays', (count) => {
  const tabs = Array.from({ length: count }, openTab);
  for (const { lead } of tabs) lead.ask();
  vi.advanceTimersByTime(10_000);
  const ends = tabs.map(({ told }) => told.at(-1));
  expect(ends.filter((end) => end === 'granted')).toHaveLength(1);
  expect(tabs.flatMap(({ told }) => told)).toHaveLength(2 * count - 1); // each began, all but one lost
});

test('a tab that was frozen while it led, and was replaced, gives way when it thaws', () => {
  const [frozen, next] = [openTab(), openTab()];
  frozen.lead.ask();
  vi.advanceTimersByTime(250);
  const [channel] = Channel.all;
  channel?.freeze();
  next.lead.ask();
  vi.advanceTimersByTime(250);
  expect(next.told).toEqual(['granted']);
  channel?.thaw();
  vi.advanceTimersByTime(10_000);
  expect([frozen.told, next.told]).toEqual([['granted', 'lost'], ['granted']]);
});

test('whoever asks, seizes, gives up or freezes, and when: one tab leads in the end', () => {
  const acts = fc.record({
    after: fc.nat(600),
    tab: fc.nat(2),
    act: fc.constantFrom('ask', 'ask', 'seize', 'release', 'freeze', 'thaw'),
  });
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 15 }), (schedule) => {
      const tabs = [openTab(), openTab(), openTab()].map((tab) => ({
        ...tab,
        channel: undefined as Channel | undefined, // none yet
        frozen: false,
      }));
      for (const { after, tab: index, act } of schedule) {
        vi.advanceTimersByTime(after);
        const tab = tabs[index];
        if (!tab) continue;
        if (act === 'thaw') {
          tab.frozen = false;
          tab.channel?.thaw();
        } else if (tab.frozen) continue;
        else if (act === 'freeze') {
          // A tab that waits has timers, which would have to stand still, too.
          tab.frozen = leads(tab);
          if (tab.frozen) tab.channel?.freeze();
        } else {
          const before = new Set(Channel.all);
          tab.lead[act]();
          tab.channel = [...Channel.all].find((channel) => !before.has(channel)) ?? tab.channel;
          if (act === 'release') tab.told.push('released');
        }
      }
      for (const { channel } of tabs) channel?.thaw();
      vi.advanceTimersByTime(10_000);
      for (const tab of tabs) if (!leads(tab)) tab.lead.ask();
      vi.advanceTimersByTime(10_000);
      expect(tabs.filter(leads)).toHaveLength(1);
      for (const { lead } of tabs) lead.release();
      vi.advanceTimersByTime(0);
    }),
    { numRuns: 500 },
  );
});

test('of two that began in the same millisecond one stays, however close chance has put them', () => {
  vi.spyOn(Math, 'random').mockReturnValueOnce(0.50001).mockReturnValueOnce(0.50002);
  const [a, b] = [openTab(), openTab()];
  a.lead.ask();
  b.lead.ask();
  vi.advanceTimersByTime(300);
  expect([a, b].filter(leads)).toHaveLength(1);
});

test('a lead that is seized is lost by the tab that had it', () => {
  const [a, b] = [openTab(), openTab()];
  a.lead.ask();
  vi.advanceTimersByTime(251);
  b.lead.seize();
  vi.advanceTimersByTime(0);
  expect([a.told, b.told]).toEqual([['granted', 'lost'], ['granted']]);
});

test('asking again while it leads or waits changes nothing', () => {
  const a = openTab();
  a.lead.ask();
  a.lead.ask();
  vi.advanceTimersByTime(250);
  a.lead.ask();
  vi.advanceTimersByTime(10_000);
  expect(a.told).toEqual(['granted']);
});

test('who gives up is not granted later', () => {
  const a = openTab();
  a.lead.ask();
  a.lead.release();
  vi.advanceTimersByTime(10_000);
  expect(a.told).toEqual([]);
});

test('without channels every tab leads, and the log decides', () => {
  Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  const [a, b] = [openTab(), openTab()];
  a.lead.ask();
  b.lead.ask();
  vi.advanceTimersByTime(250);
  expect([a.told, b.told]).toEqual([['granted'], ['granted']]);
});
