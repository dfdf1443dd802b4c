import { expect, fixture, html } from '@open-wc/testing';
import { loadStrings } from '../../../src/i18n/registry.ts';
import type { BotlhaleExtras } from '../../../src/ui/extras/botlhale-extras.ts';
import type { BotlhalePanel } from '../../../src/ui/panel/botlhale-panel.ts';
import { consoleErrors } from '../../support/fixtures/chat-fixture.ts';
import { agent, conversation, divider, own } from '../../support/fixtures/conversation-states.ts';
import { inBothSchemes } from '../../support/observers/driver.ts';
import {
  all,
  bringToRest,
  button,
  eventually,
  one,
  wordsIn,
} from '../../support/observers/in-shadow.ts';
import { panelWith, type PanelBench } from '../../support/fixtures/panel-fixture.ts';
import { keptInMemory, viewWith } from '../../support/fixtures/views.ts';

const live = conversation([own('Hello'), agent('Good day')], {
  agent: { at: 'live', joined: true },
});
const ended = conversation([...live.entries, divider('back-to-bot')]);
const unreachable = conversation([divider('handed-over')], { agent: { at: 'unreachable' } });

/** A panel whose chat with a person has just ended. */
async function justEnded(): Promise<PanelBench> {
  const bench = await panelWith(live, { settings: { rating: true } });
  await eventually(() => expect(all(bench.panel, 'botlhale-extras')).to.have.lengthOf(1));
  await bench.show(ended);
  await eventually(() => expect(all(bench.panel, '.card')).to.have.lengthOf(1));
  return bench;
}

const question = ({ panel }: PanelBench) => wordsIn(one(panel, '#rating'));

