import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger, createServer, preview, type Logger } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { platform } from '../../demo/platform/plugin.ts';
import { read } from './rest-client.ts';
import { connect } from './visitor-client.ts';

let root = '';
let closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kofi-'));
  await writeFile(join(root, 'index.html'), '<!doctype html><title>Demo</title>');
});
afterEach(async () => {
  for (const close of closing) await close();
  closing = [];
  await rm(root, { recursive: true });
});

interface Running {
  url: string;
  lines: string[];
}

async function dev(mode: 'dev' | 'preview' = 'dev'): Promise<Running> {
  const lines: string[] = [];
  const customLogger: Logger = { ...createLogger('silent'), info: (line) => void lines.push(line) };
  const common = { root, configFile: false as const, plugins: [platform()], customLogger };
  const where = { host: '127.0.0.1', port: 0 };
  if (mode === 'preview') {
    const server = await preview({ ...common, build: { outDir: '.' }, preview: where });
    closing.push(() => server.close());
    server.printUrls();
    return { url: origin(server.httpServer), lines };
  }
  const server = await createServer({ ...common, server: where });
  closing.push(() => server.close());
  await server.listen();
  server.printUrls();
  return { url: origin(server.httpServer), lines };
}

// Vite's server is a plain HTTP one here, and a listening TCP server has an AddressInfo.
function origin(server: unknown): string {
  // See above.
  return `http://127.0.0.1:${((server as Server).address() as AddressInfo).port}`;
}

test.each(['dev', 'preview'] as const)(
  '%s: pages, API and sockets share a server',
  async (mode) => {
    const { url, lines } = await dev(mode);
    expect(await (await fetch(url)).text()).toContain('<title>Demo</title>');
    const config = await (await fetch(`${url}/platform/demo-config`)).json();
    expect(config).toEqual({
      botId: 'kofi-demo',
      apiUrl: '/platform',
      agentUrl: '/live_agent',
      tokenUrl: '/platform/token',
      gatewayUrl: '/platform/gateway',
      real: false,
    });
    // The answer of a server of our own.
    const { token } = (await (await fetch(`${url}/platform/token`, { method: 'POST' })).json()) as {
      token: string;
    };
    const started = await fetch(`${url}/platform/start_conversation`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: new URLSearchParams({ bot_id: 'kofi-demo', language_code: 'en-ZA' }),
    });
    const conversation_id = String((await read(started)).json['conversation_id']);
    const said = await fetch(`${url}/platform/message`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body: new URLSearchParams({
        bot_id: 'kofi-demo',
        language_code: 'en-ZA',
        conversation_id,
        text_msg: 'photo',
      }),
    });
    const link = `${url}/platform/media/flat-white.svg`;
    expect((await read(said)).json['custom']).toMatchObject({ link });
    expect((await fetch(link)).headers.get('content-type')).toBe('image/svg+xml');
    const visitor = connect(`${url}/live_agent`);
    await visitor.until('startConversation');
    visitor.socket.close();
    expect(lines.filter((line) => line.trim() !== '')).toEqual([
      `  Demo page    ${url}/`,
      `  Agent desk   ${url}/demo/desk/`,
    ]);
  },
);

test('the demo’s gateway answers its pages without a token, and no others', async () => {
  const { url } = await dev();
  const start = (origin: string) =>
    fetch(`${url}/platform/gateway/start_conversation`, {
      method: 'POST',
      headers: { Origin: origin },
      body: new URLSearchParams({ bot_id: 'kofi-demo', language_code: 'en-ZA' }),
    });
  expect((await start(url)).status).toBe(200);
  expect((await start('https://evil.example')).status).toBe(403);
});

test('Vite’s own WebSocket lives beside Socket.IO', async () => {
  const { url } = await dev();
  const client = await (await fetch(`${url}/@vite/client`)).text();
  const token = /const wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
  const status = await new Promise<string | undefined>((resolve, reject) => {
    const asked = request(`${url}/?token=${token}`, {
      headers: {
        Connection: 'Upgrade',
        Upgrade: 'websocket',
        Origin: url,
        'Sec-WebSocket-Version': '13',
        'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
        'Sec-WebSocket-Protocol': 'vite-hmr',
      },
    });
    asked.on('error', reject);
    asked.on('upgrade', (response, socket) => {
      socket.destroy();
      resolve(response.headers['sec-websocket-protocol']);
    });
    asked.on('response', (response) => resolve(String(response.statusCode)));
    asked.end();
  });
  expect(status).toBe('vite-hmr');
});

test('with an account in .env the page is sent to it, and never learns the secret', async () => {
  const secret = 'canary-in-env';
  const real = createHttpServer((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ token: 'access', expires: 3600 }));
  });
  await new Promise<void>((resolve) => real.listen(0, '127.0.0.1', resolve));
  closing.push(() => new Promise((resolve) => real.close(resolve)));
  await writeFile(
    join(root, '.env'),
    `BOTLHALE_REFRESH_TOKEN=${secret}\nBOTLHALE_BOT_ID=real-bot\nBOTLHALE_API_URL=${origin(real)}\n`,
  );
  const { url, lines } = await dev();
  const config = await (await fetch(`${url}/platform/demo-config`)).text();
  expect(JSON.parse(config)).toEqual({
    botId: 'real-bot',
    apiUrl: '/platform/real',
    agentUrl: 'https://app.botlhale.io/live_agent',
    tokenUrl: '/platform/token',
    gatewayUrl: '/platform/gateway',
    real: true,
  });
  const token = await (await fetch(`${url}/platform/token`)).text();
  expect(JSON.parse(token)).toEqual({ token: 'access', expires: expect.any(Number) });
  const page = await (await fetch(url)).text();
  const client = await (await fetch(`${url}/@vite/client`)).text();
  expect([config, token, page, client, ...lines].join()).not.toContain(secret);
  const foreign = await fetch(`${url}/platform/token`, {
    headers: { Origin: 'http://127.0.0.1:9' },
  });
  expect(foreign.status).toBe(403);
});
