import { expect } from '@open-wc/testing';
import type { ConversationState } from '../../../src/conversation/core/state.ts';
import {
  agent,
  bot,
  buttons,
  conversation,
  divider,
  everyState,
  longTalk,
  own,
} from '../../support/fixtures/conversation-states.ts';
import {
  button,
  eventually,
  focused,
  hasFocus,
  one,
  wordsIn,
} from '../../support/observers/in-shadow.ts';
import { panelWith } from '../../support/fixtures/panel-fixture.ts';

const state = (name: string): ConversationState => {
  const found = everyState[name];
  if (!found) throw new Error(`There is no state «${name}».`);
  return found;
};

const live = conversation([agent('Good day')], { agent: { at: 'live', joined: true } });
const ended = conversation([agent('Good day'), divider('back-to-bot')]);
const offered = conversation([bot('Which one?', buttons(['Coffee', 'Tea']))]);

describe('The focus, when what had it goes', () => {
  const ways: readonly (readonly [string, ConversationState, ConversationState])[] = [
    ['Try again', state('failed'), state('sent')],
    ['Discard', state('in doubt'), conversation([bot('Hello')])],
    ['Go on with the bot', state('connecting'), ended],
    ['Try again', state('unreachable'), state('connecting')],
    ['Leave the queue', state('queued'), state('ended')],
    ['End chat', live, ended],
    ['Tea', offered, conversation([...offered.entries, own('Neither'), bot('What, then?')])],
  ];
  for (const [name, before, after] of ways)
    it(`the focus, when what had it goes, is on the log after «${name}», from where Tab and Escape lead on`, async () => {
      const { panel, transcript, show } = await panelWith(before);
      button(panel, name).focus();
      await show(after);
      expect(hasFocus(one(transcript, '[role="log"]')), wordsIn(focused() ?? panel)).to.equal(true);
    });

  it('the focus, when what had it goes, is on the log when the pill that led to the newest message is hidden', async () => {
    const { transcript } = await panelWith(conversation(longTalk(30)));
    const scroller = one(transcript, '.scroller');
    const pill = one(transcript, '.pill');
    await eventually(() => expect(scroller.scrollTop).to.be.greaterThan(0));
    scroller.scrollTop = 0;
    await eventually(() => expect(getComputedStyle(pill).visibility).to.equal('visible'));
    pill.focus();
    pill.click();
    await eventually(() => expect(hasFocus(one(transcript, '[role="log"]'))).to.equal(true));
  });

  it('the focus, when what had it goes, is taken from nobody who is elsewhere', async () => {
    const { composer, show } = await panelWith(state('unreachable'));
    one(composer, 'textarea').focus();
    await show(state('connecting'));
    await show(ended);
    expect(hasFocus(one(composer, 'textarea'))).to.equal(true);
    one(composer, 'textarea').blur();
    const outside = focused();
    await show(live);
    await show(state('failed'));
    await show(ended);
    expect(hasFocus(outside)).to.equal(true);
  });
});
