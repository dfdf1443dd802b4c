import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import type { BotIdentity } from '../../src/protocol/bot-api.ts';
import { createBotClient } from '../../src/transport/bot-client.ts';
import { createTokenSource, tokenFrom } from '../../src/transport/token-source.ts';
import { stubOnLine } from '../support/fakes/browser-globals.ts';
import { connect, identity } from './visitor-client.ts';

/** Contract §1 to §3: what is legal, and seldom met. */
let platform: RunningPlatform;
beforeEach(async () => {
  stubOnLine();
  platform = await startPlatform({ languages: ['en-ZA', 'zu-ZA'] });
});
afterEach(() => platform.close());

async function begin(who: Partial<BotIdentity> = {}, language = 'en-ZA') {
  const tokens = createTokenSource(tokenFrom(`${platform.url}/token`, 5_000));
  const bot = createBotClient({
    apiUrl: platform.url,
    version: 'v2',
    who: { botId: 'kofi-demo', ...who },
    tokens: () => tokens,
    timeout: 5_000,
  });
  const own = crypto.randomUUID();
  const started = await bot.start({ conversationId: own, language });
  const conversationId = (started.ok && started.value.conversationId) || own;
  const say = (text: string) =>
    bot.send({ id: text, text, conversationId, language, dialect: 'v2' });
  return { started, own, conversationId, say };
}

const textsOf = (result: Awaited<ReturnType<Awaited<ReturnType<typeof begin>>['say']>>): string =>
  result.ok ? result.value.texts.join() : result.error.kind;

describe('the bot', () => {
  test('the bot knows a returning contact by the user id, and asks nobody twice', async () => {
    const first = await begin({ userId: 'u1' });
    expect(textsOf(await first.say('human'))).toMatch(/name/);
    await first.say('Thandi');
    await first.say('thandi@example.com');
    const again = await begin({ userId: 'u1' });
    expect(textsOf(await again.say('human'))).toMatch(/Which department/);
    const other = await begin({ userId: 'u2' });
    expect(textsOf(await other.say('human'))).toMatch(/name/);
  });

  test('the bot speaks the languages that it was deployed with', async () => {
    const { started } = await begin({}, 'af-ZA');
    expect(started).toMatchObject({ ok: false, error: { kind: 'rejected', status: 400 } });
    expect((await begin({}, 'zu-ZA')).started.ok).toBe(true);
  });

  test.each([400, 404] as const)('may refuse ids that it has not made, with %i', async (status) => {
    platform.quirks.refusesIds = status;
    const { started, own, conversationId, say } = await begin();
    expect(started.ok).toBe(true);
    expect(conversationId).not.toBe(own);
    expect(textsOf(await say('hello'))).not.toBe('');
  });

  test('the bot may answer 200 with what is no reply', async () => {
    const { say } = await begin();
    platform.faults.set('message', {
      kind: 'no-reply',
      body: { message: 'Internal server error' },
    });
    expect(textsOf(await say('hello'))).toBe('unreadable');
  });

  test('the bot may answer in another shape than is documented', async () => {
    const { say } = await begin();
    platform.quirks.reply = { text_response: [{ text: 'Hi' }], buttons: '["Yes"]' };
    expect(await say('hello')).toMatchObject({
      ok: true,
      value: { texts: ['Hi'], buttons: [{ title: 'Yes', payload: 'Yes' }] },
    });
  });
});

describe('the desk', () => {
  const join = async () => {
    const visitor = connect(platform.agentUrl);
    await visitor.until('startConversation');
    await visitor.socket.emitWithAck('username', identity('c1'));
    return visitor;
  };
  const linesTo = ({ heard }: Awaited<ReturnType<typeof join>>) =>
    heard.flatMap(([event, payload]) => (event === 'to_user' ? [payload] : []));

  test('the desk has a queue that speaks three times by itself', async () => {
    Object.assign(platform.desk.settings, { autoReply: true, announces: true });
    const visitor = await join();
    platform.desk.take('c1');
    platform.desk.end('c1');
    await visitor.until('disconnect_socket');
    expect(linesTo(visitor)).toEqual([
      { message: 'Thank you for waiting. Somebody will be with you shortly.' },
      { message: 'You are now connected to an agent.' },
      { message: 'The chat was closed. Type *menu* to go on with the bot.' },
    ]);
    visitor.socket.close();
  });

  test('attaches a file, and transfers the visitor to another queue', async () => {
    const visitor = await join();
    platform.desk.attach('c1', 'https://x.test/bill.pdf', 'Your bill');
    await visitor.until('to_user');
    expect(linesTo(visitor)).toEqual([
      { message: 'Your bill', file: 'https://x.test/bill.pdf', filename: 'bill.pdf' },
    ]);
    platform.desk.transfer('c1', 'Accounts');
    expect(platform.desk.visit('c1')).toMatchObject({ state: 'waiting', department: 'Accounts' });
    visitor.socket.close();
  });
});
