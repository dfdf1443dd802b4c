import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterRedis } from 'rate-limiter-flexible';
import { KEPT_MS, StoreError } from './ledger/ledger.ts';
import { RedisLedger } from './ledger/redis-ledger.ts';
import type { Stores } from './stores.ts';

/** Everything of the gateway's in Redis starts with this. */
const PREFIX = 'botlhale:gateway:';

/** How long a command may take before the store counts as away, in milliseconds. */
const COMMAND_MS = 2_000;

/** Stores in Redis or Valkey. A command fails at once while the connection is down. */
export function openRedis(url: string, log: Logger): Stores {
  const redis = new Redis(url, {
    commandTimeout: COMMAND_MS,
    connectTimeout: 5_000,
    // What waits for a connection would be carried out when nobody waits for it any more.
    enableOfflineQueue: false,
    autoResendUnfulfilledCommands: false,
    maxRetriesPerRequest: 0,
    enableAutoPipelining: true,
    retryStrategy: (times) => Math.min(100 * times, 1_000),
  });
  let away = false;
  redis.on('error', () => {
    // The error's text may hold the address with its password.
    if (!away) log.error('the store cannot be reached: messages are answered 503');
    away = true;
  });
  redis.on('ready', () => {
    if (away) log.info('the store is back');
    away = false;
    void warnOfEviction(redis, log);
  });
  const seenKey = (conversation: string): string => `${PREFIX}start:${conversation}`;
  const asked = <T>(answer: Promise<T>): Promise<T> =>
    answer.catch((cause: unknown) => {
      throw new StoreError('starts', { cause });
    });
  const ledger = new RedisLedger(redis, PREFIX);
  return {
    ledger,
    seen: {
      add: async (conversation) => {
        await asked(redis.set(seenKey(conversation), '1', 'PX', KEPT_MS));
      },
      has: async (conversation) => (await asked(redis.exists(seenKey(conversation)))) === 1,
    },
    limiter: (name, points) =>
      new RateLimiterRedis({
        storeClient: redis,
        keyPrefix: `${PREFIX}quota:${name}`,
        points,
        duration: 60,
      }),
    close: async () => {
      await ledger.close();
      redis.disconnect();
    },
  };
}

/** A Redis that evicts keys forgets messages, and would let them be passed on twice. */
async function warnOfEviction(redis: Redis, log: Logger): Promise<void> {
  // Managed services may forbid the question.
  const answer = await redis.config('GET', 'maxmemory-policy').catch(() => undefined);
  const policy = Array.isArray(answer) ? String(answer[1]) : 'noeviction';
  if (policy !== 'noeviction')
    log.warn(`the store's maxmemory-policy is ${policy}: set noeviction, or keys are forgotten`);
}
