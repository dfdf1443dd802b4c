import { expect } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import type { AgentAtDesk } from '../support/fixtures/agent-at-desk.ts';
import {
  mountChat,
  newVisitor,
  openByHand,
  platformAttributes,
  press,
  type,
} from '../support/fixtures/chat-fixture.ts';
import { all, eventually, one } from '../support/observers/in-shadow.ts';
import { isVisitors, watchSockets, type OpenSockets } from '../support/observers/open-sockets.ts';
import { listenInAll, type Hearing } from '../support/observers/screen-reader.ts';
import { standElsewhere, type Elsewhere } from '../support/fakes/told-while-hidden.ts';

describe('A screen reader on the whole way to a person and back', () => {
  let sockets: OpenSockets;
  let sitDown: (agentUrl: string, name: string) => AgentAtDesk;
  let chat: BotlhaleChat;
  let agent: AgentAtDesk;
  let name: string;
  let hearing: Hearing | undefined;
  let elsewhere: Elsewhere;

  before(async () => {
    sockets = watchSockets(isVisitors);
    // Not before: Socket.IO's client keeps the WebSocket that it finds.
    ({ sitDown } = await import('../support/fixtures/agent-at-desk.ts'));
    await import('../../src/define.ts');
  });
  beforeEach(async () => {
    elsewhere = standElsewhere(); // a browser that can notify, and was not asked yet
    const attributes = await platformAttributes({
      ...{ 'bot-name': 'Kofi', 'opening-hours': 'Mo-Su 00:00-24:00 UTC', rating: '' },
    });
    chat = await mountChat(attributes);
    name = newVisitor();
    agent = sitDown(attributes['agent-url'] ?? '', name);
  });
  afterEach(async () => {
    await hearing?.stop();
    elsewhere.restore();
    chat.clear();
    agent.leave();
  });
  after(() => sockets.restore());

  /** How far a message was when it came into view, and whether connecting took a frame, chance says. */
  const words = (phrase: string): string | undefined => {
    const said = phrase
      .replace(name, 'Naledi')
      .replace(/ \d\d:\d\d( (Waiting|Sending|Sent|Delivered))?/, '');
    return /: (Writing|Connecting you to our team)…$/.test(said) ? undefined : said;
  };

  it('a screen reader hears each thing that happens once, politely, and nothing else', async () => {
    await openByHand(chat);
    await eventually(() => expect(all(chat, '[aria-atomic]')).to.have.lengthOf(1));
    hearing = await listenInAll(
      // The launcher, the header, the log, and what stands above the composer.
      ['span[lang]', '.who', '.scroller', '[aria-atomic]'].map((root) => one(chat, root)),
      words,
    );
    // Opening the chat says nothing: what is there is read where the focus is.
    await hearing.hears();

    type(chat, 'Hello');
    await hearing.hears(
      'polite: You Hello',
      'polite: Kofi Sawubona! I am Kofi, the coffee shop’s assistant. What can I do for you? Order a coffee Opening hours See the menu Talk to a person',
    );
    press(chat, 'Talk to a person');
    await hearing.hears(
      'polite: You Talk to a person',
      'polite: Kofi Of course. First, what is your name?',
    );
    type(chat, name);
    await hearing.hears(
      'polite: You Naledi',
      'polite: Kofi Thank you, Naledi. At which e-mail address can we reach you? If you have none, say so.',
    );
    type(chat, 'naledi@example.org');
    await hearing.hears(
      'polite: You naledi@example.org',
      'polite: Kofi Which department would you like to talk to? Sales Support Accounts',
    );

    press(chat, 'Sales');
    await hearing.hears(
      'polite: Waiting for our team',
      'polite: You Sales',
      'polite: Kofi You are in the queue now, someone will be with you shortly. To leave it, send disconnect.',
      'polite: Chat with our team: Sales',
      'polite: Shall we tell you when our team answers and you are not looking? Yes, please Not now',
    );
    await agent.visitor();
    agent.say('Good day');
    await hearing.hears('polite: Chat with our team', 'polite: Agent Good day');
    type(chat, 'My order is late');
    await hearing.hears('polite: You My order is late');
    await eventually(() => expect(all(chat, '.meta.delivered')).to.have.lengthOf(1));

    for (const socket of sockets.open()) socket.close();
    await hearing.hears(
      'polite: Reconnecting…',
      'polite: Chat with our team',
      'polite: The connection broke here. Lines sent meanwhile may be missing.',
    );
    agent.end();
    await hearing.hears(
      'polite: Bot, answers at once',
      'polite: You are back with the bot. Your last message may not have been read. Send to the bot',
      'polite: How was the chat with our team?',
    );
    press(chat, 'Not good');
    await hearing.hears('polite: Would you like to add something?');
    press(chat, 'No, thanks');
    await hearing.hears('polite: Thank you! That helps us.');
  });
});
