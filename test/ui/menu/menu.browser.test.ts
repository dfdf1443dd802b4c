import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { newConversation, type ConversationState } from '../../../src/conversation/core/state.ts';
import { en } from '../../../src/i18n/index.ts';
import { loadStrings } from '../../../src/i18n/registry.ts';
import { consoleErrors } from '../../support/fixtures/chat-fixture.ts';
import { agent, bot, conversation, own } from '../../support/fixtures/conversation-states.ts';
import { inBothSchemes, itWith } from '../../support/observers/driver.ts';
import {
  all,
  bringToRest,
  button,
  eventually,
  focused,
  hasFocus,
  one,
  wordsIn,
} from '../../support/observers/in-shadow.ts';
import {
  panelWith,
  rightToLeft,
  type PanelBench,
  type PanelLook,
} from '../../support/fixtures/panel-fixture.ts';

const talk = conversation([own('Hello'), bot('Good morning', 'How can I help?')]);
const live = conversation([own('Hello'), agent('Good day')], {
  agent: { at: 'live', joined: true },
});

const opener = ({ panel }: PanelBench) => button(panel, 'Menu');
const items = ({ panel }: PanelBench) => all(panel, '[role^=menuitem]');
const labels = (bench: PanelBench) => items(bench).map((item) => wordsIn(one(item, '.label')));

/** The item whose first words are `label`. */
function item(bench: PanelBench, label: string): HTMLElement {
  const found = items(bench).find((candidate) => wordsIn(candidate).startsWith(label));
  if (!(found instanceof HTMLElement)) throw new Error(`There is no item «${label}».`);
  return found;
}

const focusedLabel = () => {
  const element = focused();
  return element ? wordsIn(element) : '';
};

async function openMenu(state: ConversationState = talk, look?: PanelLook): Promise<PanelBench> {
  const bench = await panelWith(state, look);
  opener(bench).focus();
  await sendKeys({ press: 'Enter' });
  await eventually(() => expect(items(bench).some((each) => hasFocus(each))).to.equal(true));
  return bench;
}

/** Goes to the page behind an item. */
async function turnTo(bench: PanelBench, label: string): Promise<void> {
  const title = () => one(bench.panel, '[role=menu]').ariaLabel;
  const before = title();
  item(bench, label).click();
  await eventually(() => expect(title()).not.to.equal(before));
  await eventually(() => expect(items(bench).some((each) => hasFocus(each))).to.equal(true));
}

const isClosed = (bench: PanelBench) =>
  eventually(() => {
    expect(items(bench)).to.have.lengthOf(0);
    expect(opener(bench).getAttribute('aria-expanded')).to.equal('false');
  });

const notice = ({ panel }: PanelBench) => wordsIn(one(panel, '.notice'));

