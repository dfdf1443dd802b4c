import type { Context } from 'hono';
import type { GatewayConfig } from './config/schema.ts';
import type { GatewayEnv } from './gateway-env.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { Fields } from './platform/dialect-fields.ts';
import type { Platform } from './platform/platform.ts';
import type { Quota } from './quota/quota.ts';
import type { Refusal } from './refusal.ts';

/** What the routes share. */
export interface Parts {
  readonly config: GatewayConfig;
  readonly ledger: Ledger;
  readonly quota: Quota;
  readonly platform: Platform;
  /** The network address that a call counts against. */
  readonly addressOf: (c: Context<GatewayEnv>) => string | undefined;
  /** 403 for a bot that is not listed. */
  readonly checkBot: (fields: Fields) => Refusal | undefined;
  /** Notes a failure of the store, and says what the caller is told. */
  readonly storeAway: () => Refusal;
  /** The process is about to end. */
  readonly closing: () => boolean;
}
