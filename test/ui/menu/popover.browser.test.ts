import { expect } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { bot, conversation, own } from '../../support/fixtures/conversation-states.ts';
import { panelWith, type PanelBench } from '../../support/fixtures/panel-fixture.ts';
import { all, button, eventually, hasFocus, one } from '../../support/observers/in-shadow.ts';

const talk = conversation([own('Hello'), bot('Good morning')]);
const inline = { inline: true, position: 'inline' };

const opener = ({ panel }: PanelBench) => button(panel, 'Menu');
const items = ({ panel }: PanelBench) => all(panel, '[role^=menuitem]');

async function pressOpener(bench: PanelBench): Promise<void> {
  const { left, top, width, height } = opener(bench).getBoundingClientRect();
  const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  await sendMouse({ type: 'click', position });
}

const isOpen = (bench: PanelBench) =>
  eventually(() => expect(items(bench).some((each) => hasFocus(each))).to.equal(true));
const isClosed = (bench: PanelBench) =>
  eventually(() => {
    expect(items(bench)).to.have.lengthOf(0);
    expect(opener(bench).getAttribute('aria-expanded')).to.equal('false');
  });

describe('The menu, as a popover', () => {
  it('the menu, as a popover, opens and closes at each press of its button by a mouse', async () => {
    const bench = await panelWith(talk);
    for (let times = 0; times < 2; times += 1) {
      await pressOpener(bench);
      await isOpen(bench);
      await pressOpener(bench);
      await isClosed(bench);
    }
  });

  it('the menu, as a popover, closes on Escape alone where the chat stands in a dialog of the page', async () => {
    const bench = await panelWith(talk, inline);
    const dialog = document.createElement('dialog');
    const frame = bench.panel.parentElement;
    if (!frame) throw new Error('The panel stands in a frame.');
    frame.parentElement?.append(dialog);
    dialog.append(frame);
    dialog.showModal();
    opener(bench).click();
    await isOpen(bench);
    await sendKeys({ press: 'Escape' });
    await isClosed(bench);
    expect(dialog.open).to.equal(true);
    expect(hasFocus(opener(bench))).to.equal(true);
    dialog.close();
  });

  it('the menu, as a popover, stands below its button, and goes along with a panel that grows or that the page scrolls', async () => {
    const bench = await panelWith(talk, inline);
    opener(bench).click();
    await isOpen(bench);
    const gap = () =>
      Math.round(
        one(bench.panel, '.popup').getBoundingClientRect().top -
          one(bench.panel, '.panel').getBoundingClientRect().top,
      );
    await eventually(() => expect(gap()).to.equal(56));
    bench.panel.style.setProperty('margin-block-start', '40px');
    bench.panel.style.setProperty('block-size', '80%');
    await eventually(() => expect(gap()).to.equal(56));
    // A part of a page that is longer than the window.
    bench.panel.parentElement?.style.setProperty('position', 'static');
    document.documentElement.style.setProperty('min-block-size', '300vh');
    try {
      const before = one(bench.panel, '.panel').getBoundingClientRect().top;
      scrollTo(0, 60);
      await eventually(() =>
        expect(one(bench.panel, '.panel').getBoundingClientRect().top).to.be.below(before),
      );
      await eventually(() => expect(gap()).to.equal(56));
    } finally {
      scrollTo(0, 0);
      document.documentElement.style.removeProperty('min-block-size');
    }
  });

  it('the menu, as a popover, goes along with a panel that is still coming up', async () => {
    const bench = await panelWith(talk);
    const panel = one(bench.panel, '.panel');
    const rise = panel.animate({ transform: ['translateY(8px)', 'none'] }, 1000);
    rise.pause();
    const gap = () =>
      one(bench.panel, '.popup').getBoundingClientRect().top - panel.getBoundingClientRect().top;
    opener(bench).click();
    await isOpen(bench);
    const rising = gap();
    const { top } = panel.getBoundingClientRect();
    rise.finish();
    await eventually(() => expect(panel.getBoundingClientRect().top).to.be.below(top));
    await eventually(() => expect(gap()).to.equal(rising));
  });

  it('the menu, as a popover, is no group to a screen reader, though a popover', async () => {
    const bench = await panelWith(talk);
    opener(bench).click();
    await isOpen(bench);
    expect(one(bench.panel, 'botlhale-menu').getAttribute('role')).to.equal('none');
  });

  it('the menu, as a popover, can be opened again in a panel that was taken away with it', async () => {
    const bench = await panelWith(talk);
    opener(bench).click();
    await isOpen(bench);
    const { parentElement } = bench.panel;
    bench.panel.remove();
    parentElement?.append(bench.panel);
    await isClosed(bench);
    opener(bench).click();
    await isOpen(bench);
  });
});
