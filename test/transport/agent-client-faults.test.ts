import { Server } from 'socket.io';
import { Server as Server3 } from 'socket.io-3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { openAgent, type TestAgent } from '../support/fixtures/agent-signals.ts';
import { openProxy, type FaultProxy } from '../support/faults/fault-proxy.ts';
import { startSocketIo2 } from '../support/faults/socket-io-2-server.ts';
import { eventually } from '../support/observers/patience.ts';

// Coming back takes the client up to two seconds, by design.

describe.each([
  ['Socket.IO 3.1.2', Server3],
  ['Socket.IO 4', Server],
])('the agent connection to %s that acknowledges nothing', (_, socketIo) => {
  let platform: RunningPlatform;
  let link: FaultProxy;
  let agent: TestAgent;
  const id = 'conversation-1';

  beforeEach(async () => {
    platform = await startPlatform({
      socketIo,
      agent: { acknowledge: false },
      // The heart beats fast, so that tests need not wait for it.
      socketOptions: { pingInterval: 100, pingTimeout: 1_000 },
    });
    link = await openProxy(platform.port);
    agent = openAgent(`${link.origin}/live_agent`, 'kofi-demo');
    await agent.until('agent-asked-who');
    agent.channel.identify(id);
    await agent.until('agent-asked-for-transcript');
  });
  afterEach(async () => {
    agent.channel.close();
    await link.close();
    await platform.close();
  });

  const lines = () => platform.desk.visit(id)?.lines.map(({ text }) => text);

  test('the heartbeat that follows a line’s answer proves that the line arrived', async () => {
    agent.channel.write(id, 'one', 'm1');
    agent.channel.write(id, 'two', 'm2');
    await agent.until('agent-received', 2);
    expect(agent.received()).toEqual(['m1', 'm2']);
    expect(lines()).toEqual(['one', 'two']);
  });

  test('a heartbeat alone proves nothing: a line that was lost is never confirmed', async () => {
    agent.channel.write(id, 'arrives', 'm1');
    await agent.until('agent-received');
    link.fail({ blackHole: 'up' });
    agent.channel.write(id, 'is lost', 'm2');
    // The server's next heartbeat still comes; then it misses the answer and ends the connection.
    await agent.until('agent-lost');
    expect(agent.received()).toEqual(['m1']);
    expect(lines()).toEqual(['arrives']);
  });

  test('a line of a connection that broke is not confirmed by the next connection', async () => {
    link.fail({ blackHole: 'up' });
    agent.channel.write(id, 'is lost', 'm1');
    link.reset();
    await agent.until('agent-lost');
    await link.mend();
    await agent.until('agent-asked-who', 2);
    agent.channel.identify(id);
    await agent.until('agent-asked-for-transcript', 2);
    agent.channel.write(id, 'arrives', 'm2');
    await agent.until('agent-received');
    expect(agent.received()).toEqual(['m2']);
    expect(lines()).toEqual(['arrives']);
  });

  test('a server that goes away is a lost connection', async () => {
    link.reset();
    await agent.until('agent-lost');
    expect(agent.types().filter((type) => type === 'agent-failed')).toEqual([]);
  });
});

test('a service that speaks Socket.IO 2 is incompatible', async () => {
  const old = await startSocketIo2('/live_agent');
  const agent = openAgent(old.agentUrl, 'kofi-demo');
  await agent.until('agent-failed');
  agent.channel.close();
  expect(agent.signals).toEqual([{ type: 'agent-failed', error: { kind: 'agent-incompatible' } }]);
  await old.close();
});

test('a service that is not there yet is tried again, without a word', async () => {
  const gone = await startPlatform();
  const { port } = gone;
  await gone.close();
  const agent = openAgent(gone.agentUrl, 'kofi-demo');
  const back = await startPlatform({ port });
  await agent.until('agent-asked-who');
  expect(agent.types()).toEqual(['agent-asked-who']);
  agent.channel.close();
  await eventually(() => expect(back.desk.connections.open).toBe(0));
  await back.close();
});
