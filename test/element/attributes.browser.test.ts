import { expect } from '@open-wc/testing';
import { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import '../../src/define.ts';
import {
  attributesFor,
  launcherOf,
  mountChat,
  openByHost,
} from '../support/fixtures/chat-fixture.ts';
import {
  all,
  button,
  eventually,
  greetingOf,
  one,
  wordsIn,
} from '../support/observers/in-shadow.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

/** Attribute, property, value in HTML, value in JavaScript, default. */
const pairs: readonly (readonly [string, keyof BotlhaleChat, string, unknown, unknown])[] = [
  ['bot-id', 'botId', 'kofi', 'kofi', ''],
  ['api-url', 'apiUrl', 'https://api.example', 'https://api.example', 'https://api.botlhale.xyz'],
  ['api-version', 'apiVersion', 'v1', 'v1', 'auto'],
  [
    'agent-url',
    'agentUrl',
    'https://app.example/live',
    'https://app.example/live',
    'https://app.botlhale.io/live_agent',
  ],
  ['agent-timeout', 'agentTimeout', '12.5', 12.5, 30],
  ['agent-grace', 'agentGrace', '2', 2, 5],
  ['gateway-url', 'gatewayUrl', '/gateway', '/gateway', ''],
  ['token-url', 'tokenUrl', '/token', '/token', ''],
  ['language', 'language', 'zu-ZA', 'zu-ZA', ''],
  ['bot-language', 'botLanguage', 'st-ZA', 'st-ZA', ''],
  ['user-id', 'userId', 'someone', 'someone', ''],
  ['visitor-id', 'visitorId', 'device', 'device', 'chat'],
  ['storage', 'storage', 'tab', 'tab', 'device'],
  ['keep-hours', 'keepHours', '72', 72, 24],
  ['bot-name', 'botName', 'Kofi', 'Kofi', ''],
  ['greeting', 'greeting', 'Sawubona', 'Sawubona', ''],
  ['avatar', 'avatar', '/bot.png', '/bot.png', ''],
  ['suggestions', 'suggestions', 'Coffee|Tea', 'Coffee|Tea', ''],
  ['position', 'position', 'inline', 'inline', 'bottom-right'],
  ['launcher', 'launcher', 'none', 'none', ''],
  ['theme', 'theme', 'dark', 'dark', 'auto'],
  ['density', 'density', 'compact', 'compact', 'comfortable'],
  ['accent', 'accent', '#7a2e8e', '#7a2e8e', ''],
  ['offset-x', 'offsetX', '40', 40, 20],
  ['offset-y', 'offsetY', '100', 100, 20],
  ['consent', 'consent', '', true, false],
  ['pre-chat', 'preChat', 'name', 'name', ''],
  ['opening-hours', 'openingHours', 'Mo 08:00-17:00', 'Mo 08:00-17:00', ''],
  ['away-message', 'awayMessage', 'Asleep', 'Asleep', ''],
  ['phone', 'phone', '+27 11', '+27 11', ''],
  ['whatsapp', 'whatsapp', '+27 82', '+27 82', ''],
  ['rating', 'rating', '', true, false],
  ['greeting-delay', 'greetingDelay', '3', 3, 0],
  ['low-data', 'lowData', '', true, false],
  ['privacy-url', 'privacyUrl', '/privacy', '/privacy', ''],
  ['title-count', 'titleCount', '', true, false],
  ['open', 'open', '', true, false],
];

const reflected = ['open', 'position', 'theme'];

describe('<botlhale-chat> attributes', () => {
  let api: ScriptedFetch;
  beforeEach(() => {
    api = scriptFetch();
  });
  afterEach(() => api.restore());

  it('the chat is accessible in every position', async () => {
    for (const position of ['bottom-right', 'bottom-left', 'inline']) {
      const chat = await mountChat(attributesFor({ position }));
      await expect(chat).to.be.accessible();
      chat.remove();
    }
  });

  it('the attributes are these, and no others', () => {
    expect(BotlhaleChat.observedAttributes.toSorted()).to.deep.equal(
      pairs.map(([attribute]) => attribute).toSorted(),
    );
  });

  for (const [attribute, property, written, value, usual] of pairs) {
    it(`the attribute ${attribute} sets the property ${property}`, () => {
      const chat = document.createElement('botlhale-chat');
      expect(chat[property]).to.equal(usual);
      chat.setAttribute(attribute, written);
      expect(chat[property]).to.equal(value);
    });

    it(`${property} ${reflected.includes(attribute) ? 'is written back as' : 'leaves alone'} the attribute ${attribute}`, async () => {
      const chat = await mountChat(attributesFor());
      const before = chat.getAttribute(attribute);
      Object.assign(chat, { [property]: value });
      await chat.updateComplete;
      expect(chat.getAttribute(attribute)).to.equal(
        reflected.includes(attribute) ? written : before,
      );
    });
  }

  for (const attribute of ['open', 'consent', 'rating', 'low-data', 'title-count'])
    for (const off of ['false', 'False', '0', 'no', 'OFF'])
      it(`${attribute}="${off}" is off, as if it were not written`, () => {
        const property = pairs.find(([name]) => name === attribute)?.[1] ?? 'open';
        const parsed = document.createElement('div');
        parsed.innerHTML = `<botlhale-chat ${attribute}="${off}"></botlhale-chat>`;
        const written = document.createElement('botlhale-chat');
        written.setAttribute(attribute, 'on');
        expect(written[property]).to.equal(true);
        written.setAttribute(attribute, off);
        for (const chat of [parsed.querySelector('botlhale-chat'), written]) {
          expect(chat?.[property]).to.equal(false);
          expect(chat?.hasAttribute(attribute)).to.equal(false);
        }
      });

  it('open comes and goes with the panel', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    expect(chat.hasAttribute('open')).to.equal(true);
    chat.hide();
    await chat.updateComplete;
    expect(chat.hasAttribute('open')).to.equal(false);
    expect(one(chat, 'botlhale-panel').hidden).to.equal(true);
    chat.toggleAttribute('open', true);
    await eventually(() => expect(one(chat, 'botlhale-panel').hidden).to.equal(false));
  });

  it('bot-name and greeting may change while the panel is open', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    chat.setAttribute('bot-name', 'Kofi');
    chat.setAttribute('greeting', 'Sawubona');
    await eventually(() => {
      expect(wordsIn(one(chat, 'h2'))).to.equal('Kofi');
      expect(wordsIn(greetingOf(chat))).to.equal('Sawubona');
    });
  });

  it('language sets the words, the tag for screen readers, and what the bot is sent', async () => {
    const chat = await mountChat(attributesFor({ language: 'isiZulu' }));
    await openByHost(chat);
    expect(one(chat, 'botlhale-panel').lang).to.equal('zu-ZA');
    await eventually(() =>
      expect(one(chat, 'textarea').getAttribute('aria-label')).to.equal('Bhala umlayezo'),
    );
    expect(launcherOf(chat).getAttribute('aria-label')).to.equal('Vala ingxoxo');
    chat.say('Sawubona');
    await eventually(() => expect(api.said()).to.deep.equal(['Sawubona']));
    expect(api.calls.map(({ form }) => form.get('language_code'))).to.deep.equal([
      'zu-ZA',
      'zu-ZA',
    ]);
  });

  it('language is the page’s where none is given', async () => {
    const chat = await mountChat(attributesFor());
    document.documentElement.lang = 'zu';
    chat.requestUpdate();
    await openByHost(chat);
    document.documentElement.lang = 'en';
    expect(one(chat, 'botlhale-panel').lang).to.equal('zu-ZA');
  });

  it('bot-language is for the bot alone', async () => {
    const chat = await mountChat(attributesFor({ language: 'en', 'bot-language': 'Sesotho' }));
    await openByHost(chat);
    expect(one(chat, 'botlhale-panel').lang).to.equal('en-ZA');
    chat.say('Hello');
    await eventually(() => expect(api.said()).to.deep.equal(['Hello']));
    expect(api.calls.at(-1)?.form.get('language_code')).to.equal('st-ZA');
  });

  it('api-version chooses the dialect', async () => {
    const chat = await mountChat(attributesFor({ 'api-version': 'v1' }));
    chat.say('Hello');
    await eventually(() => expect(api.said()).to.deep.equal(['Hello']));
    expect(api.calls.map(({ path }) => path)).to.deep.equal(['/startConversation', '/message']);
    expect(api.calls.at(-1)?.form.get('BotID')).to.equal('a-bot');
  });

  it('token-url gives a token for every call', async () => {
    const chat = await mountChat(attributesFor({ 'token-url': 'https://bot.example/token' }));
    chat.say('Hello');
    await eventually(() => expect(api.said()).to.deep.equal(['Hello']));
    expect(api.calls.map(({ headers }) => headers.get('Authorization'))).to.deep.equal([
      null,
      'Bearer short-lived',
      'Bearer short-lived',
    ]);
  });

  it('bot-id, changed, begins another conversation, and keeps the first in storage', async () => {
    const chat = await mountChat(attributesFor({ 'bot-id': 'one' }));
    chat.say('Hello');
    await eventually(() => expect(chat.transcript).to.have.lengthOf(2));
    chat.botId = 'two';
    await eventually(() => expect(chat.transcript).to.deep.equal([]));
    chat.botId = 'one';
    await eventually(() => expect(chat.transcript).to.have.lengthOf(2));
  });

  it('position puts the chat at a corner, or into the page without a launcher', async () => {
    const right = await mountChat(attributesFor({ position: 'bottom-right' }));
    expect(right.getBoundingClientRect().right).to.be.greaterThan(innerWidth / 2);
    const left = await mountChat(attributesFor({ position: 'bottom-left' }));
    expect(left.getBoundingClientRect().left).to.be.lessThan(innerWidth / 2);
    const inline = await mountChat(attributesFor({ position: 'inline' }));
    await eventually(() => expect(all(inline, '[role="region"]')).to.have.lengthOf(1));
    expect(all(inline, '.launcher')).to.have.lengthOf(0);
    expect(getComputedStyle(inline).position).to.equal('relative');
  });

  it('position can give the chat the whole window, without a launcher', async () => {
    const chat = await mountChat(attributesFor({ position: 'page' }));
    await eventually(() => expect(all(chat, '[role="region"]')).to.have.lengthOf(1));
    expect(all(chat, '.launcher')).to.have.lengthOf(0);
    const { x, y, width, height } = one(chat, '.panel').getBoundingClientRect();
    expect([x, y, width, height]).to.deep.equal([0, 0, innerWidth, visualViewport?.height]);
    chat.remove();
  });

  it('theme sets the chat light or dark, whatever the page and the system say', async () => {
    const schemes: string[] = [];
    for (const theme of ['light', 'dark', 'auto']) {
      const chat = await mountChat(attributesFor({ theme }));
      schemes.push(getComputedStyle(launcherOf(chat)).colorScheme);
    }
    expect(schemes).to.deep.equal(['light', 'dark', 'normal']);
  });

  it('density and suggestions reach the open chat', async () => {
    const chat = await mountChat(attributesFor({ density: 'compact', suggestions: 'Tea' }));
    await openByHost(chat);
    expect(one(chat, 'botlhale-panel').getAttribute('density')).to.equal('compact');
    button(chat, 'Tea').click();
    await eventually(() => expect(api.said()).to.deep.equal(['Tea']));
  });
});
