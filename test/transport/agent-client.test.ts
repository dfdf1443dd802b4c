import { Server } from 'socket.io';
import { Server as Server3 } from 'socket.io-3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultOptions } from '../../demo/platform/options.ts';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { openAgent, type TestAgent } from '../support/fixtures/agent-signals.ts';
import { eventually } from '../support/observers/patience.ts';

// Coming back takes the client up to two seconds, by design.

const botId = 'kofi-demo';

describe.each([
  ['Socket.IO 3.1.2', Server3],
  ['Socket.IO 4', Server],
])('the agent connection to %s', (_, socketIo) => {
  let platform: RunningPlatform;
  let opened: TestAgent[] = [];
  let id = '';

  beforeAll(async () => {
    platform = await startPlatform({ socketIo });
  });
  beforeEach(() => {
    Object.assign(platform.desk.settings, defaultOptions.agent);
    id = crypto.randomUUID();
  });
  afterEach(async () => {
    for (const { channel } of opened) channel.close();
    opened = [];
    await eventually(() => expect(platform.desk.connections.open).toBe(0));
  });
  afterAll(() => platform.close());

  const open = (agentUrl = platform.agentUrl): TestAgent => {
    const agent = openAgent(agentUrl, botId);
    opened.push(agent);
    return agent;
  };
  const join = async (): Promise<TestAgent> => {
    const agent = open();
    await agent.until('agent-asked-who');
    agent.channel.identify(id);
    await agent.until('agent-asked-for-transcript');
    return agent;
  };
  const events = () => platform.desk.events.list(id).map(({ event }) => event);
  const seen = (event: string) =>
    platform.desk.events.until((it) => it.event === event && it.conversationId === id);
  const desk = () => platform.desk;

  test('emits nothing before it is told to', async () => {
    const before = desk().events.list().length;
    const agent = open();
    await agent.until('agent-asked-who');
    agent.channel.identify(id);
    await seen('username');
    expect(desk().events.list().slice(before)).toHaveLength(1);
  });

  test('says who it is with exactly the fields of contract §3', async () => {
    const agent = open();
    await agent.until('agent-asked-who');
    agent.channel.identify(id);
    expect((await seen('username')).payload).toEqual({ ConversationID: id, BotID: botId });
  });

  test('hears every request for the transcript, and gives exactly what it is told', async () => {
    const agent = await join();
    const messages = [
      { sender: 'user', message: 'hello' },
      { sender: 'bot', message: '*Sawubona!* 🙂\nHow can I help?' },
    ] as const;
    agent.channel.giveTranscript(messages);
    desk().askTranscript(id);
    desk().askTranscript(id);
    await agent.until('agent-asked-for-transcript', 3);
    agent.channel.giveTranscript(messages);
    await eventually(() => expect(events()).toHaveLength(3));
    const given = desk().events.list(id).slice(1);
    for (const { event, payload } of given) {
      expect(event).toBe('messages_to_client');
      expect(payload).toEqual({ messages, bot_id: botId });
    }
  });

  test('passes on what the agent writes, in order', async () => {
    const agent = await join();
    for (const text of ['Good morning', 'ok', 'ok']) desk().say(id, text);
    await agent.until('agent-wrote', 3);
    expect(agent.texts()).toEqual(['Good morning', 'ok', 'ok']);
  });

  test('loses nothing of what comes, whatever its shape, and cuts off endless words', async () => {
    const agent = await join();
    const odd = [null, [], {}, { message: null }, { message: '' }, { message: {} }];
    for (const payload of odd) desk().emit(id, 'to_user', payload);
    desk().emit(id, 'to_user');
    desk().emit(id, 'to_user', 'bare');
    desk().emit(id, 'to_user', { message: { text: 'within' } });
    desk().emit(id, 'to_user', { message: 'x'.repeat(1024 * 1024) });
    desk().emit(id, 'to_user', { message: 'see', link: 'https://x.test/a.pdf' });
    desk().say(id, 'still here');
    await agent.until('agent-wrote', 5);
    const [bare, within, endless = '', ...rest] = agent.texts();
    expect([bare, within, ...rest]).toEqual(['bare', 'within', 'see', 'still here']);
    expect(endless.length).toBeLessThan(101_000);
    const attached = agent.signals.flatMap((signal) =>
      signal.type === 'agent-attached' ? signal.part.kind : [],
    );
    expect(attached).toEqual([...Array.from({ length: 7 }, () => 'nothing-to-show'), 'media']);
  });

  test('writes a line with exactly the fields of contract §3', async () => {
    const agent = await join();
    agent.channel.write(id, 'Hello *there* 🙂', 'm1');
    const { payload } = await seen('from_user');
    expect(payload).toEqual({ message: 'Hello *there* 🙂', ConversationID: id, BotID: botId });
  });

  test('an acknowledgement says that a line has arrived', async () => {
    const agent = await join();
    agent.channel.write(id, 'one', 'm1');
    agent.channel.write(id, 'two', 'm2');
    await agent.until('agent-received', 2);
    expect(agent.received()).toEqual(['m1', 'm2']);
  });

  test('a line without an id gets no receipt', async () => {
    const agent = await join();
    agent.channel.write(id, 'one');
    agent.channel.write(id, 'two', 'm2');
    await agent.until('agent-received');
    expect(agent.received()).toEqual(['m2']);
    expect(events().slice(-2)).toEqual(['from_user', 'from_user']);
  });

  test('comes back after the connection broke, and is asked again who it is', async () => {
    const agent = await join();
    desk().drop(id);
    await agent.until('agent-lost');
    await agent.until('agent-asked-who', 2);
    agent.channel.identify(id);
    await agent.until('agent-asked-for-transcript', 2);
    expect(agent.types()).toEqual([
      'agent-asked-who',
      'agent-asked-for-transcript',
      'agent-lost',
      'agent-asked-who',
      'agent-asked-for-transcript',
    ]);
    const sockets = desk()
      .events.list(id)
      .map(({ socketId }) => socketId);
    expect(new Set(sockets).size).toBe(2);
  });

  test('comes back although the server closed the connection', async () => {
    const agent = await join();
    desk().disconnect(id);
    await agent.until('agent-lost');
    await agent.until('agent-asked-who', 2);
  });

  test('what it is told while disconnected is never sent, not even later', async () => {
    const agent = await join();
    desk().drop(id);
    await agent.until('agent-lost');
    agent.channel.identify(id);
    agent.channel.giveTranscript([{ sender: 'user', message: 'too late' }]);
    agent.channel.write(id, 'too late', 'm1');
    agent.channel.write(id, 'too late');
    await agent.until('agent-asked-who', 2);
    agent.channel.identify(id);
    await agent.until('agent-asked-for-transcript', 2);
    agent.channel.write(id, 'now', 'm2');
    await agent.until('agent-received');
    expect(events()).toEqual(['username', 'username', 'from_user']);
    expect(agent.received()).toEqual(['m2']);
  });

  test('what it is told before the first connection is never sent', async () => {
    const agent = open();
    agent.channel.write(id, 'too early', 'm1');
    agent.channel.identify(id);
    await agent.until('agent-asked-who');
    agent.channel.identify(id);
    await agent.until('agent-asked-for-transcript');
    expect(events()).toEqual(['username']);
  });

  test('hears that the chat is over', async () => {
    const agent = await join();
    desk().end(id);
    await agent.until('agent-ended');
  });

  test('leaves by writing «disconnect», which the service answers', async () => {
    const agent = await join();
    agent.channel.write(id, 'disconnect');
    await agent.until('agent-ended');
    expect(desk().visit(id)?.state).toBe('ended');
  });

  test('closing ends the connection on the server, and no signal follows', async () => {
    const agent = await join();
    const before = agent.types();
    desk().say(id, 'on its way');
    agent.channel.close();
    await eventually(() => expect(desk().connections.open).toBe(0));
    agent.channel.write(id, 'after the end', 'm1');
    agent.channel.identify(id);
    const other = await join(); // anything that was on its way has had its time
    expect(agent.types()).toEqual(before);
    expect(events()).toEqual(['username', 'username']);
    other.channel.close();
  });

  test('closing during the first attempt leaves no connection', async () => {
    const total = desk().connections.total;
    const agent = open();
    agent.channel.close();
    await join();
    expect(desk().connections.total).toBe(total + 1);
    expect(agent.types()).toEqual([]);
  });

  test('closing while it waits to come back ends that, too', async () => {
    const total = desk().connections.total;
    const agent = await join();
    desk().disconnect(id);
    await agent.until('agent-lost');
    agent.channel.close();
    // The next one starts later and waits as long: when it is back, the first one's time is over.
    const next = await join();
    desk().disconnect(id);
    await next.until('agent-asked-who', 2);
    expect(desk().connections.total).toBe(total + 3);
    expect(agent.types().at(-1)).toBe('agent-lost');
  });

  test('two handoffs have two connections that know nothing of each other', async () => {
    const first = await join();
    const second = await join();
    first.channel.close();
    second.channel.write(id, 'hello', 'm1');
    await second.until('agent-received');
    expect(first.received()).toEqual([]);
  });
});
