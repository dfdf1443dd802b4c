import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { beforeEach, describe, expect, test } from 'vitest';
import { KEPT_MS, UNKNOWN, type Claim, type Claimed } from '../src/ledger/ledger.ts';
import { MemoryLedger } from '../src/ledger/memory-ledger.ts';
import { newKey } from './support/page.ts';
import { runGateway } from './support/run-gateway.ts';

let now = 0;
let ledger: MemoryLedger;
beforeEach(() => {
  now = 0;
  ledger = new MemoryLedger(1_000_000, () => now);
});

const claimOf = (claimed: Claimed): Claim => {
  if (claimed.state !== 'claimed') throw new Error(`It is ${claimed.state}.`);
  return claimed.claim;
};

/** Claims and settles keys until there is no room for another; resolves to their number. */
async function fill(body: string): Promise<number> {
  for (let count = 0; ; count += 1) {
    const claimed = await ledger.claim(`fill-${count}`, 'print');
    if (claimed.state === 'full') return count;
    await ledger.settle(claimOf(claimed), 'print', body);
  }
}

/** Bytes of the heap that are in use, and not merely uncollected. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  // The flag shows itself in contexts that are made after it, as a function without arguments.
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

describe('the bound of memory', () => {
  test('holds whatever the answers are, and no key goes before its time', async () => {
    const count = await fill('x'.repeat(500));
    expect(count).toBeGreaterThan(400);
    expect(ledger.size().bytes).toBeLessThanOrEqual(1_000_000);
    expect(await ledger.claim('fill-0', 'print')).toMatchObject({ state: 'settled' });
    now += KEPT_MS;
    expect(await ledger.claim('fill-0', 'print')).toMatchObject({ state: 'claimed' });
    expect(ledger.size().keys).toBe(1);
  });

  test('holds for an answer that is larger than what is left: it is unknown', async () => {
    const claims: Claim[] = [];
    for (;;) {
      const claimed = await ledger.claim(`k${claims.length}`, 'print');
      if (claimed.state === 'full') break;
      claims.push(claimOf(claimed));
    }
    const [first] = claims;
    if (!first) throw new Error('Not one was claimed.');
    expect(await ledger.settle(first, 'print', 'x'.repeat(400_000))).toBe(UNKNOWN);
    expect(ledger.size().bytes).toBeLessThanOrEqual(1_000_000);
  });

  test('takes no more of the process than is counted', async () => {
    const roomy = new MemoryLedger(40_000_000, () => now);
    const before = heapInUse();
    for (let count = 0; count < 20_000; count += 1)
      await roomy.settle(
        claimOf(await roomy.claim(`key-of-22-characters-${count}`, 'a-print-of-43-characters')),
        'a-print-of-43-characters',
        JSON.stringify({ text_response: `answer ${count} `.repeat(30) }),
      );
    expect(heapInUse() - before).toBeLessThan(roomy.size().bytes);
  });
});

test('a freed key is as if it had never been; a settled one cannot be freed', async () => {
  const claim = claimOf(await ledger.claim('key', 'print'));
  await ledger.free(claim);
  expect(ledger.size()).toEqual({ keys: 0, bytes: 0 });
  const again = claimOf(await ledger.claim('key', 'print'));
  await ledger.settle(again, 'print', 'answer');
  await ledger.free(again);
  await ledger.settle(claim, 'print', 'another');
  expect(await ledger.claim('key', 'print')).toMatchObject({ state: 'settled', body: 'answer' });
});

test('a gateway whose memory is full answers 503 with a time, and passes nothing on', async () => {
  const gateway = await runGateway({ memory: 1_000_000, perMinute: 100_000 });
  const id = await gateway.start();
  let answer = await gateway.say(id, 'hello', newKey());
  const first = answer;
  for (let times = 0; times < 1500 && answer.status === 200; times += 1)
    answer = await gateway.say(id, 'hello', newKey());
  expect(answer.status).toBe(503);
  expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(first.status).toBe(200);
  const asked = gateway.platform.requests.list('/message').length;
  await gateway.say(id, 'hello', newKey());
  expect(gateway.platform.requests.list('/message')).toHaveLength(asked);
  await gateway.close();
});
