import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { en, type Strings } from '../../src/i18n/index.ts';
import { interfaceLanguages } from '../../src/i18n/interface-languages.ts';
import { loadStrings } from '../../src/i18n/registry.ts';
import { everyState } from '../support/conversation-states.ts';
import { everyElement } from '../support/in-shadow.ts';
import { panelWith } from '../support/panel-fixture.ts';

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

const isForEarsOnly = (element: Element): boolean =>
  element.closest('.hidden-text, style') !== null;

describe('on 320 pixels', () => {
  before(() => setViewport({ width: 320, height: 568 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const { tag, name } of interfaceLanguages)
    it(`no sentence in ${name} is cut off or sticks out, in any state`, async () => {
      const strings: Strings = (await loadStrings(tag)) ?? en;
      expect(strings.tag).to.equal(tag);
      const bench = await panelWith(undefined, { strings, botName: '' });
      const found: Record<string, string[]> = {};
      for (const [what, state] of Object.entries(everyState)) {
        await bench.show(state);
        const wrong = misfits(bench.panel);
        if (wrong.length > 0) found[what] = wrong;
      }
      expect(found).to.deep.equal({});
    });
});
