import { afterEach, describe, expect, test, vi } from 'vitest';
import { conversationKey, marker } from '../../src/device/marker.ts';
import { stubLocalStorage } from '../support/browser-globals.ts';
import { runnableConfig } from '../support/runnable-config.ts';

afterEach(() => void vi.unstubAllGlobals());

describe('the mark that there is a conversation', () => {
  test('stays until it is removed', () => {
    const kept = stubLocalStorage();
    const mark = marker('key');
    expect(mark.read()).toBeUndefined();
    mark.set();
    expect(mark.read()).toBeDefined();
    expect([...kept.keys()]).toEqual(['key']);
    mark.remove();
    expect(mark.read()).toBeUndefined();
  });

  test('never throws, where storage throws on mere access', () => {
    vi.stubGlobal('localStorage', undefined);
    const mark = marker('key');
    mark.set();
    expect(mark.read()).toBeUndefined();
    expect(() => mark.remove()).not.toThrow();
  });

  test('never throws, where storage is full', () => {
    stubLocalStorage();
    vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    expect(() => marker('key').set()).not.toThrow();
  });
});

test('every bot and visitor of a site has a conversation of its own', () => {
  const config = runnableConfig({ botId: 'bot' });
  expect(conversationKey(config)).toBe('botlhale-chat:bot:');
  expect(conversationKey({ ...config, userId: 'u1' })).toBe('botlhale-chat:bot:u1');
});
