import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, warningsFor } from '../src/config/read-config.ts';

const needed = { BOTLHALE_REFRESH_TOKEN: 'r', GATEWAY_ORIGINS: 'https://shop.example' };

const problems = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

test('what is not said has its default', () => {
  expect(readConfig(needed)).toEqual({
    refreshToken: 'r',
    apiUrl: 'https://api.botlhale.xyz',
    apiVersion: 'auto',
    botIds: [],
    origins: ['https://shop.example'],
    host: '127.0.0.1',
    port: 8787,
    basePath: '',
    perMinute: 30,
    perAddress: 600,
    perBot: 0,
    memory: 268_435_456,
    v1UploadText: '{url}',
    trustProxy: 0,
    timeout: 30,
    maxUpload: 2_500_000,
    tokenRoute: false,
    logLevel: 'info',
  });
});

test('everything that is wrong or missing is told at once, a sentence each', () => {
  const told = problems({
    GATEWAY_ORIGINS: '*',
    BOTLHALE_API_URL: 'http://api.example',
    BOTLHALE_API_VERSION: 'v3',
    PORT: '99999',
    GATEWAY_PER_MINUTE: '0',
    LOG_LEVEL: 'loud',
    REDIS_URL: 'localhost',
  });
  expect(told.map((sentence) => sentence.split(' ')[0]).sort()).toEqual([
    'BOTLHALE_API_URL',
    'BOTLHALE_API_VERSION',
    'BOTLHALE_REFRESH_TOKEN',
    'GATEWAY_ORIGINS',
    'GATEWAY_PER_MINUTE',
    'LOG_LEVEL',
    'PORT',
    'REDIS_URL',
  ]);
  for (const sentence of told) expect(sentence).toMatch(/\.$/);
});

describe('the environment', () => {
  test('an empty variable counts as missing', () => {
    expect(readConfig({ ...needed, PORT: '', HOST: ' ' })).toMatchObject({
      port: 8787,
      host: '127.0.0.1',
    });
    expect(problems({ ...needed, GATEWAY_ORIGINS: '' })).toHaveLength(1);
  });

  test('the demo’s own variable names a bot, too', () => {
    expect(readConfig({ ...needed, BOTLHALE_BOT_ID: 'kofi' }).botIds).toEqual(['kofi']);
    const both = { BOTLHALE_BOT_ID: 'kofi', BOTLHALE_BOT_IDS: 'a, b' };
    expect(readConfig({ ...needed, ...both }).botIds).toEqual(['a', 'b']);
  });

  test.each(['http://127.0.0.1:9', 'http://localhost:9', 'http://[::1]:9', 'https://api.example'])(
    'the platform may be at %s',
    (url) => expect(problems({ ...needed, BOTLHALE_API_URL: url })).toEqual([]),
  );

  test.each(['https://shop.example/path', 'shop.example', 'https://a.example,*', 'null'])(
    'an origin is not %s',
    (origins) => expect(problems({ ...needed, GATEWAY_ORIGINS: origins })).toHaveLength(1),
  );

  test('no bots: any may be talked to, and that is said', () => {
    expect(warningsFor(readConfig(needed)).join()).toContain('BOTLHALE_BOT_IDS');
    expect(warningsFor(readConfig({ ...needed, BOTLHALE_BOT_IDS: 'a' }))).toEqual([]);
  });

  test('.env.example has every variable, and works once the two needed ones are set', () => {
    const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
    const source = readFileSync(join(import.meta.dirname, '../src/config/read-config.ts'), 'utf8');
    for (const [, variable = ''] of source.matchAll(/: '([A-Z][A-Z0-9_]+)',/g))
      expect(example).toMatch(new RegExp(`^#? ?${variable}=`, 'm'));
    const uncommented = example.replaceAll(/^# (?=[A-Z0-9_]+=)/gm, '');
    expect(problems({ ...parseEnv(uncommented), ...needed })).toEqual([]);
  });
});
