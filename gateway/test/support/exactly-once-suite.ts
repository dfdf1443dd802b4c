import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { RunningPlatform } from '../../../demo/platform/server.ts';
import { message, newKey, type Page } from './page.ts';

/** A gateway that a suite calls, and the platform behind it. */
export interface Opened extends Page {
  readonly platform: RunningPlatform;
  close(): Promise<void>;
}

/** What a host's gateway promises (contract §5), whatever store it has and however many they are. */
export function exactlyOnceSuite(open: () => Promise<Opened>): void {
  let gateway: Opened;
  beforeAll(async () => {
    gateway = await open();
  });
  afterEach(() => gateway.platform.faults.clear());
  afterAll(() => gateway.close());

  /** How many messages the bot has processed. */
  const processed = (id: string): number => gateway.platform.conversations.find(id)?.answered ?? 0;

  test('a message is answered with v2’s fields, trimmed to what the widget reads', async () => {
    const id = await gateway.start();
    const answer = await gateway.say(id, 'hello', newKey());
    expect(answer.status).toBe(200);
    expect(String(answer.json['text_response'])).toContain('Kofi');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(Object.keys(answer.json)).not.toContain('text_msg');
    expect(Object.keys(answer.json)).not.toContain('user_id');
  });

  describe('the same key', () => {
    test('with the same body gets the same answer byte for byte, and the bot is asked once', async () => {
      const id = await gateway.start();
      const key = newKey();
      const first = await gateway.say(id, 'hello', key);
      const second = await gateway.say(id, 'hello', key);
      expect(second).toMatchObject({ status: 200, text: first.text });
      expect(processed(id)).toBe(1);
    });

    test('the same key gets 409 and a time while the first call is under way', async () => {
      const id = await gateway.start();
      const key = newKey();
      const held = gateway.platform.faults.hold('message');
      const first = gateway.say(id, 'hello', key);
      await held.arrived;
      const second = await gateway.say(id, 'hello', key);
      expect(second.status).toBe(409);
      expect(second.headers.get('retry-after')).toBe('1');
      held.release();
      expect((await first).status).toBe(200);
      expect((await gateway.say(id, 'hello', key)).text).toBe((await first).text);
      expect(processed(id)).toBe(1);
    });

    test('with another body gets 422', async () => {
      const id = await gateway.start();
      const key = newKey();
      await gateway.say(id, 'hello', key);
      expect((await gateway.say(id, 'menu', key)).status).toBe(422);
      expect(processed(id)).toBe(1);
    });

    test('the same key is required', async () => {
      const id = await gateway.start();
      expect((await gateway.post('/message', message(id, 'hello'))).status).toBe(400);
      expect(processed(id)).toBe(0);
    });
  });

  describe('what may have been processed stays unknown, and is never asked again', () => {
    test.each([
      ['the connection breaks before', { kind: 'cut', when: 'before' }, 0],
      ['the connection breaks after', { kind: 'cut', when: 'after' }, 1],
      ['the answer is cut short', { kind: 'truncated' }, 1],
      ['there is no answer in time', { kind: 'slow', ms: 1500 }, 1],
      ['the platform fails', { kind: 'status', status: 500, when: 'after' }, 1],
      ['the platform answers 503', { kind: 'status', status: 503, when: 'before' }, 0],
      ['the platform answers 504', { kind: 'status', status: 504, when: 'after' }, 1],
      ['the answer is a page', { kind: 'not-json' }, 0],
      ['the platform says that it has it', { kind: 'status', status: 409, when: 'after' }, 1],
    ] as const)('when %s', async (_, fault, times) => {
      const id = await gateway.start();
      const key = newKey();
      gateway.platform.faults.set('message', fault, 1);
      const first = await gateway.say(id, 'hello', key);
      expect(first).toMatchObject({ status: 200, text: '{"status":"unknown"}' });
      expect(await gateway.say(id, 'hello', key)).toMatchObject({ text: '{"status":"unknown"}' });
      await expect.poll(() => processed(id)).toBe(times);
    });
  });

  describe('what was certainly not processed frees the key', () => {
    test.each([400, 402, 403, 404, 413, 429])(
      'a %i of the platform is passed on',
      async (status) => {
        const id = await gateway.start();
        const key = newKey();
        gateway.platform.faults.set('message', { kind: 'status', status, retryAfter: 7 }, 1);
        const first = await gateway.say(id, 'hello', key);
        expect(first.status).toBe(status);
        expect(first.headers.get('retry-after')).toBe(status === 429 ? '7' : null);
        expect((await gateway.say(id, 'hello', key)).status).toBe(200);
        expect(processed(id)).toBe(1);
      },
    );

    test('a 429 with a date keeps its time', async () => {
      const id = await gateway.start();
      const fault = { kind: 'status', status: 429, retryAfter: 30, retryAs: 'date' } as const;
      gateway.platform.faults.set('message', fault, 1);
      const told = Number((await gateway.say(id, 'hello', newKey())).headers.get('retry-after'));
      expect(told).toBeGreaterThan(20);
      expect(told).toBeLessThan(32);
    });

    test('a 401 that outlives a fresh token is passed on', async () => {
      const id = await gateway.start();
      const key = newKey();
      gateway.platform.faults.set('message', { kind: 'status', status: 401 }, 2);
      expect((await gateway.say(id, 'hello', key)).status).toBe(401);
      expect((await gateway.say(id, 'hello', key)).status).toBe(200);
    });
  });
}
