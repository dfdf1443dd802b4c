import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, beforeAll, afterAll, describe, expect, test } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { newKey, pageOf } from './support/page.ts';
import { runProcess, settings, type GatewayProcess } from './support/run-process.ts';

let platform: RunningPlatform;
let gateway: GatewayProcess;

beforeAll(async () => {
  platform = await startPlatform();
});
afterEach(() => {
  gateway.kill('SIGKILL');
  platform.faults.clear();
});
afterAll(() => platform.close());

test('without its settings it says what is missing, and exits with another code than 0', async () => {
  gateway = runProcess({});
  expect(await gateway.ended).not.toBe(0);
  expect(gateway.output()).toContain('BOTLHALE_REFRESH_TOKEN');
  expect(gateway.output()).toContain('GATEWAY_ORIGINS');
});

test('what the environment does not say, .env in the working directory does', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'botlhale-gateway-'));
  const { PORT = '', ...inFile } = settings(platform);
  const lines = Object.entries({ ...inFile, GATEWAY_BASE_PATH: '/from-file', PORT: 'none' });
  writeFileSync(
    join(folder, '.env'),
    lines.map(([name, value]) => `${name}="${value}"`).join('\n'),
  );
  // An empty variable counts as missing, and leaves the file its say.
  gateway = runProcess({ PORT, GATEWAY_BASE_PATH: '' }, { folder });
  const url = await gateway.listening();
  expect(url).toMatch(/\/from-file$/);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  rmSync(folder, { recursive: true });
});

test('the package as it is built starts without the sources', async () => {
  const outDir = join(import.meta.dirname, '../../.cache/gateway-package');
  const configFile = join(import.meta.dirname, '../vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  const built = join(outDir, 'main.js');
  // npm makes it a command.
  expect(readFileSync(built, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  gateway = runProcess(settings(platform), { built });
  const page = pageOf(await gateway.listening());
  const answer = await page.say(await page.start(), 'hello', newKey());
  expect(String(answer.json['text_response'])).toContain('Kofi');
});

test('it answers what operators ask, without an Origin', async () => {
  gateway = runProcess(settings(platform));
  const url = await gateway.listening();
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  const metrics = await (await fetch(`${url}/metrics`)).text();
  expect(metrics).toContain('botlhale_gateway_requests_total');
});

test('at SIGTERM what is under way is answered, nothing new is taken, and it exits with 0', async () => {
  gateway = runProcess(settings(platform));
  const page = pageOf(await gateway.listening());
  const id = await page.start();
  const held = platform.faults.hold('message');
  const first = page.say(id, 'hello', newKey());
  await held.arrived;
  gateway.kill('SIGTERM');
  await expect.poll(() => page.start().catch(() => 'refused')).toBe('refused');
  gateway.kill('SIGTERM');
  held.release();
  expect((await first).status).toBe(200);
  expect(await gateway.ended).toBe(0);
});

test('an error that nobody expected ends it with a line in the log', async () => {
  const bug = `process.on('SIGUSR2', () => { throw new TypeError('a bug of ours') })`;
  const options = { NODE_OPTIONS: `--import "data:text/javascript,${encodeURIComponent(bug)}"` };
  gateway = runProcess({ ...settings(platform), ...options });
  await gateway.listening();
  gateway.kill('SIGUSR2');
  expect(await gateway.ended).toBe(1);
  const last = gateway.output().trim().split('\n').at(-1) ?? '';
  expect(JSON.parse(last)).toMatchObject({ level: 60, msg: 'ended by an error' });
});

describe('at SIGTERM it exits with 0, too,', () => {
  test.each([
    ['nothing', ''],
    ['half a request', 'POST /message HTTP/1.1\r\nHost: '],
  ])('while a connection has sent %s', async (_, sent) => {
    gateway = runProcess(settings(platform));
    const url = new URL(await gateway.listening());
    // A browser opens connections before it needs them.
    const open = connect(Number(url.port), url.hostname);
    const closed = new Promise((resolve) => open.once('close', resolve));
    open.on('error', () => undefined);
    await new Promise((resolve) => open.write(sent || '\r\n', resolve));
    // Answered on another connection, so the first has been accepted.
    await fetch(`${url.origin}/healthz`);
    gateway.kill('SIGTERM');
    expect(await gateway.ended).toBe(0);
    await closed;
  });

  test('when whoever reads its output has gone', async () => {
    gateway = runProcess(settings(platform));
    const url = await gateway.listening();
    gateway.closeOutput();
    for (let call = 0; call < 5; call += 1) await fetch(`${url}/healthz`);
    gateway.kill('SIGTERM');
    expect(await gateway.ended).toBe(0);
  });

  test('when whoever reads its output has stopped reading, and until then answers all the same', async () => {
    gateway = runProcess({ ...settings(platform), LOG_LEVEL: 'trace' });
    const url = await gateway.listening();
    gateway.pauseOutput();
    // More lines than a pipe holds.
    for (let call = 0; call < 3000; call += 1)
      expect((await fetch(`${url}/healthz`)).status).toBe(200);
    gateway.kill('SIGTERM');
    expect(await gateway.ended).toBe(0);
  });
});
