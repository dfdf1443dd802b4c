/**
 * `npm run bench:gateway`: what the gateway adds to a platform that takes 50 ms, beside a proxy that
 * only passes on, at 1, 100 and 1,000 visitors, with both stores. `-- --minutes 10` watches one
 * gateway's memory for so long instead. Everything is on this machine.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { services } from '../../scripts/services/services.mjs';
import { start, type Contestant } from './processes.ts';
import { visit, type Seen } from './visitors.ts';

const { values } = parseArgs({
  options: { seconds: { type: 'string' }, minutes: { type: 'string' } },
});
const seconds = Number(values.seconds ?? 10);

const platform = await start('platform.ts');
const redis = services.redis.find() ? await services.redis.start() : undefined;
if (!redis) console.log('Redis is not here, so the gateway runs with its memory store alone.');

const gateway = (more: Record<string, string> = {}): Promise<Contestant> =>
  start('../src/main.ts', [], {
    BOTLHALE_REFRESH_TOKEN: 'kofi-demo-refresh-token-opens-nothing-real',
    BOTLHALE_API_URL: platform.url,
    BOTLHALE_BOT_IDS: 'kofi-demo',
    GATEWAY_ORIGINS: 'https://shop.example',
    GATEWAY_PER_MINUTE: '1000000',
    GATEWAY_PER_ADDRESS: '1000000',
    PORT: '0',
    LOG_LEVEL: 'warn',
    ...more,
  });

if (values.minutes === undefined) await compare();
else await watchMemory(Number(values.minutes));
platform.stop();
await redis?.stop();
process.exit();

interface Row extends Seen {
  readonly what: string;
  readonly visitors: number;
  readonly paced: boolean;
  readonly memory: number | undefined;
}

async function compare(): Promise<void> {
  const contestants: [string, () => Promise<Contestant>][] = [
    ['the platform itself', () => Promise.resolve({ ...platform, stop: () => undefined })],
    ['a bare Hono proxy', () => start('bare-proxy.ts', [platform.url, platform.more])],
    ['gateway, memory', () => gateway()],
  ];
  if (redis)
    contestants.push([
      'gateway, Redis',
      () => gateway({ REDIS_URL: `redis://127.0.0.1:${redis.port}` }),
    ]);
  const rows: Row[] = [];
  for (const [what, open] of contestants) {
    const contestant = await open();
    const token = what === 'the platform itself' ? { token: platform.more } : {};
    // Code that has run is compiled; nobody measures a start.
    await visit({ url: contestant.url, visitors: 50, seconds: 3, paced: false, ...token });
    for (const [visitors, paced] of [
      [1, true],
      [100, true],
      [1000, true],
      [100, false],
    ] as const) {
      const seen = await visit({ url: contestant.url, visitors, seconds, paced, ...token });
      rows.push({ what, visitors, paced, memory: contestant.memory(), ...seen });
      console.log(JSON.stringify(rows.at(-1)));
    }
    contestant.stop();
  }
  writeFileSync(join(import.meta.dirname, 'results.json'), `${JSON.stringify(rows, null, 2)}\n`);
}

async function watchMemory(minutes: number): Promise<void> {
  const watched = await gateway({ GATEWAY_MEMORY: '20000000' });
  const points: { minute: number; memory: number | undefined }[] = [];
  for (let minute = 1; minute <= minutes; minute += 1) {
    await visit({ url: watched.url, visitors: 100, seconds: 60, paced: true });
    points.push({ minute, memory: watched.memory() });
    console.log(JSON.stringify(points.at(-1)));
  }
  watched.stop();
  writeFileSync(join(import.meta.dirname, 'memory.json'), `${JSON.stringify(points, null, 2)}\n`);
}
