import { describe, expect, test } from 'vitest';
import { handsOver, says } from '../support/bot-replies.ts';
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
} from '../support/conversation-bench.ts';
import { afterPromises } from '../support/scripted-channels.ts';

const hour = 60 * 60 * 1000;

describe('a page that is loaded again', () => {
  test('while a message is under way: it is in doubt, and not sent again by itself', async () => {
    const bench = createBench();
    const first = bench.openPage();
    await sayFirst(first);
    first.conversation.close();
    const page = bench.openPage();
    await afterPromises();
    expect(ownLines(page)).toEqual(['hello: in-doubt']);
    expect(page.bot.sends).toEqual([]);
    page.type('next');
    expect(page.bot.sends.map(({ request }) => request.text)).toEqual(['next']);
  });

  test('a message in doubt goes out once when the person asks for it, however often', async () => {
    const bench = createBench();
    await sayFirst(bench.openPage());
    const page = bench.openPage();
    const message = page.conversation.state.entries[0]?.id ?? '';
    page.conversation.dispatch({ type: 'retry-pressed', message });
    page.conversation.dispatch({ type: 'retry-pressed', message });
    expect(page.bot.sends.map(({ request }) => request.text)).toEqual(['hello']);
  });

  test('while messages wait: each is sent once, in order, in the same conversation', async () => {
    const bench = createBench();
    const first = bench.openPage();
    await sayFirst(first);
    const { conversationId } = lastCall(first, 'sends').request;
    await lastCall(first, 'sends').fail({ kind: 'rate-limited', retryAfter: hour });
    first.type('second');
    first.conversation.close();
    const page = bench.openPage();
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
    bench.openPage().type('hello');
    const page = bench.openPage();
    expect(page.bot.starts).toHaveLength(1);
    await lastCall(page, 'starts').succeed({ dialect: 'v2' });
    expect(page.bot.sends).toHaveLength(1);
  });

  test('in a live agent chat: it connects, says who it is and gives the transcript again', async () => {
    const bench = createBench();
    const first = bench.openPage();
    const before = await goLive(first);
    before.signal({ type: 'agent-wrote', text: 'Good morning' });
    first.type('unconfirmed');
    first.conversation.close();
    expect(before.open).toBe(false);

    const page = bench.openPage();
    await afterPromises();
    expect(ownLines(page)).toEqual(['hello: sent', 'unconfirmed: in-doubt']);
    page.type('while connecting');
    const agent = lastAgent(page);
    agent.signal({ type: 'agent-asked-who' });
    agent.signal({ type: 'agent-asked-for-transcript' });
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
    expect(dividers(page)).toEqual(['handed-over']);
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
        (await beHandedOver(page)).signal({ type: 'agent-asked-who' });
      },
    ],
    [
      'lost',
      async (page: Page) => {
        (await goLive(page)).signal({ type: 'agent-lost' });
      },
    ],
    [
      'unreachable',
      async (page: Page) => {
        const agent = await beHandedOver(page);
        agent.signal({ type: 'agent-failed', error: { kind: 'agent-unreachable' } });
      },
    ],
  ])('while the agent is %s: it tries to connect, and the bot gets nothing', async (_, reach) => {
    const bench = createBench();
    const first = bench.openPage();
    await reach(first);
    first.type('for the agent');
    first.conversation.close();
    const page = bench.openPage();
    await afterPromises();
    expect(page.conversation.state.agent.at).toBe('connecting');
    const agent = lastAgent(page);
    agent.signal({ type: 'agent-asked-who' });
    agent.signal({ type: 'agent-asked-for-transcript' });
    expect(agent.did.at(-1)).toEqual(['write', 'for the agent', expect.any(String)]);
    expect(page.bot.sends).toEqual([]);
  });

  test('while leaving: the chat is over and the bot answers', async () => {
    const bench = createBench();
    const first = bench.openPage();
    await goLive(first);
    first.conversation.dispatch({ type: 'end-pressed' });
    first.type('for the bot');
    first.conversation.close();
    const page = bench.openPage();
    await afterPromises();
    expect(page.agents).toEqual([]);
    expect(dividers(page)).toEqual(['handed-over', 'back-to-bot']);
    expect(lastCall(page, 'sends').request.text).toBe('for the bot');
  });

  test('the language that was chosen stays', async () => {
    const bench = createBench();
    const first = bench.openPage();
    first.conversation.dispatch({ type: 'language-chosen', language: 'zu-ZA' });
    await sayFirst(first);
    expect(bench.openPage().conversation.state.language).toBe('zu-ZA');
  });
});

