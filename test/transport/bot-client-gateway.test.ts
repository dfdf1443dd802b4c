import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { BotMessage } from '../../src/protocol/bot-api.ts';
import { createBotClient } from '../../src/transport/bot-client.ts';
import { openProxy } from '../support/faults/fault-proxy.ts';
import { startGateway } from '../support/fixtures/own-gateway.ts';
import { ownPlatform } from '../support/fixtures/own-platform.ts';
import { patience } from '../support/observers/patience.ts';

const platform = await ownPlatform({ keepAlive: false });
const gateway = await startGateway(platform, ['https://shop.example']);
const link = await openProxy(gateway.port);
afterEach(() => link.mend());
afterAll(async () => {
  await link.close();
  await gateway.close();
});

/** What the client has asked, path by path. */
const asked: { readonly path: string; readonly headers: Headers }[] = [];
const original = globalThis.fetch;
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const { url, headers } = new Request(input, init);
    // The gateway's own calls come by here, too.
    if (url.startsWith(link.origin)) asked.push({ path: new URL(url).pathname, headers });
    return original(input, init);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Through the gateway, or past it. */
const client = (safe = true) =>
  createBotClient({
    apiUrl: safe ? link.origin : platform.url,
    version: 'v2',
    who: { botId: 'kofi-demo' },
    timeout: patience,
    gateway: safe,
  });

async function started(bot = client()) {
  const conversationId = crypto.randomUUID();
  await bot.start({ conversationId, language: 'en-ZA' });
  const message = { conversationId, language: 'en-ZA', dialect: 'v2', text: 'hello' } as const;
  const say = (change: Partial<BotMessage> = {}) => bot.send({ ...message, id: 'm', ...change });
  return { say, conversationId };
}
let ids = 0;
/** The gateway remembers each key for a day. */
const newId = (): string => `message-${(ids += 1)}`;
const headers = (path: string, name: string) =>
  asked.filter((one) => one.path === path).map((one) => one.headers.get(name));
const [start, message] = ['/start_conversation', '/message'];
const processed = (id: string) => platform.conversations.find(id)?.answered;

test('says that asking again is safe; without a gateway it is not', () => {
  expect(client().safe).toBe(true);
  expect(client(false).safe).toBe(false);
});

test('every message carries its own id as the key, each time that it is sent; a start has none', async () => {
  const { say } = await started();
  const [one, two] = [newId(), newId()];
  for (const id of [one, one, two]) await say({ id });
  expect(headers(message, 'idempotency-key')).toEqual([one, one, two]);
  expect(headers(start, 'idempotency-key')).toEqual([null]);
});

test('without a gateway nothing has a key', async () => {
  const { say } = await started(client(false));
  await say({ id: newId() });
  const keys = platform.requests.list(message).map(({ headers: all }) => all['idempotency-key']);
  expect(keys).toEqual([undefined]);
});

test('no call carries an Authorization header', async () => {
  const { say } = await started();
  await say({ id: newId() });
  for (const path of [start, message]) expect(headers(path, 'authorization')).toEqual([null]);
});

test('a message that is sent again after its answer was lost is answered, and was processed once', async () => {
  const { say, conversationId } = await started();
  const id = newId();
  // The answer gets lost between the gateway and the page.
  void link.strike('POST /message', { reset: 'on-answer' });
  expect(await say({ id })).toEqual({ ok: false, error: { kind: 'network' } });
  expect(await say({ id })).toMatchObject({ ok: true });
  expect(processed(conversationId)).toBe(1);
});

describe('what only a gateway answers', () => {
  test('409: it is still at work on the same message', async () => {
    const { say, conversationId } = await started();
    const id = newId();
    const held = platform.faults.hold('message');
    const first = say({ id });
    await held.arrived;
    expect(await say({ id })).toEqual({ ok: false, error: { kind: 'in-progress' } });
    held.release();
    expect(await first).toMatchObject({ ok: true });
    expect(processed(conversationId)).toBe(1);
  });

  test('422: the same key, and another body', async () => {
    const { say } = await started();
    const id = newId();
    await say({ id });
    expect(await say({ id, text: 'menu' })).toMatchObject({
      ok: false,
      error: { kind: 'rejected', status: 422 },
    });
  });

  test('that nobody can know whether it was processed', async () => {
    const { say } = await started();
    const id = newId();
    platform.faults.set('message', { kind: 'cut', when: 'after' }, 1);
    const unknown = { ok: false, error: { kind: 'unknown-outcome' } };
    expect(await say({ id })).toEqual(unknown);
    expect(await say({ id })).toEqual(unknown);
  });

  test('means nothing of the kind without one', async () => {
    const { say } = await started(client(false));
    platform.faults.set('message', { kind: 'status', status: 409 });
    expect(await say({ id: newId() })).toMatchObject({ ok: true, value: { texts: [] } });
  });
});
