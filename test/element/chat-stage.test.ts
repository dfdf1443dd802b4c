import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BOT_ID } from '../../demo/platform/options.ts';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { ChatStage } from '../../src/element/chat-stage.ts';
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
let stage: ChatStage;

beforeEach(async () => {
  stubOnLine();
  kept = stubLocalStorage();
  stubIndexedDb();
  window = stubWindow();
  platform = await startPlatform();
  host = createHost();
  stage = new ChatStage();
});
afterEach(async () => {
  stage.close();
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

const say = (text: string) => stage.dispatch({ type: 'message-typed', text });
const sent = () => platform.requests.list('/message').map(({ fields }) => fields['text_msg']);
const toldTypes = () => host.told.map(({ type }) => type);
const answered = (times: number) =>
  eventually(() => {
    const bots = stage.chat?.transcript.filter(({ sender }) => sender === 'bot') ?? [];
    expect(bots.length).toBeGreaterThanOrEqual(times);
  });

describe('the conversation’s code', () => {
  test('the conversation’s code is not loaded before it is needed, and nothing is stored or sent', () => {
    stage.configure(config(), host);
    expect(stage.chat).toBeUndefined();
    expect(kept.size).toBe(0);
    expect(platform.requests.list()).toEqual([]);
  });

  test('the conversation’s code is loaded by the first word; what was said meanwhile follows in order', async () => {
    stage.configure(config(), host);
    say('hello');
    say('menu');
    await answered(2);
    expect(sent()).toEqual(['hello', 'menu']);
  });

  test('the conversation’s code is loaded at once where there is a conversation to pick up', async () => {
    stage.configure(config(), host);
    say('hello');
    await answered(1);
    const before = stage.chat?.transcript;
    stage.close();

    stage.configure(config(), host);
    await eventually(() => expect(stage.chat?.transcript).toEqual(before));
    expect(sent()).toEqual(['hello']);
  });

  test('what is stored and cannot be used is forgotten', async () => {
    kept.set(conversationKey(config()), '{"version":99}');
    stage.configure(config(), host);
    await eventually(() => expect(stage.chat).toBeDefined());
    expect(kept.size).toBe(0);
  });

  test('closing while it loads leaves nothing that runs', async () => {
    stage.configure(config(), host);
    const loading = stage.load();
    stage.close();
    await loading;
    expect(stage.chat).toBeUndefined();
    expect(listeners()).toBe(0);
  });

  test('starting and closing ten times leaves no listener', async () => {
    for (let time = 0; time < 10; time += 1) {
      stage.configure(config(), host);
      await stage.load();
      expect(listeners()).toBeGreaterThan(0);
      stage.close();
      expect(listeners()).toBe(0);
    }
  });

  test('words for one visitor never reach another’s conversation', async () => {
    stage.configure(config({ userId: 'one' }), host);
    say('secret');
    stage.configure(config({ userId: 'two' }), host);
    await stage.load();
    say('hello');
    await answered(1);
    expect(sent()).toEqual(['hello']);
    expect(stage.chat?.transcript[0]).toEqual({ sender: 'user', message: 'hello' });
  });
});

describe('the host page', () => {
  test('the host page is told every line once, and not those that were restored', async () => {
    stage.configure(config(), host);
    say('hello');
    await answered(1);
    expect(toldTypes()).toEqual(['botlhale-message', 'botlhale-message']);
    expect(host.told).toMatchObject([{ sender: 'user', message: 'hello' }, { sender: 'bot' }]);
    expect(stage.chat?.unread).toBe(1);
    stage.close();
    stage.configure(config(), host);
    await stage.load();
    expect(host.told).toHaveLength(2);
  });

  test('the host page is told when a person answers, and of which department', async () => {
    stage.configure(config(), host);
    say('/trigger_handoff{"department":"Sales"}');
    await eventually(() => expect(toldTypes()).toContain('botlhale-route'));
    expect(host.told.at(-1)).toMatchObject({ route: 'agent', department: 'Sales' });
    expect(stage.chat?.route).toBe('agent');
  });

  test('the host page gives tokens itself, and then no address is asked', async () => {
    const tokenProvider = () => Promise.resolve(platform.tokens.issue());
    stage.configure(config(), createHost({ tokenProvider }));
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
    stage.configure(config(), createHost({ handoff }));
    say('hello');
    await answered(1);
    expect(report).toHaveBeenCalledWith(bug);
    expect(stage.chat?.route).toBe('bot');
  });

  test('the chat sends what waited for the network when the browser says that there is one', async () => {
    stubOnLine(false);
    stage.configure(config(), host);
    say('hello');
    await eventually(() => expect(stage.chat?.state.bot.held).toEqual({ kind: 'offline' }));
    stubOnLine(true);
    window.dispatchEvent(new Event('online'));
    await answered(1);
    expect(sent()).toEqual(['hello']);
  });

  test('the host page can forget the conversation, before it is loaded as well', async () => {
    stage.configure(config(), host);
    say('hello');
    await answered(1);
    stage.chat?.clear();
    expect(stage.chat?.transcript).toEqual([]);
    await eventually(() => expect(kept.size).toBe(0));
    kept.set(conversationKey(config()), 'something');
    const other = new ChatStage();
    other.configure(config(), host);
    other.clear();
    await eventually(() => expect(kept.size).toBe(0));
    other.close();
  });
});
