import { expect } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import '../../src/define.ts';
import {
  attributesFor,
  mountChat,
  openByHand,
  press,
  stored,
  transcriptIs,
  type,
} from '../support/fixtures/chat-fixture.ts';
import { all, eventually, one, wordsIn } from '../support/observers/in-shadow.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

/** Chooses from the menu, page by page. */
async function choose(chat: BotlhaleChat, ...labels: readonly string[]): Promise<void> {
  press(chat, 'Menu');
  for (const label of labels)
    await eventually(() => {
      const item = all(chat, '[role^=menuitem]').find((each) => wordsIn(each).startsWith(label));
      expect(item instanceof HTMLElement, label).to.equal(true);
      if (item instanceof HTMLElement) item.click();
    });
}

/** The keys under which this browser keeps something of the visitor's, in either storage. */
const keys = ({ userId }: BotlhaleChat) =>
  [localStorage, sessionStorage].flatMap((storage) =>
    Object.keys(storage).filter((key) => key.includes(userId)),
  );

describe('<botlhale-chat> on the visitor’s device', () => {
  let api: ScriptedFetch;
  beforeEach(() => {
    api = scriptFetch();
  });
  afterEach(() => api.restore());

  it('the chat is accessible with its menu open', async () => {
    const chat = await mountChat();
    await openByHand(chat);
    press(chat, 'Menu');
    await eventually(() => expect(all(chat, '[role=menu]')).to.have.lengthOf(1));
    for (const animation of one(chat, '.panel').getAnimations()) animation.finish();
    await expect(chat).to.be.accessible();
  });

  it('the chat fetches the menu only when it is first opened', async () => {
    const chat = await mountChat();
    await openByHand(chat);
    expect(all(chat, 'botlhale-menu')).to.have.lengthOf(0);
  });

  it('the chat keeps the choice to use less data, for the pages to come', async () => {
    const chat = await mountChat();
    await openByHand(chat);
    expect(chat.lowData).to.equal(false);
    await choose(chat, 'Use less data');
    await eventually(() => expect(chat.lowData).to.equal(true));
    const again = await mountChat(attributesFor({ 'user-id': chat.userId }));
    expect(again.lowData).to.equal(true);
    await openByHand(again);
    await choose(again, 'Use less data');
    await eventually(() => expect(again.lowData).to.equal(false));
  });

  it('the chat uses less data by itself where the browser says Save-Data, until the visitor chooses', async () => {
    Object.defineProperty(navigator, 'connection', {
      value: { saveData: true },
      configurable: true,
    });
    try {
      const chat = await mountChat();
      expect(chat.lowData).to.equal(true);
      await openByHand(chat);
      await choose(chat, 'Use less data');
      await eventually(() => expect(chat.lowData).to.equal(false));
      const again = await mountChat(attributesFor({ 'user-id': chat.userId }));
      expect(again.lowData).to.equal(false);
    } finally {
      Reflect.deleteProperty(navigator, 'connection');
    }
  });

  it('the chat uses less data where the host says so', async () => {
    const chat = await mountChat(attributesFor({ 'low-data': '' }));
    expect(chat.lowData).to.equal(true);
    chat.removeAttribute('low-data');
    expect(chat.lowData).to.equal(false);
  });

  it('the chat keeps nothing at all once it was cleared from the menu', async () => {
    const chat = await mountChat();
    await openByHand(chat);
    type(chat, 'Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    await choose(chat, 'Use less data');
    expect(keys(chat)).not.to.deep.equal([]);
    await choose(chat, 'Remove this chat from this device', 'Remove');
    await eventually(() => expect(chat.transcript).to.deep.equal([]));
    expect(keys(chat)).to.deep.equal([]);
    await eventually(async () => expect(await stored(chat)).to.deep.equal([]));
  });

  it('the chat leaves what belongs to another visitor of the same device', async () => {
    const chat = await mountChat();
    const other = await mountChat(attributesFor({ 'user-id': `${chat.userId}0` }));
    other.say('Mine');
    await transcriptIs(other, 'user: Mine', 'bot: You said: Mine');
    await openByHand(chat);
    chat.clear();
    expect(await stored(other)).not.to.deep.equal([]);
  });

  it('the chat changes the language of the interface from the menu, and the conversation stays', async () => {
    const chat = await mountChat();
    await openByHand(chat);
    type(chat, 'Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    await choose(chat, 'Language', 'isiZulu');
    await eventually(() => expect(one(chat, 'botlhale-panel').lang).to.equal('zu-ZA'));
    expect(chat.transcript).to.have.lengthOf(2);
    type(chat, 'Sawubona');
    await eventually(() => expect(api.said()).to.have.lengthOf(2));
    expect(api.calls.at(-1)?.form.get('language_code')).to.equal('zu-ZA');
  });
});
