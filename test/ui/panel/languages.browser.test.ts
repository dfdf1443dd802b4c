import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { en, type Strings } from '../../../src/i18n/index.ts';
import { interfaceLanguages } from '../../../src/i18n/interface-languages.ts';
import { loadStrings } from '../../../src/i18n/registry.ts';
import {
  agent,
  bot,
  buttons,
  conversation,
  everyState,
  own,
} from '../../support/fixtures/conversation-states.ts';
import { itWith } from '../../support/observers/driver.ts';
import { all, eventually, everyElement, one } from '../../support/observers/in-shadow.ts';
import { panelWith, type PanelLook } from '../../support/fixtures/panel-fixture.ts';
import { scenes, standInForNotifications } from '../../support/fixtures/panel-scenes.ts';

/** With everything in the menu that can be. */
const live = conversation([own('Hello'), agent('Good day')], {
  agent: { at: 'live', joined: true },
});
const settings = { privacyUrl: 'https://example.org/privacy' };

/** The name, and two lines that say what is happening. */
const highestHeader = 20 + 2 * 17 + 20;

/** A pixel may be lost to rounding. */
const slack = 1;

const hasOwnText = (element: Element): boolean =>
  [...element.childNodes].some((node) => node instanceof Text && node.data.trim());

/** Texts that are cut off, or that stick out of the panel, as «.class: text». */
function misfits(panel: Element): string[] {
  const edge = panel.getBoundingClientRect();
  return everyElement(panel)
    .filter(
      (element) => hasOwnText(element) && element.checkVisibility() && !isForEarsOnly(element),
    )
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const isCut = element.scrollWidth > element.clientWidth + slack && element.clientWidth > 0;
      return isCut || left < edge.left - slack || right > edge.right + slack;
    })
    .map((element) => `.${element.className}: ${element.textContent.trim()}`);
}

/** Opens the menu anew, at one of its pages. */
async function turnTo(panel: Element, page: string): Promise<void> {
  const items = () => all(panel, '[role^=menuitem]').length;
  const opener = one(panel, 'header .menu');
  if (items() > 0) opener.click();
  await eventually(() => expect(items()).to.equal(0));
  opener.click();
  await eventually(() => expect(items()).to.be.greaterThan(0));
  if (!page) return;
  const before = one(panel, '[role=menu]').ariaLabel;
  one(panel, `[data-to=${page}]`).click();
  await eventually(() => expect(one(panel, '[role=menu]').ariaLabel).not.to.equal(before));
}

const isForEarsOnly = (element: Element): boolean =>
  element.closest('.hidden-text, style') !== null;

/** What does not fit, by the state or the page of the menu that shows it. */
async function misfitsOf(look: PanelLook, width: number): Promise<Record<string, string[]>> {
  const bench = await panelWith(undefined, { settings, botName: '', ...look });
  bench.panel.parentElement?.style.setProperty('inline-size', `${width}px`);
  const found: Record<string, string[]> = {};
  const check = (what: string): void => {
    const wrong = misfits(bench.panel);
    // A word is rather broken than cut off; but then the header grows.
    const tall = one(bench.panel, 'header').clientHeight > highestHeader;
    if (wrong.length > 0 || tall) found[what] = tall ? ['the header is too high', ...wrong] : wrong;
  };
  for (const [what, state] of Object.entries(everyState)) {
    await bench.show(state);
    check(what);
  }
  await bench.show(live);
  for (const page of ['', 'language', 'download', 'end', 'clear']) {
    await turnTo(bench.panel, page);
    check(`menu ${page}`);
  }
  return found;
}

/** What does not fit of the cards above the composer, by the card. */
async function misfitsOfCards(strings: Strings): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const [name, { conversation: state, reach, ...scene }] of Object.entries(scenes)) {
    if (name.startsWith('menu')) continue; // looked at in every state, above
    const look = { ...scene, strings, botName: '', inline: true };
    const { panel } = await panelWith(state, look);
    panel.parentElement?.style.setProperty('inline-size', '320px');
    await reach(panel);
    const wrong = misfits(panel);
    if (wrong.length > 0) found[name] = wrong;
  }
  return found;
}

describe('no sentence is cut off or sticks out, in any state, on 320 pixels', () => {
  for (const { tag, name } of interfaceLanguages) {
    const load = async (): Promise<Strings> => (await loadStrings(tag)) ?? en;

    itWith('viewport')(`of a phone, in ${name}`, async () => {
      const strings = await load();
      expect(strings.tag).to.equal(tag);
      await setViewport({ width: 320, height: 568 });
      const found = await misfitsOf({ strings }, 320);
      await setViewport({ width: 800, height: 600 });
      expect(found).to.deep.equal({});
    });

    it(`of a page with room around it, in ${name}`, async () => {
      expect(await misfitsOf({ strings: await load(), inline: true }, 320)).to.deep.equal({});
    });

    it(`of a card above the composer, in ${name}`, async () => {
      const restore = standInForNotifications();
      try {
        expect(await misfitsOfCards(await load())).to.deep.equal({});
      } finally {
        restore();
      }
    });
  }
});

describe('each message', () => {
  it('each message carries the language it was said in, and what it offers does, too', async () => {
    const said = { ...bot('Ndaa', buttons(['Ee', 'Hai'])), language: 'vr-ZA' };
    const { transcript } = await panelWith(conversation([said]));
    expect(langOf(one(transcript, 'section .bubble'))).to.equal('ve-ZA');
    expect(all(transcript, '.reply').map(langOf)).to.deep.equal(['ve-ZA', 've-ZA']);
    // Ours, in the interface's language.
    expect(langOf(one(transcript, 'section .row > span'))).to.equal(undefined);
  });

  it('each message has none where nobody knows it, and runs its own way', async () => {
    const talk = [own('مرحبا'), bot('Hello'), { ...bot('Hi'), language: 'no language' }];
    const { transcript } = await panelWith(conversation(talk));
    const bubbles = all(transcript, 'section .bubble');
    expect(bubbles.map(langOf)).to.deep.equal(Array(3).fill(undefined));
    expect(
      all(transcript, 'section .bubble > [dir]').map((words) => getComputedStyle(words).direction),
    ).to.deep.equal(['rtl', 'ltr', 'ltr']);
  });
});

/** What a screen reader finds in the transcript's own root. */
const langOf = (element: Element): string | undefined =>
  element.closest('[lang]')?.getAttribute('lang') ?? undefined;
