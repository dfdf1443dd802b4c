/**
 * In place of `@lit/reactive-element/css-tag.js`: Lit's styles, as every browser of ours takes them,
 * without the way for browsers that cannot construct a style sheet.
 */
export const supportsAdoptingStyleSheets = true;

export class CSSResult extends CSSStyleSheet {
  constructor(cssText) {
    super();
    this.cssText = cssText;
    this.replaceSync(cssText);
  }
  get styleSheet() {
    return this;
  }
  toString() {
    return this.cssText;
  }
}

export const unsafeCSS = (value) => new CSSResult(`${value}`);

/** Takes nothing but numbers and other results: what is a text might be somebody else's. */
export const css = ([first, ...texts], ...values) =>
  unsafeCSS(
    texts.reduce((sum, text, at) => {
      const value = values[at];
      if (!(value instanceof CSSResult || typeof value === 'number'))
        throw new TypeError(`css takes what css has made, and numbers: ${value}`);
      return sum + value + text;
    }, first),
  );

export const getCompatibleStyle = (style) => style;

export const adoptStyles = (root, styles) => {
  root.adoptedStyleSheets = styles;
};
