import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { leadByAsking } from '../../src/device/lead-by-asking.ts';
import type { Lead } from '../../src/conversation/tabs.ts';

/** Channels that deliver in a task of their own, by the clock that the test holds. */
class Channel {
  static all = new Set<Channel>();
  onmessage: ((event: { data: unknown }) => void) | undefined;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    Channel.all.add(this);
  }
  postMessage(data: unknown): void {
    for (const other of [...Channel.all])
      if (other !== this && other.name === this.name)
        setTimeout(() => Channel.all.has(other) && other.onmessage?.({ data }), 0);
  }
  close(): void {
    Channel.all.delete(this);
  }
}

const leads: Lead[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  Channel.all.clear();
  vi.stubGlobal('BroadcastChannel', Channel);
});
afterEach(() => {
  for (const lead of leads.splice(0)) lead.release();
  vi.advanceTimersByTime(0); // what was still on its way
  expect(vi.getTimerCount()).toBe(0);
  expect(Channel.all.size).toBe(0);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function openTab() {
  const told: string[] = [];
  const lead = leadByAsking('one')({
    granted: () => void told.push('granted'),
    lost: () => void told.push('lost'),
  });
  leads.push(lead);
  return { told, lead };
}

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

test('two that ask at the very same time are not left both', () => {
  const [a, b] = [openTab(), openTab()];
  a.lead.ask();
  b.lead.ask();
  vi.advanceTimersByTime(10_000);
  expect([...a.told, ...b.told]).toContain('lost');
});

test('a lead that is seized is lost by the tab that had it', () => {
  const [a, b] = [openTab(), openTab()];
  a.lead.ask();
  vi.advanceTimersByTime(250);
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
