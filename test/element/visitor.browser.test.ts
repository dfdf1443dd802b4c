import { expect } from '@open-wc/testing';
import '../../src/define.ts';
import {
  attributesFor,
  launcherOf,
  mountChat,
  openByHand,
  openByHost,
  press,
  transcriptIs,
  type,
} from '../support/fixtures/chat-fixture.ts';
import {
  all,
  bringToRest,
  everyElement,
  eventually,
  focused,
  hasFocus,
  one,
  wordsIn,
} from '../support/observers/in-shadow.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

const escape = () =>
  new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });

describe('<botlhale-chat> for its visitor', () => {
  let api: ScriptedFetch;
  beforeEach(() => {
    api = scriptFetch();
  });
  afterEach(() => api.restore());

  it('the chat is accessible, closed, open, and closed again with something unread', async () => {
    const chat = await mountChat();
    await expect(chat).to.be.accessible();
    await openByHand(chat);
    bringToRest(chat);
    await expect(chat).to.be.accessible();
    chat.hide();
    chat.say('Hello');
    await eventually(() => expect(all(chat, '.badge')).to.have.lengthOf(1));
    await expect(chat).to.be.accessible();
  });

  it('the chat has a launcher that says what it does, and whether the chat is open', async () => {
    const chat = await mountChat();
    const launcher = launcherOf(chat);
    const says = () => [
      launcher.getAttribute('aria-label'),
      launcher.getAttribute('aria-expanded'),
    ];
    expect(says()).to.deep.equal(['Open the chat', 'false']);
    await openByHand(chat);
    expect(says()).to.deep.equal(['Close the chat', 'true']);
    launcher.click();
    await chat.updateComplete;
    expect(says()).to.deep.equal(['Open the chat', 'false']);
    expect(chat.open).to.equal(false);
  });

  it('the chat puts the cursor into the composer when the visitor opens it, every time', async () => {
    const chat = await mountChat();
    await openByHand(chat);
    await eventually(() => expect(hasFocus(one(chat, 'textarea'))).to.equal(true));
    chat.hide();
    await chat.updateComplete;
    await openByHand(chat);
    await eventually(() => expect(hasFocus(one(chat, 'textarea'))).to.equal(true));
  });

  for (const [way, close] of [
    ['Escape', (chat: HTMLElement) => one(chat, 'textarea').dispatchEvent(escape())],
    ['its close button', (chat: HTMLElement) => one(chat, '.close').click()],
  ] as const)
    it(`the chat gives the focus back to the launcher when it is closed with ${way}`, async () => {
      const chat = await mountChat();
      await openByHand(chat);
      await eventually(() => expect(hasFocus(one(chat, 'textarea'))).to.equal(true));
      close(chat);
      await eventually(() => {
        expect(chat.open).to.equal(false);
        expect(hasFocus(launcherOf(chat))).to.equal(true);
      });
    });

  it('the chat takes no focus when the host opens it, even after a visitor changed their mind', async () => {
    const chat = await mountChat();
    launcherOf(chat).click();
    launcherOf(chat).click();
    const before = focused();
    await openByHost(chat);
    await chat.updateComplete;
    await one(chat, 'botlhale-panel').getAnimations()[0]?.ready;
    expect(hasFocus(before)).to.equal(true);
  });

  it('the chat takes no focus when a message comes, open or closed', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    const before = focused();
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    await chat.updateComplete;
    expect(hasFocus(before)).to.equal(true);
    chat.hide();
    chat.say('Again');
    await eventually(() => expect(all(chat, '.badge')).to.have.lengthOf(1));
    expect(hasFocus(before)).to.equal(true);
  });

  it('the chat has nothing that takes the focus, but the launcher, while it is closed', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    chat.hide();
    await chat.updateComplete;
    const takers = everyElement(chat).filter((element) => {
      if (!(element instanceof HTMLElement)) return false;
      element.focus();
      return hasFocus(element);
    });
    expect(takers.map(({ className }) => className)).to.deep.equal(['launcher']);
    launcherOf(chat).blur();
  });

  it('the chat announces what is unread in a status outside the panel, and counts it at the launcher', async () => {
    const chat = await mountChat();
    const status = one(chat, 'span[lang] [role="status"]');
    expect(wordsIn(status)).to.equal('');
    chat.say('Hello');
    await eventually(() => expect(wordsIn(status)).to.equal('1 new message'));
    expect(one(chat, 'span[lang] [role="status"]') === status).to.equal(true);
    expect(status.closest('botlhale-panel') === null).to.equal(true);
    expect(launcherOf(chat).getAttribute('aria-label')).to.equal('Open the chat, 1 new message');
    expect(wordsIn(one(chat, '.badge'))).to.equal('1');
    expect(one(chat, '.badge').getAttribute('aria-hidden')).to.equal('true');
    await openByHand(chat);
    expect(wordsIn(status)).to.equal('');
    expect(all(chat, '.badge')).to.have.lengthOf(0);
  });

  it('the chat touches neither the panel’s attributes nor the launcher when a message comes', async () => {
    const chat = await mountChat();
    await openByHand(chat);
    const touched: string[] = [];
    const watcher = new MutationObserver((records) =>
      touched.push(...records.map(({ attributeName, type: kind }) => attributeName ?? kind)),
    );
    watcher.observe(one(chat, 'botlhale-panel'), { attributes: true });
    const around = launcherOf(chat).parentElement;
    if (around) watcher.observe(around, { attributes: true, childList: true, subtree: true });
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    await chat.updateComplete;
    watcher.disconnect();
    expect(touched).to.deep.equal([]);
  });

  it('the chat counts only what was said since the panel was last open, by the other side', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    chat.say('Seen');
    await transcriptIs(chat, 'user: Seen', 'bot: You said: Seen');
    chat.hide();
    await chat.updateComplete;
    expect(all(chat, '.badge')).to.have.lengthOf(0);
    for (let count = 1; count <= 10; count += 1) {
      chat.say(`Line ${count}`);
      await eventually(() =>
        expect(wordsIn(one(chat, '.badge'))).to.equal(count > 9 ? '9+' : String(count)),
      );
    }
    expect(launcherOf(chat).getAttribute('aria-label')).to.equal('Open the chat, 10 new messages');
  });

  it('the chat announces nothing of a conversation that was restored', async () => {
    const first = await mountChat();
    first.say('Hello');
    await transcriptIs(first, 'user: Hello', 'bot: You said: Hello');
    first.remove();
    const next = await mountChat(attributesFor({ 'user-id': first.userId }));
    await transcriptIs(next, 'user: Hello', 'bot: You said: Hello');
    await next.updateComplete;
    expect(wordsIn(one(next, 'span[lang] [role="status"]'))).to.equal('');
  });

  it('the chat sends what is written, and then what is pressed: the title is seen, the payload is sent', async () => {
    const chat = await mountChat();
    api.answer(({ form }) =>
      form.get('text_msg') === '/tea'
        ? { text_response: 'Tea it is' }
        : { text_response: 'Which?', buttons: [{ title: 'Tea', payload: '/tea' }] },
    );
    await openByHand(chat);
    type(chat, 'Hello');
    await eventually(() => expect(() => press(chat, 'Tea')).not.to.throw());
    await transcriptIs(chat, 'user: Hello', 'bot: Which?', 'user: Tea', 'bot: Tea it is');
    expect(api.said()).to.deep.equal(['Hello', '/tea']);
    await eventually(() => {
      const chosen = all(chat, '.reply').map((reply) => [wordsIn(reply), reply.ariaPressed]);
      expect(chosen).to.deep.equal([['Tea', 'true']]);
    });
  });

  it('the chat fetches what opening will need when a pointer comes near', async () => {
    const chat = await mountChat();
    expect(all(chat, 'botlhale-panel')).to.have.lengthOf(0);
    launcherOf(chat).dispatchEvent(new PointerEvent('pointerenter'));
    await eventually(() => expect(all(chat, 'botlhale-panel[hidden]')).to.have.lengthOf(1));
    expect(chat.open).to.equal(false);
  });
});
