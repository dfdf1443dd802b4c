import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { newConversation } from '../../../src/conversation/core/state.ts';
import { inBothSchemes, itWith } from '../../support/observers/driver.ts';
import {
  agent,
  bot,
  conversation,
  longTalk,
  own,
} from '../../support/fixtures/conversation-states.ts';
import {
  all,
  bringToRest,
  button,
  eventually,
  hasFocus,
  greetingOf,
  one,
  wordsIn,
} from '../../support/observers/in-shadow.ts';
import { panelWith } from '../../support/fixtures/panel-fixture.ts';

const pixel = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

describe('an empty conversation', () => {
  inBothSchemes(() => {
    it('an empty conversation is accessible, with a picture and suggestions', async () => {
      const { panel } = await panelWith(newConversation, { avatar: pixel, suggestions: 'One|Two' });
      bringToRest(panel);
      await expect(panel).to.be.accessible();
    });
  });

  it('an empty conversation shows up to four suggestions, from an attribute or from a list', async () => {
    const five = [' Coffee ', 'Tea', '', 'Hours', 'A person', 'A fifth'];
    for (const suggestions of [five, five.join('|')]) {
      const { transcript } = await panelWith(newConversation, { suggestions });
      expect(all(transcript, '.reply').map(wordsIn)).to.deep.equal([
        'Coffee',
        'Tea',
        'Hours',
        'A person',
      ]);
    }
  });

  it('an empty conversation says for the visitor what is on the suggestion that was pressed, and keeps the focus', async () => {
    const { transcript, wishes, show } = await panelWith(newConversation, { suggestions: 'Hours' });
    const suggestion = button(transcript, 'Hours');
    suggestion.focus();
    suggestion.click();
    expect(wishes).to.deep.equal([{ type: 'message-typed', text: 'Hours' }]);
    await show(conversation([own('Hours')]));
    expect(all(transcript, '.reply')).to.have.lengthOf(0);
    expect(hasFocus(one(transcript, '[role="log"]'))).to.equal(true);
  });

  it('an empty conversation keeps the element of the greeting when something is said, so that it is not announced anew', async () => {
    const { transcript, show } = await panelWith();
    const greeting = greetingOf(transcript);
    await show(conversation([own('Hello')]));
    expect(greetingOf(transcript) === greeting).to.equal(true);
  });
});

describe('the look of a conversation', () => {
  it('the look of a conversation shows the host’s picture of the bot in the header and beside its groups, never the agent’s', async () => {
    const { panel } = await panelWith(conversation([bot('a'), own('b'), agent('c')]), {
      avatar: pixel,
    });
    expect(all(panel, 'header img, section img')).to.have.lengthOf(2);
    for (const picture of all(panel, 'img')) expect(picture.getAttribute('alt')).to.equal('');
    expect(all(panel, '.agent img')).to.have.lengthOf(0);
  });

  it('the look of a conversation tells bot, agent and visitor apart by their bubbles, and by more than colour', async () => {
    const { transcript } = await panelWith(conversation([bot('a'), agent('b'), own('c')]));
    const grounds = all(transcript, 'section .bubble').map(
      (bubble) => getComputedStyle(bubble).backgroundColor,
    );
    expect(new Set(grounds).size).to.equal(3);
    const icons = all(transcript, 'section .avatar svg').map(({ innerHTML }) => innerHTML);
    expect(new Set(icons).size).to.equal(2);
  });

  it('the look of a conversation draws a line under the header only while something is above', async () => {
    const { panel, transcript } = await panelWith(conversation(longTalk(30)));
    const line = () => getComputedStyle(one(panel, 'header')).borderBottomColor;
    const none = 'rgba(0, 0, 0, 0)';
    await eventually(() => expect(line()).not.to.equal(none));
    one(transcript, '.scroller').scrollTop = 0;
    await eventually(() => expect(line()).to.equal(none));
  });

  it('the look of a conversation counts what came while the reader was elsewhere', async () => {
    const talk = longTalk(30);
    const { transcript, show } = await panelWith(conversation(talk));
    const scroller = one(transcript, '.scroller');
    await eventually(() => expect(scroller.scrollTop).to.be.greaterThan(0));
    const pill = one(transcript, '.pill');
    scroller.scrollTop = 0;
    await eventually(() => expect(getComputedStyle(pill).visibility).to.equal('visible'));
    expect(wordsIn(pill)).to.equal('Latest messages');
    await show(conversation([...talk, bot('a'), bot('b')]));
    expect(wordsIn(pill)).to.equal('2 new messages');
    pill.click();
    await eventually(() => expect(getComputedStyle(pill).visibility).to.equal('hidden'));
    scroller.scrollTop = 0;
    await eventually(() => expect(wordsIn(pill)).to.equal('Latest messages'));
  });

  it('the look of a conversation joins the corners of a group on its own side, whichever way its words run', async () => {
    const { transcript } = await panelWith(conversation([bot('مرحبا', 'Hello')]));
    const [arabic] = all(transcript, 'section .bubble');
    if (!arabic) throw new Error('Nothing is drawn.');
    const { borderBottomLeftRadius, borderBottomRightRadius } = getComputedStyle(arabic);
    expect([borderBottomLeftRadius, borderBottomRightRadius]).to.deep.equal(['6px', '18px']);
  });

  itWith('viewport')('breaks words and addresses that are longer than a bubble', async () => {
    await setViewport({ width: 320, height: 600 });
    const endless = 'a'.repeat(400);
    const { transcript } = await panelWith(
      conversation([bot(endless, `https://www.example.com/${endless}`), own(endless)]),
    );
    const scroller = one(transcript, '.scroller');
    expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
    for (const bubble of all(transcript, 'section .bubble'))
      expect(bubble.scrollWidth).to.be.at.most(bubble.clientWidth + 1);
    await setViewport({ width: 800, height: 600 });
  });
});
