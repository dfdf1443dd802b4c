import { describe, expect, test } from 'vitest';
import { botReply, says } from '../../support/fixtures/bot-replies.ts';
import {
  beHandedOver,
  createBench,
  goLive,
  lastCall,
  ownLines,
  sayFirst,
} from '../../support/fixtures/conversation-bench.ts';

describe('what happens is remembered before anything leaves the device', () => {
  test('a message is stored before the start call and before it is sent', async () => {
    const page = await createBench().openPage();
    await sayFirst(page);
    expect(page.journal).toEqual(['remember', 'start', 'remember', 'send hello']);
  });

  test('a handoff is stored before the connection is opened', async () => {
    const page = await createBench().openPage();
    await beHandedOver(page);
    expect(page.journal.slice(-2)).toEqual(['remember', 'open-agent']);
  });

  test('a line for the agent is stored before it is written', async () => {
    const page = await createBench().openPage();
    await goLive(page);
    await page.type('one');
    expect(page.journal.slice(-2)).toEqual(['remember', 'write one']);
  });

  test('nothing is stored before the visitor says something', async () => {
    const bench = createBench();
    const page = await bench.openPage();
    await page.dispatch({ type: 'language-chosen', language: 'zu-ZA' });
    await page.type('   ');
    expect(bench.device.stored()?.entries ?? []).toEqual([]);
  });
});

describe('the bot', () => {
  test('the bot is started with an id of our own and the host’s language', async () => {
    const page = await createBench().openPage({
      languages: () => ({ botLanguage: 'zu-ZA', fallbackLanguage: 'en-ZA' }),
      newId: () => 'random',
    });
    await sayFirst(page);
    expect(lastCall(page, 'starts').request).toEqual({
      conversationId: 'random',
      language: 'zu-ZA',
    });
    expect(lastCall(page, 'sends').request).toEqual({
      id: 'random',
      conversationId: 'random',
      language: 'zu-ZA',
      dialect: 'v2',
      text: 'hello',
    });
  });

  test('the bot is told the language that was chosen, from the next message on', async () => {
    const page = await createBench().openPage();
    await sayFirst(page);
    await page.dispatch({ type: 'language-chosen', language: 'zu-ZA' });
    await lastCall(page, 'sends').succeed(says('hi'));
    await page.type('again');
    expect(page.bot.sends.map(({ request }) => request.language)).toEqual(['en-ZA', 'zu-ZA']);
  });

  test('the bot is spoken to in the fallback while the visitor reads a language that it lacks', async () => {
    const page = await createBench().openPage({
      languages: () => ({ botLanguage: 'zu-ZA', fallbackLanguage: 'st-ZA' }),
    });
    await sayFirst(page);
    await page.dispatch({ type: 'language-chosen', language: 'fr' });
    await lastCall(page, 'sends').succeed({ ...says('hi'), language: 'zu-ZA' });
    await page.type('again');
    expect(lastCall(page, 'sends').request.language).toBe('st-ZA');
    await lastCall(page, 'sends').succeed({ ...says('hi'), language: 'st-ZA' });
    expect(page.conversation.state.language).toBe('fr');
  });

  test('the bot gets one message at a time, in order', async () => {
    const page = await createBench().openPage();
    await sayFirst(page, 'one');
    await page.type('two');
    await page.type('three');
    expect(page.bot.sends).toHaveLength(1);
    await lastCall(page, 'sends').succeed(says('1'));
    await lastCall(page, 'sends').succeed(says('2'));
    expect(page.bot.sends.map(({ request }) => request.text)).toEqual(['one', 'two', 'three']);
  });

  test('the bot waits out a 429, then the same message goes out once', async () => {
    const bench = createBench();
    const page = await bench.openPage();
    await sayFirst(page);
    await lastCall(page, 'sends').fail({ kind: 'rate-limited', retryAfter: 20_000 });
    await bench.advance(19_999);
    expect(page.bot.sends).toHaveLength(1);
    await bench.advance(1);
    expect(page.bot.sends.map(({ request }) => request.text)).toEqual(['hello', 'hello']);
    expect(ownLines(page)).toEqual(['hello: sending']);
  });

  test('the bot is waited for at most as long as a timer can run, else it would fire at once', async () => {
    const waits: number[] = [];
    const clock = { now: () => 0, after: (ms: number) => (waits.push(ms), () => undefined) };
    const page = await createBench().openPage({ clock });
    await sayFirst(page);
    const month = 31 * 24 * 60 * 60 * 1000;
    await lastCall(page, 'sends').fail({ kind: 'rate-limited', retryAfter: month });
    expect(waits.at(-1)).toBe(2 ** 31 - 1);
  });

  test('the bot gets a message that waited for the network as soon as there is one', async () => {
    const page = await createBench().openPage();
    await sayFirst(page);
    await lastCall(page, 'sends').fail({ kind: 'offline' });
    await page.dispatch({ type: 'went-online' });
    expect(page.bot.sends).toHaveLength(2);
  });
});

describe('the host page is told', () => {
  test('of the bot’s custom data that is not the widget’s own', async () => {
    const page = await createBench().openPage();
    await sayFirst(page);
    const custom = [{ department: 'Sales' }, { cart: 3 }, 'plain', 7];
    await lastCall(page, 'sends').succeed(botReply({ custom }));
    expect(page.news).toEqual([
      { type: 'custom', custom: { cart: 3 } },
      { type: 'custom', custom: 'plain' },
      { type: 'custom', custom: 7 },
    ]);
  });

  test('of a message in doubt and of one that was refused', async () => {
    const page = await createBench().openPage();
    await sayFirst(page);
    await lastCall(page, 'sends').fail({ kind: 'network' });
    await page.type('again');
    await lastCall(page, 'sends').fail({ kind: 'forbidden' });
    expect(page.news).toEqual([
      { type: 'error', error: { kind: 'network' } },
      { type: 'error', error: { kind: 'forbidden' } },
    ]);
  });

  test('and may say more from within a change, which is taken in turn', async () => {
    const page = await createBench().openPage();
    let told = false;
    page.conversation.subscribe(() => {
      if (told) return;
      told = true;
      void page.type('from within');
    });
    await page.type('first');
    expect(ownLines(page)).toEqual(['first: waiting', 'from within: waiting']);
    await lastCall(page, 'starts').succeed({ dialect: 'v2' });
    expect(lastCall(page, 'sends').request.text).toBe('first');
  });
});
