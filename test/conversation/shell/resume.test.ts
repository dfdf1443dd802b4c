import { describe, expect, test } from 'vitest';
import { handsOver, says } from '../../support/fixtures/bot-replies.ts';
import {
  beHandedOver,
  createBench,
  dividers,
  goLive,
  lastAgent,
  lastCall,
  ownLines,
  sayFirst,
  type Page,
} from '../../support/fixtures/conversation-bench.ts';
import { afterPromises } from '../../support/fakes/scripted-channels.ts';

const hour = 60 * 60 * 1000;

describe('a page that is loaded again', () => {
  test('while a message is under way: it is in doubt, and not sent again by itself', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    await sayFirst(first);
    first.conversation.close();
    const page = await bench.openPage();
    await afterPromises();
    expect(ownLines(page)).toEqual(['hello: in-doubt']);
    expect(page.bot.sends).toEqual([]);
    await page.type('next');
    expect(page.bot.sends.map(({ request }) => request.text)).toEqual(['next']);
  });

  test('a message in doubt goes out once when the person asks for it, however often', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    await sayFirst(first);
    first.conversation.close();
    const page = await bench.openPage();
    const message = page.conversation.state.entries[0]?.id ?? '';
    await page.dispatch({ type: 'retry-pressed', message });
    await page.dispatch({ type: 'retry-pressed', message });
    expect(page.bot.sends.map(({ request }) => request.text)).toEqual(['hello']);
  });

  test('while messages wait: each is sent once, in order, in the same conversation', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    await sayFirst(first);
    const { conversationId } = lastCall(first, 'sends').request;
    await lastCall(first, 'sends').fail({ kind: 'rate-limited', retryAfter: hour });
    await first.type('second');
    first.conversation.close();
    const page = await bench.openPage();
    await lastCall(page, 'sends').succeed(says('1'));
    await lastCall(page, 'sends').succeed(says('2'));
    expect(page.bot.starts).toEqual([]);
    expect(page.bot.sends.map(({ request }) => [request.conversationId, request.text])).toEqual([
      [conversationId, 'hello'],
      [conversationId, 'second'],
    ]);
    expect(ownLines(page)).toEqual(['hello: sent', 'second: sent']);
  });

  test('during the start call: the message was not sent yet, so it is sent now', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    await first.type('hello');
    first.conversation.close();
    const page = await bench.openPage();
    expect(page.bot.starts).toHaveLength(1);
    await lastCall(page, 'starts').succeed({ dialect: 'v2' });
    expect(page.bot.sends).toHaveLength(1);
  });

  test('in a live agent chat: it connects, says who it is and gives the transcript again', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    const before = await goLive(first);
    await before.signal({ type: 'agent-wrote', text: 'Good morning' });
    await first.type('unconfirmed');
    first.conversation.close();
    expect(before.open).toBe(false);

    const page = await bench.openPage();
    await afterPromises();
    expect(ownLines(page)).toEqual(['hello: sent', 'unconfirmed: in-doubt']);
    await page.type('while connecting');
    const agent = lastAgent(page);
    await agent.signal({ type: 'agent-asked-who' });
    await agent.signal({ type: 'agent-asked-for-transcript' });
    expect(agent.did).toEqual([
      ['identify', lastCall(first, 'sends').request.conversationId],
      [
        'give-transcript',
        [
          { sender: 'user', message: 'hello' },
          { sender: 'bot', message: 'You are in the queue.' },
          { sender: 'user', message: 'unconfirmed' },
        ],
      ],
      ['write', 'while connecting', expect.any(String)],
    ]);
    expect(page.bot.sends).toEqual([]);
    expect(dividers(page)).toEqual(['handed-over', 'gap']);
  });

  test.each([
    ['at once', 4_000, ['handed-over']],
    ['after a while', 6_000, ['handed-over', 'gap']],
  ] as const)('in a live agent chat, %s: a mark says what may be missing', async (_, ms, lines) => {
    const bench = createBench();
    const first = await bench.openPage();
    const before = await goLive(first);
    await before.signal({ type: 'agent-wrote', text: 'Good morning' });
    first.conversation.pause();
    await bench.advance(ms);
    const page = await bench.openPage();
    await lastAgent(page).signal({ type: 'agent-asked-who' });
    await lastAgent(page).signal({ type: 'agent-asked-for-transcript' });
    expect(dividers(page)).toEqual(lines);
    await lastAgent(page).signal({ type: 'agent-lost' });
    await lastAgent(page).signal({ type: 'agent-asked-who' });
    expect(dividers(page)).toEqual(['handed-over', 'gap']); // this time it broke
  });

  test.each([
    [
      'being connected',
      async (page: Page) => {
        await beHandedOver(page);
      },
    ],
    [
      'identified',
      async (page: Page) => {
        await (await beHandedOver(page)).signal({ type: 'agent-asked-who' });
      },
    ],
    [
      'lost',
      async (page: Page) => {
        await (await goLive(page)).signal({ type: 'agent-lost' });
      },
    ],
    [
      'unreachable',
      async (page: Page) => {
        const agent = await beHandedOver(page);
        await agent.signal({ type: 'agent-failed', error: { kind: 'agent-unreachable' } });
      },
    ],
  ])('while the agent is %s: it tries to connect, and the bot gets nothing', async (_, reach) => {
    const bench = createBench();
    const first = await bench.openPage();
    await reach(first);
    await first.type('for the agent');
    first.conversation.close();
    const page = await bench.openPage();
    await afterPromises();
    expect(page.conversation.state.agent.at).toBe('connecting');
    const agent = lastAgent(page);
    await agent.signal({ type: 'agent-asked-who' });
    await agent.signal({ type: 'agent-asked-for-transcript' });
    expect(agent.did.at(-1)).toEqual(['write', 'for the agent', expect.any(String)]);
    expect(page.bot.sends).toEqual([]);
  });

  test('while leaving: the chat is over and the bot answers', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    await goLive(first);
    await first.dispatch({ type: 'end-pressed' });
    await first.type('for the bot');
    first.conversation.close();
    const page = await bench.openPage();
    await afterPromises();
    expect(page.agents).toEqual([]);
    expect(dividers(page)).toEqual(['handed-over', 'back-to-bot']);
    expect(lastCall(page, 'sends').request.text).toBe('for the bot');
  });

  test('the language that was chosen stays', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    await first.dispatch({ type: 'language-chosen', language: 'zu-ZA' });
    await sayFirst(first);
    expect((await bench.openPage()).conversation.state.language).toBe('zu-ZA');
  });
});

