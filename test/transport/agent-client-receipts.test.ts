import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, describe, expect, test } from 'vitest';
import { openAgent, type TestAgent } from '../support/fixtures/agent-signals.ts';
import { eventually } from '../support/observers/patience.ts';

/** An agent service of its own, which acknowledges what a test wants it to. */
async function startService(
  transport: 'polling' | 'websocket',
  { limit = 1_000_000, announced = true } = {},
) {
  const http: HttpServer = createServer();
  const service = {
    acknowledges: false,
    heartbeats: 0,
    lines: Array<string>(),
    /** How many packets each POST held. */
    posts: Array<number>(),
    transcripts: Array<readonly { message: string }[]>(),
    url: '',
    close: () => io.close(),
  };
  const io = new Server(http, {
    transports: [transport],
    pingInterval: 50,
    pingTimeout: 5_000,
    maxHttpBufferSize: limit,
  });
  http.prependListener('request', (request) => {
    if (request.method !== 'POST') return;
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => service.posts.push(body.split('\u001e').length));
  });
  io.engine.on('connection', (socket: { on(event: 'heartbeat', heard: () => void): void }) =>
    socket.on('heartbeat', () => (service.heartbeats += 1)),
  );
  // As a proxy does, which has a limit of its own.
  if (!announced) Object.assign(io.engine.opts, { maxPayload: undefined });
  io.of('/live_agent').on('connection', (socket) => {
    socket.on('messages_to_client', (given: { messages: [] }, handled: () => void) => {
      service.transcripts.push(given.messages);
      if (service.acknowledges) handled();
    });
    socket.emit('startConversation');
    socket.on('username', () => void socket.emit('messages', {}));
    socket.on('from_user', ({ message }: { message: string }, handled: () => void) => {
      service.lines.push(message);
      if (service.acknowledges) handled();
    });
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  // It listens on TCP, so its address is no path.
  service.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/live_agent`;
  return service;
}

describe('what a receipt rests on', () => {
  let service: Awaited<ReturnType<typeof startService>>;
  let agent: TestAgent;

  const join = async (
    transport: 'polling' | 'websocket',
    {
      acknowledges = false,
      ...limits
    }: { acknowledges?: boolean; limit?: number; announced?: boolean } = {},
  ) => {
    service = await startService(transport, limits);
    agent = openAgent(service.url, 'bot', { acknowledges });
    await agent.until('agent-asked-who');
    agent.channel.identify('c');
    await agent.until('agent-asked-for-transcript');
  };
  const threeHeartbeats = () => {
    const before = service.heartbeats;
    return eventually(() => expect(service.heartbeats).toBeGreaterThan(before + 3));
  };
  afterEach(async () => {
    agent.channel.close();
    await service.close();
  });

  test('over a WebSocket, from a service that acknowledges nothing: the heartbeat', async () => {
    await join('websocket');
    agent.channel.write('c', 'one', 'm1');
    await agent.until('agent-received');
    expect(agent.signals.at(-1)).toEqual({
      type: 'agent-received',
      message: 'm1',
      by: 'heartbeat',
    });
  });

  test('from a service that has acknowledged before: nothing less than that', async () => {
    await join('websocket');
    service.acknowledges = true;
    agent.channel.write('c', 'one', 'm1');
    await agent.until('agent-received');
    service.acknowledges = false;
    agent.channel.write('c', 'two', 'm2');
    await threeHeartbeats();
    expect(agent.received()).toEqual(['m1']);
  });

  test('from a service that acknowledged an earlier page of this conversation: as little', async () => {
    await join('websocket', { acknowledges: true });
    agent.channel.write('c', 'one', 'm1');
    await threeHeartbeats();
    expect(agent.received()).toEqual([]);
  });

  test.each([true, false])(
    'a line in a transcript: the transcript’s own receipt, where the service acknowledges: %s',
    async (acknowledges) => {
      await join('websocket');
      service.acknowledges = acknowledges;
      agent.channel.giveTranscript([{ sender: 'user', message: 'one' }], ['m1']);
      await agent.until('agent-received');
      expect(agent.signals.at(-1)).toEqual({
        type: 'agent-received',
        message: 'm1',
        by: 'transcript',
      });
    },
  );

  test('a transcript over what the service takes: less and less of it, until it is taken', async () => {
    await join('websocket', { limit: 40_000, announced: false });
    const long = Array.from({ length: 300 }, (_, index) => ({
      sender: 'user' as const,
      message: `${index} ${'x'.repeat(1_000)}`,
    }));
    for (let times = 1; service.transcripts.length === 0; times += 1) {
      agent.channel.giveTranscript(long);
      await eventually(() => {
        const asked = agent.types().filter((type) => type === 'agent-asked-who').length;
        expect(asked > times || service.transcripts.length > 0).toBe(true);
      });
      expect(times).toBeLessThan(8);
      agent.channel.identify('c');
    }
    const [given = []] = service.transcripts;
    expect(given[0]?.message).toContain('earlier messages are left out');
    expect(given.at(-1)).toEqual(long.at(-1));
  });

  test('over polling: an acknowledgement alone, as a server may drop a POST and go on', async () => {
    await join('polling');
    agent.channel.write('c', 'one', 'm1');
    await threeHeartbeats();
    expect(service.lines).toEqual(['one']);
    expect(agent.received()).toEqual([]);
    service.acknowledges = true;
    agent.channel.write('c', 'two', 'm2');
    await agent.until('agent-received');
    expect(agent.received()).toEqual(['m2']);
  });

  test('and a burst over polling leaves in POSTs that every server takes, in order', async () => {
    await join('polling');
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`);
    for (const line of lines) agent.channel.write('c', line, line);
    await eventually(() => expect(service.lines).toEqual(lines));
    expect(Math.max(...service.posts)).toBeLessThanOrEqual(9); // eight, and a pong
  });
});
