import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { describeFailure, describeProblem } from '../../src/element/config-help.ts';
import { isLoopback, readConfig, type Attributes, type Config } from '../../src/element/config.ts';
import { attributes } from '../support/fixtures/runnable-config.ts';

const page = { pageLanguage: 'en', baseUrl: 'https://example.org/shop/page.html' };
const read = (changes: Partial<Attributes>, around = page) =>
  readConfig({ ...attributes, ...changes }, around);

// The sentences are for a browser's console; of the document they need only its address.
beforeAll(() => void vi.stubGlobal('document', { baseURI: page.baseUrl }));
afterAll(() => void vi.unstubAllGlobals());

test('a bot-id is all that is needed', () => {
  expect(read({})).toEqual({
    problems: [],
    config: {
      botId: 'my-bot',
      apiUrl: 'https://api.botlhale.xyz',
      apiVersion: 'auto',
      agentUrl: 'https://app.botlhale.io/live_agent',
      agentTimeout: 30_000,
      agentGrace: 5_000,
      gatewayUrl: undefined,
      tokenUrl: undefined,
      language: 'en-ZA',
      botLanguage: 'en-ZA',
      fallbackLanguage: 'en-ZA',
      userId: undefined,
      visitorId: 'chat',
      storage: 'device',
      keeps: 24 * 60 * 60 * 1000,
      position: 'bottom-right',
    },
  });
});

describe('what is written is what the widget runs by', () => {
  test.each<[Partial<Attributes>, Partial<Config>]>([
    [{ botId: '  my-bot ' }, { botId: 'my-bot' }],
    [{ apiUrl: 'https://proxy.example.org/' }, { apiUrl: 'https://proxy.example.org' }],
    [{ apiUrl: 'https://example.org/chat/api/' }, { apiUrl: 'https://example.org/chat/api' }],
    [{ apiUrl: '/api' }, { apiUrl: 'https://example.org/api' }],
    [{ apiUrl: 'api' }, { apiUrl: 'https://example.org/shop/api' }],
    [{ apiUrl: 'http://localhost:8080' }, { apiUrl: 'http://localhost:8080' }],
    [{ apiUrl: 'http://127.0.0.1:8080' }, { apiUrl: 'http://127.0.0.1:8080' }],
    [{ agentUrl: 'https://example.org/live/' }, { agentUrl: 'https://example.org/live' }],
    [{ tokenUrl: '/token' }, { tokenUrl: 'https://example.org/token' }],
    [{ tokenUrl: '/token?for=chat' }, { tokenUrl: 'https://example.org/token?for=chat' }],
    [{ apiVersion: 'v1' }, { apiVersion: 'v1' }],
    [{ apiVersion: ' V2 ' }, { apiVersion: 'v2' }],
    [{ agentTimeout: 0.5 }, { agentTimeout: 500 }],
    [{ userId: 'u1' }, { userId: 'u1' }],
    [{ visitorId: 'Device' }, { visitorId: 'device' }],
    [{ storage: ' none' }, { storage: 'none' }],
    [{ keepHours: 0.5 }, { keeps: 30 * 60 * 1000 }],
    [{ position: 'bottom-left' }, { position: 'bottom-left' }],
    [{ position: 'INLINE' }, { position: 'inline' }],
  ])('%o', (written, expected) => {
    const { config, problems } = read(written);
    expect(problems).toEqual([]);
    expect(config).toMatchObject(expected);
  });
});

describe('an address with a user name or a password is not used, and neither is printed', () => {
  test.each([
    ['api-url', { apiUrl: 'https://kofi:hunter2@example.org/api' }],
    ['api-url', { apiUrl: 'http://kofi:hunter2@example.org' }],
    ['api-url', { apiUrl: 'https://kofi:hunter2@exa mple' }],
    ['agent-url', { agentUrl: 'https://hunter2@example.org/live' }],
    ['token-url', { tokenUrl: '//kofi:hunter2@example.org/token' }],
    ['gateway-url', { gatewayUrl: 'https://kofi:hunter2@example.org' }],
  ])('%s %o', (attribute, written) => {
    const { config, problems } = read(written);
    expect(config).toBeUndefined();
    expect(problems).toMatchObject([{ attribute, fatal: true }]);
    const sentences = problems.map(describeProblem).join();
    expect(sentences).toMatch(/holds a user name or a password/);
    expect(sentences + JSON.stringify(problems)).not.toMatch(/kofi:|hunter2/);
  });
});