describe('After and beside a chat with a person', () => {
  inBothSchemes(() => {
    it('the rating is accessible at each step', async () => {
      const bench = await justEnded();
      bringToRest(bench.panel);
      await expect(bench.panel).to.be.accessible();
      button(bench.panel, 'Good').click();
      await eventually(() => expect(all(bench.panel, '.card textarea')).to.have.lengthOf(1));
      await expect(bench.panel).to.be.accessible();
    });
  });

  it('the host page is told what was chosen and added, and the visitor is thanked', async () => {
    const bench = await justEnded();
    const heard: unknown[] = [];
    bench.panel.addEventListener('botlhale-rating', ({ rating, comment }) =>
      heard.push({ rating, comment }),
    );
    expect(question(bench)).to.equal('How was the chat with our team?');
    button(bench.panel, 'Not good').click();
    await eventually(() => expect(all(bench.panel, '.card textarea')).to.have.lengthOf(1));
    expect(heard).to.deep.equal([]);
    Object.assign(one(bench.panel, '.card textarea'), { value: ' It took long. ' });
    one(bench.panel, '.card .main').click();
    await eventually(() => expect(question(bench)).to.match(/^Thank you/));
    expect(heard).to.deep.equal([{ rating: 'bad', comment: 'It took long.' }]);
    expect(bench.wishes).to.deep.equal([]);
  });

  it('a comment can be left out, and so can the whole of it', async () => {
    const bench = await justEnded();
    const heard: unknown[] = [];
    bench.panel.addEventListener('botlhale-rating', ({ comment }) => heard.push(comment));
    button(bench.panel, 'Good').click();
    await eventually(() => expect(all(bench.panel, '.card textarea')).to.have.lengthOf(1));
    Object.assign(one(bench.panel, '.card textarea'), { value: 'Never mind' });
    button(bench.panel, 'No, thanks').click();
    await eventually(() => expect(heard).to.deep.equal(['']));
    const other = await justEnded();
    button(other.panel, 'No, thanks').click();
    await eventually(() => expect(all(other.panel, '.card')).to.have.lengthOf(0));
  });

  it('each chat is asked about anew, and none that ended before the page was loaded', async () => {
    const bench = await justEnded();
    button(bench.panel, 'No, thanks').click();
    await eventually(() => expect(all(bench.panel, '.card')).to.have.lengthOf(0));
    await bench.show(live);
    await bench.show(ended);
    await eventually(() => expect(question(bench)).to.equal('How was the chat with our team?'));
    const settings = { rating: true, openingHours: 'Mo-Su 00:00-24:00 UTC' };
    const late = await panelWith(ended, { settings });
    await eventually(() => expect(all(late.panel, 'botlhale-extras')).to.have.lengthOf(1));
    expect(all(late.panel, '.card')).to.have.lengthOf(0);
  });

  it('a chat that ends before the code that asks about it is there is asked about all the same', async () => {
    const frame = await fixture(html`<token-frame></token-frame>`);
    // The tag names the class.
    const panel = document.createElement('botlhale-panel') as BotlhalePanel;
    panel.view = viewWith({ conversation: live, rating: true });
    frame.append(panel);
    await panel.updateComplete; // asks for the code
    panel.view = { ...panel.view, conversation: ended };
    expect(all(panel, 'botlhale-extras')).to.have.lengthOf(0);
    await eventually(() =>
      expect(wordsIn(one(panel, '#rating'))).to.equal('How was the chat with our team?'),
    );
  });

  it('hours that cannot be read are the developer’s to mend, and nobody is away', async () => {
    const settings = { openingHours: 'nine to five' };
    const errors = await consoleErrors(async (said) => {
      const bench = await panelWith(live, { settings });
      await eventually(() => expect(said).not.to.be.empty);
      await bench.show(ended);
      await bench.show(live);
      expect(all(bench.panel, '.card')).to.have.lengthOf(0);
    });
    expect(errors).to.have.lengthOf(1);
    expect(errors[0]).to.match(/opening-hours="nine to five".*Mo-Fr 08:00-17:00/);
  });

  it('other ways to reach the team are offered when it cannot be reached', async () => {
    const bench = await panelWith(unreachable, { settings: { phone: '+27 11 000 0000' } });
    await eventually(() => expect(all(bench.panel, '.card a')).to.have.lengthOf(1));
    expect(wordsIn(one(bench.panel, '.card a'))).to.equal('Call +27 11 000 0000');
    // Else its groups would stand in the other order among words that run from right to left.
    expect(one(bench.panel, '.card a bdi').dir).to.equal('ltr');
    bringToRest(bench.panel);
    await expect(bench.panel).to.be.accessible();
    await bench.show(ended);
    await eventually(() => expect(all(bench.panel, '.card')).to.have.lengthOf(0));
  });
});

describe('A form that stands in the composer’s place', () => {
  it('a form that stands in the composer’s place is seen whole, where the panel is high enough, rather than the greeting above it', async () => {
    const preChat = [1, 2, 3, 4, 5].map((field) => ({ name: `Field ${field}` }));
    const bench = await panelWith(undefined, { settings: { preChat }, inline: true });
    bench.panel.style.setProperty('block-size', '600px');
    await eventually(() => expect(all(bench.panel, '.card input')).to.have.lengthOf(5));
    const { scrollHeight, clientHeight } = one(bench.panel, 'botlhale-extras');
    expect(scrollHeight).to.be.at.most(clientHeight);
  });
});

describe('A panel that is too low for what stands in it', () => {
  it('a panel that is too low for what stands in it shows its header whole, with a name of several lines, and scrolls the form', async () => {
    const botName = 'The assistant of the coffee shop that is the furthest from the sea of all';
    const settings = { preChat: 'name, email, topic' };
    const { panel } = await panelWith(undefined, { botName, settings, inline: true });
    panel.style.setProperty('block-size', '300px');
    await eventually(() => expect(all(panel, '.card input')).to.have.lengthOf(3));
    const header = one(panel, 'header');
    expect(header.scrollHeight).to.be.at.most(header.clientHeight);
    const name = one(panel, 'h2');
    expect(name.scrollWidth).to.be.at.most(name.clientWidth);
    const extras = one(panel, 'botlhale-extras');
    expect(extras.scrollHeight).to.be.greaterThan(extras.clientHeight);
    expect(extras.getBoundingClientRect().bottom).to.be.at.most(
      one(panel, '.panel').getBoundingClientRect().bottom,
    );
  });
});

