/**
 * In place of `@lit/reactive-element/decorators/property.js`: the decorator as TypeScript's
 * `experimentalDecorators` call it, without the standard's, which our sources do not use.
 */
export const property = (options) => (prototype, name) => {
  prototype.constructor.createProperty(name, options);
};
