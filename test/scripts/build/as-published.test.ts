import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { differenceIn } from '../../../scripts/build/as-published.mjs';
import { substitutes } from '../../../scripts/build/substitutes.mjs';

const pathTo = (module: string) =>
  fileURLToPath(new URL(`../../../node_modules/${module}`, import.meta.url));

const litHtml = pathTo('lit-html/lit-html.js');
const cssTag = '@lit/reactive-element/css-tag.js';

test('a module that is bundled as it stands in node_modules is let through', () => {
  expect(differenceIn(litHtml, readFileSync(litHtml, 'utf8'))).toBeUndefined();
});

test('one byte less in a module of a dependency is told, with the module’s name', () => {
  const code = readFileSync(litHtml, 'utf8').replace('trustedTypes', 'trustedType');
  expect(differenceIn(litHtml, code)).toContain('lit-html/lit-html.js is not as published');
});

test('a listed substitute is let through as a whole, and neither edited nor mixed', () => {
  const whole = readFileSync(substitutes[cssTag] ?? '', 'utf8');
  expect(differenceIn(pathTo(cssTag), whole)).toBeUndefined();
  expect(differenceIn(pathTo(cssTag), `${whole};`)).toContain('not as its substitute');
  expect(differenceIn(pathTo(cssTag), readFileSync(pathTo(cssTag), 'utf8'))).toContain(cssTag);
});

test('our own modules may be compiled and minified', () => {
  expect(differenceIn('/repository/src/define.ts', 'anything')).toBeUndefined();
});
