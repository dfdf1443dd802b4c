import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BOT_ID } from '../../demo/platform/options.ts';
import { startPlatform, type RunningPlatform } from '../../demo/platform/server.ts';
import { LazyConversation } from '../../src/element/lazy-conversation.ts';
import { conversationKey } from '../../src/device/marker.ts';
import {
  storageOf,
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

  test('a message under way when another visitor is named gets its answer, in its own conversation', async () => {
    lazy.configure(config({ userId: 'one' }), host);
    const held = platform.faults.hold('message');
    say('from one');
    await held.arrived;
    lazy.configure(config({ userId: 'two' }), host);
    await lazy.load();
    held.release();
    lazy.configure(config({ userId: 'one' }), host);
    await eventually(() => expect(lazy.chat?.transcript).toHaveLength(2));
    expect(sent()).toEqual(['from one']);
    const [own] = lazy.chat?.state.entries ?? [];
    expect(own).toMatchObject({ delivery: { state: 'sent' } });
  });

  test('what does not say whom to talk to changes under way: nothing is restarted', async () => {
    lazy.configure(config(), host);
    const held = platform.faults.hold('message');
    say('hello');
    await held.arrived;
    const { chat } = lazy;
    lazy.configure(config({ position: 'bottom-left', botLanguage: 'zu-ZA', agentGrace: 1 }), host);
    expect(lazy.chat).toBe(chat);
    held.release();
    await answered(1);
    say('again');
    await answered(2);
    const languages = platform.requests.list('/message').map(({ fields }) => fields);
    expect(languages.map(({ language_code: code }) => code)).toEqual(['en-ZA', 'zu-ZA']);
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

  test('the host page may hand in its functions anew: they are read when they are called', async () => {
    const page = createHost({ tokenProvider: () => Promise.reject(new Error('an old one')) });
    lazy.configure(config(), page);
    await lazy.load();
    const asked: string[] = [];
    Object.assign(page, {
      tokenProvider: () => Promise.resolve(platform.tokens.issue()),
      handoff: () => (asked.push('handoff'), true),
    });
    say('hello');
    await answered(1);
    expect(asked).toEqual(['handoff']);
    expect(lazy.chat?.route).toBe('agent');
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

describe('the visitor’s id', () => {
  /** The ids that the platform was told with calls to `path`. */
  const told = (path: string) =>
    platform.requests.list(path).map(({ fields }) => fields['user_id']);
  const run = async (changes: Parameters<typeof config>[0] = {}) => {
    lazy.configure(config(changes), host);
    await lazy.load();
  };
  const ask = async (text: string, answer: string) => {
    say(text);
    await eventually(() => expect(lazy.chat?.transcript.at(-1)?.message).toContain(answer));
  };
  const giveNameAndAddress = async () => {
    await ask('I want to talk to a person', 'what is your name');
    await ask('Thandi', 'e-mail address');
    await ask('thandi@example.org', 'Which department');
  };
  /** The conversation that the bot knows is over; the next line begins another. */
  const forgetConversation = () =>
    platform.conversations.expire(lazy.chat?.state.bot.started?.conversationId ?? '');

  test('is made with the first message, random, and told with each', async () => {
    await run();
    expect(lazy.chat?.state.bot.visitor).toBeUndefined();
    say('hello');
    say('menu');
    await answered(2);
    const [id = ''] = told('/start_conversation').map(String);
    expect(id).toMatch(/^\d{10,20}-\d{10,20}$/);
    expect(told('/message')).toEqual([id, id]);
    expect([...kept.keys()]).toEqual([conversationKey(config())]);
  });

  test('tells the bot who comes back: the second conversation asks for no name', async () => {
    await run();
    await giveNameAndAddress();
    forgetConversation();
    await ask('I want to talk to a person', 'Which department');
    expect(new Set(told('/start_conversation')).size).toBe(1);
    expect(told('/start_conversation')).toHaveLength(2);
  });

  test('goes with the conversation', async () => {
    await run();
    say('hello');
    await answered(1);
    lazy.chat?.clear();
    say('hello');
    await answered(1);
    expect(new Set(told('/start_conversation')).size).toBe(2);
  });

  test('stays on the device where the host says so, until it is cleared', async () => {
    await run({ visitorId: 'device' });
    await giveNameAndAddress();
    const name = `${conversationKey(config())}:visitor`;
    expect(kept.get(name)).toBe(told('/start_conversation')[0]);
    lazy.close();
    stubIndexedDb(); // its history has expired
    kept.delete(conversationKey(config()));
    await run({ visitorId: 'device' });
    await ask('I want to talk to a person', 'Which department');
    lazy.close();
    stubIndexedDb();
    await run(); // not any more
    say('hello');
    await answered(1);
    expect(kept.has(name)).toBe(false);
    expect(new Set(told('/start_conversation')).size).toBe(2);
  });

  test('is the host’s own where it gives one, and none where it wants none', async () => {
    await run({ userId: 'u-7' });
    say('hello');
    await answered(1);
    await run({ visitorId: 'off' });
    say('hello');
    await answered(1);
    expect(told('/start_conversation')).toEqual(['u-7', undefined]);
    expect(told('/message')).toEqual(['u-7', undefined]);
  });

  test('is not given to a conversation that began without one', async () => {
    await run({ visitorId: 'off' });
    say('hello');
    await answered(1);
    lazy.close();
    await run();
    say('menu');
    await answered(2);
    expect(told('/message')).toEqual([undefined, undefined]);
  });
});

describe('where the host wants no database', () => {
  const converse = async (storage: string) => {
    lazy.configure(config({ storage }), host);
    say('hello');
    await answered(1);
    lazy.close();
    lazy.configure(config({ storage }), host);
    await lazy.load();
    return lazy.chat?.transcript.length;
  };

  let tab: Map<string, string>;
  beforeEach(() => vi.stubGlobal('sessionStorage', storageOf((tab = new Map<string, string>()))));

  test('the conversation is resumed in its tab, and another tab has its own', async () => {
    expect(await converse('tab')).toBe(2);
    expect([...kept.keys(), ...tab.keys()]).toEqual([conversationKey(config())]);
    expect(lazy.chat?.isKept).toBe(true);
    vi.stubGlobal('sessionStorage', storageOf(new Map<string, string>()));
    const other = new LazyConversation();
    other.configure(config({ storage: 'tab' }), host);
    await other.load();
    expect(other.chat?.transcript).toEqual([]);
    other.dispatch({ type: 'message-typed', text: 'hello' });
    await eventually(() => expect(other.chat?.transcript).toHaveLength(2));
    expect(lazy.chat?.transcript).toHaveLength(2);
    other.close();
  });

  test('the conversation ends with its page, and nothing is kept', async () => {
    expect(await converse('none')).toBe(0);
    expect([...kept.keys(), ...tab.keys()]).toEqual([]);
    expect(await indexedDB.databases()).toEqual([]);
  });
});
