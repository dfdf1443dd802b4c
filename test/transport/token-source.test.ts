import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { createTokenSource, tokenFrom } from '../../src/transport/token-source.ts';
import { patience } from '../support/observers/patience.ts';

describe('a source of tokens', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  const pass = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

  /** Gives `token-1`, `token-2` and so on, of the given life. */
  const numbered = (expires?: number | string) => {
    let given = 0;
    return createTokenSource(() =>
      Promise.resolve({
        token: `token-${(given += 1)}`,
        ...(expires !== undefined && { expires }),
      }),
    );
  };

  test.each([
    ['the token alone', 'abc'],
    ['v2’s answer', { token: 'abc', expires: 3600 }],
    ['a token that does not say how long it lasts', { token: 'abc' }],
    ['v1’s answer', { AuthenticationResult: { IdToken: 'abc', ExpiresIn: 3600 } }],
    ['v1’s answer without the IdToken', { AuthenticationResult: { AccessToken: 'abc' } }],
  ])('reads %s', async (_, answer) => {
    expect(await createTokenSource(() => Promise.resolve(answer)).get()).toBe('abc');
  });

  test.each([[''], [null], [undefined], [[]], [{}], [{ token: '' }], [{ token: {} }]])(
    'has none when it is given %j',
    async (answer) => {
      expect(await createTokenSource(() => Promise.resolve(answer)).get()).toBeUndefined();
    },
  );

  test('a source of tokens has none when the provider rejects or throws, and asks again next time', async () => {
    const provide = vi
      .fn<() => Promise<unknown>>()
      .mockRejectedValueOnce(new Error('down'))
      .mockImplementationOnce(() => {
        throw new Error('a bug of the host’s');
      })
      .mockResolvedValue('abc');
    const source = createTokenSource(provide);
    expect(await source.get()).toBeUndefined();
    expect(await source.get()).toBeUndefined();
    expect(await source.get()).toBe('abc');
  });

  test('a source of tokens asks once for callers that come at the same time', async () => {
    const source = numbered();
    expect(await Promise.all([source.get(), source.get(), source.get()])).toEqual([
      'token-1',
      'token-1',
      'token-1',
    ]);
  });

  test('a source of tokens keeps a token until 30 seconds before it expires', async () => {
    const source = numbered(3600);
    await source.get();
    pass(3569);
    expect(await source.get()).toBe('token-1');
    pass(1);
    expect(await source.get()).toBe('token-2');
  });

  test.each([
    [60, 30],
    [40, 20],
    [10, 5],
  ])('a token of %i seconds is used for %i', async (life, used) => {
    const source = numbered(life);
    await source.get();
    pass(used - 1);
    expect(await source.get()).toBe('token-1');
    pass(1);
    expect(await source.get()).toBe('token-2');
  });

  test.each([[undefined], [0], [-5], ['tomorrow']])(
    'takes an hour for granted when the life is %j',
    async (life) => {
      const source = numbered(life);
      await source.get();
      pass(3569);
      expect(await source.get()).toBe('token-1');
      pass(1);
      expect(await source.get()).toBe('token-2');
    },
  );

  test('a source of tokens reads a life that is written as text', async () => {
    const source = numbered('100');
    await source.get();
    pass(70);
    expect(await source.get()).toBe('token-2');
  });

  test('a refused token is given up, but not one that is newer than the refused', async () => {
    const source = numbered();
    await source.get();
    expect(await source.get('token-1')).toBe('token-2');
    expect(await source.get('token-1')).toBe('token-2');
  });
});

describe('an address of the host’s server', () => {
  let platform: RunningPlatform;
  beforeAll(async () => {
    platform = await startPlatform({ tokenSeconds: 1234 });
  });
  afterEach(() => platform.faults.clear());
  afterAll(() => platform.close());

  const ask = (timeout = patience) => tokenFrom(`${platform.url}/token`, timeout)();

  test('an address of the host’s server gives what it answers', async () => {
    expect(await ask()).toEqual({ token: expect.any(String), expires: 1234 });
  });

  test('an address of the host’s server refuses an answer that is not a success', async () => {
    platform.faults.set('token', { kind: 'status', status: 500 });
    await expect(ask()).rejects.toThrow('500');
  });

  test('an address of the host’s server has no token in a captive portal’s page', async () => {
    platform.faults.set('token', { kind: 'not-json' });
    expect(await createTokenSource(ask).get()).toBeUndefined();
  });

  test.each([
    [{ kind: 'status', status: 404 } as const, { reason: 'refused', status: 404 }],
    [{ kind: 'status', status: 500 } as const, { reason: 'refused', status: 500 }],
    [{ kind: 'not-json' } as const, { reason: 'not-json' }],
  ])('with %j: what happened is known, with its address', async (fault, problem) => {
    platform.faults.set('token', fault);
    const source = createTokenSource(ask);
    await source.get();
    expect(source.problem).toEqual({ ...problem, address: `${platform.url}/token` });
    platform.faults.clear();
    await source.get();
    expect(source.problem).toBeUndefined();
  });

  test('that cannot be reached is told as such, and so is an answer without a token', async () => {
    const lost = createTokenSource(tokenFrom('http://127.0.0.1:9/token', 5_000));
    await lost.get();
    expect(lost.problem).toEqual({ reason: 'unreachable', address: 'http://127.0.0.1:9/token' });
    const empty = createTokenSource(() => Promise.resolve({}));
    await empty.get();
    expect(empty.problem).toEqual({ reason: 'no-token' });
    const broken = createTokenSource(() => Promise.reject(new Error('secret')));
    await broken.get();
    expect(broken.problem).toEqual({ reason: 'provider-failed' });
  });

  test('an address of the host’s server is not waited for longer than the time allowed', async () => {
    platform.faults.hold('token');
    await expect(ask(50)).rejects.toThrow();
  });
});