describe('a day later', () => {
  test('a conversation whose last message is older than 24 hours is gone', async () => {
    const bench = createBench();
    await sayFirst(bench.openPage());
    bench.clock.advance(24 * hour + 1);
    const page = bench.openPage();
    expect(page.conversation.state.entries).toEqual([]);
  });

  test('one that went on is continued under a new id, after a divider', async () => {
    const bench = createBench();
    const first = bench.openPage();
    await sayFirst(first);
    await lastCall(first, 'sends').succeed(says('hi'));
    bench.clock.advance(20 * hour);
    first.type('still here');
    await lastCall(first, 'sends').succeed(says('good'));
    bench.clock.advance(4 * hour);
    const page = bench.openPage();
    page.type('a new day');
    await lastCall(page, 'starts').succeed({ dialect: 'v2' });
    expect(dividers(page)).toEqual(['new-conversation']);
    expect(lastCall(page, 'sends').request).toMatchObject({ text: 'a new day' });
    expect(lastCall(page, 'sends').request.conversationId).not.toBe(
      lastCall(first, 'sends').request.conversationId,
    );
  });
});

describe('what is not a snapshot of ours starts afresh', () => {
  test.each([
    ['nothing'],
    [''],
    ['{'],
    ['null'],
    ['[]'],
    ['"text"'],
    ['{"version": 0, "entries": []}'],
    ['{"version": 1}'],
    ['{"version": 1, "entries": {}}'],
    ['{"version": 1, "entries": [null, 1, "x", {"id": 5}, {"id": "a", "at": "now"}]}'],
    ['{"version": 1, "entries": [{"id": "a", "at": 0, "kind": "divider", "what": "party"}]}'],
    ['{"version": 1, "entries": [{"id": "a", "at": 9e99, "sender": "god", "parts": []}]}'],
  ])('%s', async (stored) => {
    const bench = createBench();
    bench.stored = stored;
    const page = bench.openPage();
    expect(page.conversation.state.entries).toEqual([]);
    await sayFirst(page);
    expect(ownLines(page)).toEqual(['hello: sending']);
  });

  test('a later version’s snapshot, too', async () => {
    const bench = createBench();
    await sayFirst(bench.openPage());
    bench.stored = bench.stored?.replace('"version":1', '"version":2');
    expect(bench.openPage().conversation.state.entries).toEqual([]);
  });
});

describe('what the visitor takes back stays taken back', () => {
  test('a discarded message does not return with the next page, even if it was the only one', async () => {
    const bench = createBench();
    const first = bench.openPage();
    await sayFirst(first);
    await lastCall(first, 'sends').fail({ kind: 'forbidden' });
    const message = first.conversation.state.entries[0]?.id ?? '';
    first.conversation.dispatch({ type: 'discard-pressed', message });
    expect(bench.openPage().conversation.state.entries).toEqual([]);
  });
});

test('a handoff that was executed once is not executed again by a reload', async () => {
  const bench = createBench();
  const first = bench.openPage();
  await sayFirst(first);
  await lastCall(first, 'sends').succeed(handsOver());
  await afterPromises();
  const page = bench.openPage();
  await afterPromises();
  expect(dividers(page)).toEqual(['handed-over']);
  expect(page.agents).toHaveLength(1);
});
