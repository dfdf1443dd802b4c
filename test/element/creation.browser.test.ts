import { expect } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import { all, bringToRest, eventually, greetingOf, one } from '../support/observers/in-shadow.ts';
import {
  attributesFor,
  bubbles,
  openByHost,
  transcriptIs,
} from '../support/fixtures/chat-fixture.ts';
import { apiUrl, scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

// The first tests stand before the element's definition: this file must load it by itself.
const define = (): Promise<unknown> => import('../../src/define.ts');

describe('<botlhale-chat> comes to life', () => {
  const place = document.createElement('div');
  let api: ScriptedFetch;
  let early: BotlhaleChat;
  let parsed: BotlhaleChat;

  before(() => {
    document.body.append(place);
    api = scriptFetch();
  });
  after(() => {
    api.restore();
    place.remove();
  });

  it('the chat comes to life when it is defined, with the properties that were set before', async () => {
    expect(customElements.get('botlhale-chat') === undefined).to.equal(true);
    early = document.createElement('botlhale-chat');
    Object.assign(early, {
      ...{ botId: 'early', apiUrl, botName: 'Early', greeting: 'Sawubona', open: true },
      tokenProvider: () => Promise.resolve('from-the-provider'),
    });
    place.append(early);
    expect(early.shadowRoot === null).to.equal(true);
    await define();
    expect(early.botName).to.equal('Early');
    await eventually(() => {
      expect(one(early, 'h2').textContent).to.equal('Early');
      expect(greetingOf(early).textContent).to.equal('Sawubona');
    });
    early.say('Hello');
    await transcriptIs(early, 'user: Hello', 'bot: You said: Hello');
    expect(api.calls.at(-1)?.headers.get('Authorization')).to.equal('Bearer from-the-provider');
    early.clear();
    early.remove();
  });

  it('the chat is accessible when it comes to life', async () => {
    place.append(early);
    await early.updateComplete; // what was drawn before it was taken away has gone
    await openByHost(early);
    bringToRest(early);
    await expect(early).to.be.accessible();
    early.remove();
  });

  it('the chat comes to life from the parser, with its attributes', async () => {
    // What a host's page is made of: the parser creates the element and its attributes.
    place.innerHTML = `<botlhale-chat bot-id="parsed" bot-name="Parsed" api-url="${apiUrl}"></botlhale-chat>`;
    parsed = one(place, 'botlhale-chat') as BotlhaleChat; // the tag is defined by now
    await openByHost(parsed);
    expect(one(parsed, 'h2').textContent).to.equal('Parsed');
    parsed.say('Hello');
    await transcriptIs(parsed, 'user: Hello', 'bot: You said: Hello');
    parsed.clear();
    parsed.remove();
  });

  it('a chat from document.createElement has no attributes, children or listeners of its own', async () => {
    const chat = document.createElement('botlhale-chat');
    expect(chat.attributes).to.have.lengthOf(0);
    expect(chat.childNodes).to.have.lengthOf(0);
    for (const [name, value] of Object.entries(attributesFor())) chat.setAttribute(name, value);
    place.append(chat);
    await openByHost(chat);
    chat.say('Hello');
    await eventually(() => expect(bubbles(chat)).to.deep.equal(['Hello', 'You said: Hello']));
    chat.remove();
  });

  it('the chat comes to life from a copy, and from a template', async () => {
    const template = document.createElement('template');
    template.innerHTML = `<botlhale-chat bot-id="copied" api-url="${apiUrl}"></botlhale-chat>`;
    for (const copy of [
      template.content.cloneNode(true),
      document.importNode(template.content, true),
    ]) {
      place.replaceChildren(copy);
      const chat = one(place, 'botlhale-chat') as BotlhaleChat; // the tag is defined by now
      await openByHost(chat);
      expect(all(chat, 'botlhale-composer')).to.have.lengthOf(1);
    }
    place.replaceChildren();
  });

  it('the chat comes to life inside somebody else’s shadow root', async () => {
    const root = place.attachShadow({ mode: 'open' });
    const chat = document.createElement('botlhale-chat');
    for (const [name, value] of Object.entries(attributesFor())) chat.setAttribute(name, value);
    root.append(chat);
    await openByHost(chat);
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    chat.remove();
  });

  it('the chat is defined once: a second definition is no error', async () => {
    const known = customElements.get('botlhale-chat');
    await import(`../../src/define.ts?${Date.now()}`);
    expect(customElements.get('botlhale-chat') === known).to.equal(true);
  });
});
