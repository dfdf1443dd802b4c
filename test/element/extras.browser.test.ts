import { expect } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import '../../src/define.ts';
import {
  attributesFor,
  launcherOf,
  mountChat,
  openByHand,
  press,
  stored,
  transcriptIs,
  type,
  type Attributes,
} from '../support/fixtures/chat-fixture.ts';
import { inBothSchemes } from '../support/observers/driver.ts';
import {
  all,
  bringToRest,
  button,
  eventually,
  focused,
  hasFocus,
  one,
  wordsIn,
} from '../support/observers/in-shadow.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

const keys = ({ userId }: BotlhaleChat) =>
  [localStorage, sessionStorage].flatMap((storage) =>
    Object.keys(storage).filter((key) => key.includes(userId)),
  );

const canWrite = (chat: BotlhaleChat) => one(chat, 'botlhale-composer').checkVisibility();

/** Opens the chat, and waits for what stands above the composer. */
async function openWith(more: Attributes): Promise<BotlhaleChat> {
  const chat = await mountChat(attributesFor(more));
  launcherOf(chat).click();
  await eventually(() => expect(all(chat, '.card')).to.have.lengthOf(1));
  return chat;
}

/** Opening hours of a day that is not today. */
const closedNow = (): string => {
  const names = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
  return `${names[(new Date().getUTCDay() + 3) % 7] ?? 'Mo'} 08:00-17:00 UTC`;
};

