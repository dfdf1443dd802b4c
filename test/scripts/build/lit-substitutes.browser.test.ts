/** What stands in for a module of Lit, beside what Lit has published. */
import { expect } from '@open-wc/testing';
import * as published from '@lit/reactive-element/css-tag.js';
// @ts-expect-error -- written in JavaScript, with the interface of Lit's
import * as css from '../../../scripts/build/substitutes/css-tag.js';

// It stands behind the interface of what it stands in for.
const substitute = css as typeof published;

for (const [whose, lit] of Object.entries({ published, substitute })) {
  describe(`css, ${whose}`, () => {
    it(`css, ${whose}, puts numbers and other styles in, and says its text`, () => {
      const part = lit.css`color: red;`;
      const whole = lit.css`p { ${part} margin: ${2}px; ${lit.unsafeCSS('padding: 1px')} }`;
      expect(String(whole)).to.equal('p { color: red; margin: 2px; padding: 1px }');
      expect(whole.cssText).to.equal(String(whole));
      expect(whole.styleSheet?.cssRules).to.have.lengthOf(1);
    });

    it(`css, ${whose}, takes no text from elsewhere`, () => {
      // What types forbid may come all the same.
      const text = '} * { display: none' as unknown as number;
      expect(() => lit.css`p { ${text} }`).to.throw();
    });

    it('styles a shadow root, with style sheets of the page among its own', () => {
      const root = document.createElement('div').attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      lit.adoptStyles(root, [lit.css`p { color: red; }`, sheet].map(lit.getCompatibleStyle));
      expect(root.adoptedStyleSheets).to.have.lengthOf(2);
      expect(root.adoptedStyleSheets[1]).to.equal(sheet);
      expect(root.adoptedStyleSheets[0]?.cssRules[0]?.cssText).to.contain('red');
    });
  });
}
