import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import {
  attributesFor,
  consoleErrors,
  createChat,
  mountChat,
  openByHost,
  stored,
  transcriptIs,
} from '../support/fixtures/chat-fixture.ts';
import { all, eventually, one, wordsIn } from '../support/observers/in-shadow.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

describe('<botlhale-chat> in a difficult page', () => {
  let api: ScriptedFetch;
  beforeEach(() => {
    api = scriptFetch();
  });
  afterEach(() => api.restore());

  it('the chat is accessible in a difficult page, too', async () => {
    const chat = await mountChat();
    await expect(chat).to.be.accessible();
  });

  it('the chat stores nothing, and calls nobody, before the visitor says something', async () => {
    const before = [localStorage.length, sessionStorage.length];
    const cookies = document.cookie;
    const chat = await mountChat(attributesFor({ 'token-url': 'https://bot.example/token' }));
    await openByHost(chat);
    chat.hide();
    await chat.updateComplete;
    expect(await stored(chat)).to.deep.equal([]);
    expect(api.calls).to.deep.equal([]);
    expect(document.cookie).to.equal(cookies);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal(before);
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    expect(await stored(chat)).to.have.lengthOf(1);
  });

  it('<botlhale-chat> in a difficult page never stores the token', async () => {
    const chat = await mountChat(attributesFor({ 'token-url': 'https://bot.example/token' }));
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    expect(await stored(chat)).to.have.lengthOf(1);
    expect((await stored(chat)).join()).not.to.contain('short-lived');
  });

  it('the chat adds no global and no style to the page', async () => {
    const names = () => Object.getOwnPropertyNames(window).toSorted();
    const globals = names();
    const styles = document.adoptedStyleSheets.length + document.styleSheets.length;
    const classes = document.documentElement.className + document.body.className;
    const chat = await mountChat();
    await openByHost(chat);
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    expect(names()).to.deep.equal(globals);
    expect(document.adoptedStyleSheets.length + document.styleSheets.length).to.equal(styles);
    expect(document.documentElement.className + document.body.className).to.equal(classes);
  });

  it('the chat goes on when the host’s handoff predicate throws, and the host’s console is told', async () => {
    const chat = createChat();
    chat.handoff = () => {
      throw new Error('the host’s bug');
    };
    document.body.append(chat);
    const reported: string[] = [];
    const real = window.onerror;
    window.onerror = (message) => {
      reported.push(message instanceof Event ? message.type : message);
      return true;
    };
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    window.onerror = real;
    expect(reported.join()).to.contain('the host’s bug');
    expect(chat.route).to.equal('bot');
    chat.remove();
  });

  it('the chat lets the host’s predicate hand over, with the reply to judge by', async () => {
    const chat = createChat(
      attributesFor({ 'agent-url': 'http://127.0.0.1:1/live', 'agent-timeout': '0.05' }),
    );
    const seen: string[] = [];
    chat.handoff = ({ texts }) => {
      seen.push(...texts);
      return texts.includes('You said: escalate');
    };
    document.body.append(chat);
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    chat.say('escalate');
    await eventually(() => expect(chat.route).to.equal('agent'));
    expect(seen).to.deep.equal(['You said: Hello', 'You said: escalate']);
    chat.remove();
  });

  for (const [what, provide] of [
    ['rejects', () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['gives nothing', () => Promise.resolve('')],
    // What a host may really do, whatever the types say.
    ['gives something else', () => Promise.resolve(17 as unknown as string)],
  ] as const)
    it(`the chat keeps the visitor’s words when the token provider ${what}`, async () => {
      const chat = createChat();
      chat.tokenProvider = provide;
      document.body.append(chat);
      const said = await consoleErrors(async () => {
        await openByHost(chat);
        chat.say('Hello');
        await eventually(() =>
          expect(wordsIn(one(chat, '.why'))).to.contain('as soon as the chat is ready'),
        );
        await eventually(() => expect(all(chat, '.waiting')).to.have.lengthOf(1));
      });
      expect(said.filter((line) => line.includes('token'))).to.have.lengthOf(said.length);
      expect(chat.transcript).to.deep.equal([{ sender: 'user', message: 'Hello' }]);
      expect(api.calls).to.deep.equal([]);
      chat.remove();
    });

  for (const method of ['getItem', 'setItem', 'removeItem'] as const)
    it(`the chat works when the storage throws on ${method}`, async () => {
      const real = Object.getOwnPropertyDescriptor(Storage.prototype, method);
      Object.defineProperty(Storage.prototype, method, {
        configurable: true,
        value() {
          throw new DOMException('full', 'QuotaExceededError');
        },
      });
      try {
        const chat = await mountChat();
        await openByHost(chat);
        chat.say('Hello');
        await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
        chat.clear();
        expect(chat.transcript).to.deep.equal([]);
      } finally {
        if (real) Object.defineProperty(Storage.prototype, method, real);
      }
    });

  it('the chat works when the page may not even touch the storage', async () => {
    const real = Object.getOwnPropertyDescriptor(window, 'localStorage');
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      const chat = await mountChat();
      await openByHost(chat);
      chat.say('Hello');
      await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    } finally {
      if (real) Object.defineProperty(window, 'localStorage', real);
    }
  });

  for (const [what, snapshot] of [
    ['no JSON', '{{{'],
    ['nothing of ours', '"hello"'],
    ['null', 'null'],
    ['of another version', '{"version":99,"entries":[]}'],
    ['broken inside', '{"version":1,"entries":[null,17,{"kind":"message"},{"id":1}],"bot":null}'],
    ['a trap', '{"version":1,"entries":{"length":1e9},"__proto__":{"x":1}}'],
  ] as const)
    it(`the chat starts anew when what is stored is ${what}`, async () => {
      const attributes = attributesFor();
      localStorage.setItem(`botlhale-chat:a-bot:${attributes['user-id'] ?? ''}`, snapshot);
      const said = await consoleErrors(async () => {
        const chat = await mountChat(attributes);
        await openByHost(chat);
        expect(chat.transcript).to.deep.equal([]);
        chat.say('Hello');
        await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
      });
      expect(said).to.deep.equal([]);
    });

  it('the chat works where the page’s styles reach for everything', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      * { display: none !important; color: red !important; }
      html, body, div, botlhale-chat { display: block !important; }
      button, div, p, span, textarea { font-size: 99px !important; position: static !important; }
    `);
    document.adoptedStyleSheets.push(sheet);
    try {
      const chat = await mountChat();
      await openByHost(chat);
      const panel = one(chat, '.panel');
      expect(getComputedStyle(panel).display).to.equal('flex');
      expect(getComputedStyle(one(chat, 'textarea')).fontSize).to.equal('16px');
    } finally {
      document.adoptedStyleSheets.pop();
    }
  });
});
