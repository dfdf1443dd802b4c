import { Server } from 'socket.io';
import { Server as Server3 } from 'socket.io-3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { openAgent, type TestAgent } from '../support/fixtures/agent-signals.ts';
import { openProxy, type FaultProxy } from '../support/faults/fault-proxy.ts';
import { eventually } from '../support/observers/patience.ts';

const usualHeart = { pingInterval: 25_000, pingTimeout: 20_000 };
/** Its beats are the only proof of delivery. */
const quickHeart = { pingInterval: 100, pingTimeout: 60_000 };

/** The page is seen again: a connection that may be dead is tried, and one that waits does not. */
describe.each([
  ['Socket.IO 3.1.2', Server3],
  ['Socket.IO 4', Server],
])('an agent connection to %s that is woken', (_, socketIo) => {
  let platform: RunningPlatform;
  let link: FaultProxy;
  let agent: TestAgent;
  const id = 'conversation-1';

  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(async () => {
    vi.restoreAllMocks();
    agent.channel.close();
    await link.close();
    await platform.close();
    vi.useRealTimers();
  });

  /** Who was asked so many times says who it is. */
  const identify = async (times = 1): Promise<void> => {
    await agent.until('agent-asked-who', times);
    agent.channel.identify(id);
    await agent.until('agent-asked-for-transcript', times);
  };
  const start = async (heart = usualHeart): Promise<void> => {
    const agentOptions = { acknowledge: heart === usualHeart };
    platform = await startPlatform({ socketIo, socketOptions: heart, agent: agentOptions });
    link = await openProxy(platform.port);
    agent = openAgent(`${link.origin}/live_agent`, 'kofi-demo');
    await identify();
  };
  /** The device slept so long; no timer has run. */
  const sleep = (ms: number) => void vi.setSystemTime(Date.now() + ms);
  const connections = () => platform.desk.connections;
  /** How long it took, in milliseconds, by a clock that nobody sets. */
  const timeOf = async (work: () => Promise<void>): Promise<number> => {
    const before = performance.now();
    await work();
    return performance.now() - before;
  };

  test('stays, where the server was heard not long ago', async () => {
    await start();
    sleep(44_000);
    agent.channel.wake();
    agent.channel.write(id, 'still here', 'm1');
    await agent.until('agent-received');
    expect(agent.types()).not.toContain('agent-lost');
    expect(connections()).toEqual({ open: 1, total: 1 });
  });

  test('stays, where the heart has beaten since the device slept', async () => {
    await start(quickHeart);
    sleep(50_000);
    agent.channel.write(id, 'still here', 'm1');
    await agent.until('agent-received'); // two beats prove it
    agent.channel.wake();
    agent.channel.write(id, 'and here', 'm2');
    await agent.until('agent-received', 2);
    expect(connections()).toEqual({ open: 1, total: 1 });
  });

  test('is replaced at once, where the server was not heard for longer than it is ever silent', async () => {
    await start();
    sleep(45_000);
    agent.channel.wake();
    expect(agent.types().at(-1)).toBe('agent-lost');
    await identify(2);
    await eventually(() => expect(connections()).toEqual({ open: 1, total: 2 }));
    agent.channel.write(id, 'back', 'm1');
    await agent.until('agent-received');
  });

  test('is one connection, however often it is woken', async () => {
    await start();
    sleep(45_000);
    for (let times = 0; times < 3; times += 1) agent.channel.wake();
    await identify(2);
    agent.channel.wake();
    agent.channel.write(id, 'back', 'm1');
    await agent.until('agent-received');
    await eventually(() => expect(connections().open).toBe(1));
    expect(agent.types().filter((type) => type === 'agent-lost')).toHaveLength(1);
  });

  test('does not confirm on the new connection what was written on the dead one', async () => {
    await start(quickHeart);
    link.fail({ blackHole: 'both' });
    agent.channel.write(id, 'is lost', 'm1');
    sleep(45_000);
    await link.mend();
    link.reset();
    agent.channel.wake();
    await identify(2);
    agent.channel.write(id, 'arrives', 'm2');
    await agent.until('agent-received');
    expect(agent.received()).toEqual(['m2']);
  });

  test('is not woken, and is dead: what is written on it is never sent by the next one', async () => {
    await start();
    sleep(60_000);
    agent.channel.write(id, 'too late', 'm1');
    agent.channel.write(id, 'too late');
    await agent.until('agent-lost');
    await identify(2);
    agent.channel.write(id, 'now', 'm2');
    await agent.until('agent-received');
    expect(agent.received()).toEqual(['m2']);
    const events = platform.desk.events.list(id).map(({ event }) => event);
    expect(events).toEqual(['username', 'username', 'from_user']);
  });

  test('does not wait any longer for a server that had closed it', async () => {
    await start();
    vi.spyOn(Math, 'random').mockReturnValue(0); // it would wait for two seconds
    platform.desk.disconnect(id);
    await agent.until('agent-lost');
    const waited = await timeOf(() => {
      agent.channel.wake();
      return agent.until('agent-asked-who', 2);
    });
    expect(waited).toBeLessThan(1_900);
    expect(connections().total).toBe(2);
  });

  test('does not wait any longer for a network that was gone', async () => {
    await start();
    vi.spyOn(Math, 'random').mockReturnValue(0.99); // it would wait for a second and a half
    link.reset();
    await agent.until('agent-lost');
    const waited = await timeOf(() => {
      agent.channel.wake();
      return agent.until('agent-asked-who', 2);
    });
    expect(waited).toBeLessThan(1_400);
    expect(connections().total).toBe(2);
  });
});
