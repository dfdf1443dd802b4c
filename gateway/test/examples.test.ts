import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { message, newKey, ORIGIN, pageOf, read } from './support/page.ts';
import { settings } from './support/run-process.ts';

const examples = join(import.meta.dirname, '../examples');
let platform: RunningPlatform;
let child: ChildProcess | undefined;
beforeAll(async () => {
  platform = await startPlatform();
});
afterEach(() => child?.kill('SIGKILL'));
afterAll(() => platform.close());

test.each(['express', 'fastify'])(
  'an application in %s answers its own pages and the chat',
  async (name) => {
    let output = '';
    child = spawn(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), join(examples, `${name}.ts`)],
      // Resolves the package to its sources: nothing is built.
      {
        env: {
          PATH: process.env['PATH'],
          NODE_OPTIONS: '--conditions=source',
          ...settings(platform),
        },
      },
    );
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => (output += data.toString()));
    const url = await vi.waitFor(
      () => {
        const [, found] = /Shop +(http:\S+)/.exec(output) ?? [];
        if (found === undefined) throw new Error(output);
        return found;
      },
      { timeout: 30_000 },
    );
    expect(await (await fetch(url)).text()).toContain('The shop');
    const page = pageOf(`${url}/chat`);
    const id = await page.start();
    const key = newKey();
    const first = await page.say(id, 'hello', key);
    expect(String(first.json['text_response'])).toContain('Kofi');
    expect((await page.say(id, 'hello', key)).text).toBe(first.text);
    expect(platform.conversations.find(id)?.answered).toBe(1);
  },
);

test('a route of Next answers the chat', async () => {
  for (const [name, value] of Object.entries(settings(platform))) vi.stubEnv(name, value);
  const { GET, OPTIONS, POST } = await import('../examples/next/app/chat/[...path]/route.ts');
  const ask = (path: string, fields: Record<string, string>, headers = {}) =>
    POST(
      new Request(`https://shop.example/chat${path}`, {
        method: 'POST',
        headers: { Origin: ORIGIN, ...headers },
        body: new URLSearchParams(fields),
      }),
    );
  const started = await read(
    await ask('/start_conversation', { bot_id: 'kofi-demo', language_code: 'en-ZA' }),
  );
  const id = String(started.json['conversation_id']);
  const said = await read(
    await ask('/message', message(id, 'hello'), { 'Idempotency-Key': newKey() }),
  );
  expect(String(said.json['text_response'])).toContain('Kofi');
  expect((await GET(new Request('https://shop.example/chat/healthz'))).status).toBe(200);
  const preflight = new Request('https://shop.example/chat/message', {
    method: 'OPTIONS',
    headers: { Origin: ORIGIN, 'Access-Control-Request-Method': 'POST' },
  });
  expect((await OPTIONS(preflight)).status).toBe(204);
  vi.unstubAllEnvs();
});
