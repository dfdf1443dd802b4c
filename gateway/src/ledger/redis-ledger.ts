import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Redis } from 'ioredis';
import { KEPT_MS, StoreError, UNKNOWN, type Claim, type Claimed, type Ledger } from './ledger.ts';
import * as scripts from './redis-scripts.ts';

/** A claim without a sign of life from its owner for so long is abandoned. */
const LEASE_MS = 15_000;
const RENEW_MS = 5_000;

/** How long a claim that could not be settled or freed is tried again: as long as its lease lasts. */
const TRY_AGAIN_MS = 1_000;

/** The commands that the scripts become. */
interface Commands {
  bgwClaim(
    key: string,
    ...values: [owner: string, print: string, lease: number, kept: number, abandoned: string]
  ): Promise<['claimed' | 'running' | 'settled', string, string]>;
  bgwSettle(
    key: string,
    ...values: [owner: string, print: string, body: string, kept: number, abandoned: string]
  ): Promise<string>;
  bgwFree(key: string, owner: string): Promise<number>;
  bgwRenew(key: string, owner: string, lease: number): Promise<number>;
}

/**
 * Keys in Redis or Valkey, for any number of instances. The owner of a claim renews its lease while
 * it is at work; when its process is dead, the next who asks finds the lease over and settles the
 * key as unknown. A claim that has lapsed cannot be settled otherwise afterwards, so everybody gets
 * the one answer that stands.
 */
export class RedisLedger implements Ledger {
  readonly #redis: Redis;
  readonly #commands: Commands;
  readonly #prefix: string;
  readonly #running = new Set<Claim>();
  readonly #renewing: ReturnType<typeof setInterval>;

  constructor(redis: Redis, prefix: string) {
    this.#redis = redis;
    this.#prefix = `${prefix}key:`;
    for (const [name, lua] of Object.entries(scripts))
      redis.defineCommand(`bgw${name.charAt(0).toUpperCase()}${name.slice(1)}`, {
        numberOfKeys: 1,
        lua,
      });
    // ioredis adds the commands to the client itself, and its types cannot know.
    this.#commands = redis as unknown as Commands;
    this.#renewing = setInterval(() => this.#renew(), RENEW_MS);
    this.#renewing.unref();
  }

  async claim(key: string, print: string): Promise<Claimed> {
    const claim = { key, owner: randomUUID() };
    try {
      const [state, held, body] = await this.#commands.bgwClaim(
        this.#prefix + key,
        claim.owner,
        print,
        LEASE_MS,
        KEPT_MS,
        UNKNOWN,
      );
      if (state === 'claimed') this.#running.add(claim);
      return state === 'claimed' ? { state, claim } : { state, print: held, body };
    } catch (cause) {
      // The claim may have been made though its answer was lost; nothing is passed on under it.
      this.#tryAgain(() => this.#free(claim), LEASE_MS);
      throw new StoreError('claim', { cause });
    }
  }

  async settle(claim: Claim, print: string, body: string): Promise<string> {
    const settle = () =>
      this.#commands.bgwSettle(
        this.#prefix + claim.key,
        claim.owner,
        print,
        body,
        KEPT_MS,
        UNKNOWN,
      );
    this.#running.delete(claim);
    try {
      return await settle();
    } catch (cause) {
      this.#tryAgain(settle, LEASE_MS);
      throw new StoreError('settle', { cause });
    }
  }

  async free(claim: Claim): Promise<void> {
    this.#running.delete(claim);
    try {
      await this.#free(claim);
    } catch (cause) {
      this.#tryAgain(() => this.#free(claim), LEASE_MS);
      throw new StoreError('free', { cause });
    }
  }

  async ready(): Promise<boolean> {
    // At the start the connection may be seconds away; later a lost one is told at once.
    if (this.#redis.status === 'connecting' || this.#redis.status === 'connect')
      await Promise.race([once(this.#redis, 'ready'), once(this.#redis, 'close')]);
    await this.#redis.ping();
    return true;
  }

  size(): undefined {
    return undefined;
  }

  close(): Promise<void> {
    clearInterval(this.#renewing);
    return Promise.resolve();
  }

  #free({ key, owner }: Claim): Promise<number> {
    return this.#commands.bgwFree(this.#prefix + key, owner);
  }

  #renew(): void {
    for (const { key, owner } of this.#running)
      // A lease that cannot be renewed lapses, which is what it is for.
      this.#commands.bgwRenew(this.#prefix + key, owner, LEASE_MS).catch(() => undefined);
  }

  #tryAgain(work: () => Promise<unknown>, left: number): void {
    if (left <= 0) return;
    setTimeout(() => {
      work().catch(() => this.#tryAgain(work, left - TRY_AGAIN_MS));
    }, TRY_AGAIN_MS).unref();
  }
}
