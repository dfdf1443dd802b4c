import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { BotlhaleComposer } from '../../../src/ui/composer/botlhale-composer.ts';
import { definePanel } from '../../../src/ui/panel/botlhale-panel.ts';
import { inBothSchemes, itWith } from '../../support/observers/driver.ts';
import { bringToRest, button, hasFocus, one } from '../../support/observers/in-shadow.ts';
import '../../support/fixtures/token-frame.ts';

definePanel();

describe('<botlhale-composer>', () => {
  inBothSchemes(() => {
    it('<botlhale-composer> is accessible, empty and filled', async () => {
      const { composer, write } = await composerBench();
      await expect(composer).to.be.accessible();
      await write('Hello');
      bringToRest(composer);
      await expect(composer).to.be.accessible();
    });
  });

  it('<botlhale-composer> is one labelled field, in letters that no phone zooms, with a button', async () => {
    const { composer, field } = await composerBench();
    expect(field.getAttribute('aria-label')).to.equal('Write a message');
    expect(field.getAttribute('enterkeyhint')).to.equal('send');
    expect(Number.parseFloat(getComputedStyle(field).fontSize)).to.be.at.least(16);
    expect(button(composer, 'Send').type).to.equal('button'); // a sandboxed frame may forbid forms
  });

  it('<botlhale-composer> follows the direction of what is written, and of the interface while it is empty', async () => {
    const { field, write } = await composerBench();
    const direction = () => getComputedStyle(field).direction;
    expect([field.dir, direction()]).to.deep.equal(['', 'ltr']);
    await write('مرحبا');
    expect([field.dir, direction()]).to.deep.equal(['auto', 'rtl']);
    await write('');
    expect([field.dir, direction()]).to.deep.equal(['', 'ltr']);
  });

  it('<botlhale-composer> sends what is written on Enter, without the spaces around it, and is empty then', async () => {
    const { field, write, press, sent } = await composerBench();
    await write('  Hello,\nworld \n');
    expect(press({ key: 'Enter' }).defaultPrevented).to.equal(true);
    expect(sent).to.deep.equal(['Hello,\nworld']);
    expect(field.value).to.equal('');
    press({ key: 'Enter' });
    expect(sent).to.have.lengthOf(1);
  });

  it('<botlhale-composer> sends on its button too, and keeps the focus in the field', async () => {
    const { composer, field, write, sent } = await composerBench();
    await write('Hello');
    button(composer, 'Send').focus();
    button(composer, 'Send').click();
    expect(sent).to.deep.equal(['Hello']);
    expect(hasFocus(field)).to.equal(true);
  });

  it('<botlhale-composer> breaks the line on Shift+Enter', async () => {
    const { field, write, press, sent } = await composerBench();
    await write('Hello');
    expect(press({ key: 'Enter', shiftKey: true }).defaultPrevented).to.equal(false);
    expect(sent).to.deep.equal([]);
    expect(field.value).to.equal('Hello');
  });

  itWith('heldKeys')('breaks the line under real keys', async () => {
    const { composer, field, sent } = await composerBench();
    composer.focus();
    await sendKeys({ type: 'one' });
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await sendKeys({ type: 'two' });
    expect(field.value).to.equal('one\ntwo');
    await sendKeys({ press: 'Enter' });
    expect(sent).to.deep.equal(['one\ntwo']);
    expect(field.value).to.equal('');
  });

  for (const [browser, composing] of [
    ['most browsers', { isComposing: true }],
    ['Safari, which says only by a key code', { keyCode: 229 }],
  ] as const)
    it(`<botlhale-composer> leaves Enter to a composition: ${browser}`, async () => {
      const { field, write, press, sent } = await composerBench();
      await write('にほん');
      expect(press({ key: 'Enter', ...composing }).defaultPrevented).to.equal(false);
      expect(sent).to.deep.equal([]);
      expect(field.value).to.equal('にほん');
    });

  for (const nothing of ['', ' ', '\n\t  \u00a0'])
    it(`<botlhale-composer> sends nothing for ${JSON.stringify(nothing)}, by Enter or by its button`, async () => {
      const { composer, write, press, sent } = await composerBench();
      await write(nothing);
      press({ key: 'Enter' });
      button(composer, 'Send').click();
      expect(sent).to.deep.equal([]);
    });

  it('<botlhale-composer> shows by its button that there is something to send', async () => {
    const { composer, write } = await composerBench();
    const ready = () => button(composer, 'Send').classList.contains('ready');
    expect(ready()).to.equal(false);
    await write('Hello');
    expect(ready()).to.equal(true);
    await write('  ');
    expect(ready()).to.equal(false);
  });

  it('<botlhale-composer> is never disabled, so that nobody loses the focus', async () => {
    const { composer, field } = await composerBench();
    expect(field.disabled || field.readOnly || button(composer, 'Send').disabled).to.equal(false);
  });

  it('<botlhale-composer> grows to five lines, then scrolls', async () => {
    const { field, write } = await composerBench();
    const height = async (lines: number) => {
      await write(Array<string>(lines).fill('line').join('\n'));
      return field.getBoundingClientRect().height;
    };
    const [one, three, five, nine] = [
      await height(1),
      await height(3),
      await height(5),
      await height(9),
    ];
    expect(one).to.be.at.least(44);
    expect(three).to.be.greaterThan(one);
    expect(five).to.be.greaterThan(three);
    expect(nine).to.equal(five);
    expect(field.scrollHeight).to.be.greaterThan(field.clientHeight);
  });

  it('<botlhale-composer> keeps its text off the rounded edge, whichever way the interface and the text run', async () => {
    const { composer, field, write } = await composerBench();
    composer.dir = 'rtl';
    for (const text of ['', 'Hello', 'مرحبا']) {
      await write(text);
      const { paddingLeft, paddingRight } = getComputedStyle(field);
      expect([paddingLeft, paddingRight], text).to.deep.equal(['4px', '16px']);
    }
  });

  itWith('viewport')('has targets that a thumb hits', async () => {
    await setViewport({ width: 390, height: 800 });
    const { composer, field } = await composerBench();
    expect(field.getBoundingClientRect().height).to.be.at.least(44);
    const send = button(composer, 'Send').getBoundingClientRect();
    expect(Math.min(send.width, send.height)).to.be.at.least(24);
    await setViewport({ width: 800, height: 600 });
  });
});

async function composerBench() {
  const frame = await fixture(
    html`<token-frame><botlhale-composer></botlhale-composer></token-frame>`,
  );
  const composer = one(frame, 'botlhale-composer');
  if (!(composer instanceof BotlhaleComposer)) throw new Error('It is not defined.');
  const field = one(composer, 'textarea');
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('The selector names the tag.');
  const sent: string[] = [];
  composer.addEventListener('botlhale-wish', ({ wish }) => {
    if (wish.type === 'message-typed') sent.push(wish.text);
  });
  return {
    composer,
    field,
    sent,
    async write(text: string): Promise<void> {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await composer.updateComplete;
    },
    press(init: KeyboardEventInit): KeyboardEvent {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
      field.dispatchEvent(event);
      return event;
    },
  };
}
