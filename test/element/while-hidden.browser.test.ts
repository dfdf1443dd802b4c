import { expect } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import type { AgentAtDesk } from '../support/fixtures/agent-at-desk.ts';
import {
  bubbles,
  joinTheQueue,
  launcherOf,
  mountChat,
  newVisitor,
  openByHand,
  platformAttributes,
  press,
  statusIs,
} from '../support/fixtures/chat-fixture.ts';
import {
  all,
  bringToRest,
  button,
  eventually,
  hasFocus,
  one,
  wordsIn,
} from '../support/observers/in-shadow.ts';
import { standElsewhere, type Elsewhere } from '../support/fakes/told-while-hidden.ts';

describe('<botlhale-chat> while nobody looks at the page', () => {
  let elsewhere: Elsewhere;
  let sitDown: (agentUrl: string, name: string) => AgentAtDesk;
  let chat: BotlhaleChat;
  let agent: AgentAtDesk;

  before(async () => {
    ({ sitDown } = await import('../support/fixtures/agent-at-desk.ts'));
    await import('../../src/define.ts');
  });
  beforeEach(async () => {
    elsewhere = standElsewhere();
    const attributes = await platformAttributes();
    chat = await mountChat(attributes);
    const name = newVisitor();
    agent = sitDown(attributes['agent-url'] ?? '', name);
    await joinTheQueue(chat, name);
    await agent.visitor();
  });
  afterEach(() => {
    elsewhere.restore();
    chat.clear();
    agent.leave();
  });

  const hears = async (text: string): Promise<void> => {
    agent.say(text);
    await eventually(() => expect(bubbles(chat)).to.include(text));
  };
  const items = () => all(chat, '[role=menuitemcheckbox]');
  const openMenu = async (): Promise<void> => {
    press(chat, 'Menu');
    await eventually(() => expect(items().length).to.be.greaterThan(0));
  };
  /** Switches something of this name in the menu. */
  const turn = async (name: string): Promise<void> => {
    await openMenu();
    const found = items().find((each) => wordsIn(each) === name);
    if (!(found instanceof HTMLElement)) throw new Error(`There is no item «${name}».`);
    found.click();
  };
  const checked = async (): Promise<Record<string, string | null>> => {
    await openMenu();
    const now = new Map(
      items().map((each) => [wordsIn(each).split(' ')[0] ?? '', each.ariaChecked]),
    );
    press(chat, 'Menu');
    await eventually(() => expect(items()).to.have.lengthOf(0));
    return Object.fromEntries(now);
  };
  const card = () => all(chat, '.card')[0];
  const asked = () =>
    eventually(() =>
      expect(wordsIn(one(chat, '.card h3'))).to.equal(
        'Shall we tell you when our team answers and you are not looking?',
      ),
    );
  const kept = (what: string) =>
    localStorage.getItem(`botlhale-chat:kofi-demo:${chat.userId}:${what}`);

  it('the chat tells nothing and asks for nothing unless the visitor wants it', async () => {
    await asked();
    elsewhere.look('elsewhere');
    await hears('Good day');
    expect([elsewhere.asked, elsewhere.notifications.length, elsewhere.notes.length]).to.deep.equal(
      [0, 0, 0],
    );
    elsewhere.look('here');
    expect(await checked()).to.deep.equal({ Use: 'false', Sound: 'false', Notifications: 'false' });
  });

  it('the chat asks in the queue, accessibly, and the browser is asked on a press only', async () => {
    await asked();
    bringToRest(chat);
    await expect(chat).to.be.accessible();
    expect(elsewhere.asked).to.equal(0);
    const yes = button(chat, 'Yes, please');
    yes.focus();
    yes.click();
    await eventually(() => expect(card()).to.equal(undefined));
    expect([elsewhere.asked, kept('notifications')]).to.deep.equal([1, 'on']);
    expect(hasFocus(one(chat, 'textarea'))).to.equal(true);
    expect((await checked())['Notifications']).to.equal('true');
  });

  it('the chat says of a message that there is one, not what it says; a press on that opens the chat', async () => {
    await asked();
    press(chat, 'Yes, please');
    await eventually(() => expect(kept('notifications')).to.equal('on'));
    await hears('While you look');
    expect(elsewhere.notifications).to.have.lengthOf(0);
    chat.hide();
    elsewhere.look('elsewhere');
    agent.say('A secret');
    await eventually(() => expect(elsewhere.notifications).to.have.lengthOf(1));
    const [shown] = elsewhere.notifications;
    expect(shown?.title).to.equal('New message from our team');
    expect(JSON.stringify(shown?.options)).not.to.contain('secret');
    expect(elsewhere.notes).to.deep.equal([]);
    shown?.onclick?.();
    await eventually(() => expect(chat.open).to.equal(true));
    expect(shown?.closed).to.equal(true);
  });

  it('the chat takes the notification away when the page is looked at', async () => {
    await turn('Notifications');
    await eventually(() => expect(kept('notifications')).to.equal('on'));
    elsewhere.look('elsewhere');
    agent.say('Good day');
    await eventually(() => expect(elsewhere.notifications).to.have.lengthOf(1));
    elsewhere.look('here');
    expect(elsewhere.notifications[0]?.closed).to.equal(true);
  });

  it('the chat asks no more once the visitor has said no, on the next page either', async () => {
    await asked();
    press(chat, 'Not now');
    await eventually(() => expect(card()).to.equal(undefined));
    expect([elsewhere.asked, kept('notifications')]).to.deep.equal([0, 'off']);
    const next = await mountChat(await platformAttributes({ 'user-id': chat.userId }));
    chat.remove();
    chat = next;
    await openByHand(chat);
    await statusIs(chat, 'Waiting for our team');
    await eventually(() => expect(all(chat, 'botlhale-extras')).to.have.lengthOf(1));
    await chat.updateComplete;
    expect(card()).to.equal(undefined);
    expect((await checked())['Notifications']).to.equal('false');
  });

  for (const [name, refuse] of [
    ['the visitor refuses', () => void (elsewhere.answer = 'denied')],
    ['only service workers may', () => void (elsewhere.refusesPages = true)],
  ] as const)
    it(`the chat says so where the browser does not notify, because ${name}`, async () => {
      refuse();
      await asked();
      press(chat, 'Yes, please');
      await eventually(() =>
        expect(all(chat, '.card h3').map(wordsIn)).to.satisfy(
          (titles: string[]) =>
            titles.length === 0 || titles[0] === 'This browser does not let us notify you.',
        ),
      );
      expect(kept('notifications')).not.to.equal('on');
      await turn('Notifications');
      await eventually(() =>
        expect(wordsIn(one(chat, '.notice'))).to.equal('This browser does not let us notify you.'),
      );
    });

  it('the chat sounds once as a sample when it is switched on, and then only while nobody looks', async () => {
    await turn('Sound');
    await eventually(() => expect(elsewhere.notes).to.deep.equal([659, 880]));
    expect([kept('sound'), elsewhere.asked]).to.deep.equal(['on', 0]);
    await hears('While you look');
    expect(elsewhere.notes).to.have.lengthOf(2);
    elsewhere.look('elsewhere');
    await hears('While you do not');
    await eventually(() => expect(elsewhere.notes).to.have.lengthOf(4));
    elsewhere.look('here');
    await turn('Sound');
    await eventually(() => expect(kept('sound')).to.equal('off'));
    elsewhere.look('elsewhere');
    await hears('And now it is quiet');
    expect(elsewhere.notes).to.have.lengthOf(4);
  });

  it('the chat keeps quiet while another tab of the conversation is looked at', async () => {
    await turn('Sound');
    await eventually(() => expect(elsewhere.notes).to.have.lengthOf(2));
    const key = `botlhale-chat:kofi-demo:${chat.userId}`;
    let leave = (): void => undefined;
    elsewhere.look('elsewhere');
    await new Promise<void>((looked) => {
      void navigator.locks.request(`${key}:seen`, { mode: 'shared' }, () => {
        looked();
        return new Promise<void>((resolve) => (leave = resolve));
      });
    });
    await hears('Seen over there');
    expect(elsewhere.notes).to.have.lengthOf(2);
    leave();
  });

  it('the chat lets go of the page when it is taken away', async () => {
    const name = `botlhale-chat:kofi-demo:${chat.userId}:seen`;
    const held = async () => (await navigator.locks.query()).held?.map((lock) => lock.name) ?? [];
    await eventually(async () => expect(await held()).to.include(name));
    chat.remove();
    await eventually(async () => expect(await held()).not.to.include(name));
    elsewhere.look('here');
    expect(await held()).not.to.include(name);
    expect(launcherOf(chat).isConnected).to.equal(false);
  });
});
