import { describe, expect, test } from 'vitest';
import { startPlatform } from '../../demo/platform/server.ts';
import type { BotMessage } from '../../src/protocol/bot-api.ts';
import type { ChannelError } from '../../src/protocol/channel-error.ts';
import { createBotClient, type BotClientOptions } from '../../src/transport/bot-client.ts';
import { createTokenSource, tokenFrom } from '../../src/transport/token-source.ts';
import { stubOnLine } from '../support/fakes/browser-globals.ts';
import { ownPlatform } from '../support/fixtures/own-platform.ts';
import { patience } from '../support/observers/patience.ts';

// Without keep-alive, a cut connection is never one that another test left open.
const platform = await ownPlatform({ keepAlive: false });

const client = (options: Partial<BotClientOptions> = {}) => {
  const tokens = createTokenSource(tokenFrom(`${platform.url}/token`, patience));
  return createBotClient({
    apiUrl: platform.url,
    version: 'v2',
    who: { botId: 'kofi-demo' },
    timeout: patience,
    tokens: () => tokens,
    ...options,
  });
};

/** A client with a conversation of its own, and a function that says something in it. */
async function started(options: Partial<BotClientOptions> = {}) {
  const conversationId = crypto.randomUUID();
  const bot = client(options);
  // What is said may have little time, the start has all that it needs.
  const starting = client({ ...options, timeout: patience });
  const result = await starting.start({ conversationId, language: 'en-ZA' });
  if (!result.ok) throw new Error(`The start call failed: ${result.error.kind}`);
  const { dialect } = result.value;
  const message: BotMessage = {
    id: 'm1',
    conversationId,
    language: 'en-ZA',
    dialect,
    text: 'hello',
  };
  const say = (text = 'hello') => bot.send({ ...message, text });
  return { bot, conversationId, dialect, say };
}

const failure = (error: ChannelError) => ({ ok: false, error });
const answeredIn = (id: string) => platform.conversations.find(id)?.answered;

describe('the status codes of contract §1', () => {
  const detail = 'A fault was switched on.';
  test.each<[number, ChannelError]>([
    [400, { kind: 'rejected', status: 400, detail }],
    [401, { kind: 'unauthorized' }],
    [402, { kind: 'rejected', status: 402, detail }],
    [403, { kind: 'forbidden', detail }],
    [404, { kind: 'unknown-conversation' }],
    [413, { kind: 'too-long', detail }],
    [429, { kind: 'rate-limited' }],
    [500, { kind: 'server-fault', status: 500 }],
    [502, { kind: 'server-fault', status: 502 }],
    [503, { kind: 'server-fault', status: 503 }],
    [504, { kind: 'server-fault', status: 504 }],
  ])('%i to a message is classified', async (status, error) => {
    const { say } = await started();
    platform.faults.set('message', { kind: 'status', status });
    expect(await say()).toEqual(failure(error));
  });

  test('a fault with an empty body is classified by its status', async () => {
    const { say } = await started();
    platform.faults.set('message', { kind: 'down' });
    expect(await say()).toEqual(failure({ kind: 'server-fault', status: 503 }));
  });

  test('a conversation that the platform has forgotten is unknown', async () => {
    const { say, conversationId } = await started();
    platform.conversations.expire(conversationId);
    expect(await say()).toEqual(failure({ kind: 'unknown-conversation' }));
  });

  test('404 to a start call is about the address, not about a conversation', async () => {
    platform.faults.set('start', { kind: 'status', status: 404 });
    const result = await client().start({ conversationId: 'c', language: 'en-ZA' });
    expect(result).toEqual(failure({ kind: 'rejected', status: 404 }));
  });

  test('a bot of another account is forbidden', async () => {
    const bot = client({ who: { botId: 'somebody-else' } });
    const result = await bot.start({ conversationId: 'c', language: 'en-ZA' });
    expect(result).toEqual(
      failure({ kind: 'forbidden', detail: 'This token does not open that bot.' }),
    );
  });
});

describe('Retry-After', () => {
  test('Retry-After is read as seconds', async () => {
    const { say } = await started();
    platform.faults.set('message', { kind: 'status', status: 429, retryAfter: 7 });
    expect(await say()).toEqual(failure({ kind: 'rate-limited', retryAfter: 7_000 }));
  });

  test('Retry-After is read as a date', async () => {
    const { say } = await started();
    const fault = { kind: 'status', status: 429, retryAfter: 3600, retryAs: 'date' } as const;
    platform.faults.set('message', fault);
    const result = await say();
    if (result.ok || result.error.kind !== 'rate-limited') throw new Error('It was not limited.');
    // HTTP dates have whole seconds, and the calls above took some time.
    expect(result.error.retryAfter).toBeGreaterThan(3_500_000);
    expect(result.error.retryAfter).toBeLessThanOrEqual(3_600_000);
  });
});

