import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createIndexedLog } from '../../src/device/indexed-log.ts';
import { conversationKey } from '../../src/device/marker.ts';
import { stubIndexedDb, stubLocalStorage } from '../support/fakes/browser-globals.ts';
import { runnableConfig } from '../support/fixtures/runnable-config.ts';

beforeEach(() => stubIndexedDb());
afterEach(() => void vi.unstubAllGlobals());

const open = () => createIndexedLog('key', 'a-tab', () => 1_000);
const hello = { type: 'message-typed', text: 'hello', id: 'w', at: 1_000 } as const;
const wishes = async () => (await open().read(0)).wishes.length;

describe('the mark that there is a conversation', () => {
  test('the mark that there is a conversation is there from the first word on, until the conversation is forgotten', async () => {
    const kept = stubLocalStorage();
    const log = open();
    await log.read(0);
    expect(kept.size).toBe(0);
    const posted = log.post(hello);
    expect([...kept.keys()]).toEqual(['key']); // before anything is waited for
    await posted;
    await log.lead(0);
    expect([...kept.keys()]).toEqual(['key']);
    await log.forget();
    expect(kept.size).toBe(0);
  });

  test('the mark that there is a conversation is done without where storage throws on mere access', async () => {
    vi.stubGlobal('localStorage', undefined);
    await open().post(hello);
    expect(await wishes()).toBe(1);
    await open().forget();
    expect(await wishes()).toBe(0);
  });

  test('the mark that there is a conversation is done without where storage is full', async () => {
    stubLocalStorage();
    vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    });
    await open().post(hello);
    expect(await wishes()).toBe(1);
  });
});

test('every bot and visitor of a site has a conversation of its own', () => {
  const config = runnableConfig({ botId: 'bot' });
  expect(conversationKey(config)).toBe('botlhale-chat:bot:');
  expect(conversationKey({ ...config, userId: 'u1' })).toBe('botlhale-chat:bot:u1');
});
