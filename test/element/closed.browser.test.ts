import { expect } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import '../../src/define.ts';
import {
  attributesFor,
  launcherOf,
  mountChat,
  openByHand,
  press,
  transcriptIs,
  type,
} from '../support/fixtures/chat-fixture.ts';
import {
  all,
  eventually,
  focused,
  hasFocus,
  one,
  wordsIn,
} from '../support/observers/in-shadow.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

const bubbleShown = (chat: BotlhaleChat) =>
  eventually(() => expect(wordsIn(one(chat, '.words'))).not.to.equal(''));

/** Writes without sending. */
function write(chat: BotlhaleChat, text: string): void {
  const field = one(chat, 'textarea');
  Object.assign(field, { value: text });
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const written = (chat: BotlhaleChat) => (one(chat, 'textarea') as HTMLTextAreaElement).value; // its tag

describe('<botlhale-chat> while it is closed, and between pages', () => {
  let api: ScriptedFetch;
  let title: string;
  beforeEach(() => {
    api = scriptFetch();
    title = document.title;
  });
  afterEach(() => {
    api.restore();
    document.title = title;
  });

  describe('with a greeting', () => {
    const greeting = { 'greeting-delay': '0.01', greeting: 'Hi, I am Kofi.' };

    for (const more of [{}, { position: 'bottom-left' }, { language: 'ar' }])
      it(`the greeting is accessible: ${JSON.stringify(more)}`, async () => {
        const chat = await mountChat(attributesFor({ ...greeting, ...more }));
        await bubbleShown(chat);
        await expect(chat).to.be.accessible();
      });

    for (const position of ['bottom-right', 'bottom-left'])
      for (const language of ['en', 'ar'])
        it(`the greeting stands beside the launcher, within the window: ${position}, ${language}`, async () => {
          const chat = await mountChat(attributesFor({ ...greeting, position, language }));
          await bubbleShown(chat);
          const bubble = one(chat, 'botlhale-greeting').getBoundingClientRect();
          const launcher = launcherOf(chat).getBoundingClientRect();
          const gap =
            position === 'bottom-right'
              ? launcher.left - bubble.right
              : bubble.left - launcher.right;
          expect(gap).to.be.closeTo(12, 1);
          expect(bubble.left).to.be.at.least(0);
          expect(bubble.right).to.be.at.most(innerWidth);
        });

    it('the greeting is said politely, takes no focus, and opens nothing', async () => {
      const before = focused();
      const chat = await mountChat(attributesFor(greeting));
      await bubbleShown(chat);
      expect(wordsIn(one(chat, '[role=status]:has(.words)'))).to.equal('Hi, I am Kofi.');
      expect(hasFocus(before)).to.equal(true);
      expect(chat.open).to.equal(false);
    });

    it('the chat opens, with the cursor in the composer, when the greeting is pressed', async () => {
      const chat = await mountChat(attributesFor(greeting));
      await bubbleShown(chat);
      one(chat, '.words').click();
      await eventually(() => expect(hasFocus(one(chat, 'textarea'))).to.equal(true));
      expect(all(chat, 'botlhale-greeting')).to.have.lengthOf(0);
    });

    it('a greeting that was dismissed comes no more in this tab, and gives the focus to the launcher', async () => {
      const chat = await mountChat(attributesFor(greeting));
      await bubbleShown(chat);
      press(chat, 'Dismiss');
      expect(all(chat, 'botlhale-greeting')).to.have.lengthOf(0);
      expect(hasFocus(launcherOf(chat))).to.equal(true);
      expect(sessionStorage.getItem(`botlhale-chat:a-bot:${chat.userId}:greeted`)).to.equal('yes');
      const again = await mountChat(attributesFor({ ...greeting, 'user-id': chat.userId }));
      // Its turn has passed when somebody who came later is greeted.
      await bubbleShown(await mountChat(attributesFor({ ...greeting, 'greeting-delay': '0.1' })));
      expect(all(again, 'botlhale-greeting')).to.have.lengthOf(0);
      chat.clear();
      expect(sessionStorage.getItem(`botlhale-chat:a-bot:${chat.userId}:greeted`)).to.equal(null);
    });

    it('nobody is greeted who has opened the chat already', async () => {
      const chat = await mountChat(attributesFor({ ...greeting, 'greeting-delay': '0.2' }));
      await openByHand(chat);
      chat.hide();
      await new Promise((resolve) => setTimeout(resolve, 250)); // the delay itself
      expect(all(chat, 'botlhale-greeting')).to.have.lengthOf(0);
    });
  });

  describe('with a count in the title', () => {
    it('the title counts what is unread, and is the page’s own again when it was read', async () => {
      document.title = 'A shop';
      const chat = await mountChat(attributesFor({ 'title-count': '' }));
      chat.say('Hello');
      await eventually(() => expect(document.title).to.equal('(1) A shop'));
      chat.say('Again');
      await eventually(() => expect(document.title).to.equal('(2) A shop'));
      await openByHand(chat);
      await eventually(() => expect(document.title).to.equal('A shop'));
    });

    it('a title that the page has given itself meanwhile is kept', async () => {
      document.title = 'A shop';
      const chat = await mountChat(attributesFor({ 'title-count': '' }));
      chat.say('Hello');
      await eventually(() => expect(document.title).to.equal('(1) A shop'));
      document.title = 'The basket';
      chat.remove();
      await eventually(() => expect(document.title).to.equal('The basket'));
    });

    it('the title is left alone where the host does not want a count', async () => {
      document.title = 'A shop';
      const chat = await mountChat();
      chat.say('Hello');
      await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
      await chat.updateComplete;
      expect(document.title).to.equal('A shop');
    });
  });

  describe('with a draft', () => {
    it('a draft is kept for the next page, by visitor', async () => {
      const chat = await mountChat();
      await openByHand(chat);
      write(chat, 'half a sen');
      chat.remove();
      const next = await mountChat(attributesFor({ 'user-id': chat.userId }));
      await openByHand(next);
      expect(written(next)).to.equal('half a sen');
      const other = await mountChat();
      await openByHand(other);
      expect(written(other)).to.equal('');
    });

    it('no draft is kept once it was sent', async () => {
      const chat = await mountChat();
      await openByHand(chat);
      write(chat, 'Hel');
      type(chat, 'Hello');
      await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
      expect(sessionStorage.getItem(`botlhale-chat:a-bot:${chat.userId}:draft`)).to.equal(null);
    });

    it('a draft is lost, on the screen too, when the conversation is cleared', async () => {
      const chat = await mountChat();
      await openByHand(chat);
      write(chat, 'a secret');
      chat.clear();
      expect(written(chat)).to.equal('');
      expect(sessionStorage.getItem(`botlhale-chat:a-bot:${chat.userId}:draft`)).to.equal(null);
    });
  });
});
