import { expect, test } from 'vitest';
import type { BotMessage } from '../../src/protocol/bot-api.ts';
import { createBotClient } from '../../src/transport/bot-client.ts';
import {
  createTokenSource,
  tokenFrom,
  type TokenSource,
} from '../../src/transport/token-source.ts';
import { ownPlatform } from '../support/fixtures/own-platform.ts';
import { patience } from '../support/observers/patience.ts';

const platform = await ownPlatform();

const ownServer = (): TokenSource =>
  createTokenSource(tokenFrom(`${platform.url}/token`, patience));

async function started(tokens: TokenSource) {
  const conversationId = crypto.randomUUID();
  const who = { botId: 'kofi-demo' };
  const options = { apiUrl: platform.url, version: 'v2', who, timeout: patience } as const;
  const bot = createBotClient({ ...options, tokens: () => tokens });
  const message: BotMessage = {
    id: 'm1',
    conversationId,
    language: 'en-ZA',
    dialect: 'v2',
    text: 'hello',
  };
  const start = await bot.start({ conversationId, language: 'en-ZA' });
  return { start, say: (text: string) => bot.send({ ...message, text }) };
}

const authorizations = (path: string) =>
  platform.requests.list(path).map(({ headers }) => headers['authorization']);

test('every call carries the token', async () => {
  const { token } = platform.tokens.issue();
  const { say } = await started(createTokenSource(() => Promise.resolve(token)));
  await say('hello');
  expect(authorizations('/start_conversation')).toEqual([`Bearer ${token}`]);
  expect(authorizations('/message')).toEqual([`Bearer ${token}`]);
});

test('without a source of tokens there is no Authorization header', async () => {
  const bot = createBotClient({
    apiUrl: platform.url,
    version: 'v2',
    who: { botId: 'kofi-demo' },
    timeout: patience,
  });
  const result = await bot.start({ conversationId: 'c', language: 'en-ZA' });
  expect(result).toEqual({ ok: false, error: { kind: 'unauthorized', tokenless: true } });
  expect(authorizations('/start_conversation')).toEqual([undefined]);
});

test('a token that expires in the middle of a chat is replaced, and the message goes out', async () => {
  const { say } = await started(ownServer());
  platform.tokens.revokeAll();
  expect(await say('hello')).toMatchObject({ ok: true });
  expect(await say('again')).toMatchObject({ ok: true });
  const [refused, fresh, later] = authorizations('/message');
  expect(fresh).not.toBe(refused);
  expect(later).toBe(fresh);
});

test('callers that are refused at the same time share one fresh token', async () => {
  const { say } = await started(ownServer());
  platform.tokens.revokeAll();
  const results = await Promise.all(['one', 'two', 'three'].map(say));
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(platform.requests.list('/token')).toHaveLength(2);
});

test('a token that is refused although it is fresh means unauthorized, after one more try', async () => {
  const { say } = await started(ownServer());
  platform.faults.set('message', { kind: 'status', status: 401 });
  expect(await say('hello')).toEqual({ ok: false, error: { kind: 'unauthorized' } });
  expect(platform.requests.list('/message')).toHaveLength(2);
  expect(platform.requests.list('/token')).toHaveLength(2);
});

test('when no token can be had, nothing is sent', async () => {
  platform.faults.set('token', { kind: 'down' });
  const { start } = await started(ownServer());
  expect(start).toMatchObject({
    ok: false,
    error: { kind: 'no-token', problem: { reason: 'refused', status: 503 } },
  });
  expect(platform.requests.list('/start_conversation')).toEqual([]);
});

test('when no fresh token can be had after a refusal, that is the failure', async () => {
  const { say } = await started(ownServer());
  platform.tokens.revokeAll();
  platform.faults.set('token', { kind: 'down' });
  expect(await say('hello')).toMatchObject({
    ok: false,
    error: { kind: 'no-token', problem: { reason: 'refused', status: 503 } },
  });
  expect(platform.requests.list('/message')).toHaveLength(1);
});
