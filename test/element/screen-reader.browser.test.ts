import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import {
  attributesFor,
  mountChat,
  openByHost,
  transcriptIs,
} from '../support/fixtures/chat-fixture.ts';
import { focused, hasFocus, one } from '../support/observers/in-shadow.ts';
import {
  announced,
  forget,
  hear,
  listenIn,
  stopListening,
} from '../support/observers/screen-reader.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

describe('A screen reader on the page of a closed chat', () => {
  let api: ScriptedFetch;
  beforeEach(() => {
    api = scriptFetch();
  });
  afterEach(async () => {
    await stopListening();
    api.restore();
  });

  it('a screen reader finds the page accessible', async () => {
    await expect(await mountChat()).to.be.accessible();
  });

  it('a screen reader is told politely, and once each, that messages came; the focus stays', async () => {
    const chat = await mountChat();
    const before = focused();
    await listenIn(one(chat, 'span[lang]'));
    chat.say('Hello');
    expect(new Set(await hear('1 new message'))).to.deep.equal(new Set(['polite: 1 new message']));
    await forget();
    chat.requestUpdate();
    await chat.updateComplete;
    expect(await announced()).to.deep.equal([]);
    chat.say('Again');
    expect(new Set(await hear('2 new messages'))).to.deep.equal(
      new Set(['polite: 2 new messages']),
    );
    expect(hasFocus(before)).to.equal(true);
  });

  it('a screen reader is told nothing of a conversation that comes back from the page before', async () => {
    const first = await mountChat();
    first.say('Hello');
    await transcriptIs(first, 'user: Hello', 'bot: You said: Hello');
    first.remove();
    const chat = await mountChat(attributesFor({ 'user-id': first.userId }));
    await listenIn(one(chat, 'span[lang]'));
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    await openByHost(chat);
    await chat.updateComplete;
    expect(await announced()).to.deep.equal([]);
  });
});
