import { afterEach, describe, expect, test, vi } from 'vitest';
import { memoryKey, webMemory } from '../../src/memory.ts';
import { stubLocalStorage } from '../support/browser-globals.ts';
import { runnableConfig } from '../support/runnable-config.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('this browser’s storage', () => {
  test('keeps a snapshot until it is forgotten', () => {
    const kept = stubLocalStorage();
    const memory = webMemory('key');
    expect(memory.read()).toBeUndefined();
    expect(memory.write('snapshot')).toBe(true);
    expect(memory.read()).toBe('snapshot');
    expect([...kept]).toEqual([['key', 'snapshot']]);
    memory.forget();
    expect(memory.read()).toBeUndefined();
  });

  test('that throws on mere access never throws here', () => {
    vi.stubGlobal('localStorage', undefined);
    const memory = webMemory('key');
    expect(memory.read()).toBeUndefined();
    expect(memory.write('snapshot')).toBe(false);
    expect(() => memory.forget()).not.toThrow();
  });

  test('that is full says so', () => {
    stubLocalStorage();
    vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    expect(webMemory('key').write('snapshot')).toBe(false);
  });
});

test('every bot and visitor of a site has a place of its own', () => {
  const config = runnableConfig({ botId: 'bot' });
  expect(memoryKey(config)).toBe('botlhale-chat:bot:');
  expect(memoryKey({ ...config, userId: 'u1' })).toBe('botlhale-chat:bot:u1');
});
