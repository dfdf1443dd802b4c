import { expect } from '@open-wc/testing';
import { watchLeftovers } from '../support/observers/leftovers.ts';
import {
  all,
  eventually,
  focused,
  hasFocus,
  one,
  wordsIn,
} from '../support/observers/in-shadow.ts';
import {
  askForAPerson,
  attributesFor,
  bubbles,
  createChat,
  mountChat,
  openByHost,
  platformAttributes,
  stored,
  transcriptIs,
} from '../support/fixtures/chat-fixture.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

// Before the sources are loaded, so that nothing of theirs escapes it.
const leftovers = watchLeftovers();

/** Waits until only what was held `before` is: of that, the chat of an earlier test may still give up some. */
const holdsNoMoreThan = (before: readonly string[]): Promise<void> =>
  eventually(() => {
    const now = leftovers.held();
    expect(before).to.include.members(now);
    expect(now.length).to.be.at.most(before.length);
  });

describe('<botlhale-chat> on a page that changes', () => {
  let api: ScriptedFetch;

  before(async () => {
    await import('../../src/define.ts');
  });
  beforeEach(() => {
    api = scriptFetch();
  });
  afterEach(() => api.restore());

  const elsewhere = (): HTMLElement => {
    const place = document.createElement('div');
    document.body.append(place);
    return place;
  };

  it('the chat is accessible wherever it is put', async () => {
    const chat = await mountChat();
    await expect(chat).to.be.accessible();
  });

  it('the chat goes on when it is moved: a message that is under way is not disturbed', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    const release = api.hold();
    chat.say('Hello');
    await eventually(() => expect(api.said()).to.deep.equal(['Hello']));
    const place = elsewhere();
    place.append(chat);
    await chat.updateComplete;
    expect(chat.transcript).to.deep.equal([{ sender: 'user', message: 'Hello' }]);
    release();
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    expect(api.said()).to.deep.equal(['Hello']);
    expect(all(chat, '.in-doubt')).to.have.lengthOf(0);
    place.remove();
  });

  it('the chat keeps its drawn panel and what is being written when it is moved', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    const field = one(chat, 'textarea');
    Object.assign(field, { value: 'half a sen' });
    const place = elsewhere();
    place.append(chat);
    await chat.updateComplete;
    expect(one(chat, 'textarea') === field).to.equal(true);
    expect(field).to.have.property('value', 'half a sen');
    place.remove();
  });

  it('the chat comes back from storage when it was taken away and is put back', async () => {
    const chat = await mountChat();
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    const place = chat.parentElement;
    chat.remove();
    await eventually(() => expect(chat.transcript).to.deep.equal([]));
    place?.append(chat);
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    chat.say('Again');
    await eventually(() => expect(api.said()).to.deep.equal(['Hello', 'Again']));
    expect(api.calls.filter(({ path }) => path === '/start_conversation')).to.have.lengthOf(1);
  });

  it('the chat comes back in an element of its own on the next page', async () => {
    const first = await mountChat();
    first.say('Hello');
    await transcriptIs(first, 'user: Hello', 'bot: You said: Hello');
    first.remove();
    const next = await mountChat(attributesFor({ 'user-id': first.userId }));
    await transcriptIs(next, 'user: Hello', 'bot: You said: Hello');
  });

  it('the chat says that a message which was under way when it was taken away is in doubt', async () => {
    const chat = await mountChat();
    const release = api.hold();
    chat.say('Hello');
    await eventually(() => expect(api.said()).to.deep.equal(['Hello']));
    const place = chat.parentElement;
    chat.remove();
    await eventually(() => expect(chat.transcript).to.deep.equal([]));
    release();
    place?.append(chat);
    await openByHost(chat);
    await eventually(() => expect(one(chat, '.in-doubt').textContent).to.contain('Not confirmed'));
    expect(api.said()).to.deep.equal(['Hello']);
  });

  it('the chat takes no focus when it is put back', async () => {
    const chat = await mountChat(attributesFor({ open: '' }));
    const before = focused();
    await openByHost(chat);
    const place = chat.parentElement;
    chat.remove();
    place?.append(chat);
    await openByHost(chat);
    expect(hasFocus(before)).to.equal(true);
  });

  it('the chat leaves nothing behind when it is taken away, however often', async () => {
    const before = leftovers.held();
    const place = elsewhere();
    const chat = createChat();
    for (let round = 0; round < 3; round += 1) {
      place.append(chat);
      await openByHost(chat);
      chat.say(`Round ${round}`);
      await eventually(() => expect(bubbles(chat).at(-1)).to.equal(`You said: Round ${round}`));
      expect(leftovers.held()).to.include.members(['window: online', 'viewport: resize']);
      expect(leftovers.held().length - before.length).to.be.at.most(16);
      chat.remove();
      await holdsNoMoreThan(before);
    }
    place.remove();
  });

  it('the chat calls off what it waits for when it is taken away', async () => {
    const before = leftovers.held();
    const chat = await mountChat();
    api.answer(() => new Response('', { status: 429, headers: { 'Retry-After': '60' } }));
    chat.say('Hello');
    // A minute, and the part that chance adds.
    await eventually(() =>
      expect(leftovers.held().join()).to.match(/timeout of (6|7)\d{4}(\.\d+)? ms/),
    );
    chat.remove();
    await holdsNoMoreThan(before);
  });

  it('the chat closes the agent’s connection when it is taken away, and resumes it when it is put back', async () => {
    api.restore();
    // Socket.IO listens to the window on its own account, once a page: not a matter of the chat's.
    await import('../../src/element/connect-agent.ts');
    const before = leftovers.held();
    const chat = await mountChat(await platformAttributes());
    await openByHost(chat);
    await askForAPerson(chat, 'Sales');
    const inTheQueue = () =>
      eventually(() => {
        const status = one(chat, 'p.status');
        expect(wordsIn(status)).to.equal('Waiting for our team');
        expect(leftovers.held().filter((what) => what === 'socket')).to.have.lengthOf(1);
      });
    await inTheQueue();
    const lines = chat.transcript;

    const place = chat.parentElement;
    chat.remove();
    await holdsNoMoreThan(before);

    place?.append(chat);
    await inTheQueue();
    expect(chat.route).to.equal('agent');
    chat.remove();
    await holdsNoMoreThan(before);

    place?.append(chat);
    await inTheQueue();
    expect(chat.transcript).to.deep.equal(lines);
    chat.endChat();
    await eventually(() => expect(chat.route).to.equal('bot'));
    chat.clear();
  });

  it('the chat stands twice on one page: two bots, two conversations, two memories', async () => {
    const visitor = attributesFor()['user-id'] ?? '';
    const first = await mountChat(attributesFor({ 'bot-id': 'one', 'user-id': visitor }));
    const two = await mountChat(attributesFor({ 'bot-id': 'two', 'user-id': visitor }));
    first.say('To one');
    two.say('To two');
    await transcriptIs(first, 'user: To one', 'bot: You said: To one');
    await transcriptIs(two, 'user: To two', 'bot: You said: To two');
    expect(await stored(first)).to.have.lengthOf(2);
    first.clear();
    await eventually(async () => expect(await stored(two)).to.have.lengthOf(1));
    expect(two.transcript).to.have.lengthOf(2);
    expect(first.transcript).to.deep.equal([]);
    expect((await stored(two))[0])
      .to.contain('To two')
      .and.not.to.contain('To one');
    first.show();
    await first.updateComplete;
    expect(two.open).to.equal(false);
    two.clear();
  });
});