describe('languages: one for the interface, one for the bot (contract §1)', () => {
  test.each([
    ['zu', '', 'zu-ZA', 'zu-ZA'],
    ['isiZulu', '', 'zu-ZA', 'zu-ZA'],
    ['zu_ZA', '', 'zu-ZA', 'zu-ZA'],
    ['vr-ZA', '', 've-ZA', 'vr-ZA'],
    ['ve', '', 've-ZA', 'vr-ZA'],
    ['fr', '', 'fr', 'en-ZA'],
    ['pt-br', '', 'pt-BR', 'en-ZA'],
    ['fr', 'zu', 'fr', 'zu-ZA'],
    ['zu', 'English', 'zu-ZA', 'en-ZA'],
    ['not a language', '', 'en-ZA', 'en-ZA'],
  ])('language="%s" bot-language="%s" → %s and %s', (language, botLanguage, shown, asked) => {
    const { config, problems } = read({ language, botLanguage });
    expect(problems).toEqual([]);
    expect(config).toMatchObject({ language: shown, botLanguage: asked });
  });

  test.each([
    ['zu', '', 'en-ZA'],
    ['zu', 'Sesotho', 'st-ZA'],
    ['fr', 'zu', 'zu-ZA'],
  ])('language="%s" bot-language="%s": %s for what the platform lacks', (language, bot, asked) => {
    expect(read({ language, botLanguage: bot }).config?.fallbackLanguage).toBe(asked);
  });

  test.each([
    ['zu', 'zu-ZA'],
    ['fr-FR', 'fr-FR'],
    ['', 'en-ZA'],
  ])('without an attribute the page’s language «%s» applies', (pageLanguage, shown) => {
    expect(read({}, { ...page, pageLanguage }).config?.language).toBe(shown);
  });
});

describe('what is wrong is told with its attribute and how to mend it', () => {
  test.each<[Partial<Attributes>, string, RegExp]>([
    [{ botId: '' }, 'bot-id', /needs a bot-id\. Add bot-id="…"/],
    [{ botId: '   ' }, 'bot-id', /needs a bot-id\. Add bot-id="…"/],
    [{ apiUrl: 'https://' }, 'api-url', /api-url="https:\/\/" is not an address\. Write a whole/],
    [{ agentUrl: 'http://[' }, 'agent-url', /agent-url="http:\/\/\[" is not an address/],
    [{ tokenUrl: 'https://a b' }, 'token-url', /token-url="https:\/\/a b" is not an address/],
    [{ apiUrl: 'http://example.org' }, 'api-url', /api-url="http:\/\/example\.org" is not secure/],
    [{ agentUrl: 'ws://example.org' }, 'agent-url', /agent-url=.* is not secure.*https:/],
    [{ tokenUrl: 'javascript:alert(1)' }, 'token-url', /token-url=.* is not secure.*https:/],
    [{ tokenUrl: 'data:,abc' }, 'token-url', /token-url=.* is not secure.*https:/],
  ])('%o cannot run', (written, attribute, sentence) => {
    const { config, problems } = read(written);
    expect(config).toBeUndefined();
    expect(problems).toMatchObject([{ attribute, fatal: true }]);
    expect(problems.map(describeProblem)).toEqual([expect.stringMatching(sentence)]);
  });

  test.each<[Partial<Attributes>, Partial<Config>, RegExp]>([
    [{ apiVersion: 'v3' }, { apiVersion: 'auto' }, /api-version="v3".*"auto", "v1", "v2"/],
    [{ apiVersion: '' }, { apiVersion: 'auto' }, /api-version="".*"auto"/],
    [{ position: 'top' }, { position: 'bottom-right' }, /position="top".*"bottom-right".*"inline"/],
    [{ agentTimeout: 0 }, { agentTimeout: 30_000 }, /agent-timeout="0".*agent-timeout="30"/],
    [{ agentTimeout: -1 }, { agentTimeout: 30_000 }, /agent-timeout="-1" is not a number/],
    [{ agentTimeout: NaN }, { agentTimeout: 30_000 }, /agent-timeout="NaN" is not a number/],
    [{ keepHours: 0 }, { keeps: 24 * 60 * 60 * 1000 }, /keep-hours="0" is not a number of hours/],
    [{ keepHours: Infinity }, { keeps: 24 * 60 * 60 * 1000 }, /keep-hours="Infinity"/],
    [{ storage: 'disk' }, { storage: 'device' }, /storage="disk".*"device", "tab", "none"/],
    [{ visitorId: 'on' }, { visitorId: 'chat' }, /visitor-id="on".*"chat", "device", "off"/],
    [{ botLanguage: 'fr' }, { botLanguage: 'en-ZA' }, /bot-language="fr".*"en-ZA".*"zu-ZA"/],
  ])('%o runs with the default', (written, expected, sentence) => {
    const { config, problems } = read(written);
    expect(config).toMatchObject(expected);
    expect(problems).toMatchObject([{ fatal: false }]);
    expect(problems.map(describeProblem)).toEqual([expect.stringMatching(sentence)]);
  });

  test('everything that is wrong is told at once', () => {
    const { problems } = read({ botId: '', apiUrl: 'ftp://x', position: 'top' });
    expect(problems.map(({ attribute }) => attribute)).toEqual(['bot-id', 'api-url', 'position']);
  });

  test('a page without TLS cannot give addresses relative to it', () => {
    const { problems } = read({ tokenUrl: '/token' }, { ...page, baseUrl: 'http://example.org' });
    expect(problems).toMatchObject([{ attribute: 'token-url', fatal: true }]);
  });
});

