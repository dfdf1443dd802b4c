import { expect } from '@open-wc/testing';
import {
  BotlhaleCloseEvent,
  BotlhaleCustomEvent,
  BotlhaleErrorEvent,
  BotlhaleMessageEvent,
  BotlhaleOpenEvent,
  BotlhaleReadyEvent,
  BotlhaleRouteEvent,
} from '../../src/index.ts';
import { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import '../../src/define.ts';
import {
  askForAPerson,
  attributesFor,
  bubbles,
  createChat,
  mountChat,
  openByHand,
  openByHost,
  platformAttributes,
  press,
  stored,
  transcriptIs,
  type,
} from '../support/fixtures/chat-fixture.ts';
import { eventually, focused, hasFocus, one } from '../support/observers/in-shadow.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

const names = ['open', 'close', 'message', 'route', 'custom', 'error'].map(
  (what) => `botlhale-${what}`,
);

/** Hears the chat's events as a page does: far away from it. */
function hear(): { events: Event[]; stop: () => void } {
  const events: Event[] = [];
  const note = (event: Event) => void events.push(event);
  for (const name of names) document.addEventListener(name, note);
  return {
    events,
    stop: () => names.forEach((name) => document.removeEventListener(name, note)),
  };
}

const handOver = { text_response: 'In the queue', intent: 'trigger_handoff', custom: {} };

describe('<botlhale-chat> for its host page', () => {
  let api: ScriptedFetch;
  let heard: ReturnType<typeof hear>;
  const typesOf = () => heard.events.map(({ type: name }) => name);

  beforeEach(() => {
    api = scriptFetch();
    heard = hear();
  });
  afterEach(() => {
    heard.stop();
    api.restore();
  });

  it('tells once that it is there and takes calls', async () => {
    let said = '';
    const ready = (event: Event) => {
      expect(event).to.be.instanceOf(BotlhaleReadyEvent);
      // The page's own call, before anything was awaited.
      if (event.target instanceof BotlhaleChat) said += event.target.route;
    };
    document.addEventListener('botlhale-ready', ready);
    const chat = await mountChat();
    const { parentNode } = chat;
    chat.remove();
    parentNode?.append(chat);
    await chat.updateComplete;
    document.removeEventListener('botlhale-ready', ready);
    expect(said).to.equal('bot');
  });

  describe('with launcher="none"', () => {
    it('shows no button, and is opened by the page', async () => {
      const chat = await mountChat(attributesFor({ launcher: 'none' }));
      expect(chat.shadowRoot?.querySelector('.launcher')).to.equal(null);
      chat.show();
      await eventually(() => expect(one(chat, 'botlhale-panel').hidden).to.equal(false));
      chat.removeAttribute('launcher');
      await chat.updateComplete;
      expect(chat.shadowRoot?.querySelector('.launcher')).not.to.equal(null);
    });
  });

  describe('a link to #botlhale-chat', () => {
    const link = document.createElement('a');
    const open = (href: string): void => {
      link.href = href;
      link.innerHTML = '<b>Chat</b>';
      document.body.append(link);
      const event = new MouseEvent('click', { bubbles: true, cancelable: true, composed: true });
      // Where the page would go otherwise, this one must not.
      addEventListener('click', (click) => click.preventDefault(), { once: true });
      link.firstElementChild?.dispatchEvent(event);
      link.remove();
    };

    it('opens the chat, and puts the cursor into it', async () => {
      const chat = await mountChat();
      open('#botlhale-chat');
      expect(chat.open).to.equal(true);
      expect(location.hash).to.equal('');
      await eventually(() => expect(focused()?.localName).to.equal('textarea'));
    });

    it('is the page’s own business when it leads elsewhere, or the chat has gone', async () => {
      const chat = await mountChat();
      for (const href of [
        '#elsewhere',
        '/another-page#botlhale-chat',
        'https://a.example/#botlhale-chat',
      ])
        open(href);
      expect(chat.open).to.equal(false);
      chat.remove();
      open('#botlhale-chat');
      expect(chat.open).to.equal(false);
    });
  });

  /** A chat whose agents nobody can reach, quickly. */
  const lonely = () =>
    mountChat(attributesFor({ 'agent-url': 'http://127.0.0.1:1/live', 'agent-timeout': '0.05' }));

  it('the chat is accessible after everything that the host can do', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    chat.hide();
    await chat.updateComplete;
    await expect(chat).to.be.accessible();
  });

  it('show() and hide() open and close it, and each is told once', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    chat.show();
    await chat.updateComplete;
    chat.hide();
    chat.hide();
    await chat.updateComplete;
    expect(heard.events[0]).to.be.instanceOf(BotlhaleOpenEvent);
    expect(heard.events[1]).to.be.instanceOf(BotlhaleCloseEvent);
    expect(typesOf()).to.deep.equal(['botlhale-open', 'botlhale-close']);
  });

  it('the chat tells of opening and closing whoever does it: visitor, property or attribute', async () => {
    const chat = await mountChat();
    await openByHand(chat);
    one(chat, '.close').click();
    await chat.updateComplete;
    chat.open = true;
    await chat.updateComplete;
    chat.toggleAttribute('open', false);
    await chat.updateComplete;
    expect(typesOf().join()).to.equal('botlhale-open,botlhale-close,botlhale-open,botlhale-close');
  });

  it('the chat tells nothing of a panel that was open from the start', async () => {
    await mountChat(attributesFor({ open: '' }));
    expect(typesOf()).to.deep.equal([]);
  });

  it('show() takes no focus', async () => {
    const chat = await mountChat();
    const before = focused();
    await openByHost(chat);
    await chat.updateComplete;
    expect(hasFocus(before)).to.equal(true);
  });

  it('say() returns at once, before anything is loaded, and the words are sent in order', async () => {
    const chat = await mountChat();
    expect(chat.say('one')).to.equal(undefined);
    chat.say('two');
    expect(chat.transcript).to.deep.equal([]);
    await transcriptIs(
      chat,
      ...['user: one', 'user: two', 'bot: You said: one', 'bot: You said: two'],
    );
    expect(api.said()).to.deep.equal(['one', 'two']);
  });

  it('say() may come before the element is on the page', async () => {
    const chat = createChat();
    chat.say('early');
    document.body.append(chat);
    await transcriptIs(chat, 'user: early', 'bot: You said: early');
    chat.remove();
  });

  it('say() neither opens the panel nor takes the focus', async () => {
    const chat = await mountChat();
    const before = focused();
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    expect(chat.open).to.equal(false);
    expect(hasFocus(before)).to.equal(true);
  });

  it('say() of nothing says nothing', async () => {
    const chat = await mountChat();
    chat.say(' \n');
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    expect(api.said()).to.deep.equal(['Hello']);
  });

  it('transcript is a copy, in the platform’s format', async () => {
    const chat = await mountChat();
    api.answer(() => ({
      text_response: ['*One*', 'Two'],
      buttons: [{ title: 'Coffee', payload: '/coffee' }],
      custom: { type: 'image', link: 'https://media.example/x.png', caption: 'A cup' },
    }));
    chat.say('Hello');
    await eventually(() => expect(chat.transcript).to.have.lengthOf(4));
    expect(chat.transcript).to.deep.equal([
      { sender: 'user', message: 'Hello' },
      { sender: 'bot', message: '*One*' },
      { sender: 'bot', message: 'Two' },
      { sender: 'bot', message: 'A cup\nhttps://media.example/x.png' },
    ]);
    chat.transcript.pop();
    expect(chat.transcript).to.have.lengthOf(4);
  });

  it('clear() empties view and storage, and the next word starts anew', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    chat.say('Hello');
    await eventually(() => expect(bubbles(chat)).to.deep.equal(['Hello', 'You said: Hello']));
    expect(await stored(chat)).to.have.lengthOf(1);
    chat.clear();
    expect(chat.transcript).to.deep.equal([]);
    await eventually(async () => expect(await stored(chat)).to.deep.equal([]));
    await eventually(() => expect(bubbles(chat)).to.deep.equal([]));
    chat.say('Again');
    await eventually(() => expect(bubbles(chat)).to.deep.equal(['Again', 'You said: Again']));
    expect(api.calls.filter(({ path }) => path === '/start_conversation')).to.have.lengthOf(2);
  });

  it('clear() forgets what is stored before anything is loaded', async () => {
    const first = await mountChat();
    first.say('Hello');
    await transcriptIs(first, 'user: Hello', 'bot: You said: Hello');
    first.remove();
    const chat = createChat(attributesFor({ 'user-id': first.userId }));
    document.body.append(chat);
    await chat.updateComplete;
    chat.clear();
    await eventually(async () => expect(await stored(chat)).to.deep.equal([]));
    chat.remove();
  });

  it('an answer that comes after clear() is not shown', async () => {
    const chat = await mountChat();
    const release = api.hold();
    chat.say('Hello');
    await eventually(() => expect(api.said()).to.deep.equal(['Hello']));
    chat.clear();
    release();
    chat.say('Again');
    await transcriptIs(chat, 'user: Again', 'bot: You said: Again');
  });

  it('botlhale-message comes once a line, by whoever it was said', async () => {
    const chat = await mountChat();
    api.answer(() => ({ text_response: ['One', 'Two'] }));
    chat.say('Hello');
    await eventually(() => expect(heard.events).to.have.lengthOf(3));
    chat.say('Again');
    await eventually(() => expect(heard.events).to.have.lengthOf(6));
    const lines = heard.events.map((event) => {
      expect(event).to.be.instanceOf(BotlhaleMessageEvent);
      return event instanceof BotlhaleMessageEvent && `${event.sender}: ${event.message}`;
    });
    expect(lines).to.deep.equal([
      'user: Hello',
      ...['bot: One', 'bot: Two'],
      'user: Again',
      ...['bot: One', 'bot: Two'],
    ]);
  });

  it('botlhale-message is silent about a conversation that was restored', async () => {
    const first = await mountChat();
    first.say('Hello');
    await transcriptIs(first, 'user: Hello', 'bot: You said: Hello');
    first.remove();
    heard.events.length = 0;
    const next = await mountChat(attributesFor({ 'user-id': first.userId }));
    await transcriptIs(next, 'user: Hello', 'bot: You said: Hello');
    expect(typesOf()).to.deep.equal([]);
  });

  it('botlhale-message does not repeat a line that is sent again', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    api.answer(() => new Response('', { status: 503 }));
    chat.say('Hello');
    await eventually(() => expect(() => press(chat, 'Try again')).not.to.throw());
    await eventually(() => expect(api.said()).to.deep.equal(['Hello', 'Hello']));
    await eventually(
      () => expect(typesOf().filter((name) => name === 'botlhale-error')).not.to.be.empty,
    );
    expect(typesOf().filter((name) => name === 'botlhale-message')).to.have.lengthOf(1);
  });

  it('botlhale-route tells of the agent and of the way back; the department with it', async () => {
    const chat = await lonely();
    await openByHost(chat);
    api.answer(() => ({ ...handOver, custom: { department: 'Sales' } }));
    chat.say('A person, please');
    await eventually(() => expect(chat.route).to.equal('agent'));
    await eventually(() => expect(() => press(chat, 'Go on with the bot')).not.to.throw());
    await eventually(() => expect(chat.route).to.equal('bot'));
    const routes = heard.events.filter((event) => event instanceof BotlhaleRouteEvent);
    expect(routes.map(({ route, department }) => ({ route, department }))).to.deep.equal([
      { route: 'agent', department: 'Sales' },
      { route: 'bot', department: undefined },
    ]);
  });

  it('botlhale-route comes from the real platform too, and endChat() leaves its queue', async () => {
    const chat = await mountChat(await platformAttributes());
    await openByHost(chat);
    await askForAPerson(chat, 'Support');
    await eventually(() => expect(chat.route).to.equal('agent'));
    chat.endChat();
    await eventually(() => expect(chat.route).to.equal('bot'));
    expect(typesOf().filter((name) => name === 'botlhale-route')).to.have.lengthOf(2);
    chat.clear();
  });

  it('endChat() does nothing while the bot answers', async () => {
    const chat = await mountChat();
    chat.say('Hello');
    chat.endChat();
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    expect(chat.route).to.equal('bot');
    expect(typesOf()).not.to.include('botlhale-route');
  });

  it('botlhale-custom hands over what the bot sent beside its words, and nothing shows it raw', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    const coupon = { type: 'coupon', code: 'KOFI10' };
    api.answer(() => ({
      text_response: 'Ten percent off',
      custom: [coupon, { type: 'image', link: 'https://media.example/x.png' }, {}, ''],
    }));
    chat.say('coupon');
    await eventually(() => expect(typesOf()).to.include('botlhale-custom'));
    const customs = heard.events.filter((event) => event instanceof BotlhaleCustomEvent);
    expect(customs.map(({ custom }) => custom)).to.deep.equal([coupon]);
    await eventually(() => expect(bubbles(chat)).to.have.lengthOf(3));
    expect(bubbles(chat).join()).not.to.contain('KOFI10');
  });

  it('botlhale-error says what failed, without a word of the visitor’s, a token or an id', async () => {
    const chat = await mountChat(attributesFor({ 'token-url': 'https://bot.example/token' }));
    api.answer(() => new Response('{"error":{"message":"No."}}', { status: 400 }));
    chat.say('My secret');
    await eventually(() => expect(typesOf()).to.include('botlhale-error'));
    const [event] = heard.events.filter((candidate) => candidate instanceof BotlhaleErrorEvent);
    expect(event?.error).to.include({ kind: 'rejected', status: 400 });
    const id =
      api.calls.find(({ path }) => path === '/message')?.form.get('conversation_id') ?? '?';
    for (const secret of ['My secret', 'short-lived', id])
      expect(JSON.stringify(event?.error)).not.to.contain(secret);
  });

  it('every event bubbles, leaves every shadow root, and cannot be cancelled', async () => {
    const place = document.createElement('div');
    document.body.append(place);
    const chat = createChat();
    place.attachShadow({ mode: 'open' }).append(chat);
    await chat.updateComplete;
    await openByHost(chat);
    api.answer(() => ({ text_response: 'One', custom: { coupon: 1 } }));
    chat.say('Hello');
    await eventually(() => expect(typesOf()).to.include('botlhale-custom'));
    expect([...new Set(typesOf())].toSorted()).to.deep.equal([
      'botlhale-custom',
      'botlhale-message',
      'botlhale-open',
    ]);
    for (const event of heard.events) {
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, false]);
      expect(event.target === place, event.type).to.equal(true);
    }
    place.remove();
  });

  it('the panel’s own events stay inside', async () => {
    const chat = await mountChat();
    let leaked = 0;
    document.addEventListener('botlhale-wish', () => (leaked += 1), { once: true });
    await openByHand(chat);
    type(chat, 'Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    one(chat, '.close').click();
    expect(leaked).to.equal(0);
  });

  it('a host’s handler that throws does not stop the conversation', async () => {
    const chat: BotlhaleChat = await mountChat();
    const reported: string[] = [];
    const real = window.onerror;
    window.onerror = (message) => {
      reported.push(message instanceof Event ? message.type : message);
      return true;
    };
    chat.addEventListener('botlhale-message', () => {
      throw new Error('the host’s bug');
    });
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    window.onerror = real;
    expect(reported.join()).to.contain('the host’s bug');
  });
});
