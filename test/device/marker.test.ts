import fc from 'fast-check';
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
    expect([...kept.keys()]).toEqual(['key', 'key:note:w']); // before anything is waited for
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

describe('the name of a conversation', () => {
  const key = (botId: string, userId?: string) => conversationKey({ botId, userId });

  test('is each bot’s and visitor’s own, and what it was in earlier versions', () => {
    expect(conversationKey(runnableConfig({ botId: 'bot' }))).toBe('botlhale-chat:bot:');
    expect(key('bot', 'u1')).toBe('botlhale-chat:bot:u1');
    expect(key('bot', 'eve%40example')).toBe('botlhale-chat:bot:eve%40example');
  });

  test('is nobody else’s where an id holds a colon', () => {
    expect(key('shop:za', 'eve')).toBe('botlhale-chat::shop%3Aza:eve');
    expect(key('shop', 'za:eve')).toBe('botlhale-chat::shop:za%3Aeve');
    expect(key('shop%3Aza', 'a:b')).toBe('botlhale-chat::shop%253Aza:a%3Ab');
  });

  const botId = fc
    .string({ unit: fc.constantFrom(':', '%', '3', 'A', 'draft'), minLength: 1 })
    .map((id) => `${id}x`);
  const userId = fc.string({ unit: fc.constantFrom(':', '%', '3', 'A', 'draft') });
  const who = fc.record({ botId, userId });

  test('never begins what belongs to another', () => {
    fc.assert(
      fc.property(who, who, (one, other) => {
        if (one.botId === other.botId && one.userId === other.userId) return;
        const [own, foreign] = [conversationKey(one), conversationKey(other)];
        expect(`${foreign}:draft`.startsWith(`${own}:`)).toBe(false);
        expect(foreign).not.toBe(own);
      }),
    );
  });

  test('can be made of any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => conversationKey({ botId: id }) !== ''),
    );
    expect(key('\ud800:', ':\udfff')).toContain('%3A');
  });
});
