import { expect } from '@open-wc/testing';
import { newConversation, type ConversationState } from '../../../src/conversation/core/state.ts';
import type { Delivery } from '../../../src/protocol/message.ts';
import {
  agent,
  bot,
  conversation,
  divider,
  everyState,
  own,
} from '../../support/fixtures/conversation-states.ts';
import { bringToRest, one } from '../../support/observers/in-shadow.ts';
import { panelWith } from '../../support/fixtures/panel-fixture.ts';
import {
  announced,
  forget,
  hear,
  listenIn,
  stopListening,
} from '../../support/observers/screen-reader.ts';

const times = (heard: readonly string[], words: string) => heard.join('\n').split(words).length - 1;

describe('A screen reader', () => {
  afterEach(stopListening);

  it('a screen reader reads an accessible panel', async () => {
    const { panel } = await panelWith(everyState['every kind of message']);
    bringToRest(panel);
    await expect(panel).to.be.accessible();
  });

  for (const [sender, message, name] of [
    ['bot', bot('Which coffee would you like?'), 'Kofi'],
    ['agent', agent('Which coffee would you like?'), 'Agent'],
  ] as const)
    it(`announces what the ${sender} says exactly once, with the name of who says it`, async () => {
      const before = conversation([own('Hello')]);
      const { transcript, show } = await panelWith(before);
      await listenIn(one(transcript, '.scroller'));
      const after = conversation([...before.entries, message]);
      await show(after);
      await show({ ...after }); // drawn again for another reason
      const heard = await hear('Which coffee would you like?');
      expect(times(heard, 'Which coffee would you like?'), JSON.stringify(heard)).to.equal(1);
      expect(heard.join(' ')).to.contain(name);
      expect(heard.every((phrase) => phrase.startsWith('polite: '))).to.equal(true);
    });

  it('announces nothing of a conversation that was restored', async () => {
    const restored = conversation([own('Hello'), bot('Which coffee would you like?')]);
    const { transcript, show } = await panelWith(restored);
    await listenIn(one(transcript, '.scroller'));
    await show(conversation([...restored.entries, agent('Good day')]));
    const heard = await hear('Good day');
    expect(times(heard, 'Which coffee'), JSON.stringify(heard)).to.equal(0);
  });

  it('announces once that a message waits, is in doubt, or was not sent', async () => {
    const said = own('Hello', { state: 'sending' });
    const { transcript, show } = await panelWith(conversation([said]));
    await listenIn(one(transcript, '.scroller'));
    const fates: readonly (readonly [Delivery, string])[] = [
      [{ state: 'waiting', why: { kind: 'offline' } }, 'Waiting'],
      [{ state: 'in-doubt', why: { kind: 'timeout' } }, 'Not confirmed'],
      [{ state: 'failed', why: { kind: 'chat-ended' } }, 'Not sent'],
    ];
    for (const [delivery, words] of fates) {
      await forget();
      await show(conversation([{ ...said, delivery }]));
      const heard = await hear(words);
      expect(times(heard, words), JSON.stringify(heard)).to.equal(1);
      await forget();
      await show(conversation([{ ...said, delivery }]));
      expect(await announced()).to.deep.equal([]);
    }
  });

  it('a screen reader does not interrupt to say that a message is on its way, was sent, and arrived', async () => {
    const said = own('Hello', { state: 'waiting' });
    const { transcript, show } = await panelWith(conversation([said]));
    await listenIn(one(transcript, '.scroller'));
    for (const state of ['sending', 'sent', 'delivered'] as const)
      await show(conversation([{ ...said, delivery: { state } }]));
    await show(conversation([{ ...said, delivery: { state: 'delivered' } }, bot('Good day')]));
    const heard = await hear('Good day');
    expect(times(heard, 'Hello') + times(heard, 'Sen') + times(heard, 'Deliv')).to.equal(0);
  });

  const journey: readonly (readonly [ConversationState, string])[] = [
    [everyState.connecting ?? newConversation, 'Connecting you to our team…'],
    [conversation([divider('handed-over')], { agent: { at: 'live' } }), 'Waiting for our team'],
    [conversation([agent('Hi')], { agent: { at: 'live', joined: true } }), 'Chat with our team'],
    [everyState.lost ?? newConversation, 'Reconnecting…'],
    [everyState.unreachable ?? newConversation, 'Our team cannot be reached'],
    [everyState.ended ?? newConversation, 'Bot, answers at once'],
  ];
  it('announces each state of the way to a person and back once', async () => {
    const { panel, show } = await panelWith();
    await listenIn(one(panel, '.who'));
    for (const [state, words] of journey) {
      await forget();
      await show(state);
      // This reader takes the new class of the dot for news as well: the same words, at once.
      expect(new Set(await hear(words))).to.deep.equal(new Set([`polite: ${words}`]));
      await forget();
      await show({ ...state });
      expect(await announced()).to.deep.equal([]);
    }
  });
});
