/** What stands in for modules of Lit, beside what Lit has published. */
import { expect } from '@open-wc/testing';
import * as published from '@lit/reactive-element/css-tag.js';
import { property as publishedProperty } from '@lit/reactive-element/decorators/property.js';
import { LitElement } from 'lit';
// @ts-expect-error -- written in JavaScript, with the interface of Lit's
import * as css from '../../../scripts/build/substitutes/css-tag.js';
// @ts-expect-error -- as above
import * as decorator from '../../../scripts/build/substitutes/property.js';

// Each stands behind the interface of what it stands in for.
const substitute = css as typeof published;
// As above.
const property = (decorator as { property: typeof publishedProperty }).property;

for (const [whose, lit] of Object.entries({ published, substitute })) {
  describe(`css, ${whose}`, () => {
    it('puts numbers and other styles in, and says its text', () => {
      const part = lit.css`color: red;`;
      const whole = lit.css`p { ${part} margin: ${2}px; ${lit.unsafeCSS('padding: 1px')} }`;
      expect(String(whole)).to.equal('p { color: red; margin: 2px; padding: 1px }');
      expect(whole.cssText).to.equal(String(whole));
      expect(whole.styleSheet?.cssRules).to.have.lengthOf(1);
    });

    it('takes no text from elsewhere', () => {
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

for (const [whose, decorate] of Object.entries({ published: publishedProperty, property }))
  it(`a property that is decorated by Lit’s, ${whose}, follows its attribute and is written back`, async () => {
    class Lamp extends LitElement {
      @decorate({ type: Boolean, reflect: true }) lit = false;
      @decorate({ attribute: 'lamp-name' }) name = '';
    }
    const tag = `a-lamp-${whose}`;
    customElements.define(tag, Lamp);
    // Registered above, by this name.
    const lamp = document.createElement(tag) as Lamp;
    document.body.append(lamp);
    lamp.setAttribute('lamp-name', 'Kofi');
    expect(lamp.name).to.equal('Kofi');
    lamp.lit = true;
    await lamp.updateComplete;
    expect(lamp.hasAttribute('lit')).to.equal(true);
    lamp.remove();
  });
