import { createHash } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Server } from 'socket.io';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { forgetfulWay, openAgent, type TestAgent } from '../support/fixtures/agent-signals.ts';
import { eventually } from '../support/observers/patience.ts';

/** What a proxy makes of an upgrade to a WebSocket. */
type Upgrade = 'passed on' | 'swallowed' | 'opened, and silent';

/** An agent service behind a proxy, and what was asked of it. */
async function startService(upgrade: Upgrade, heart = { pingInterval: 25_000 }) {
  const http: HttpServer = createServer();
  const io = new Server(http, heart);
  const streams: Socket[] = [];
  const service = {
    /** The transport of each attempt. */
    attempts: Array<string>(),
    /** How often somebody came to its namespace. */
    asked: 0,
    refuses: false,
    /** It greets, and says nothing more. */
    mute: false,
    url: '',
    async close() {
      for (const stream of streams) stream.destroy();
      await io.close();
    },
  };
  if (upgrade !== 'passed on') {
    http.removeAllListeners('upgrade');
    http.on('upgrade', (request, stream: Socket) => {
      streams.push(stream);
      service.attempts.push('websocket');
      if (upgrade === 'swallowed') return;
      const accept = createHash('sha1')
        .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
        .digest('base64');
      stream.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
    });
  }
  http.prependListener('request', ({ url = '', method }) => {
    if (method === 'GET' && !url.includes('sid=')) service.attempts.push('polling');
  });
  const namespace = io.of('/live_agent');
  namespace.use((_, next) => {
    service.asked += 1;
    next(service.refuses ? new Error('It starts again.') : undefined);
  });
  namespace.on('connection', (socket) => {
    socket.emit('startConversation');
    socket.on('username', () => void (service.mute || socket.emit('messages', {})));
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  // It listens on TCP, so its address is no path.
  service.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/live_agent`;
  return service;
}

describe('the way to an agent service', () => {
  let service: Awaited<ReturnType<typeof startService>>;
  let agent: TestAgent;

  afterEach(async () => {
    agent.channel.close();
    vi.useRealTimers();
    vi.restoreAllMocks();
    await service.close();
  });

  test.each(['swallowed', 'opened, and silent'] as const)(
    'a WebSocket that is %s: polling at the second attempt, and at the first one from then on',
    async (upgrade) => {
      service = await startService(upgrade);
      const way = forgetfulWay();
      agent = openAgent(service.url, 'bot', { timeout: 6_000, way });
      await agent.until('agent-asked-who');
      expect(service.attempts).toEqual(['websocket', 'polling']);
      agent.channel.close();
      service.attempts.length = 0;
      agent = openAgent(service.url, 'bot', { timeout: 6_000, way });
      await agent.until('agent-asked-who');
      expect(service.attempts).toEqual(['polling']);
    },
  );

  test('a namespace that is refused while the service starts is asked for again, without a word', async () => {
    service = await startService('passed on');
    service.refuses = true;
    agent = openAgent(service.url, 'bot');
    await eventually(() => expect(service.asked).toBe(2));
    service.refuses = false;
    await agent.until('agent-asked-who');
    expect(agent.types()).toEqual(['agent-asked-who']);
  });

  test.each([0, 0.99])(
    'attempts come less and less often: at most six in 100 s, where chance says %d',
    async (chance) => {
      service = await startService('passed on');
      service.refuses = true;
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
      vi.spyOn(Math, 'random').mockReturnValue(chance);
      agent = openAgent(service.url, 'bot', { timeout: 200_000 });
      for (let time = 0; time < 100_000; time += 500) {
        vi.advanceTimersByTime(500);
        for (let turn = 0; turn < 8; turn += 1) await new Promise((done) => setImmediate(done));
      }
      expect(service.asked).toBeGreaterThan(3);
      expect(service.asked).toBeLessThanOrEqual(6);
    },
  );

  test('a service that was told who speaks, and says nothing more, not even by its heart: another way', async () => {
    service = await startService('passed on', { pingInterval: 60_000 });
    service.mute = true;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    agent = openAgent(service.url, 'bot');
    const asked = (times: number) =>
      vi.waitFor(() =>
        expect(agent.types().filter((type) => type === 'agent-asked-who')).toHaveLength(times),
      );
    await asked(1);
    agent.channel.identify('c');
    vi.advanceTimersByTime(64_999);
    expect(agent.types()).not.toContain('agent-lost');
    vi.advanceTimersByTime(1);
    expect(agent.types()).toContain('agent-lost');
    vi.advanceTimersByTime(2_000);
    await asked(2);
    agent.channel.identify('c');
    vi.advanceTimersByTime(65_000);
    expect(agent.signals.at(-1)).toEqual({
      type: 'agent-failed',
      error: { kind: 'agent-unreachable' },
    });
    expect(service.attempts).toEqual(['polling']);
  });

  test('a heart that beats once in 100 s: no healthy connection is broken when the page is seen again', async () => {
    service = await startService('passed on', { pingInterval: 100_000 });
    agent = openAgent(service.url, 'bot');
    await agent.until('agent-asked-who');
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 110_000);
    agent.channel.wake();
    expect(agent.types()).toEqual(['agent-asked-who']);
    vi.setSystemTime(Date.now() + 11_000);
    agent.channel.wake();
    expect(agent.types()).toContain('agent-lost');
  });
});
