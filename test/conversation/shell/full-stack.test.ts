import { Server } from 'socket.io';
import { Server as Server3 } from 'socket.io-3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startPlatform, type RunningPlatform } from '../../../demo/platform/server.ts';
import { toTranscript } from '../../../src/protocol/message.ts';
import { stubOnLine } from '../../support/fakes/browser-globals.ts';
import { openChat, type RealChat } from '../../support/fixtures/real-chat.ts';
import { eventually } from '../../support/observers/patience.ts';

// Coming back takes the client up to two seconds, by design.

describe.each([
  ['Socket.IO 3.1.2', Server3],
  ['Socket.IO 4', Server],
])('a conversation with a platform on %s', (_, socketIo) => {
  let platform: RunningPlatform;
  let chat: RealChat;

  beforeEach(async () => {
    stubOnLine();
    platform = await startPlatform({ socketIo });
    chat = await openChat(platform);
  });
  afterEach(async () => {
    chat.conversation.close();
    await eventually(() => expect(platform.desk.connections.open).toBe(0));
    await platform.close();
    vi.unstubAllGlobals();
  });

  const desk = () => platform.desk.visit(chat.id());
  const deskHeard = () =>
    platform.desk.events
      .list(chat.id())
      .filter(({ event }) => event === 'from_user')
      .map(({ payload }) => (payload as { message: string }).message); // the client's own test checks the shape
  const botHeard = () => platform.requests.list('/message').map(({ fields }) => fields['text_msg']);
  /** What both sides had said when the agent asked: the visitor's copy without the agent's words. */
  const saidToBot = () =>
    toTranscript(chat.conversation.state.entries).filter(({ sender }) => sender !== 'agent');

  /** Through the bot's questions to the queue of a department, chosen by its button. */
  const reachQueue = async () => {
    await chat.say('I want to talk to a person');
    await chat.say('Lerato');
    await chat.say('lerato@example.com');
    chat.press('Sales');
    await chat.until(({ agent }) => agent.at === 'live');
    await eventually(() => expect(desk()?.transcript).toBeDefined());
  };

  test('goes from the bot by its options and the queue to a person and back', async () => {
    await reachQueue();
    expect(desk()).toMatchObject({ department: 'Sales', state: 'waiting' });
    // Byte for byte what the visitor sees, the button by its title.
    expect(desk()?.transcript).toEqual(saidToBot());
    expect(desk()?.transcript).toContainEqual({ sender: 'user', message: 'Sales' });
    expect(desk()?.transcript?.filter(({ sender }) => sender === 'user')).toHaveLength(4);

    const toldTheBot = botHeard();
    expect(toldTheBot.at(-1)).toBe('/trigger_handoff{"department":"Sales"}');
    platform.desk.say(chat.id(), 'Good morning, *Lerato* 🙂');
    await chat.hears('Good morning, *Lerato* 🙂');
    chat.type('Hello there');
    await chat.until(() => chat.delivery('Hello there') === 'delivered');
    expect(deskHeard()).toEqual(['Hello there']);
    expect(botHeard()).toEqual(toldTheBot);

    platform.desk.end(chat.id());
    await chat.until(({ agent }) => agent.at === 'bot');
    await chat.say('hello again');
    expect(botHeard()).toEqual([...toldTheBot, 'hello again']);
    expect(deskHeard()).toEqual(['Hello there']);
    expect(chat.news).toEqual([]);
  });

  test('an orderly end breaks nothing, though the service acknowledges nothing', async () => {
    platform.desk.settings.acknowledge = false;
    await reachQueue();
    chat.type('my order is late');
    await eventually(() => expect(deskHeard()).toEqual(['my order is late']));
    platform.desk.say(chat.id(), 'Pleasure, bye!');
    await chat.hears('Pleasure, bye!');
    chat.type('thank you');
    await eventually(() => expect(deskHeard()).toHaveLength(2));
    const toldTheBot = botHeard();
    platform.desk.end(chat.id());
    await chat.until(({ agent }) => agent.at === 'bot');
    expect(chat.delivery('my order is late')).toBe('sent');
    expect(chat.delivery('thank you')).toBe('sent');
    const end = chat.conversation.state.entries.at(-1);
    expect(end).toMatchObject({ what: 'back-to-bot', unread: expect.any(String) });
    expect(botHeard()).toEqual(toldTheBot);
  });

  test('a broken connection loses nothing, doubles nothing and tells the bot nothing', async () => {
    await reachQueue();
    const toldTheBot = botHeard();
    chat.type('before');
    await chat.until(() => chat.delivery('before') === 'delivered');
    platform.desk.drop(chat.id());
    await chat.until(({ agent }) => agent.at === 'lost');
    chat.type('first while away');
    chat.type('second while away');
    const atTheBreak = saidToBot().slice(0, -2);
    await chat.until(({ agent }) => agent.at === 'live');
    await chat.until(() => chat.delivery('second while away') === 'delivered');
    expect(desk()?.transcript).toEqual(atTheBreak);
    expect(deskHeard()).toEqual(['before', 'first while away', 'second while away']);
    expect(botHeard()).toEqual(toldTheBot);
    platform.desk.askTranscript(chat.id());
    await eventually(() => expect(desk()?.transcript).toEqual(saidToBot()));
  });

  test('a server that closes the connection is come back to', async () => {
    await reachQueue();
    platform.desk.disconnect(chat.id());
    await chat.until(({ agent }) => agent.at === 'lost');
    chat.type('while away');
    await chat.until(() => chat.delivery('while away') === 'delivered');
    expect(deskHeard()).toEqual(['while away']);
  });

  test('a page that is loaded again is in the same chat, with the same transcript', async () => {
    await reachQueue();
    chat.type('before');
    await chat.until(() => chat.delivery('before') === 'delivered');
    const toldTheBot = botHeard();
    const next = await openChat(platform, chat.device);
    const before = saidToBot();
    chat.conversation.close();
    chat = next;
    await chat.until(({ agent }) => agent.at === 'live');
    chat.type('after');
    await chat.until(() => chat.delivery('after') === 'delivered');
    expect(desk()?.transcript).toEqual(before);
    expect(deskHeard()).toEqual(['before', 'after']);
    expect(botHeard()).toEqual(toldTheBot);
    expect(platform.desk.visits()).toHaveLength(1);
  });

  test('leaving tells the agent’s side, and the bot answers again', async () => {
    await reachQueue();
    chat.conversation.dispatch({ type: 'end-pressed' });
    await chat.until(({ agent }) => agent.at === 'bot');
    expect(desk()?.state).toBe('ended');
    expect(desk()?.lines.filter(({ from }) => from === 'visitor')).toEqual([]);
    await chat.say('hello again');
    expect(toTranscript(chat.conversation.state.entries)).not.toContainEqual({
      sender: 'user',
      message: 'disconnect',
    });
  });

  test('an agent’s side that never asks for the transcript is written to after a grace', async () => {
    platform.desk.settings.askTranscript = false;
    await chat.say('/human_handoff');
    await chat.say('Lerato');
    await chat.say('lerato@example.com');
    chat.press('Support');
    await chat.until(({ agent }) => agent.at === 'identified');
    chat.type('is anybody there?');
    await chat.until(() => chat.delivery('is anybody there?') === 'delivered');
    expect(deskHeard()).toEqual(['is anybody there?']);
    expect(desk()?.transcript).toBeUndefined();
  });
});
