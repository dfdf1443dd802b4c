import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BOT_ID } from '../../demo/platform/options.ts';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { LazyConversation } from '../../src/element/lazy-conversation.ts';
import { conversationKey } from '../../src/device/marker.ts';
import {
  stubIndexedDb,
  stubLocalStorage,
  stubOnLine,
  stubWindow,
} from '../support/fakes/browser-globals.ts';
import { createHost, type TestHost } from '../support/fixtures/host-page.ts';
import { runnableConfig } from '../support/fixtures/runnable-config.ts';
import { eventually } from '../support/observers/patience.ts';

let platform: RunningPlatform;
let kept: Map<string, string>;
let window: EventTarget;
let host: TestHost;
let lazy: LazyConversation;

beforeEach(async () => {
  stubOnLine();
  kept = stubLocalStorage();
  stubIndexedDb();
  window = stubWindow();
  platform = await startPlatform();
  host = createHost();
  lazy = new LazyConversation();
});
afterEach(async () => {
  lazy.close();
  await platform.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const config = (changes: Parameters<typeof runnableConfig>[0] = {}) =>
  runnableConfig({
    botId: BOT_ID,
    apiUrl: platform.url,
    agentUrl: platform.agentUrl,
    tokenUrl: `${platform.url}/token`,
    ...changes,
  });

const listeners = () =>
  ['pagehide', 'pageshow', 'online'].flatMap((type) => getEventListeners(window, type)).length +
  ['visibilitychange', 'freeze', 'resume'].flatMap((type) => getEventListeners(document, type))
    .length;

const say = (text: string) => lazy.dispatch({ type: 'message-typed', text });
const sent = () => platform.requests.list('/message').map(({ fields }) => fields['text_msg']);
const toldTypes = () => host.told.map(({ type }) => type);
const answered = (times: number) =>
  eventually(() => {
    const bots = lazy.chat?.transcript.filter(({ sender }) => sender === 'bot') ?? [];
    expect(bots.length).toBeGreaterThanOrEqual(times);
  });

describe('the conversation’s code', () => {
  test('the conversation’s code is not loaded before it is needed, and nothing is stored or sent', () => {
    lazy.configure(config(), host);
    expect(lazy.chat).toBeUndefined();
    expect(kept.size).toBe(0);
    expect(platform.requests.list()).toEqual([]);
  });

  test('the conversation’s code is loaded by the first word; what was said meanwhile follows in order', async () => {
    lazy.configure(config(), host);
    say('hello');
    say('menu');
    await answered(2);
    expect(sent()).toEqual(['hello', 'menu']);
  });

  test('the conversation’s code is loaded at once where there is a conversation to pick up', async () => {
    lazy.configure(config(), host);
    say('hello');
    await answered(1);
    const before = lazy.chat?.transcript;
    lazy.close();

    lazy.configure(config(), host);
    await eventually(() => expect(lazy.chat?.transcript).toEqual(before));
    expect(sent()).toEqual(['hello']);
  });

  test('what is stored and cannot be used is forgotten', async () => {
    kept.set(conversationKey(config()), '{"version":99}');
    lazy.configure(config(), host);
    await eventually(() => expect(lazy.chat).toBeDefined());
    expect(kept.size).toBe(0);
  });

  test('closing while it loads leaves nothing that runs', async () => {
    lazy.configure(config(), host);
    const loading = lazy.load();
    lazy.close();
    await loading;
    expect(lazy.chat).toBeUndefined();
    expect(listeners()).toBe(0);
  });

  test('starting and closing ten times leaves no listener', async () => {
    for (let time = 0; time < 10; time += 1) {
      lazy.configure(config(), host);
      await lazy.load();
      expect(listeners()).toBeGreaterThan(0);
      lazy.close();
      expect(listeners()).toBe(0);
    }
  });

  test('words for one visitor never reach another’s conversation', async () => {
    lazy.configure(config({ userId: 'one' }), host);
    say('secret');
    lazy.configure(config({ userId: 'two' }), host);
    await lazy.load();
    say('hello');
    await answered(1);
    expect(sent()).toEqual(['hello']);
    expect(lazy.chat?.transcript[0]).toEqual({ sender: 'user', message: 'hello' });
  });
});

describe('the host page', () => {
  test('the host page is told every line once, and not those that were restored', async () => {
    lazy.configure(config(), host);
    say('hello');
    await answered(1);
    expect(toldTypes()).toEqual(['botlhale-message', 'botlhale-message']);
    expect(host.told).toMatchObject([{ sender: 'user', message: 'hello' }, { sender: 'bot' }]);
    expect(lazy.chat?.unread).toBe(1);
    lazy.close();
    lazy.configure(config(), host);
    await lazy.load();
    expect(host.told).toHaveLength(2);
  });

  test('the host page is told when a person answers, and of which department', async () => {
    lazy.configure(config(), host);
    say('/trigger_handoff{"department":"Sales"}');
    await eventually(() => expect(toldTypes()).toContain('botlhale-route'));
    expect(host.told.at(-1)).toMatchObject({ route: 'agent', department: 'Sales' });
    expect(lazy.chat?.route).toBe('agent');
  });

  test('the host page gives tokens itself, and then no address is asked', async () => {
    const tokenProvider = () => Promise.resolve(platform.tokens.issue());
    lazy.configure(config(), createHost({ tokenProvider }));
    say('hello');
    await answered(1);
    expect(platform.requests.list('/token')).toEqual([]);
  });

  test('the host page may have a handoff rule that throws: it is reported, and the chat goes on', async () => {
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const bug = new Error('a bug of the host’s');
    const handoff = () => {
      throw bug;
    };
    lazy.configure(config(), createHost({ handoff }));
    say('hello');
    await answered(1);
    expect(report).toHaveBeenCalledWith(bug);
    expect(lazy.chat?.route).toBe('bot');
  });

  test('the chat sends what waited for the network when the browser says that there is one', async () => {
    stubOnLine(false);
    lazy.configure(config(), host);
    say('hello');
    await eventually(() => expect(lazy.chat?.state.bot.held).toEqual({ kind: 'offline' }));
    stubOnLine(true);
    window.dispatchEvent(new Event('online'));
    await answered(1);
    expect(sent()).toEqual(['hello']);
  });

  test('the host page can forget the conversation, before it is loaded as well', async () => {
    lazy.configure(config(), host);
    say('hello');
    await answered(1);
    lazy.chat?.clear();
    expect(lazy.chat?.transcript).toEqual([]);
    await eventually(() => expect(kept.size).toBe(0));
    kept.set(conversationKey(config()), 'something');
    const other = new LazyConversation();
    other.configure(config(), host);
    other.clear();
    await eventually(() => expect(kept.size).toBe(0));
    other.close();
  });
});
