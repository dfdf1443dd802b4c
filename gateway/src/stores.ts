import type { Logger } from 'pino';
import type { GatewayConfig } from './config/schema.ts';
import type { Ledger } from './ledger/ledger.ts';
import { MemoryLedger } from './ledger/memory-ledger.ts';
import { memoryLimiter, type MakeLimiter, type SeenStarts } from './quota/quota.ts';
import { MemorySeenStarts } from './quota/seen-starts.ts';
import { openRedis } from './redis-stores.ts';

/** Where keys, quotas and started conversations are kept: all in one place. */
export interface Stores {
  readonly ledger: Ledger;
  readonly seen: SeenStarts;
  readonly limiter: MakeLimiter;
  close(): Promise<void>;
}

/** This process's memory, or the Redis that the settings name. */
export function openStores(config: GatewayConfig, now: () => number, log: Logger): Stores {
  if (config.redisUrl !== undefined) return openRedis(config.redisUrl, log);
  const ledger = new MemoryLedger(config.memory, now);
  return {
    ledger,
    seen: new MemorySeenStarts(now),
    limiter: memoryLimiter,
    close: () => ledger.close(),
  };
}