describe('The menu', () => {
  inBothSchemes(() => {
    for (const strings of [en, rightToLeft])
      for (const page of ['', 'Language', 'Download', 'End chat', 'Remove'])
        it(`the menu is accessible ${strings.direction}, on the page «${page}»`, async () => {
          const settings = { privacyUrl: 'https://example.org/privacy' };
          const bench = await openMenu(live, { strings, settings });
          if (page) await turnTo(bench, page);
          bringToRest(bench.panel);
          await expect(bench.panel).to.be.accessible();
        });

    it('the menu is accessible with a notice', async () => {
      const bench = await openMenu();
      await turnTo(bench, 'Remove');
      item(bench, 'Remove').click();
      await eventually(() => expect(notice(bench)).not.to.equal(''));
      bringToRest(bench.panel);
      await expect(bench.panel).to.be.accessible();
    });
  });

  it('the menu has a button that says what it opens, and whether it is open', async () => {
    const bench = await panelWith(talk);
    const says = () =>
      ['aria-haspopup', 'aria-expanded'].map((name) => opener(bench).getAttribute(name));
    expect(says()).to.deep.equal(['menu', 'false']);
    opener(bench).click();
    await eventually(() => expect(items(bench).length).to.be.greaterThan(0));
    expect(says()).to.deep.equal(['menu', 'true']);
    opener(bench).click();
    await isClosed(bench);
  });

  it('the menu stays open, and keeps the focus, while the conversation goes on', async () => {
    const bench = await openMenu();
    const first = focused();
    await bench.show(conversation([...talk.entries, bot('Are you still there?')]));
    expect(items(bench).length).to.be.greaterThan(0);
    expect(hasFocus(first)).to.equal(true);
  });

  it('the menu offers what can be done now, and no more', async () => {
    expect(labels(await openMenu(newConversation))).to.deep.equal([
      'Language English',
      'Use less data Pictures and sound load only when you tap them.',
      'Remove this chat from this device',
    ]);
    expect(
      labels(await openMenu(live, { settings: { privacyUrl: 'https://example.org/' } })),
    ).to.deep.equal([
      'Language English',
      'Download the conversation',
      'share' in navigator ? 'Share' : 'Copy the conversation',
      'Use less data Pictures and sound load only when you tap them.',
      'Privacy policy',
      'End chat',
      'Remove this chat from this device',
    ]);
  });

  it('the menu goes up, down and around by arrows, Home, End and first letters', async () => {
    const bench = await openMenu(talk);
    const ways = [
      ['ArrowDown', 'Download'],
      ['End', 'Remove'],
      ['ArrowDown', 'Language'],
      ['ArrowUp', 'Remove'],
      ['Home', 'Language'],
      ['u', 'Use less data'],
      ['d', 'Download'],
      ['x', 'Download'],
    ] as const;
    expect(focusedLabel()).to.match(/^Language/);
    for (const [press, expected] of ways) {
      await sendKeys({ press });
      expect(focusedLabel(), press).to.match(new RegExp(`^${expected}`));
    }
    expect(bench.wishes).to.deep.equal([]);
  });

  for (const [strings, onward, back] of [
    [en, 'ArrowRight', 'ArrowLeft'],
    [rightToLeft, 'ArrowLeft', 'ArrowRight'],
  ] as const)
    it(`the menu turns to a page and back by arrows, ${strings.direction}`, async () => {
      await openMenu(talk, { strings });
      await sendKeys({ press: onward });
      await eventually(() => expect(focusedLabel()).to.equal('English'));
      await sendKeys({ press: back });
      await eventually(() => expect(focusedLabel()).to.match(/^Language/));
    });

  it('the menu goes back, then closes, on Escape; the panel stays open and the button has the focus', async () => {
    const bench = await openMenu();
    await turnTo(bench, 'Download');
    await sendKeys({ press: 'Escape' });
    await eventually(() => expect(focusedLabel()).to.match(/^Download/));
    await sendKeys({ press: 'Escape' });
    await isClosed(bench);
    expect(hasFocus(opener(bench))).to.equal(true);
    expect(bench.wishes).to.deep.equal([]);
  });

  it('the menu closes on Tab, which goes on to what comes after the button', async () => {
    const bench = await openMenu();
    await sendKeys({ press: 'Tab' });
    await isClosed(bench);
    expect(hasFocus(button(bench.panel, 'Close the chat'))).to.equal(true);
  });

  it('the menu closes when something else is pressed, and takes no focus from it', async () => {
    const bench = await openMenu();
    const field = one(bench.composer, 'textarea');
    const { left, top } = field.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left) + 20, Math.round(top) + 10] });
    await isClosed(bench);
    expect(hasFocus(field)).to.equal(true);
  });

  it('lists every language by its own name, in its own language, the present one chosen', async () => {
    const bench = await openMenu(talk, { languageTag: 'zu-ZA' });
    await turnTo(bench, 'Language');
    expect(labels(bench)).to.include.members([
      'English',
      'isiZulu',
      'Tshivenḓa',
      'Français',
      'العربية',
    ]);
    expect(one(item(bench, 'isiXhosa'), '.label').lang).to.equal('xh-ZA');
    const chosen = items(bench).filter((each) => each.ariaChecked === 'true');
    expect(chosen.map(wordsIn)).to.deep.equal(['isiZulu']);
    expect(focusedLabel()).to.equal('isiZulu');
  });

  it('the menu offers drafts that nobody can vouch for where the host or the bot speaks them', async () => {
    for (const [view, offered] of [
      [{}, []],
      [{ languageTag: 'kam-KE' }, ['Kĩkamba']],
      [{ settings: { language: 'ki' } }, ['Gĩkũyũ']],
    ] as const) {
      const bench = await openMenu(talk, view);
      await turnTo(bench, 'Language');
      expect(
        labels(bench).filter((label) => /Kĩkamba|Gĩkũyũ|chiShona|Eʋegbe/.test(label)),
      ).to.deep.equal(offered);
    }
  });

  for (const [name, language, said] of [
    ['isiZulu', 'zu-ZA', 'Ingxoxo manje isikhuluma isiZulu.'],
    ['Français', 'fr', 'Langue de la discussion : Français.'],
  ] as const)
    it(`the menu changes to ${name}, says so in it, and gives the focus back to the button`, async () => {
      const bench = await openMenu();
      await turnTo(bench, 'Language');
      item(bench, name).click();
      await isClosed(bench);
      expect(bench.wishes).to.deep.equal([{ type: 'language-chosen', language }]);
      expect(hasFocus(opener(bench))).to.equal(true);
      expect(notice(bench)).to.equal('');
      bench.panel.view = { ...bench.panel.view, strings: (await loadStrings(language)) ?? en };
      await eventually(() => expect(notice(bench)).to.equal(said));
    });

  describe('with files', () => {
    let saved: { name: string; blob: Blob }[];
    const realClick = HTMLAnchorElement.prototype.click;
    const realAddress = URL.createObjectURL.bind(URL);

    beforeEach(() => {
      saved = [];
      let blob = new Blob();
      URL.createObjectURL = (given: Blob) => realAddress((blob = given));
      HTMLAnchorElement.prototype.click = function () {
        saved.push({ name: this.download, blob });
      };
    });
    afterEach(() => {
      HTMLAnchorElement.prototype.click = realClick;
      URL.createObjectURL = realAddress;
    });

    it('downloads the conversation as {sender, message} pairs, the agent’s words included', async () => {
      const bench = await openMenu(conversation([own('Hello'), agent('Good day', 'Yes?')]));
      await turnTo(bench, 'Download');
      item(bench, 'As data').click();
      await eventually(() => expect(saved).to.have.lengthOf(1));
      expect(saved[0]?.name).to.match(/^conversation-\d{4}-\d\d-\d\d\.json$/);
      expect(JSON.parse((await saved[0]?.blob.text()) ?? '')).to.deep.equal([
        { sender: 'user', message: 'Hello' },
        { sender: 'agent', message: 'Good day' },
        { sender: 'agent', message: 'Yes?' },
      ]);
    });

    it('downloads the conversation as a text that names who said what, and when', async () => {
      const bench = await openMenu(talk);
      await turnTo(bench, 'Download');
      item(bench, 'As text').click();
      await eventually(() => expect(saved).to.have.lengthOf(1));
      expect(saved[0]?.name).to.match(/\.txt$/);
      const [day, ...lines] = ((await saved[0]?.blob.text()) ?? '').trim().split('\n\n');
      expect(day).to.contain('2026');
      expect(lines.map((line) => line.replace(/\[\d\d:\d\d\]/, '[time]'))).to.deep.equal([
        '[time] You: Hello',
        '[time] Kofi: Good morning',
        '[time] Kofi: How can I help?',
      ]);
    });
  });

  describe('with another app', () => {
    const given: unknown[] = [];
    const stand = (name: 'share' | 'clipboard', value: unknown) =>
      Object.defineProperty(navigator, name, { value, configurable: true });
    beforeEach(() => void given.splice(0));
    afterEach(() => {
      Reflect.deleteProperty(navigator, 'share');
      Reflect.deleteProperty(navigator, 'clipboard');
    });

    it('shares the conversation where the browser can', async () => {
      stand('share', (data: unknown) => Promise.resolve(void given.push(data)));
      const bench = await openMenu();
      item(bench, 'Share').click();
      await eventually(() => expect(given).to.have.lengthOf(1));
      expect(given[0]).to.have.property('title', 'Conversation');
      expect(JSON.stringify(given)).to.contain('Kofi: Good morning');
      expect(notice(bench)).to.equal('');
    });

    it('copies it, and says so, where the browser refuses to share', async () => {
      stand('share', () => Promise.reject(new DOMException('No', 'NotAllowedError')));
      stand('clipboard', { writeText: (text: unknown) => Promise.resolve(void given.push(text)) });
      const bench = await openMenu();
      item(bench, 'Share').click();
      await eventually(() => expect(notice(bench)).to.equal('Copied'));
      expect(given).to.have.lengthOf(1);
    });
  });

  it('switches the use of less data on and off', async () => {
    for (const lowData of [false, true]) {
      const bench = await openMenu(talk, { settings: { lowData } });
      const low = item(bench, 'Use less data');
      expect([low.role, low.ariaChecked]).to.deep.equal(['menuitemcheckbox', String(lowData)]);
      low.click();
      await isClosed(bench);
      expect(bench.wishes).to.deep.equal([{ type: 'low-data-chosen', on: !lowData }]);
    }
  });

  it('clears the device only after a second press, and begins with the way back', async () => {
    const bench = await openMenu();
    await turnTo(bench, 'Remove');
    expect(one(bench.panel, '[role=menu]').ariaLabel).to.equal(
      'Remove this chat from this device? It cannot be brought back.',
    );
    expect(focusedLabel()).to.equal('Cancel');
    await sendKeys({ press: 'Enter' });
    await eventually(() => expect(focusedLabel()).to.match(/^Remove/));
    expect(bench.wishes).to.deep.equal([]);
    await turnTo(bench, 'Remove');
    item(bench, 'Remove').click();
    await eventually(() =>
      expect(notice(bench)).to.equal('This chat is no longer on this device.'),
    );
    expect(bench.wishes).to.deep.equal([{ type: 'clear-pressed' }]);
  });

  it('the menu ends an agent chat only after a second press', async () => {
    const bench = await openMenu(live);
    await turnTo(bench, 'End chat');
    expect(focusedLabel()).to.equal('Keep chatting');
    item(bench, 'End chat').click();
    await isClosed(bench);
    expect(bench.wishes).to.deep.equal([{ type: 'end-pressed' }]);
  });

  it('links to the privacy policy in a new tab, and to nothing that is not an address', async () => {
    const bench = await openMenu(talk, { settings: { privacyUrl: 'https://example.org/privacy' } });
    const link = item(bench, 'Privacy policy');
    expect(link.getAttribute('href')).to.equal('https://example.org/privacy');
    expect([link.getAttribute('target'), link.getAttribute('rel')]).to.deep.equal([
      '_blank',
      'noopener noreferrer',
    ]);
    const said = await consoleErrors(async () => {
      const wrong = await openMenu(talk, { settings: { privacyUrl: 'javascript:alert(1)' } });
      expect(labels(wrong)).not.to.include('Privacy policy');
    });
    expect(said.join()).to.match(/privacy-url="javascript:alert\(1\)".*https:\/\//);
  });

  it('the menu says so when its sentences cannot be fetched', async () => {
    const strings = { ...en, more: () => Promise.reject(new Error('offline')) };
    const bench = await panelWith(talk, { strings });
    opener(bench).click();
    await eventually(() => expect(notice(bench)).to.equal(en.notLoaded));
    expect(opener(bench).getAttribute('aria-expanded')).to.equal('false');
  });

  itWith('viewport')('stays within a window as low and narrow as 320 by 256', async () => {
    const { setViewport } = await import('@web/test-runner-commands');
    try {
      await setViewport({ width: 320, height: 256 });
      const bench = await openMenu(live);
      await turnTo(bench, 'Language');
      const { left, right, top, bottom } = one(bench.panel, '.popup').getBoundingClientRect();
      expect([left >= 0, right <= 320, top >= 0, bottom <= 256]).to.deep.equal([
        true,
        true,
        true,
        true,
      ]);
      await sendKeys({ press: 'End' });
      expect(focused()?.getBoundingClientRect().bottom).to.be.at.most(256);
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });
});
