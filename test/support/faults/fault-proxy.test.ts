import { createServer, type Server } from 'node:http';
import {
  connect,
  createServer as createTcpServer,
  type AddressInfo,
  type Server as TcpServer,
  type Socket,
} from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openProxy, type FaultProxy } from './fault-proxy.ts';
import { eventually } from '../observers/patience.ts';

describe('an HTTP server behind the proxy', () => {
  let server: Server;
  let proxy: FaultProxy;
  let seen: string[];

  beforeEach(async () => {
    seen = [];
    server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        seen.push(Buffer.concat(parts).toString());
        response.writeHead(200, { Connection: 'close', 'Content-Length': 10 }).end('0123456789');
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A TCP server's address is always an AddressInfo; only pipes have a string.
    proxy = await openProxy((server.address() as AddressInfo).port);
  });
  afterEach(async () => {
    await proxy.close();
    server.closeAllConnections();
    server.close();
  });

  const post = async (text: string, path = '/'): Promise<string> =>
    (await fetch(proxy.origin + path, { method: 'POST', body: text })).text();

  test('an HTTP server behind the proxy answers as if there were no proxy, and no connection is left', async () => {
    expect(await post('one')).toBe('0123456789');
    expect(seen).toEqual(['one']);
    await eventually(() => expect(proxy.open).toBe(0));
  });

  test('a reset on the request: the server never sees it', async () => {
    proxy.fail({ reset: 'on-request' });
    await expect(post('one')).rejects.toThrow();
    expect(seen).toEqual([]);
  });

  test('a reset on the answer: the server has seen the request, the client no answer', async () => {
    proxy.fail({ reset: 'on-answer' });
    await expect(post('one')).rejects.toThrow();
    expect(seen).toEqual(['one']);
  });

  test('an answer is cut short in its body', async () => {
    proxy.fail({ truncate: 4 });
    const response = await fetch(proxy.origin);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test('new connections are refused until it is mended', async () => {
    proxy.refuse();
    await expect(post('one')).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await proxy.mend();
    expect(await post('two')).toBe('0123456789');
    expect(seen).toEqual(['two']);
  });

  test('latency delays each way, and a rate stretches what is long', async () => {
    const took = async (work: Promise<unknown>) => {
      const began = performance.now();
      await work;
      return performance.now() - began;
    };
    proxy.fail({ latency: 60 });
    expect(await took(post('one'))).toBeGreaterThan(115);
    proxy.fail({ rate: 20_000 });
    expect(await took(post('x'.repeat(4000)))).toBeGreaterThan(195);
    expect(seen).toEqual(['one', 'x'.repeat(4000)]);
  });

  test('a black hole upwards keeps the request from the server until it is mended', async () => {
    proxy.fail({ blackHole: 'up' });
    const answer = post('one');
    await eventually(() => expect(proxy.open).toBe(1));
    expect(seen).toEqual([]);
    await proxy.mend();
    expect(await answer).toBe('0123456789');
  });

  test('a black hole downwards keeps the answer from the client until it is mended', async () => {
    proxy.fail({ blackHole: 'down' });
    let answered = false;
    const answer = post('one').then((text) => ((answered = true), text));
    await eventually(() => expect(seen).toEqual(['one']));
    expect(answered).toBe(false);
    await proxy.mend();
    expect(await answer).toBe('0123456789');
  });

  test('what a black hole held is lost with a reset', async () => {
    proxy.fail({ blackHole: 'up' });
    const lost = expect(post('one')).rejects.toThrow();
    await eventually(() => expect(proxy.open).toBe(1));
    proxy.reset();
    await lost;
    await proxy.mend();
    await post('two');
    expect(seen).toEqual(['two']);
  });

  test('one connection is struck, by how it begins; those beside it are not', async () => {
    const struck = proxy.strike('POST /message', { reset: 'on-answer' });
    await post('one', '/other');
    await expect(post('two', '/message')).rejects.toThrow();
    await struck;
    await post('three', '/message');
    expect(seen).toEqual(['one', 'two', 'three']);
  });

  test('what is wrong can be chosen for each connection, until it is mended', async () => {
    proxy.fail((words) => (words.startsWith('POST /b') ? { reset: 'on-request' } : {}));
    await post('one', '/a');
    await expect(post('two', '/b')).rejects.toThrow();
    await proxy.mend();
    await post('three', '/b');
    expect(seen).toEqual(['one', 'three']);
  });
});

describe('a connection that stays open', () => {
  let server: TcpServer;
  let proxy: FaultProxy;
  let ends: Socket[];

  beforeEach(async () => {
    ends = [];
    server = createTcpServer((socket) => {
      ends.push(socket);
      socket.on('error', () => undefined); // a reset is what some of these tests are about
      socket.resume();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // As above.
    proxy = await openProxy((server.address() as AddressInfo).port);
  });
  afterEach(async () => {
    await proxy.close();
    server.close();
  });

  /** A client's end, and the server's end of the same connection. */
  const open = async (words: string) => {
    const before = ends.length;
    const near = connect(Number(new URL(proxy.origin).port), '127.0.0.1');
    near.on('error', () => undefined); // as above
    near.write(words);
    await eventually(() => expect(ends).toHaveLength(before + 1));
    return { near, far: ends[before] };
  };

  test('neither end of a half-open link learns that the other is gone', async () => {
    const dead = await open('a');
    proxy.fail({ blackHole: 'both' });
    void proxy.strike('b', {});
    const alive = await open('b');
    dead.near.destroy();
    alive.near.destroy();
    await eventually(() => expect(alive.far?.closed).toBe(true));
    expect(dead.far?.closed).toBe(false);
    await proxy.mend();
    await eventually(() => expect(dead.far?.closed).toBe(true));
  });

  test('a reset ends both ends at once', async () => {
    const { near, far } = await open('a');
    proxy.fail({ blackHole: 'both' });
    proxy.reset();
    await eventually(() => expect([near.closed, far?.closed]).toEqual([true, true]));
  });
});
