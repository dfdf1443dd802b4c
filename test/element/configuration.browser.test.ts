import { expect } from '@open-wc/testing';
import { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import '../../src/define.ts';
import {
  attributesFor,
  consoleErrors,
  mountChat,
  openByHost,
  transcriptIs,
  type Attributes,
} from '../support/fixtures/chat-fixture.ts';
import { all, eventually, one, wordsIn } from '../support/observers/in-shadow.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

interface Wrong {
  readonly what: string;
  readonly attributes: Attributes;
  /** What the sentence names. */
  readonly says: readonly string[];
}

const fatal: readonly Wrong[] = [
  { what: 'no bot-id', attributes: { 'bot-id': '' }, says: ['bot-id'] },
  { what: 'a blank bot-id', attributes: { 'bot-id': ' ' }, says: ['bot-id'] },
  {
    what: 'an insecure api-url',
    attributes: { 'api-url': 'http://api.example' },
    says: ['api-url="http://api.example"', 'https:'],
  },
  {
    what: 'an api-url that runs code',
    attributes: { 'api-url': 'data:text/plain,x' },
    says: ['api-url="data:text/plain,x"', 'https:'],
  },
  {
    what: 'an api-url that is no address',
    attributes: { 'api-url': 'https://' },
    says: ['api-url="https://"'],
  },
  {
    what: 'an insecure agent-url',
    attributes: { 'agent-url': 'ws://app.example/live' },
    says: ['agent-url="ws://app.example/live"', 'https:'],
  },
  {
    what: 'an insecure token-url',
    attributes: { 'token-url': 'http://shop.example/token' },
    says: ['token-url="http://shop.example/token"', 'https:'],
  },
];

const harmless: readonly Wrong[] = [
  {
    what: 'an unknown position',
    attributes: { position: 'top' },
    says: ['position="top"', '"bottom-right"', '"bottom-left"', '"inline"'],
  },
  {
    what: 'an unknown api-version',
    attributes: { 'api-version': 'v3' },
    says: ['api-version="v3"', '"v1"', '"v2"'],
  },
  {
    what: 'an agent-timeout that is no number',
    attributes: { 'agent-timeout': 'soon' },
    says: ['agent-timeout="NaN"', 'seconds'],
  },
  {
    what: 'an agent-timeout of nothing',
    attributes: { 'agent-timeout': '0' },
    says: ['agent-timeout="0"', 'seconds'],
  },
  {
    what: 'a bot-language that the platform does not have',
    attributes: { 'bot-language': 'fr' },
    says: ['bot-language="fr"'],
  },
];

describe('<botlhale-chat> with a wrong configuration', () => {
  let api: ScriptedFetch;
  let uncaught: string[];
  const note = (event: ErrorEvent | PromiseRejectionEvent): void =>
    void uncaught.push('reason' in event ? String(event.reason) : event.message);

  beforeEach(() => {
    api = scriptFetch();
    uncaught = [];
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    api.restore();
    expect(uncaught).to.deep.equal([]);
  });

  it('the chat is accessible with a wrong configuration', async () => {
    await consoleErrors(async () => {
      const chat = await mountChat({});
      await eventually(() => expect(wordsIn(one(chat, '.problem'))).not.to.equal(''));
      await expect(chat).to.be.accessible();
    });
  });

  for (const { what, attributes, says } of fatal)
    it(`the chat says what is wrong, once in the console and on this page, and starts nothing: ${what}`, async () => {
      const said = await consoleErrors(async () => {
        const chat = await mountChat(attributesFor(attributes));
        await eventually(() => expect(wordsIn(one(chat, '.problem'))).not.to.equal(''));
        const shown = wordsIn(one(chat, '.problem'));
        for (const words of says) expect(shown).to.contain(words);
        expect(all(chat, '.launcher, botlhale-panel')).to.have.lengthOf(0);
        for (const act of [chat.show, chat.endChat, chat.clear, chat.hide]) act.call(chat);
        chat.say('Hello');
        await chat.updateComplete;
        expect(chat.transcript).to.deep.equal([]);
        expect(chat.route).to.equal('bot');
        expect(wordsIn(one(chat, '.problem'))).to.equal(shown);
      });
      expect(said).to.have.lengthOf(1);
      for (const words of says) expect(said[0]).to.contain(words);
      expect(api.calls).to.deep.equal([]);
    });

  for (const { what, attributes, says } of harmless)
    it(`the chat says what is wrong, once in the console, and goes on by the default: ${what}`, async () => {
      const said = await consoleErrors(async () => {
        const chat = await mountChat(attributesFor(attributes));
        await openByHost(chat);
        chat.say('Hello');
        await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
      });
      expect(said).to.have.lengthOf(1);
      for (const words of says) expect(said[0]).to.contain(words);
    });

  it('the chat says every problem, one sentence each', async () => {
    const said = await consoleErrors(async () => {
      const chat = await mountChat({ 'api-url': 'http://api.example', position: 'top' });
      await eventually(() => expect(wordsIn(one(chat, '.problem'))).to.contain('position'));
    });
    expect(said).to.have.lengthOf(3);
  });

  it('the chat says nothing when nothing is wrong', async () => {
    const said = await consoleErrors(async () => {
      const chat = await mountChat();
      await openByHost(chat);
      chat.say('Hello');
      await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    });
    expect(said).to.deep.equal([]);
  });

  it('the chat works as soon as it is mended, and what was said meanwhile is sent', async () => {
    await consoleErrors(async () => {
      const chat = await mountChat(attributesFor({ 'bot-id': '' }));
      chat.say('Hello');
      await eventually(() => expect(all(chat, '.problem')).to.have.lengthOf(1));
      chat.botId = 'a-bot';
      await openByHost(chat);
      expect(all(chat, '.problem')).to.have.lengthOf(0);
      await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    });
  });

  it('the chat stops when it is made wrong, and goes on when it is put right', async () => {
    await consoleErrors(async () => {
      const chat = await mountChat();
      chat.say('Hello');
      await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
      const right = chat.apiUrl;
      chat.apiUrl = 'http://api.example';
      await eventually(() => expect(all(chat, '.problem')).to.have.lengthOf(1));
      expect(chat.transcript).to.deep.equal([]);
      chat.apiUrl = right;
      await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    });
  });

  for (const attribute of BotlhaleChat.observedAttributes)
    it(`the chat is not thrown off by the removal of ${attribute}`, async () => {
      await consoleErrors(async () => {
        const chat = await mountChat(attributesFor({ [attribute]: 'on' }));
        chat.removeAttribute(attribute);
        await chat.updateComplete;
        chat.remove();
        const silent = await mountChat({});
        await eventually(() => expect(wordsIn(one(silent, '.problem'))).not.to.equal(''));
      });
    });
});