describe('<botlhale-chat> above its composer', () => {
  let api: ScriptedFetch;
  beforeEach(() => {
    api = scriptFetch();
  });
  afterEach(() => api.restore());

  inBothSchemes(() => {
    for (const [name, more] of Object.entries({
      consent: { consent: '', 'privacy-url': 'https://example.org/privacy' },
      'consent, from right to left': { consent: '', language: 'ar' },
      'the form': { 'pre-chat': 'name, email, topic' },
      'opening hours and contacts': {
        'opening-hours': closedNow(),
        phone: '+27 11 000 0000',
        whatsapp: '+27 82 000 0000',
      },
    }))
      it(`the chat is accessible above its composer: ${name}`, async () => {
        const chat = await openWith({ ...more });
        bringToRest(chat);
        await expect(chat).to.be.accessible();
      });
  });

  describe('with consent', () => {
    const consent = { consent: '', 'privacy-url': 'https://example.org/privacy' };

    it('nothing is stored or sent before the visitor agrees, whatever the host says', async () => {
      const chat = await mountChat(attributesFor({ ...consent, 'greeting-delay': '0.01' }));
      chat.say('From the host');
      await eventually(() => expect(all(chat, '.words')).to.have.lengthOf(1));
      press(chat, 'Dismiss');
      launcherOf(chat).click();
      await eventually(() => expect(all(chat, '.card')).to.have.lengthOf(1));
      expect(canWrite(chat)).to.equal(false);
      press(chat, 'Menu');
      await eventually(() => expect(all(chat, '[role=menuitemcheckbox]')).to.have.lengthOf(1));
      one(chat, '[role=menuitemcheckbox]').click();
      await eventually(() => expect(chat.lowData).to.equal(true));
      expect(keys(chat)).to.deep.equal([]);
      expect(api.calls).to.deep.equal([]);
      press(chat, 'I agree');
      await transcriptIs(chat, 'user: From the host', 'bot: You said: From the host');
      expect(keys(chat)).to.include(`botlhale-chat:a-bot:${chat.userId}:consent`);
    });

    it('the cursor is in the composer once the visitor has agreed', async () => {
      const chat = await openWith(consent);
      await eventually(() => {
        const ways = all(one(chat, 'botlhale-extras'), 'a, button');
        expect(ways.some((way) => hasFocus(way))).to.equal(true);
      });
      button(chat, 'I agree').focus();
      button(chat, 'I agree').click();
      await eventually(() => expect(hasFocus(one(chat, 'textarea'))).to.equal(true));
      expect(all(chat, '.card')).to.have.lengthOf(0);
      type(chat, 'Hello');
      await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    });

    it('the focus stays in the chat when the field it was in goes', async () => {
      const chat = await mountChat(attributesFor({ ...consent, position: 'inline' }));
      await eventually(() => expect(() => button(chat, 'I agree')).not.to.throw());
      press(chat, 'I agree');
      await eventually(() => expect(canWrite(chat)).to.equal(true));
      one(chat, 'textarea').focus();
      chat.clear();
      await eventually(() => expect(canWrite(chat)).to.equal(false));
      await eventually(() => expect(hasFocus(one(chat, '[role=log]'))).to.equal(true));
    });

    it('a visitor who refused may think again', async () => {
      const chat = await openWith(consent);
      press(chat, 'No, thanks');
      await eventually(() =>
        expect(wordsIn(one(chat, '.card [role=status]'))).to.equal('Nothing was stored or sent.'),
      );
      expect(canWrite(chat)).to.equal(false);
      expect(keys(chat)).to.deep.equal([]);
      press(chat, 'I have changed my mind');
      await eventually(() => expect(() => button(chat, 'I agree')).not.to.throw());
    });

    it('the next page does not ask for consent again, until the device is cleared', async () => {
      const chat = await openWith(consent);
      press(chat, 'I agree');
      await eventually(() => expect(canWrite(chat)).to.equal(true));
      const next = await mountChat(attributesFor({ ...consent, 'user-id': chat.userId }));
      await openByHand(next);
      expect(canWrite(next)).to.equal(true);
      next.clear();
      await eventually(() => expect(canWrite(next)).to.equal(false));
      next.say('Too early');
      expect(await stored(next)).to.deep.equal([]);
    });

    it('what is agreed to can be read in the visitor’s own language before', async () => {
      const chat = await openWith(consent);
      press(chat, 'Menu');
      const choose = (label: string) =>
        eventually(() => {
          const item = all(chat, '[role^=menuitem]').find((each) =>
            wordsIn(each).startsWith(label),
          );
          expect(item instanceof HTMLElement).to.equal(true);
          if (item instanceof HTMLElement) item.click();
        });
      await choose('Language');
      await choose('isiZulu');
      await eventually(() => expect(() => button(chat, 'Ngiyavuma')).not.to.throw());
      expect(keys(chat)).to.deep.equal([]);
    });
  });

  for (const gate of [{ consent: '' }, { 'pre-chat': 'name' }])
    it(`the chat suggests nothing before it can be sent: ${JSON.stringify(gate)}`, async () => {
      const chat = await openWith({ ...gate, suggestions: 'Coffee|Tea' });
      const suggested = () =>
        all(chat, 'button')
          .map(wordsIn)
          .filter((words) => words === 'Tea');
      await eventually(() => expect(suggested()).to.deep.equal([]));
      const name = all(chat, 'input')[0];
      if (name) Object.assign(name, { value: 'Thandi' });
      press(chat, name ? 'Start the chat' : 'I agree');
      await eventually(() => expect(canWrite(chat)).to.equal(true));
      if (!name) await eventually(() => expect(suggested()).to.deep.equal(['Tea']));
    });

  describe('with a form', () => {
    it('the form says what is missing, at the field, and puts the cursor there', async () => {
      const chat = await openWith({ 'pre-chat': 'name, email' });
      expect(canWrite(chat)).to.equal(false);
      press(chat, 'Start the chat');
      await eventually(() => expect(all(chat, '.wrong')).to.have.lengthOf(2));
      const [name, email] = all(chat, 'input');
      if (!(name instanceof HTMLInputElement) || !(email instanceof HTMLInputElement))
        throw new Error('There are no two fields.');
      expect(hasFocus(name)).to.equal(true);
      expect([name.ariaInvalid, name.getAttribute('aria-describedby')]).to.deep.equal([
        'true',
        'wrong-0',
      ]);
      name.value = 'Thandi';
      email.value = 'thandi@';
      press(chat, 'Start the chat');
      await eventually(() => expect(all(chat, '.wrong')).to.have.lengthOf(1));
      expect(hasFocus(email)).to.equal(true);
      expect(api.calls).to.deep.equal([]);
    });

    it('the form hands the answers to the host, and sends them as the first message', async () => {
      const chat = await openWith({ 'pre-chat': 'name, topic' });
      const heard: unknown[] = [];
      chat.addEventListener('botlhale-pre-chat', ({ answers }) => void heard.push(answers));
      all(chat, 'input').forEach((input, index) =>
        Object.assign(input, { value: ['Thandi', 'An order'][index] }),
      );
      button(chat, 'Start the chat').focus();
      press(chat, 'Start the chat');
      await transcriptIs(
        chat,
        'user: Your name: Thandi\nWhat is it about?: An order',
        'bot: You said: Your name: Thandi\nWhat is it about?: An order',
      );
      expect(heard).to.deep.equal([{ name: 'Thandi', topic: 'An order' }]);
      await eventually(() => expect(hasFocus(one(chat, 'textarea'))).to.equal(true));
    });

    it('the form asks what the host defines, and lets alone what may stay empty', async () => {
      const chat = await mountChat();
      chat.preChat = [
        { name: 'order', label: 'Order number', optional: true },
        { name: 'shop', label: 'Which shop?', options: ['Soweto', 'Sandton'] },
      ];
      launcherOf(chat).click();
      await eventually(() =>
        expect(all(chat, 'label').map(wordsIn)).to.deep.equal([
          'Order number (optional)',
          'Which shop?',
        ]),
      );
      bringToRest(chat);
      await expect(chat).to.be.accessible();
      Object.assign(one(chat, 'select'), { value: 'Soweto' });
      press(chat, 'Start the chat');
      await eventually(() => expect(api.said()).to.deep.equal(['Which shop?: Soweto']));
    });

    it('the form is not there once something was said', async () => {
      const chat = await mountChat(attributesFor({ 'pre-chat': 'name' }));
      chat.say('Hello');
      await openByHand(chat);
      await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
      await eventually(() => expect(canWrite(chat)).to.equal(true));
      expect(all(chat, '.card')).to.have.lengthOf(0);
    });
  });

  it('the chat says that the team is away and until when, with other ways to reach it', async () => {
    const chat = await openWith({
      'opening-hours': closedNow(),
      'away-message': 'We are asleep.',
      phone: '+27 11 000 0000',
      whatsapp: '+27 (82) 000-0000',
    });
    expect(wordsIn(one(chat, '.card p'))).to.match(/^We are asleep\. Our team is back: \w+/);
    expect(all(chat, '.card a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:+27110000000',
      'https://wa.me/27820000000',
    ]);
    expect(canWrite(chat)).to.equal(true);
    press(chat, 'Dismiss');
    await eventually(() => expect(all(chat, '.card')).to.have.lengthOf(0));
    expect(focused()).not.to.equal(null);
  });
});
