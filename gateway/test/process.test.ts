import { afterEach, beforeAll, afterAll, expect, test } from 'vitest';
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
