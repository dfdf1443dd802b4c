import { describe, expect, test } from 'vitest';
import { agentStage } from '../../../src/conversation/shell/agent-stage.ts';
import { toTranscript } from '../../../src/protocol/message.ts';
import { botReply, handsOver } from '../../support/fixtures/bot-replies.ts';
import {
  beHandedOver,
  createBench,
  dividers,
  goLive,
  lastAgent,
  lastCall,
  ownLines,
  sayFirst,
} from '../../support/fixtures/conversation-bench.ts';
import { afterPromises, silentAgent } from '../../support/fakes/scripted-channels.ts';

describe('a handoff', () => {
  test('the host’s own rule executes one', async () => {
    const predicate = (reply: { intent: string }) => reply.intent === 'angry_customer';
    const handoff = { offers: [], executes: [], key: 'department', predicate };
    const page = await createBench().openPage({ handoff: () => handoff });
    await sayFirst(page);
    await lastCall(page, 'sends').succeed(botReply({ intent: 'angry_customer' }));
    await afterPromises();
    expect(page.agents).toHaveLength(1);
  });

  test('an offer loads the agent’s code and connects nothing', async () => {
    let loads = 0;
    const loadAgent = () => ((loads += 1), Promise.reject(new Error('no network')));
    const page = await createBench().openPage({ loadAgent });
    await sayFirst(page);
    await lastCall(page, 'sends').succeed(botReply({ intent: 'human_handoff', texts: ['Who?'] }));
    expect(loads).toBe(1);
    expect(page.conversation.state.agent.at).toBe('bot');
  });

  test('a handoff says who we are under the id that the bot’s conversation has', async () => {
    const page = await createBench().openPage();
    await page.type('hello');
    await lastCall(page, 'starts').succeed({ dialect: 'v1', conversationId: 'theirs' });
    await lastCall(page, 'sends').succeed(handsOver());
    await afterPromises();
    await lastAgent(page).signal({ type: 'agent-asked-who' });
    expect(lastAgent(page).did).toEqual([['identify', 'theirs']]);
  });

  test('a handoff gives the transcript as often as asked, then what was typed meanwhile, once', async () => {
    const page = await createBench().openPage();
    const agent = await beHandedOver(page);
    await page.type('early');
    await agent.signal({ type: 'agent-asked-who' });
    await page.type('still early');
    await agent.signal({ type: 'agent-asked-for-transcript' });
    await agent.signal({ type: 'agent-asked-for-transcript' });
    const before = [
      { sender: 'user', message: 'hello' },
      { sender: 'bot', message: 'You are in the queue.' },
    ];
    const lines = ['early', 'still early'].map((message) => ({ sender: 'user', message }));
    expect(agent.did).toMatchObject([
      ['identify', expect.any(String)],
      ['give-transcript', before],
      ['write', 'early', expect.any(String)],
      ['write', 'still early', expect.any(String)],
      ['give-transcript', [...before, ...lines]],
    ]);
    expect(page.bot.sends).toHaveLength(1);
  });

  test('a handoff is live after a grace when nobody asks for the transcript', async () => {
    const bench = createBench();
    const page = await bench.openPage();
    const agent = await beHandedOver(page);
    await agent.signal({ type: 'agent-asked-who' });
    await page.type('waiting');
    await bench.advance(4_999);
    expect(agent.did).toHaveLength(1);
    await bench.advance(1);
    expect(agent.did.at(-1)).toEqual(['write', 'waiting', expect.any(String)]);
  });

  test('a handoff cannot be reached when nobody asks who we are in time; asking again makes it anew', async () => {
    const bench = createBench();
    const page = await bench.openPage();
    const first = await beHandedOver(page);
    await bench.advance(30_000);
    expect(page.conversation.state.agent.at).toBe('unreachable');
    expect(first.open).toBe(false);
    expect(page.news).toEqual([{ type: 'error', error: { kind: 'agent-unreachable' } }]);
    await page.dispatch({ type: 'agent-retry-pressed' });
    await afterPromises();
    await lastAgent(page).signal({ type: 'agent-asked-who' });
    expect(page.conversation.state.agent.at).toBe('identified');
    expect(page.agents).toHaveLength(2);
  });

  test('whose code cannot be loaded cannot be reached, and works once it can', async () => {
    let broken = true;
    const page = await createBench().openPage({
      loadAgent: () =>
        broken
          ? Promise.reject(new Error('the chunk could not be fetched'))
          : Promise.resolve(() => silentAgent),
    });
    await sayFirst(page);
    await lastCall(page, 'sends').succeed(handsOver());
    await afterPromises();
    expect(page.conversation.state.agent).toMatchObject({
      at: 'unreachable',
      why: { kind: 'agent-unreachable' },
    });
    broken = false;
    await page.dispatch({ type: 'agent-retry-pressed' });
    await afterPromises();
    expect(page.conversation.state.agent.at).toBe('connecting');
  });

  test('that is resumed while the code cannot be fetched asks for it ever less often', async () => {
    const bench = createBench();
    const first = await bench.openPage();
    await goLive(first);
    first.tab.kill();
    let asked = 0;
    let broken = true;
    const page = await bench.openPage({
      loadAgentStage: () => {
        asked += 1;
        return broken
          ? Promise.reject(new Error('the chunk could not be fetched'))
          : Promise.resolve(agentStage);
      },
    });
    await afterPromises();
    expect(asked).toBe(1);
    for (const [minutes, times] of [
      [1, 5],
      [9, 8],
      [60, 22],
    ] as const) {
      for (let second = 0; second < minutes * 60; second += 4) await bench.advance(4_000);
      expect(asked).toBe(times);
    }
    broken = false;
    await page.conversation.wake(); // somebody looks at it, or there is a network again
    await afterPromises();
    expect(page.conversation.state.agent.at).toBe('connecting');
  });

  test('a service of an older protocol is named as the reason', async () => {
    const page = await createBench().openPage();
    const agent = await beHandedOver(page);
    await agent.signal({ type: 'agent-failed', error: { kind: 'agent-incompatible' } });
    expect(page.conversation.state.agent.why).toEqual({ kind: 'agent-incompatible' });
    await page.dispatch({ type: 'bot-pressed' });
    await page.type('back');
    expect(lastCall(page, 'sends').request.text).toBe('back');
  });

  test('what an earlier connection still says is ignored', async () => {
    const page = await createBench().openPage();
    const first = await goLive(page);
    await first.signal({ type: 'agent-ended' });
    await page.type('another person, please');
    await lastCall(page, 'sends').succeed(handsOver('Support'));
    await afterPromises();
    const before = page.conversation.state;
    await first.signal({ type: 'agent-asked-who' });
    await first.signal({ type: 'agent-wrote', text: 'from the grave' });
    await first.signal({ type: 'agent-lost' });
    await first.signal({ type: 'agent-ended' });
    expect(page.conversation.state).toBe(before);
    expect(lastAgent(page).did).toEqual([]);
  });

  test('that is over before the agent’s code has arrived opens no connection', async () => {
    const arrivals: (() => void)[] = [];
    let opened = 0;
    const page = await createBench().openPage({
      loadAgent: () =>
        new Promise((resolve) => {
          arrivals.push(() => resolve(() => ((opened += 1), silentAgent)));
        }),
    });
    await sayFirst(page);
    await lastCall(page, 'sends').succeed(handsOver());
    await page.dispatch({ type: 'end-pressed' });
    for (const arrive of arrivals) arrive();
    await afterPromises();
    expect(arrivals).toHaveLength(1);
    expect(opened).toBe(0);
  });

  test('a handoff ends with «disconnect» and a few seconds of patience', async () => {
    const bench = createBench();
    const page = await bench.openPage();
    const agent = await goLive(page);
    await page.dispatch({ type: 'end-pressed' });
    expect(agent.did.at(-1)).toEqual(['write', 'disconnect', undefined]);
    await page.type('for the bot');
    expect(page.bot.sends).toHaveLength(1);
    await bench.advance(4_000);
    expect(agent.open).toBe(false);
    expect(lastCall(page, 'sends').request.text).toBe('for the bot');
    expect(dividers(page)).toEqual(['handed-over', 'back-to-bot']);
    expect(toTranscript(page.conversation.state.entries).map(({ message }) => message)).toEqual([
      'hello',
      'You are in the queue.',
      'for the bot',
    ]);
  });

  test('a receipt marks the line that it is for', async () => {
    const page = await createBench().openPage();
    const agent = await goLive(page);
    await page.type('one');
    await page.type('two');
    const [, , , written] = agent.did;
    if (written?.[0] !== 'write' || !written[2]) throw new Error('Nothing was written.');
    await agent.signal({ type: 'agent-received', message: written[2], by: 'acknowledgement' });
    expect(ownLines(page)).toEqual(['hello: sent', 'one: sent', 'two: delivered']);
  });
});