describe('a bad network', () => {
  test('a connection cut before the call was processed is a network failure', async () => {
    const { say, conversationId } = await started();
    platform.faults.set('message', { kind: 'cut', when: 'before' });
    expect(await say()).toEqual(failure({ kind: 'network' }));
    expect(answeredIn(conversationId)).toBe(0);
  });

  test('a connection cut afterwards looks the same: nobody can tell that it was processed', async () => {
    const { say, conversationId } = await started();
    platform.faults.set('message', { kind: 'cut', when: 'after' });
    expect(await say()).toEqual(failure({ kind: 'network' }));
    expect(answeredIn(conversationId)).toBe(1);
  });

  test('an answer that breaks off is a network failure', async () => {
    const { say } = await started();
    platform.faults.set('message', { kind: 'truncated' });
    expect(await say()).toEqual(failure({ kind: 'network' }));
  });

  test('a captive portal’s page is unreadable, though its status is 200', async () => {
    const { say } = await started();
    platform.faults.set('message', { kind: 'not-json' });
    expect(await say()).toEqual(failure({ kind: 'unreadable' }));
  });

  test('a captive portal’s page does not start a conversation', async () => {
    platform.faults.set('start', { kind: 'not-json' });
    const result = await client().start({ conversationId: 'c', language: 'en-ZA' });
    expect(result).toEqual(failure({ kind: 'unreadable' }));
  });

  test('no answer within the time allowed is a timeout', async () => {
    const { say } = await started({ timeout: 300 });
    platform.faults.hold('message');
    expect(await say()).toEqual(failure({ kind: 'timeout' }));
  });

  test('nobody listening is a network failure', async () => {
    const gone = await startPlatform();
    await gone.close();
    const bot = client({ apiUrl: gone.url });
    const result = await bot.start({ conversationId: 'c', language: 'en-ZA' });
    expect(result).toEqual(failure({ kind: 'network' }));
  });

  test('nothing is sent while the browser knows that there is no network', async () => {
    const { say } = await started();
    platform.requests.clear();
    stubOnLine(false);
    expect(await say()).toEqual(failure({ kind: 'offline' }));
    expect(platform.requests.list()).toEqual([]);
  });
});

describe('closing', () => {
  test('closing interrupts the call that is under way', async () => {
    const { bot, say } = await started();
    const hold = platform.faults.hold('message');
    const answer = say();
    await hold.arrived;
    bot.close();
    expect(await answer).toEqual(failure({ kind: 'interrupted' }));
  });

  test('closing leaves a client that can be used again', async () => {
    const { bot, say } = await started();
    bot.close();
    expect(await say()).toMatchObject({ ok: true });
  });

  test('while a token is being fetched, the call is never made', async () => {
    const tokens = createTokenSource(tokenFrom(`${platform.url}/token`, patience));
    const { bot, say } = await started({ tokens: () => tokens });
    platform.tokens.revokeAll();
    const hold = platform.faults.hold('token');
    const answer = say(); // is refused with 401, so a fresh token is asked for
    await hold.arrived;
    bot.close();
    hold.release();
    expect(await answer).toEqual(failure({ kind: 'interrupted' }));
    expect(platform.requests.list('/message')).toHaveLength(1);
  });

  test('a call that waits for its token can be recalled: it is never made', async () => {
    const { bot, say } = await started(); // with a token of its own, which the start call did not fetch
    const hold = platform.faults.hold('token');
    const answer = say();
    await hold.arrived;
    expect(bot.recall()).toBe(true);
    hold.release();
    expect(await answer).toEqual(failure({ kind: 'interrupted' }));
    expect(platform.requests.list('/message')).toEqual([]);
    expect(bot.recall()).toBe(false);
  });

  test('a call that has left cannot be recalled: its answer comes', async () => {
    const { bot, say } = await started();
    const hold = platform.faults.hold('message');
    const answer = say();
    await hold.arrived;
    expect(bot.recall()).toBe(false);
    hold.release();
    expect(await answer).toMatchObject({ ok: true });
  });
});
