import { createHash } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { GatewayConfig } from '../config/schema.ts';
import { StoreError } from '../ledger/ledger.ts';
import { refusal, type Refusal } from '../refusal.ts';

/** Who a message counts against. */
export interface Caller {
  readonly conversation: string;
  readonly bot: string;
  readonly address: string | undefined;
}

/** Conversations whose start was seen: a day long, as they are valid (contract §1). */
export interface SeenStarts {
  add(conversation: string): Promise<void>;
  has(conversation: string): Promise<boolean>;
}

/** Makes a limiter of so many points a minute, in the store of the ledger. */
export type MakeLimiter = (name: string, perMinute: number) => RateLimiterAbstract;

/** What is not in a store cannot be read from it: ids and addresses are kept as hashes. */
export const hashed = (value: string): string =>
  createHash('sha256').update(value).digest('base64url').slice(0, 22);

const PER_MINUTE = 60;

/** Limiters in this process's memory. */
export const memoryLimiter: MakeLimiter = (keyPrefix, points) =>
  new RateLimiterMemory({ keyPrefix, points, duration: PER_MINUTE });

/**
 * Quotas of visitors, addresses and bots. A visitor is a conversation that was started here; any
 * other id could be made up for each message, so it has only its address's share.
 */
export class Quota {
  readonly #seen: SeenStarts;
  readonly #visitor: RateLimiterAbstract;
  readonly #address: RateLimiterAbstract;
  readonly #bot: RateLimiterAbstract | undefined;

  constructor(config: GatewayConfig, seen: SeenStarts, make: MakeLimiter) {
    this.#seen = seen;
    this.#visitor = make('visitor', config.perMinute);
    this.#address = make('address', config.perAddress);
    this.#bot = config.perBot > 0 ? make('bot', config.perBot) : undefined;
  }

  /** Counts a start, or any call that is nobody's message. */
  takeCall(address: string | undefined): Promise<Refusal | undefined> {
    return take(this.#address, address ?? 'unknown', 'network address');
  }

  /** The conversation was started here: its messages have a quota of their own. */
  noteStart(conversation: string): Promise<void> {
    return this.#seen.add(hashed(conversation));
  }

  /**
   * Counts a message; a refusal says how long to wait. The store is asked everything at once, since
   * each turn to it costs the visitor its time: what was counted too much is given back, or is of
   * no account, as is the share of a conversation that was not started here.
   */
  async takeMessage({ conversation, bot, address }: Caller): Promise<Refusal | undefined> {
    const visitor = hashed(conversation);
    const [known, byAddress, byVisitor, byBot] = await Promise.all([
      this.#seen.has(visitor),
      take(this.#address, address ?? 'unknown', 'network address'),
      take(this.#visitor, visitor, 'visitor'),
      this.#bot && take(this.#bot, bot, 'bot'),
    ]);
    const own = byAddress ?? (known ? byVisitor : undefined);
    // Otherwise one visitor's refused messages would use up everybody's share of the bot.
    if (own && this.#bot && !byBot) giveBack(this.#bot, bot);
    return own ?? byBot;
  }
}

/** A share that cannot be given back comes back with its minute. */
function giveBack(limiter: RateLimiterAbstract, key: string): void {
  limiter.reward(hashed(key)).catch(() => undefined);
}

async function take(
  limiter: RateLimiterAbstract,
  key: string,
  whose: string,
): Promise<Refusal | undefined> {
  try {
    await limiter.consume(hashed(key));
    return undefined;
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw new StoreError('quota', { cause: refused });
    const wait = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    return refusal(429, `Too many messages of one ${whose}.`, wait);
  }
}
