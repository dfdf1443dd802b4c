import { Server } from 'socket.io';
import { Server as Server3 } from 'socket.io-3';
import { io } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultOptions } from '../../demo/platform/options.ts';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { chat, dialects } from './rest-client.ts';
import { connect, identity, type TestVisitor } from './visitor-client.ts';
import { eventually } from '../support/observers/patience.ts';

const [, v2] = dialects;
const transcript = [
  { sender: 'user', message: 'hello' },
  { sender: 'bot', message: 'Sawubona!' },
];

describe.each([
  ['Socket.IO 3.1.2', Server3],
  ['Socket.IO 4', Server],
])('the agent side on %s', (_, socketIo) => {
  let platform: RunningPlatform;
  let open: TestVisitor[] = [];
  let id = '';

  beforeAll(async () => {
    platform = await startPlatform({ socketIo });
  });
  afterAll(() => platform.close());
  beforeEach(async () => {
    Object.assign(platform.desk.settings, defaultOptions.agent);
    const { id: started, say } = await chat(platform, v2);
    id = started;
    for (const text of ['/human_handoff', 'Lerato', 'l@example.com', 'Sales']) await say(text);
  });
  afterEach(() => {
    for (const { socket } of open) socket.close();
    open = [];
  });

  const visitor = (): TestVisitor => {
    const made = connect(platform.agentUrl);
    open.push(made);
    return made;
  };
  const join = async (): Promise<TestVisitor> => {
    const made = visitor();
    await made.until('startConversation');
    await made.socket.emitWithAck('username', identity(id));
    return made;
  };
  const write = (made: TestVisitor, message: string): Promise<unknown> =>
    made.socket.emitWithAck('from_user', { message, ...identity(id) });

  test('asks who is there, then puts the visitor in the department’s queue', async () => {
    await join();
    expect(platform.desk.visit(id)).toMatchObject({
      name: 'Lerato',
      department: 'Sales',
      language: 'en-ZA',
      state: 'waiting',
      away: false,
    });
  });

  test('asks for the transcript and keeps it', async () => {
    const made = await join();
    await made.until('messages');
    await made.socket.emitWithAck('messages_to_client', {
      messages: transcript,
      bot_id: 'kofi-demo',
    });
    expect(platform.desk.visit(id)?.transcript).toEqual(transcript);
  });

  test.each([
    ['a sender that the format does not have', [{ sender: 'agent', message: 'x' }], 'kofi-demo'],
    ['a message that is not a string', [{ sender: 'user', message: 1 }], 'kofi-demo'],
    ['no list', 'hello', 'kofi-demo'],
    ['no bot_id', transcript, undefined],
  ])('refuses a transcript with %s', async (_what, messages, bot) => {
    const made = await join();
    await made.socket.emitWithAck('messages_to_client', { messages, bot_id: bot });
    expect(platform.desk.visit(id)?.transcript).toBeUndefined();
  });

  test('carries words both ways', async () => {
    const made = await join();
    platform.desk.take(id);
    platform.desk.say(id, 'Good morning');
    await made.until('to_user');
    await write(made, 'Hello there');
    expect(made.heard).toContainEqual(['to_user', { message: 'Good morning' }]);
    expect(platform.desk.visit(id)).toMatchObject({
      state: 'with-agent',
      lines: [
        { from: 'agent', text: 'Good morning' },
        { from: 'visitor', text: 'Hello there' },
      ],
    });
  });

  test('notes every event with its payload, and whether the socket had said who it is', async () => {
    const made = visitor();
    await made.until('startConversation');
    await write(made, 'too early');
    await made.socket.emitWithAck('username', identity(id));
    await write(made, 'now');
    expect(platform.desk.events.list(id)).toMatchObject([
      { event: 'from_user', identified: false, payload: { message: 'too early' } },
      { event: 'username', identified: false, payload: identity(id) },
      { event: 'from_user', identified: true, payload: { message: 'now', ...identity(id) } },
    ]);
    const seen = await platform.desk.events.until(({ payload }) => payload !== undefined);
    expect(seen).toBeDefined();
  });

  test.each(['disconnect', ' Disconnect '])('lets «%s» leave the queue', async (text) => {
    const made = await join();
    await write(made, text);
    await made.until('disconnect_socket');
    expect(platform.desk.visit(id)?.state).toBe('ended');
    expect(platform.desk.visit(id)?.lines.some(({ from }) => from === 'visitor')).toBe(false);
  });

  test('tells the visitor when the agent ends the chat', async () => {
    const made = await join();
    platform.desk.end(id);
    await made.until('disconnect_socket');
    await write(made, 'after the end');
    platform.desk.say(id, 'nobody hears this');
    expect(platform.desk.visit(id)?.lines.map(({ from }) => from)).toEqual(['notice']);
  });

  test('resumes after the network failed, and asks for the transcript again', async () => {
    const made = await join();
    platform.desk.say(id, 'before');
    await made.until('messages');
    platform.desk.drop(id);
    await made.until('startConversation', 2);
    await eventually(() => expect(platform.desk.visit(id)?.away).toBe(true));
    platform.desk.say(id, 'while away');
    await made.socket.emitWithAck('username', identity(id));
    await made.until('messages', 2);
    platform.desk.say(id, 'after');
    await made.until('to_user', 2);
    const told = made.heard.filter(([event]) => event === 'to_user').map(([, words]) => words);
    expect(told).toEqual([{ message: 'before' }, { message: 'after' }]);
    expect(platform.desk.visit(id)?.state).toBe('with-agent');
    expect(platform.desk.visit(id)?.lines.map(({ text }) => text)).toEqual([
      'before',
      'while away',
      'after',
    ]);
  });

  test.each([
    ['missed', ['before', 'while away']],
    ['all', ['before', 'before', 'while away']],
  ] as const)('replays what was said when set to «%s»', async (replay, expected) => {
    platform.desk.settings.replay = replay;
    const made = await join();
    platform.desk.say(id, 'before');
    platform.desk.drop(id);
    await made.until('startConversation', 2);
    await eventually(() => expect(platform.desk.visit(id)?.away).toBe(true));
    platform.desk.say(id, 'while away');
    await made.socket.emitWithAck('username', identity(id));
    await made.until('to_user', expected.length);
    expect(made.heard.filter(([event]) => event === 'to_user')).toEqual(
      expected.map((message) => ['to_user', { message }]),
    );
  });

  test('tells somebody whose chat was ended while they were away, once', async () => {
    const made = await join();
    made.socket.close();
    await eventually(() => expect(platform.desk.visit(id)?.away).toBe(true));
    platform.desk.end(id);
    const back = await join();
    await back.until('disconnect_socket');
    expect(platform.desk.visit(id)?.state).toBe('ended');
    await back.socket.emitWithAck('username', identity(id));
    expect(platform.desk.visit(id)?.state).toBe('waiting');
  });

  test('ignores the end of a socket that another one has replaced', async () => {
    const first = await join();
    await join();
    first.socket.close();
    await eventually(() => expect(platform.desk.connections.open).toBe(1));
    expect(platform.desk.visit(id)?.away).toBe(false);
  });

  test('disconnects a visitor from the server', async () => {
    const made = await join();
    platform.desk.disconnect(id);
    await made.until('disconnect');
    expect(made.heard.at(-1)).toEqual(['disconnect', 'io server disconnect']);
  });

  test('can decline to ask who is there, to ask for the transcript, to acknowledge', async () => {
    Object.assign(platform.desk.settings, {
      greet: false,
      askTranscript: false,
      acknowledge: false,
    });
    const made = visitor();
    await made.until('connect');
    const acked = made.socket.timeout(40).emitWithAck('username', identity(id));
    await expect(acked).rejects.toThrow('timed out');
    expect(platform.desk.visit(id)?.state).toBe('waiting');
    expect(made.heard).toEqual([['connect']]);
    platform.desk.askTranscript(id);
    await made.until('messages');
  });

  test('greets somebody new in the queue when told to, and not on a return', async () => {
    platform.desk.settings.autoReply = true;
    const made = await join();
    await made.until('to_user');
    await made.socket.emitWithAck('username', identity(id));
    expect(made.heard.filter(([event]) => event === 'to_user')).toEqual([
      ['to_user', { message: 'Thank you for waiting. Sales will be with you shortly.' }],
    ]);
  });

  test.each([[null], ['text'], [{}], [{ ConversationID: 5, BotID: 'b' }]])(
    'survives the payload %j',
    async (payload) => {
      const made = visitor();
      await made.until('startConversation');
      for (const event of ['username', 'from_user', 'messages_to_client']) {
        await made.socket.emitWithAck(event, payload);
      }
      await made.socket.emitWithAck('username', identity(id));
      expect(platform.desk.visit(id)?.state).toBe('waiting');
    },
  );

  test('lets a test send whatever it wants', async () => {
    const made = await join();
    platform.desk.emit(id, 'to_user', null);
    await made.until('to_user');
    expect(made.heard.at(-1)).toEqual(['to_user', null]);
  });

  test('serves the desk’s page: everybody at first, then every change', async () => {
    const made = await join();
    const desk = connect(`${platform.url}/desk`);
    open.push(desk);
    await desk.until('visits');
    expect(desk.heard.at(-1)).toMatchObject([
      'visits',
      expect.arrayContaining([expect.objectContaining({ id })]),
    ]);
    desk.socket.emit('take', id);
    desk.socket.emit('say', id, 'From the page');
    await made.until('to_user');
    desk.socket.emit('end', id);
    await made.until('disconnect_socket');
    await eventually(() =>
      expect(desk.heard.at(-1)).toMatchObject(['visit', { id, state: 'ended' }]),
    );
  });
});