describe('a day later', () => {
  test('a conversation whose last message is older than 24 hours is gone', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    await sayFirst(first);
    await lastCall(first, 'sends').succeed(says('hi'));
    first.tab.kill();
    await bench.advance(24 * hour + 1);
    const page = await bench.openPage();
    expect(page.conversation.state.entries).toEqual([]);
  });

  test('one in which a message waited goes on: the message goes out, after a divider', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    await sayFirst(first);
    await lastCall(first, 'sends').fail({ kind: 'offline' });
    first.tab.kill();
    await bench.advance(30 * hour);
    const page = await bench.openPage();
    await afterPromises();
    await lastCall(page, 'starts').succeed({ dialect: 'v2' });
    await lastCall(page, 'sends').succeed(says('hi'));
    expect(dividers(page)).toEqual(['new-conversation']);
    expect(ownLines(page)).toEqual(['hello: sent']);
  });

  test('one that went on is continued under a new id, after a divider', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    await sayFirst(first);
    await lastCall(first, 'sends').succeed(says('hi'));
    await bench.advance(20 * hour);
    await first.type('still here');
    await lastCall(first, 'sends').succeed(says('good'));
    await bench.advance(4 * hour);
    const page = await bench.openPage();
    await page.type('a new day');
    await lastCall(page, 'starts').succeed({ dialect: 'v2' });
    expect(dividers(page)).toEqual(['new-conversation']);
    expect(lastCall(page, 'sends').request).toMatchObject({ text: 'a new day' });
    expect(lastCall(page, 'sends').request.conversationId).not.toBe(
      lastCall(first, 'sends').request.conversationId,
    );
  });
});

describe('what is stored and not ours starts afresh', () => {
  test.each([
    [null, []],
    ['text', []],
    [{ version: 1 }, []],
    [{ version: 3 }, []],
    [{ version: 2 }, [null, 1, 'x', { id: 5 }, { id: 'a', at: 'now' }]],
    [{ version: 2 }, [{ id: 'a', at: 0, kind: 'divider', what: 'party' }]],
    [{ version: 2 }, [{ id: 'a', at: 9e99, sender: 'god', parts: [] }]],
  ])('%j with %j', async (head, entries) => {
    const bench = createBench();
    bench.device.store(head, entries);
    const page = await bench.openPage();
    expect(page.conversation.state.entries).toEqual([]);
    await sayFirst(page);
    expect(ownLines(page)).toEqual(['hello: sending']);
  });
});

describe('what the visitor takes back stays taken back', () => {
  test('a discarded message does not return with the next page, even if it was the only one', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    await sayFirst(first);
    await lastCall(first, 'sends').fail({ kind: 'forbidden' });
    const message = first.conversation.state.entries[0]?.id ?? '';
    await first.dispatch({ type: 'discard-pressed', message });
    expect((await bench.openPage()).conversation.state.entries).toEqual([]);
  });
});

test('a handoff that was executed once is not executed again by a reload', async () => {
  const bench = createBench();
  const first = await bench.openPage();
  await sayFirst(first);
  await lastCall(first, 'sends').succeed(handsOver());
  await afterPromises();
  first.conversation.close();
  const page = await bench.openPage();
  expect(dividers(page)).toEqual(['handed-over']);
  expect(page.agents).toHaveLength(1);
});
