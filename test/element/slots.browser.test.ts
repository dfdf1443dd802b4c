import { expect } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import '../../src/define.ts';
import { mountChat, openByHost } from '../support/fixtures/chat-fixture.ts';
import { all, bringToRest, eventually, one } from '../support/observers/in-shadow.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

const put = (chat: BotlhaleChat, slot: string, words = slot): HTMLElement => {
  const element = document.createElement('span');
  element.slot = slot;
  element.textContent = words;
  chat.append(element);
  return element;
};

const isShown = (element: Element): boolean => element.getClientRects().length > 0;

describe('<botlhale-chat> slots', () => {
  let api: ScriptedFetch;
  beforeEach(() => {
    api = scriptFetch();
  });
  afterEach(() => api.restore());

  it('slots leave the chat accessible', async () => {
    const chat = await mountChat();
    for (const slot of ['header', 'empty', 'footer']) put(chat, slot);
    await openByHost(chat);
    await eventually(() => expect(isShown(one(chat, 'span[slot="footer"]'))).to.equal(true));
    bringToRest(chat);
    await expect(chat).to.be.accessible();
  });

  it('slots show what the page puts into them', async () => {
    const chat = await mountChat();
    const given = ['launcher', 'header', 'avatar', 'footer'].map((slot) => put(chat, slot));
    expect(given.map(isShown)).to.deep.equal([true, false, false, false]);
    await openByHost(chat);
    await eventually(() => expect(given.slice(1).map(isShown)).to.deep.equal([true, true, true]));
  });

  it('slots have what stands in for them where the page puts nothing', async () => {
    const chat = await mountChat();
    put(chat, 'footer');
    await openByHost(chat);
    await eventually(() => expect(isShown(one(chat, 'span[slot="footer"]'))).to.equal(true));
    expect(all(chat, 'header .avatar svg').map(isShown)).to.deep.equal([true]);
    expect(isShown(one(chat, '[name="empty"] .bubble'))).to.equal(true);
  });

  it('the slot for the empty state shows the page’s own until something is said', async () => {
    const chat = await mountChat();
    const own = put(chat, 'empty', 'Welcome to the shop');
    await openByHost(chat);
    await eventually(() => expect(isShown(own)).to.equal(true));
    expect(isShown(one(chat, '[name="empty"] .bubble'))).to.equal(false);
    chat.say('Hello');
    await eventually(() => expect(isShown(own)).to.equal(false));
  });
});