describe('the desk', () => {
  /** What becomes of a page of `origin` that asks for the desk, on each transport. */
  async function askedFrom(origin: string | undefined, openDesk = false): Promise<string[]> {
    const platform = await startPlatform({ openDesk });
    const asked = ['polling', 'websocket'].map(
      (transport) =>
        new Promise<string>((resolve) => {
          const socket = io(`${platform.url}/desk`, {
            ...{ forceNew: true, reconnection: false, transports: [transport] },
            ...(origin !== undefined && {
              extraHeaders: { Origin: origin.replace('{port}', String(platform.port)) },
            }),
          });
          const tell = (what: string) => {
            socket.close();
            resolve(what);
          };
          socket.on('visits', () => tell('let in'));
          socket.on('connect_error', ({ message }) => tell(message));
        }),
    );
    const answers = await Promise.all(asked);
    await platform.close();
    return [...new Set(answers)];
  }
  const refused = ['The desk is for pages of this server.'];

  test.each([
    ['a page of the same address', 'http://127.0.0.1:{port}', ['let in']],
    ['a program', undefined, ['let in']],
    ['another site', 'https://example.com', refused],
    ['another port', 'http://127.0.0.1:1', refused],
    ['the same port under another name', 'http://localhost:{port}', refused],
    ['a sandboxed page', 'null', refused],
  ])('is asked for by %s', async (_, origin, answers) => {
    expect(await askedFrom(origin)).toEqual(answers);
  });

  test('the desk is open to tests that say so', async () => {
    expect(await askedFrom('http://localhost:1', true)).toEqual(['let in']);
  });
});

test('waiting for an event that never comes ends with an error', async () => {
  const platform = await startPlatform();
  await expect(platform.desk.events.until(() => true, 10)).rejects.toThrow('within 10 ms');
  await platform.close();
});
