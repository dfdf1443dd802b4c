import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { leadByLock } from '../../src/device/lead.ts';
import { afterPromises } from '../support/fakes/scripted-channels.ts';
import { createWebLocks } from '../support/fakes/web-locks.ts';

let locks: ReturnType<typeof createWebLocks>;

beforeEach(() => {
  locks = createWebLocks();
  vi.stubGlobal('navigator', { locks });
});
afterEach(() => void vi.unstubAllGlobals());

/** A tab, and what it was told: `granted` and `lost`, in order. */
function openTab(name = 'one') {
  const told: string[] = [];
  const lead = leadByLock(name)({
    granted: () => void told.push('granted'),
    lost: () => void told.push('lost'),
  });
  return { told, lead };
}

test('one tab leads at a time; the next when it is released', async () => {
  const [a, b] = [openTab(), openTab()];
  a.lead.ask();
  b.lead.ask();
  await afterPromises();
  expect([a.told, b.told]).toEqual([['granted'], []]);
  a.lead.release();
  await afterPromises();
  expect([a.told, b.told]).toEqual([['granted'], ['granted']]);
});

test('conversations do not wait for each other', async () => {
  const [a, b] = [openTab('one'), openTab('two')];
  a.lead.ask();
  b.lead.ask();
  await afterPromises();
  expect([a.told, b.told]).toEqual([['granted'], ['granted']]);
});

test('asking again while it leads or waits changes nothing', async () => {
  const [a, b] = [openTab(), openTab()];
  a.lead.ask();
  b.lead.ask();
  await afterPromises();
  a.lead.ask();
  b.lead.ask();
  a.lead.release();
  await afterPromises();
  b.lead.release();
  await afterPromises();
  expect([a.told, b.told]).toEqual([['granted'], ['granted']]);
  expect(locks.held()).toBe(0);
});

test('who gives up waiting is not granted later', async () => {
  const [a, b, c] = [openTab(), openTab(), openTab()];
  for (const { lead } of [a, b, c]) lead.ask();
  await afterPromises();
  b.lead.release();
  a.lead.release();
  await afterPromises();
  expect([b.told, c.told]).toEqual([[], ['granted']]);
});

test('who released before the browser could grant is not told', async () => {
  const a = openTab();
  a.lead.ask();
  a.lead.release();
  await afterPromises();
  expect(a.told).toEqual([]);
  expect(locks.held()).toBe(0);
});

describe('a lead that is seized', () => {
  test('a lead that is seized is lost by the tab that had it, which may ask again', async () => {
    const [a, b] = [openTab(), openTab()];
    a.lead.ask();
    await afterPromises();
    b.lead.seize();
    await afterPromises();
    expect([a.told, b.told]).toEqual([['granted', 'lost'], ['granted']]);
    a.lead.ask();
    b.lead.release();
    await afterPromises();
    expect(a.told).toEqual(['granted', 'lost', 'granted']);
  });

  test('by the tab that waits for it is granted once', async () => {
    const [a, b] = [openTab(), openTab()];
    a.lead.ask();
    b.lead.ask();
    await afterPromises();
    b.lead.seize();
    await afterPromises();
    expect([a.told, b.told]).toEqual([['granted', 'lost'], ['granted']]);
    b.lead.release();
    await afterPromises();
    expect(b.told).toEqual(['granted']);
    expect(locks.held()).toBe(0);
  });

  test('by the tab that has it is no loss', async () => {
    const a = openTab();
    a.lead.ask();
    await afterPromises();
    a.lead.seize();
    await afterPromises();
    expect(a.told).toEqual(['granted', 'granted']);
    a.lead.release();
    await afterPromises();
    expect(locks.held()).toBe(0);
  });
});

test('where locks are refused, as in a sandboxed frame, the log decides alone', async () => {
  vi.stubGlobal('navigator', {
    locks: { request: () => Promise.reject(new DOMException('Not here.', 'SecurityError')) },
  });
  const a = openTab();
  a.lead.ask();
  await afterPromises();
  expect(a.told).toEqual(['granted']);
});