describe('A conversation that this device cannot keep', () => {
  const sentence = 'This browser cannot keep the conversation: it may end with this page.';
  const note = ({ panel }: PanelBench) => wordsIn(one(panel, '.note'));

  inBothSchemes(() => {
    it('a conversation that this device cannot keep says so in an accessible line above the composer', async () => {
      const bench = await panelWith(live, { notKept: true });
      await eventually(() => expect(note(bench)).to.equal(sentence));
      expect(one(bench.panel, 'botlhale-extras').nextElementSibling).to.equal(bench.composer);
      bringToRest(bench.panel);
      await expect(bench.panel).to.be.accessible();
    });
  });

  it('a conversation that this device cannot keep says so when storage fails in the middle of it, to a screen reader as well', async () => {
    const bench = await panelWith(live, { settings: { rating: true } });
    await eventually(() => expect(all(bench.panel, '.note')).to.have.lengthOf(1));
    const status = one(bench.panel, '.note');
    expect(status.getAttribute('role')).to.equal('status');
    expect(note(bench)).to.equal('');
    bench.panel.view = { ...bench.panel.view, notKept: true };
    await eventually(() => expect(note(bench)).to.equal(sentence));
    expect(one(bench.panel, '.note')).to.equal(status);
  });

  it('a conversation that this device cannot keep says so in the language of the interface, and stands beside what else there is', async () => {
    const strings = await loadStrings('fr');
    const settings = { rating: true };
    const bench = await panelWith(live, { notKept: true, settings, ...(strings && { strings }) });
    await eventually(() => expect(note(bench)).to.match(/^Ce navigateur ne peut pas conserver/));
    await bench.show(ended);
    await eventually(() => expect(all(bench.panel, '.card')).to.have.lengthOf(1));
    expect(note(bench)).to.match(/^Ce navigateur/);
  });

  it('a conversation that this device cannot keep is asked for by no panel whose conversation is kept', async () => {
    const talk = conversation([own('Hello')]);
    const bench = await panelWith(talk);
    await bench.show(conversation([...talk.entries, own('Are you there?')]));
    // What one panel asks for, the other would have, too.
    const other = await panelWith(talk, { notKept: true });
    await eventually(() => expect(all(other.panel, 'botlhale-extras')).to.have.lengthOf(1));
    expect(all(bench.panel, 'botlhale-extras')).to.have.lengthOf(0);
  });

  it('the browser is not asked again about notifications with each line that comes', async () => {
    const real = Object.getOwnPropertyDescriptor(Notification, 'permission') ?? {};
    let asked = 0;
    Object.defineProperty(Notification, 'permission', {
      configurable: true,
      get: () => ((asked += 1), 'default'),
    });
    try {
      const queued = conversation([own('Hello')], { agent: { at: 'live' } });
      const bench = await panelWith(queued, { kept: keptInMemory('a-key') });
      await eventually(() => expect(all(bench.panel, '.card')).to.have.lengthOf(1));
      // The selector names the tag.
      const extras = one(bench.panel, 'botlhale-extras') as BotlhaleExtras;
      const show = async (...lines: readonly string[]) => {
        const entries = [...live.entries, ...lines.map((line) => agent(line))];
        await bench.show(conversation(entries, { agent: live.agent }));
        await extras.updateComplete;
      };
      await show('One');
      const before = asked;
      await show('One', 'Two');
      await show('One', 'Two', 'Three');
      expect(asked).to.equal(before);
    } finally {
      Object.defineProperty(Notification, 'permission', real);
    }
  });
});
