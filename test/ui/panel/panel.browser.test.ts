import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { ConversationState } from '../../../src/conversation/core/state.ts';
import { newConversation } from '../../../src/conversation/core/state.ts';
import type { Wish } from '../../../src/ui/shared/wish.ts';
import {
  agent,
  bot,
  buttons,
  conversation,
  divider,
  everyState,
  own,
} from '../../support/fixtures/conversation-states.ts';
import { inBothSchemes, itWith } from '../../support/observers/driver.ts';
import {
  all,
  bringToRest,
  button,
  eventually,
  everyElement,
  focused,
  hasFocus,
  one,
  wordsIn,
} from '../../support/observers/in-shadow.ts';
import { panelWith, rightToLeft } from '../../support/fixtures/panel-fixture.ts';

const chatting = conversation([agent('Good day')], { agent: { at: 'live', joined: true } });
const queued = conversation([divider('handed-over')], { agent: { at: 'live' } });
const unreachable = conversation([divider('handed-over')], { agent: { at: 'unreachable' } });

describe('<botlhale-panel>', () => {
  inBothSchemes((colorScheme) => {
    for (const [name, state] of Object.entries(everyState))
      it(`<botlhale-panel> is accessible: ${name}`, async () => {
        const { panel } = await panelWith(state);
        bringToRest(panel);
        await expect(panel).to.be.accessible();
      });

    it('<botlhale-panel> is accessible from right to left', async () => {
      const { panel } = await panelWith(everyState['every kind of message'], {
        strings: rightToLeft,
      });
      bringToRest(panel);
      await expect(panel).to.be.accessible();
    });

    it('<botlhale-panel> is accessible as a part of the page', async () => {
      const { panel } = await panelWith(everyState['every kind of message'], { inline: true });
      bringToRest(panel);
      await expect(panel).to.be.accessible();
    });

    it('<botlhale-panel> shows the colours of its scheme', async () => {
      const { panel } = await panelWith();
      const { backgroundColor, color } = getComputedStyle(one(panel, '.panel'));
      const [surface, words] = [lightness(backgroundColor), lightness(color)];
      if (colorScheme === 'dark') expect(surface).to.be.lessThan(words);
      else expect(surface).to.be.greaterThan(words);
    });
  });

  it('<botlhale-panel> is a dialog that has the name of the bot', async () => {
    const { panel } = await panelWith();
    expect(one(panel, '[role="dialog"]').getAttribute('aria-label')).to.equal('Kofi');
  });

  it('<botlhale-panel> is a region, which cannot be closed, where it is a part of the page', async () => {
    const { panel, wishes } = await panelWith(newConversation, { inline: true });
    expect(all(panel, '[role="dialog"], .close')).to.have.lengthOf(0);
    pressEscape(one(panel, '[role="region"]'));
    expect(wishes).to.deep.equal([]);
  });

  it('<botlhale-panel> is called by a general name where the bot has none', async () => {
    const { panel } = await panelWith(newConversation, { botName: '' });
    expect(wordsIn(one(panel, 'h2'))).to.equal('Chat');
    expect(one(panel, '[role="dialog"]').getAttribute('aria-label')).to.equal('Chat');
  });

  const statuses: readonly (readonly [string, ConversationState, string])[] = [
    ['the bot', newConversation, 'Bot, answers at once'],
    ['connecting', everyState.connecting ?? newConversation, 'Connecting you to our team…'],
    ['the queue', queued, 'Waiting for our team'],
    ['an agent', chatting, 'Chat with our team'],
    ['a lost connection', everyState.lost ?? newConversation, 'Reconnecting…'],
    ['nobody reached', unreachable, 'Our team cannot be reached'],
    ['leaving', everyState.leaving ?? newConversation, 'Ending the chat…'],
  ];
  for (const [what, state, words] of statuses)
    it(`<botlhale-panel> says in a status who is on the other side: ${what}`, async () => {
      const { panel, show } = await panelWith();
      await show(state);
      expect(wordsIn(one(panel, 'p.status'))).to.equal(words);
    });

  it('<botlhale-panel> keeps the element of the status, so that a change of it is announced', async () => {
    const { panel, show } = await panelWith();
    const status = one(panel, 'p.status');
    await show(queued);
    expect(one(panel, 'p.status') === status).to.equal(true);
  });

  const actions: readonly (readonly [string, ConversationState, Wish])[] = [
    ['Try again', unreachable, { type: 'agent-retry-pressed' }],
    ['Go on with the bot', unreachable, { type: 'bot-pressed' }],
    ['Go on with the bot', everyState.connecting ?? newConversation, { type: 'bot-pressed' }],
    ['Go on with the bot', everyState.lost ?? newConversation, { type: 'bot-pressed' }],
    ['Leave the queue', queued, { type: 'end-pressed' }],
    ['End chat', chatting, { type: 'end-pressed' }],
    ['Close the chat', newConversation, { type: 'close-pressed' }],
  ];
  for (const [name, state, wish] of actions)
    it(`<botlhale-panel> offers «${name}» while the agent is «${state.agent.at}», and says when it is pressed`, async () => {
      const { panel, wishes } = await panelWith(state);
      button(panel, name).click();
      expect(wishes).to.deep.equal([wish]);
    });

  it('<botlhale-panel> offers to end a chat only once somebody has joined it, and not twice', async () => {
    const { panel, show } = await panelWith(queued);
    expect(all(panel, '.end')).to.have.lengthOf(0);
    await show(chatting);
    expect(all(panel, '.end')).to.have.lengthOf(1);
    await show(everyState.leaving ?? newConversation);
    expect(all(panel, '.end')).to.have.lengthOf(0);
  });

  it('<botlhale-panel> says once why nothing goes out, under the message; its header does not promise an answer', async () => {
    const { panel, show } = await panelWith();
    await show(everyState.offline ?? newConversation);
    expect(wordsIn(one(panel, 'p.status'))).to.equal('Cannot answer right now');
    expect(all(panel, '.banner')).to.have.lengthOf(0);
    expect(all(panel, '.why').map(wordsIn)).to.deep.equal([
      'You are offline. Your message goes out when you are back.',
    ]);
  });

  it('<botlhale-panel> says in its header that there is no network, before anything is sent', async () => {
    const { panel } = await panelWith();
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
    try {
      dispatchEvent(new Event('offline'));
      await panel.updateComplete;
      expect(wordsIn(one(panel, 'p.status'))).to.equal('Cannot answer right now');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    dispatchEvent(new Event('online'));
    await panel.updateComplete;
    expect(wordsIn(one(panel, 'p.status'))).to.equal('Bot, answers at once');
  });

  for (const kind of ['unauthorized', 'forbidden', 'not-started'] as const)
    it(`<botlhale-panel> says in its header that a chat which is not set up cannot answer: ${kind}`, async () => {
      const { panel } = await panelWith(
        conversation([own('Hello', { state: 'failed', why: { kind } })]),
      );
      expect(wordsIn(one(panel, 'p.status'))).to.equal('Cannot answer right now');
      expect(all(panel, 'i.fail')).to.have.lengthOf(1);
    });

  it('<botlhale-panel> promises nothing of what waits while nobody can be reached, and says it once', async () => {
    const { panel } = await panelWith(
      conversation([own('Hello', { state: 'waiting' })], { agent: { at: 'unreachable' } }),
    );
    expect(wordsIn(one(panel, '.meta .status'))).to.equal('Not sent');
    expect(wordsIn(one(panel, '.banner span'))).to.equal('Nothing that you wrote is lost.');
  });

  it('<botlhale-panel> says what it says of a connection in its header alone; the banner has the ways on', async () => {
    const { panel } = await panelWith(everyState.lost ?? newConversation);
    expect(wordsIn(one(panel, 'p.status'))).to.equal('Reconnecting…');
    expect(wordsIn(one(panel, '.banner'))).to.equal('Go on with the bot');
  });

  it('<botlhale-panel> puts the words of a refused message back where they were written', async () => {
    const { panel, wishes, composer } = await panelWith(
      conversation([own('too many words', { state: 'failed', why: { kind: 'too-long' } })]),
    );
    const field = one(composer, 'textarea');
    Object.assign(field, { value: 'and these' });
    button(panel, 'Edit').click();
    expect(field).to.have.property('value', 'too many words\nand these');
    expect(hasFocus(field)).to.equal(true);
    expect(wishes.map(({ type }) => type)).to.deep.equal(['discard-pressed']);
  });

  it('wishes to be closed on Escape, and the page does not hear the key', async () => {
    const { panel, composer, wishes } = await panelWith();
    let heard = 0;
    const hear = () => (heard += 1);
    document.addEventListener('keydown', hear);
    pressEscape(one(composer, 'textarea'));
    document.removeEventListener('keydown', hear);
    expect(wishes).to.deep.equal([{ type: 'close-pressed' }]);
    expect(heard).to.equal(0);
    expect(panel.isConnected).to.equal(true);
  });

  it('<botlhale-panel> stays open when Escape ends a composition', async () => {
    const { composer, wishes } = await panelWith();
    pressEscape(one(composer, 'textarea'), { isComposing: true });
    expect(wishes).to.deep.equal([]);
  });

  it('<botlhale-panel> lets the page hear every other key', async () => {
    const { composer } = await panelWith();
    const keys: string[] = [];
    const hear = ({ key }: KeyboardEvent) => void keys.push(key);
    document.addEventListener('keydown', hear);
    one(composer, 'textarea').dispatchEvent(keyDown('a'));
    document.removeEventListener('keydown', hear);
    expect(keys).to.deep.equal(['a']);
  });

  it('<botlhale-panel> takes no focus when it is drawn, and puts it into the composer when it is asked to', async () => {
    const before = focused();
    const { panel, composer } = await panelWith();
    expect(hasFocus(before)).to.equal(true);
    panel.focus();
    expect(hasFocus(one(composer, 'textarea'))).to.equal(true);
  });

  it('<botlhale-panel> keeps the focus where it is while the conversation goes on', async () => {
    const question = bot('Which one?', buttons(['Coffee', 'Tea']));
    const { panel, composer, show } = await panelWith(conversation([question]));
    for (const place of [
      button(panel, 'Close the chat'),
      button(panel, 'Tea'),
      one(composer, 'textarea'),
      one(panel, '[role="log"]'),
    ]) {
      place.focus();
      await show(conversation([question], { bot: { inFlight: 'entry' } }));
      await show(conversation([question]));
      expect(hasFocus(place), wordsIn(place)).to.equal(true);
    }
  });

  it('<botlhale-panel> keeps what is being written while the conversation goes on', async () => {
    const { composer, show } = await panelWith();
    const field = one(composer, 'textarea');
    Object.assign(field, { value: 'half a sen' });
    await show(chatting);
    expect(one(composer, 'textarea') === field).to.equal(true);
    expect(field).to.have.property('value', 'half a sen');
  });

  it('<botlhale-panel> has nothing that takes the focus while it is hidden', async () => {
    const { panel } = await panelWith(everyState['every kind of message']);
    panel.hidden = true;
    const takers = everyElement(panel).filter((element) => {
      if (!(element instanceof HTMLElement)) return false;
      element.focus();
      return focused() === element;
    });
    expect(takers.map(({ localName }) => localName)).to.deep.equal([]);
  });

  it('<botlhale-panel> is laid out and not seen while it is hidden: opening it only paints it', async () => {
    const { panel } = await panelWith(everyState['every kind of message']);
    panel.hidden = true;
    const field = one(one(panel, 'botlhale-composer'), 'textarea');
    expect(field.getBoundingClientRect().width).to.be.greaterThan(0);
    expect(field.checkVisibility({ visibilityProperty: true })).to.equal(false);
    panel.hidden = false;
    expect(field.checkVisibility({ visibilityProperty: true })).to.equal(true);
  });

  it('<botlhale-panel> shows no button and no link of less than 24 by 24 pixels', async () => {
    for (const [name, state] of Object.entries(everyState)) {
      const { panel } = await panelWith(state);
      bringToRest(panel);
      // What has not been drawn yet has no size.
      await eventually(() => {
        const small = all(panel, 'button:not([hidden]), a.card, textarea').filter((target) => {
          const { width, height } = target.getBoundingClientRect();
          return Math.min(width, height) < 24;
        });
        expect(small.map(wordsIn), name).to.deep.equal([]);
      });
    }
  });

  itWith('viewport')('stays within a window as low and narrow as 320 by 256', async () => {
    try {
      await setViewport({ width: 320, height: 256 });
      const { panel, composer } = await panelWith(everyState['every kind of message']);
      bringToRest(panel);
      const { left, right, top, bottom } = one(panel, '.panel').getBoundingClientRect();
      expect([left >= 0, right <= 320, top >= 0, bottom <= 256]).to.deep.equal([
        true,
        true,
        true,
        true,
      ]);
      expect(one(composer, 'textarea').getBoundingClientRect().bottom).to.be.at.most(256);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      const log = one(panel, '.scroller');
      expect(log.scrollWidth).to.be.at.most(log.clientWidth);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});

const keyDown = (key: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more });

const pressEscape = (target: Element, more?: KeyboardEventInit): void =>
  void target.dispatchEvent(keyDown('Escape', more));

/** How light a computed colour is, from 0 to 1; computed ones are `rgb(…)` or `oklch(…)`. */
function lightness(colour: string): number {
  const numbers = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return colour.startsWith('oklch') ? (numbers[0] ?? 0) : (numbers[0] ?? 0) / 255;
}
