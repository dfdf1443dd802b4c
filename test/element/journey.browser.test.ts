import { expect } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import type { AgentAtDesk } from '../support/fixtures/agent-at-desk.ts';
import {
  bubbles,
  joinTheQueue,
  mountChat,
  newVisitor,
  platformAttributes,
  press,
  statusIs as statusOf,
  type,
} from '../support/fixtures/chat-fixture.ts';
import { all, bringToRest, eventually, wordsIn } from '../support/observers/in-shadow.ts';
import { isVisitors, watchSockets, type OpenSockets } from '../support/observers/open-sockets.ts';

/** From the bot to a person and back, over the platform's own wires, in every engine. */
describe('<botlhale-chat> on the way to a person and back', () => {
  let sockets: OpenSockets;
  let sitDown: (agentUrl: string, name: string) => AgentAtDesk;
  let chat: BotlhaleChat;
  let agent: AgentAtDesk;
  let name: string;

  before(async () => {
    sockets = watchSockets(isVisitors);
    // Not before: Socket.IO's client keeps the WebSocket that it finds.
    ({ sitDown } = await import('../support/fixtures/agent-at-desk.ts'));
    await import('../../src/define.ts');
  });
  beforeEach(async () => {
    const attributes = await platformAttributes();
    chat = await mountChat(attributes);
    name = newVisitor();
    agent = sitDown(attributes['agent-url'] ?? '', name);
  });
  afterEach(() => {
    chat.clear();
    agent.leave();
  });
  after(() => sockets.restore());

  const ask = async (text: string, answer: string): Promise<void> => {
    type(chat, text);
    await eventually(() => expect(bubbles(chat).at(-1)).to.contain(answer));
  };
  const statusIs = (words: string): Promise<void> => statusOf(chat, words);
  const sees = (text: string): Promise<void> =>
    eventually(() => expect(bubbles(chat)).to.include(text));
  const dividers = (): string[] => all(chat, '.divider').map(wordsIn);

  it('the chat is accessible in the queue, with a person, and back with the bot', async () => {
    const isAccessible = async () => {
      bringToRest(chat);
      await expect(chat).to.be.accessible();
    };
    await joinTheQueue(chat, name);
    await isAccessible();
    await agent.visitor();
    agent.say('Good day');
    await statusIs('Chat with our team');
    await sees('Good day');
    await isAccessible();
    agent.end();
    await statusIs('Bot, answers at once');
    await isAccessible();
  });

  it('the chat goes from the bot into the queue, to an agent who has read everything, and back', async () => {
    await joinTheQueue(chat, name);
    expect(chat.route).to.equal('agent');
    expect(sockets.open()).to.have.lengthOf(1);
    const visit = await agent.visitor();
    expect(visit.department).to.equal('Sales');
    // Byte for byte what the visitor saw: titles of buttons, emphasis marks and all.
    expect(visit.transcript).to.deep.equal(
      chat.transcript.filter(({ sender }) => sender !== 'agent'),
    );

    agent.take();
    agent.say('Good day, *Sales* here.');
    await sees('Good day, Sales here.');
    await statusIs('Chat with our team');
    type(chat, 'My order is late');
    type(chat, 'It is number 17');
    await agent.reads('My order is late', 'It is number 17');

    agent.end();
    await statusIs('Bot, answers at once');
    expect(chat.route).to.equal('bot');
    expect(dividers().at(-1)).to.contain('You are back with the bot');
    await ask('What are your opening hours?', 'Monday to Friday');
    await agent.reads('My order is late', 'It is number 17');
    await eventually(() => expect(sockets.open()).to.deep.equal([]));
  });

  it('the chat holds what is written while the connection is gone, and sends it once, in order, to the agent', async () => {
    await joinTheQueue(chat, name);
    await agent.visitor();
    agent.say('Good day');
    await sees('Good day');
    for (const socket of sockets.open()) socket.close();
    await statusIs('Reconnecting…');
    type(chat, 'first');
    type(chat, 'second');
    await agent.reads('first', 'second');
    await statusIs('Chat with our team');
    expect(sockets.open()).to.have.lengthOf(1);
    expect(chat.transcript.slice(-2)).to.deep.equal([
      { sender: 'user', message: 'first' },
      { sender: 'user', message: 'second' },
    ]);
  });

  it('the chat ends for the agent when the visitor ends it', async () => {
    await joinTheQueue(chat, name);
    await agent.visitor();
    agent.say('Good day');
    await statusIs('Chat with our team');
    press(chat, 'End chat');
    await statusIs('Bot, answers at once');
    await eventually(() => expect(sockets.open()).to.deep.equal([]));
    await agent.ended();
  });
});
