import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEMO_REFRESH_TOKEN } from '../../demo/platform/options.ts';
import * as sounds from '../../test/platform/sounds.ts';
import { createGateway, type Gateway } from '../src/index.ts';
import { message, newKey, ORIGIN, read, type Answer } from './support/page.ts';

/** A platform that gives tokens, and answers a message when it has it whole. */
let platform: Server;
/** Called when a message begins to arrive. */
let messageBegins: () => void;
let whole = 0;
/** It closes the connection when a message begins to arrive. */
let hangsUp = false;
beforeAll(async () => {
  platform = createServer((request, response) => {
    request.on('error', () => undefined);
    if (request.url === '/auth/generate') return response.end('{"token":"t","expires":3600}');
    request.once('data', () => {
      messageBegins();
      if (hangsUp) request.socket.destroy();
    });
    request.resume().once('end', () => {
      whole += 1;
      response.end('{"text_response":"heard"}');
    });
  });
  await new Promise<void>((resolve) => platform.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  platform.closeAllConnections();
  platform.close();
});

let gateway: Gateway;
beforeEach(() => {
  whole = 0;
  hangsUp = false;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  gateway = createGateway({
    refreshToken: DEMO_REFRESH_TOKEN,
    origins: [ORIGIN],
    // A TCP server's address is always an AddressInfo; only pipes have a string.
    apiUrl: `http://127.0.0.1:${(platform.address() as AddressInfo).port}`,
    logLevel: 'silent',
  });
});
afterEach(async () => {
  await gateway.close();
  vi.useRealTimers();
});

/** A sender that is in no hurry. */
interface Sender {
  send(piece: string | Buffer): void;
  /** That was all. */
  end(): void;
  readonly key: string;
  /** Resolves when the platform has seen something of it. */
  readonly passedOn: Promise<void>;
  /** Whether the gateway has lost its patience. */
  readonly refused: () => boolean;
  readonly answer: Promise<Answer>;
}

function sender(type: string, headers: Record<string, string> = {}): Sender {
  let cancelled = false;
  const key = headers['Idempotency-Key'] ?? newKey();
  const passedOn = new Promise<void>((resolve) => {
    messageBegins = resolve;
  });
  let sink: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      sink = controller;
    },
    cancel: () => {
      cancelled = true;
    },
  });
  const request = new Request('https://chat.example/message', {
    method: 'POST',
    headers: { Origin: ORIGIN, 'Content-Type': type, ...headers, 'Idempotency-Key': key },
    body,
    // Node requires it for a body that is a stream; the types of the DOM do not know it.
    ...({ duplex: 'half' } as object),
  });
  return {
    send: (piece) => sink?.enqueue(Buffer.from(piece)),
    end: () => sink?.close(),
    key,
    passedOn,
    refused: () => cancelled,
    answer: gateway.fetch(request).then(read),
  };
}

const fields = new URLSearchParams(message('c', 'hello')).toString();
const urlencoded = 'application/x-www-form-urlencoded';
const form = 'multipart/form-data; boundary=b';
const part = (name: string, value = '') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}`;
const file = [
  part('bot_id', 'kofi-demo'),
  part('language_code', 'en-ZA'),
  part('conversation_id', 'c'),
  part('message_type', 'speech'),
  part('speech_file"; filename="note'),
].join('\r\n');
const sound = sounds.wav(20);

describe.each([
  ['fields', urlencoded, {}],
  ['a few fields of stated length', urlencoded, { 'Content-Length': '999' }],
  ['many fields of stated length', urlencoded, { 'Content-Length': '99999' }],
  ['a file', form, {}],
] as const)('a body of %s', (_, type, headers) => {
  test('that pauses for 15 seconds is answered 408, not a moment before', async () => {
    const slow = sender(type, headers);
    const answered = vi.fn();
    void slow.answer.then(answered);
    if (type === form) {
      slow.send(file);
      slow.send(sound.subarray(0, 1000));
      await slow.passedOn;
    } else slow.send(fields);
    await vi.advanceTimersByTimeAsync(14_900);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect((await slow.answer).status).toBe(408);
    expect(whole).toBe(0);
  });
});

test('a body that never pauses, and never ends, is answered 408 after two minutes, and read no further', async () => {
  const slow = sender(urlencoded);
  const answered = vi.fn();
  void slow.answer.then(answered);
  slow.send(fields);
  for (let second = 0; second < 119; second += 1) {
    slow.send('x');
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(answered).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1000);
  expect((await slow.answer).status).toBe(408);
  expect(slow.refused()).toBe(true);
});

test('a voice note may take longer to arrive than the platform may take to answer', async () => {
  const slow = sender(form);
  slow.send(file);
  for (let second = 0; second < 100; second += 1) {
    slow.send(sound.subarray(second * 1000, (second + 1) * 1000));
    if (second === 0) await slow.passedOn;
    await vi.advanceTimersByTimeAsync(1000);
  }
  slow.send(sound.subarray(100_000));
  slow.send('\r\n--b--\r\n');
  slow.end();
  expect(await slow.answer).toMatchObject({ status: 200, text: '{"text_response":"heard"}' });
  expect(whole).toBe(1);
});

test('a voice note that the platform hangs up on was not processed: its key is free', async () => {
  hangsUp = true;
  const first = sender(form);
  first.send(file);
  first.send(sound.subarray(0, 1000));
  await first.passedOn;
  first.send(sound.subarray(1000));
  const told = await first.answer;
  expect(told.status).toBe(503);
  expect(told.headers.get('retry-after')).toBe('2');
  hangsUp = false;
  const second = sender(form, { 'Idempotency-Key': first.key });
  second.send(file);
  second.send(sound);
  second.send('\r\n--b--\r\n');
  second.end();
  expect((await second.answer).text).toBe('{"text_response":"heard"}');
});
