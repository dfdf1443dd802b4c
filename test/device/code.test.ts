import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { codeFrom } from '../../src/device/code.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('code that cannot be fetched is asked for ever less often, until it comes', async () => {
  let tries = 0;
  const code = codeFrom(() => {
    tries += 1;
    return tries < 4 ? Promise.reject(new TypeError('Failed to fetch')) : Promise.resolve('code');
  });
  const seen: number[] = [];
  for (const wait of [0, 500, 1_000, 2_000]) {
    await vi.advanceTimersByTimeAsync(wait);
    seen.push(tries);
  }
  expect(seen).toEqual([1, 2, 3, 4]);
  await expect(code).resolves.toBe('code');
  expect(vi.getTimerCount()).toBe(0);
});

test('a network that is back is no reason to wait', async () => {
  const page = new EventTarget();
  vi.stubGlobal('window', page);
  let there = false;
  const code = codeFrom(() => (there ? Promise.resolve('code') : Promise.reject(new TypeError())));
  await vi.advanceTimersByTimeAsync(0);
  there = true;
  page.dispatchEvent(new Event('online'));
  await expect(code).resolves.toBe('code');
  expect(vi.getTimerCount()).toBe(0);
});
