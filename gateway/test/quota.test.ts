import { afterEach, describe, expect, test } from 'vitest';
import { callerAddress } from '../src/admission/address.ts';
import { newKey } from './support/page.ts';
import { processed, runGateway, type Running } from './support/run-gateway.ts';

let gateway: Running | undefined;
afterEach(() => gateway?.close());

const statuses = async (times: number, ask: () => Promise<{ status: number }>) => {
  const seen: number[] = [];
  for (let time = 0; time < times; time += 1) seen.push((await ask()).status);
  return seen;
};

test('a visitor over the quota waits, another does not, and a repeat costs nothing', async () => {
  const running = await runGateway({ perMinute: 3 });
  gateway = running;
  const id = await running.start();
  const key = newKey();
  await running.say(id, 'hello', key);
  expect(await statuses(3, () => running.say(id, 'hello', newKey()))).toEqual([200, 200, 429]);
  const refused = await running.say(id, 'hello', newKey());
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await statuses(3, () => running.say(id, 'hello', key))).toEqual([200, 200, 200]);
  const other = await running.start();
  expect((await running.say(other, 'hello', newKey())).status).toBe(200);
  expect(processed(running, id)).toBe(3);
});

test('ids whose start was not seen have their address’s share alone', async () => {
  const running = await runGateway({ perMinute: 1, perAddress: 4 });
  gateway = running;
  const unseen = () => running.say(`made-up-${newKey()}`, 'hello', newKey());
  // The platform does not know them; what counts is that four were asked for.
  expect(await statuses(6, unseen)).toEqual([404, 404, 404, 404, 429, 429]);
});

test('a bot has a quota where one is set', async () => {
  const running = await runGateway({ perBot: 2 });
  gateway = running;
  const ask = async () => running.say(await running.start(), 'hello', newKey());
  expect(await statuses(3, ask)).toEqual([200, 200, 429]);
});

test('what a visitor is refused counts against no bot’s quota', async () => {
  const running = await runGateway({ perMinute: 1, perBot: 3 });
  gateway = running;
  const id = await running.start();
  const again = () => running.say(id, 'hello', newKey());
  expect(await statuses(6, again)).toEqual([200, 429, 429, 429, 429, 429]);
  const another = async () => running.say(await running.start(), 'hello', newKey());
  expect(await statuses(3, another)).toEqual([200, 200, 429]);
});

describe('the address', () => {
  test.each([
    [undefined, '1.2.3.4', 0, '1.2.3.4'],
    ['9.9.9.9', '1.2.3.4', 0, '1.2.3.4'],
    ['9.9.9.9', '1.2.3.4', 1, '9.9.9.9'],
    ['made-up, 9.9.9.9', '1.2.3.4', 1, '9.9.9.9'],
    ['made-up, 9.9.9.9, 10.0.0.1', '1.2.3.4', 2, '9.9.9.9'],
    ['9.9.9.9', '1.2.3.4', 2, '1.2.3.4'],
    [undefined, '::ffff:1.2.3.4', 0, '1.2.3.4'],
    [undefined, '2001:db8:1:2:3:4:5:6', 0, '2001:db8:1:2'],
    [undefined, '2001:db8::7', 0, '2001:db8:0:0'],
    ['[2001:db8:1:2::9]:443', undefined, 1, '2001:db8:1:2'],
    ['9.9.9.9:5555', undefined, 1, '9.9.9.9'],
  ])('of forwarded %s by %s behind %i proxies is %s', (forwarded, peer, hops, expected) => {
    expect(callerAddress(forwarded, peer, hops)).toBe(expected);
  });
});
