/** The two token endpoints of the guide, as a host copies them, before a platform of either dialect. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEMO_REFRESH_TOKEN } from '../../demo/platform/options.ts';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { services, type RunningService } from '../../scripts/services/services.mjs';
import { startProcess } from '../../scripts/services/start-process.mjs';
import { describeWith } from './describe-with.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/guide.md'), 'utf8');

/** The guide's sample in a language that mentions the refresh token, without its indent. */
function sample(language: string): string {
  const pattern = new RegExp(`^( *)\`\`\`${language}\\n(.*?)^\\1\`\`\`$`, 'gms');
  const found = [...guide.matchAll(pattern)].find(([, , code = '']) =>
    code.includes('BOTLHALE_REFRESH_TOKEN'),
  );
  return (found?.[2] ?? '').replaceAll(new RegExp(`^${found?.[1] ?? ''}`, 'gm'), '');
}

/** What the samples say to change where the platform speaks v1 alone. */
const forV1 = (code: string): string =>
  code
    .replace('/auth/generate', '/generateAuthToken')
    .replace(/(?<=[{['\s])'?refresh_token'?(?= =>|:)/, (name) => name.toUpperCase());

let folder: string;
let platform: RunningPlatform;
let endpoint: RunningService;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'botlhale-token-'));
  mkdirSync(join(folder, 'web'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await endpoint.stop();
  await platform.close();
  rmSync(folder, { recursive: true });
});

const ways = {
  node: (code: string) => {
    const file = join(folder, 'server.mjs');
    return startProcess(process.execPath, (port) => {
      writeFileSync(file, code.replace('8080', String(port)));
      return [file];
    });
  },
  php: (code: string) => {
    writeFileSync(join(folder, 'web/token.php'), code);
    return services.php.start(join(folder, 'web'));
  },
};

/** Starts the sample before a platform; resolves to what asks it for a token. */
async function open(way: keyof typeof ways, dialect: 'v1' | 'v2', refreshToken: string) {
  platform = await startPlatform({ dialect });
  vi.stubEnv('BOTLHALE_API', platform.url);
  vi.stubEnv('BOTLHALE_REFRESH_TOKEN', refreshToken);
  const code = sample(way === 'php' ? 'php' : 'js');
  endpoint = await ways[way](dialect === 'v1' ? forV1(code) : code);
  const path = way === 'php' ? '/token.php' : '/chat/token';
  return () => fetch(`http://127.0.0.1:${endpoint.port}${path}`);
}

/** What both samples promise. */
function promises(way: keyof typeof ways): void {
  test.each(['v1', 'v2'] as const)(
    'gives the token and its seconds, nothing else, and asks a %s platform once',
    async (dialect) => {
      const ask = await open(way, dialect, DEMO_REFRESH_TOKEN);
      const first = await ask();
      expect(first.headers.get('content-type')).toContain('application/json');
      expect(first.headers.get('cache-control')).toBe('no-store');
      // A test looks at what is in it.
      const answer = (await first.json()) as Record<string, unknown>;
      expect(Object.keys(answer).sort()).toEqual(['expires', 'token']);
      expect(answer['expires']).toBeGreaterThan(60);
      const calls = () => platform.requests.list().filter(({ path }) => /auth/i.test(path)).length;
      const before = calls();
      expect(await (await ask()).json()).toMatchObject({ token: answer['token'] });
      expect(calls()).toBe(before);
    },
  );

  test('answers 502 without a word where the platform refuses, and keeps nothing', async () => {
    const ask = await open(way, 'v2', 'a-token-of-nobody');
    const answer = await ask();
    expect(answer.status).toBe(502);
    expect(await answer.text()).not.toContain('token');
  });
}

describe('the token endpoint in Node', () => promises('node'));

describeWith(services.php, 'the token endpoint in PHP', () => {
  promises('php');

  test('keeps the token where no page can fetch it, and no other user can read it', async () => {
    const ask = await open('php', 'v2', DEMO_REFRESH_TOKEN);
    await ask();
    expect(statSync(join(folder, 'botlhale-token.json')).mode & 0o777).toBe(0o600);
    const page = await fetch(`http://127.0.0.1:${endpoint.port}/botlhale-token.json`);
    expect(page.status).toBe(404);
  });
});