describe('plain HTTP is for this machine only', () => {
  test.each(['localhost', 'shop.localhost', '127.0.0.1', '127.8.9.1', '[::1]'])('%s', (host) => {
    expect(isLoopback(host)).toBe(true);
  });
  test.each(['example.org', 'localhost.example.org', '127.0.0.1.example.org', '10.0.0.1', ''])(
    'not «%s»',
    (host) => expect(isLoopback(host)).toBe(false),
  );
});

describe('a failure that the site can mend is explained', () => {
  const where = {
    apiUrl: 'https://api.botlhale.xyz',
    gateway: false,
    agentUrl: 'https://example.org/agents',
    pageOrigin: 'https://example.org',
  };
  test.each([
    [{ kind: 'network' } as const, /https:\/\/api\.botlhale\.xyz.*CORS.*proxy.*gateway/],
    [{ kind: 'no-token' } as const, /token-url must answer 200/],
    [{ kind: 'unauthorized' } as const, /refresh token of the account/],
    [{ kind: 'forbidden' } as const, /403.*bot-id/],
    [{ kind: 'rejected', status: 400, detail: 'No such bot' } as const, /400: No such bot/],
    [{ kind: 'rejected', status: 402 } as const, /\(402\)/],
    [{ kind: 'unauthorized', tokenless: true } as const, /neither token-url nor tokenProvider/],
    [{ kind: 'unreadable' } as const, /answered 200 .* no reply/],
    [{ kind: 'nothing-to-show' } as const, /botlhale-custom/],
    [{ kind: 'agent-incompatible' } as const, /agent-url speaks Socket\.IO 2/],
  ])('%o', (error, sentence) => {
    expect(describeFailure(error, where)).toMatch(sentence);
  });

  test.each([
    [{ reason: 'refused', address: '/token', status: 404 } as const, /\/token answered 404/],
    [{ reason: 'not-json', address: '/token' } as const, /\/token answered 200 .* not JSON/],
    [{ reason: 'no-token', address: '/token' } as const, /\/token .* without a token/],
    [{ reason: 'unreachable', address: '/token' } as const, /CORS.*redirect.*network was lost/],
    [{ reason: 'provider-failed' } as const, /tokenProvider threw/],
  ])('no token, because of %o', (problem, sentence) => {
    expect(describeFailure({ kind: 'no-token', problem }, where)).toMatch(sentence);
  });

  const behind = { ...where, apiUrl: 'https://chat.example.org', gateway: true };
  test.each([
    [{ kind: 'network' } as const, /CORS.*https:\/\/example\.org.*GATEWAY_ORIGINS/],
    [{ kind: 'unauthorized' } as const, /BOTLHALE_REFRESH_TOKEN/],
    [{ kind: 'forbidden' } as const, /403.*GATEWAY_ORIGINS and BOTLHALE_BOT_IDS/],
    [{ kind: 'rejected', status: 400, detail: 'No such bot' } as const, /400: No such bot/],
    [{ kind: 'unreadable' } as const, /answered 200 .* no reply/],
    [{ kind: 'server-fault', status: 503 } as const, /failed \(503\).*\/readyz/],
  ])('behind a gateway it is named, and not the platform: %o', (error, sentence) => {
    expect(describeFailure(error, behind)).toMatch(sentence);
    expect(describeFailure(error, behind)).toContain('gateway at https://chat.example.org');
    expect(describeFailure(error, behind)).not.toContain('api-url');
  });

  test('a gateway on the page’s own origin is named, too', () => {
    const own = { ...behind, apiUrl: 'https://example.org/chat' };
    expect(describeFailure({ kind: 'network' }, own)).toContain(
      'gateway at https://example.org/chat',
    );
  });

  test.each(['offline', 'timeout', 'too-long', 'unknown-conversation'] as const)(
    '«%s» is not the site’s fault',
    (kind) => expect(describeFailure({ kind }, where)).toBeUndefined(),
  );

  test('a network failure on the page’s own origin has nothing to do with CORS', () => {
    const own = { ...where, apiUrl: 'https://example.org/api' };
    expect(describeFailure({ kind: 'network' }, own)).toMatch(/network was lost.*redirect/);
    expect(describeFailure({ kind: 'network' }, own)).not.toMatch(/CORS/);
  });
});
