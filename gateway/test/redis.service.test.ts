import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { services, type RunningService } from '../../scripts/services/services.mjs';
import { describeWith } from '../../test/services/describe-with.ts';
import { openProxy, type FaultProxy } from '../../test/support/faults/fault-proxy.ts';
import { countTrips, flushScripts } from './support/redis-trips.ts';
import { exactlyOnceSuite, type Opened } from './support/exactly-once-suite.ts';
import { newKey, pageOf, type Page } from './support/page.ts';
import { runGateway } from './support/run-gateway.ts';
import { runProcess, settings, type GatewayProcess } from './support/run-process.ts';

const unknown = '{"status":"unknown"}';

describeWith(services.redis, 'a gateway with Redis', (startRedis) => {
  let redis: RunningService;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis.stop());
  const redisUrl = (): string => `redis://127.0.0.1:${redis.port}`;

  describe('alone', () => {
    exactlyOnceSuite(() => runGateway({ timeout: 1, redisUrl: redisUrl() }));
  });

  test('a message costs three round trips: its claim, its quotas, its answer', async () => {
    const counter = await countTrips(redis.port);
    const gateway = await runGateway({ redisUrl: counter.url, perBot: 1000 });
    await expect.poll(async () => (await fetch(`${gateway.url}/readyz`)).status).toBe(200);
    const id = await gateway.start();
    await gateway.say(id, 'hello', newKey()); // the scripts are made known
    const before = counter.trips();
    await gateway.say(id, 'hello', newKey());
    expect(counter.trips() - before).toBe(3);
    await gateway.close();
    await counter.close();
  });

  test('a Redis that was started anew knows its scripts again', async () => {
    const other = await startRedis();
    const gateway = await runGateway({ redisUrl: `redis://127.0.0.1:${other.port}` });
    const id = await gateway.start();
    expect((await gateway.say(id, 'hello', newKey())).status).toBe(200);
    await flushScripts(other.port);
    expect((await gateway.say(id, 'hello', newKey())).status).toBe(200);
    await gateway.close();
    await other.stop();
  });

  test('a gateway exits with 0 at SIGTERM though Redis and whoever reads its log have gone', async () => {
    const other = await startRedis();
    const platform = await startPlatform({ keepAlive: false });
    const gateway = runProcess({
      ...settings(platform),
      REDIS_URL: `redis://127.0.0.1:${other.port}`,
    });
    const page = pageOf(await gateway.listening());
    const id = await page.start();
    gateway.closeOutput();
    await other.stop();
    expect((await page.say(id, 'hello', newKey())).status).toBe(503);
    gateway.kill('SIGTERM');
    expect(await gateway.ended).toBe(0);
    await platform.close();
  });

  describe('that it cannot reach', () => {
    let link: FaultProxy;
    let gateway: Opened & { readonly url: string };
    beforeEach(async () => {
      link = await openProxy(redis.port);
      gateway = await runGateway({ redisUrl: link.origin.replace('http', 'redis') });
      await expect.poll(() => ready()).toBe(200);
    });
    afterEach(async () => {
      await gateway.close();
      await link.close();
    });
    const ready = async (): Promise<number> => (await fetch(`${gateway.url}/readyz`)).status;

    test('answers 503 with a time, passes nothing on, and goes on when it is back', async () => {
      const id = await gateway.start();
      link.refuse();
      link.reset();
      const key = newKey();
      const asked = () => gateway.platform.requests.list('/message').length;
      const before = asked();
      const answer = await gateway.say(id, 'hello', key);
      expect(answer.status).toBe(503);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await ready()).toBe(503);
      expect(asked()).toBe(before);
      await link.mend();
      await expect.poll(async () => (await gateway.say(id, 'hello', key)).status).toBe(200);
      expect(asked()).toBe(before + 1);
    });

    test('gives the answer that it has, though it cannot be stored', async () => {
      const id = await gateway.start();
      const key = newKey();
      const held = gateway.platform.faults.hold('message');
      const first = gateway.say(id, 'hello', key);
      await held.arrived;
      link.refuse();
      link.reset();
      held.release();
      expect(String((await first).json['text_response'])).toContain('Kofi');
      await link.mend();
      // It is stored as soon as that is possible.
      await expect
        .poll(async () => (await gateway.say(id, 'hello', key)).text)
        .toBe((await first).text);
    });
  });

  describe('two of them', () => {
    let platform: RunningPlatform;
    let processes: GatewayProcess[];
    let pages: Page[];
    beforeEach(async () => {
      platform = await startPlatform({ keepAlive: false });
      processes = [1, 2].map(() => runProcess({ ...settings(platform), REDIS_URL: redisUrl() }));
      pages = await Promise.all(processes.map(async (one) => pageOf(await one.listening())));
    });
    afterEach(async () => {
      for (const one of processes) one.kill('SIGKILL');
      await platform.close();
    });
    /** One of the two pages. */
    const at = (index: number): Page => {
      const page = pages[index];
      if (!page) throw new RangeError('There are two.');
      return page;
    };
    const [first, second] = [() => at(0), () => at(1)];

    test('pass a message on once, whichever is asked, and give one answer', async () => {
      const id = await first().start();
      for (let time = 0; time < 20; time += 1) {
        const key = newKey();
        const answers = await Promise.all([
          first().say(id, 'hello', key),
          second().say(id, 'hello', key),
        ]);
        const told = await second().say(id, 'hello', key);
        for (const { status, text } of answers)
          expect(status === 409 || text === told.text).toBe(true);
      }
      expect(platform.conversations.find(id)?.answered).toBe(20);
    });

    test('a message whose gateway was killed is unknown at the other within 30 seconds', async () => {
      const id = await first().start();
      const key = newKey();
      const held = platform.faults.hold('message');
      const lost = first()
        .say(id, 'hello', key)
        .catch(() => 'lost');
      await held.arrived;
      processes[0]?.kill('SIGKILL');
      expect(await lost).toBe('lost');
      held.release();
      expect((await second().say(id, 'hello', key)).status).toBe(409);
      await expect
        .poll(async () => (await second().say(id, 'hello', key)).text, {
          timeout: 30_000,
          interval: 500,
        })
        .toBe(unknown);
      expect(platform.requests.list('/message')).toHaveLength(1);
    });

    test('share a visitor’s quota', async () => {
      const id = await first().start();
      const statuses: number[] = [];
      for (let time = 0; time < 17; time += 1)
        for (const page of pages) statuses.push((await page.say(id, 'hello', newKey())).status);
      expect(statuses.filter((status) => status === 200)).toHaveLength(30);
      expect(statuses.filter((status) => status === 429)).toHaveLength(4);
    });
  });

  describeWith(services.nginx, 'two of them behind nginx', (startNginx) => {
    exactlyOnceSuite(async () => {
      const platform = await startPlatform({ keepAlive: false });
      const common = { ...settings(platform), REDIS_URL: redisUrl(), GATEWAY_TRUST_PROXY: '1' };
      const processes = [1, 2].map(() => runProcess({ ...common, GATEWAY_TIMEOUT: '1' }));
      const urls = await Promise.all(processes.map((one) => one.listening()));
      const balancer = await startNginx(
        (port) => `
          upstream gateways { ${urls.map((url) => `server ${new URL(url).host};`).join(' ')} }
          server {
            listen 127.0.0.1:${port};
            location / {
              proxy_pass http://gateways;
              # A message that may have arrived is for the gateways' keys to judge, not for nginx.
              proxy_next_upstream error timeout;
              proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
            }
          }`,
      );
      return {
        ...pageOf(`http://127.0.0.1:${balancer.port}`),
        platform,
        close: async () => {
          await balancer.stop();
          for (const one of processes) one.kill('SIGKILL');
          await platform.close();
        },
      };
    });
  });
});
