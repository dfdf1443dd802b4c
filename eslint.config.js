import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import { configs as ts } from 'typescript-eslint';
import * as house from './scripts/lint/house-rules.mjs';
import { sayWhy } from './scripts/lint/say-why.mjs';

const generated = ['.cache/', 'dist/', 'coverage/', 'test-results/', 'playwright-report/'];

/** No clock, no chance, no timers, no network, no page. */
const pure = ['src/protocol/**/*.ts', 'src/conversation/core/**/*.ts', 'src/i18n/**/*.ts'];

const barrels = ['src/index.ts', 'src/i18n/index.ts'];

const sourceSyntax = [...house.languageRules, ...house.moduleRules, ...house.markupRules];
const syntax = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] });

export default defineConfig(
  { ignores: generated },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [ts.strictTypeChecked, ts.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    plugins: { house: { rules: { 'say-why': sayWhy } } },
    rules: {
      ...syntax(...house.languageRules),
      'house/say-why': 'error',
      // The house rule asks for a reason instead.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // Matters of taste, or against the way this code is written.
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true } },
      ],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      // The wire's names are index signatures, and look it in quotes or out of them.
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'gateway/test/**/*.ts'],
    rules: {
      // Matchers such as expect.any() are typed so.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      // Open Web Components type every equal() of Chai as a promise, for snapshots of the DOM.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
          ],
        },
      ],
    },
  },
  { files: ['**/*.{js,mjs}'], languageOptions: { globals: globals.node } },
  // What they hand over runs in a page.
  { files: ['bench/{suites/*,platform,timed}.mjs'], languageOptions: { globals: globals.browser } },
  { files: ['scripts/build/substitutes/*.js'], languageOptions: { globals: globals.browser } },
  { files: ['**/*.cjs'], languageOptions: { globals: globals.node, sourceType: 'commonjs' } },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    rules: {
      ...syntax(...sourceSyntax, ...house.barrelRules),
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-imports': ['error', house.restrictedImports],
    },
  },
  { files: barrels, rules: syntax(...sourceSyntax) },
  {
    files: pure,
    rules: {
      ...syntax(...sourceSyntax, ...house.barrelRules, ...house.pureRules),
      'no-restricted-globals': ['error', ...house.pureGlobals],
      'no-restricted-properties': ['error', ...house.pureProperties],
    },
  },
  { files: ['src/i18n/index.ts'], rules: syntax(...sourceSyntax, ...house.pureRules) },
  {
    files: ['**/{util,utils,helper,helpers,manager,service,common}.*'],
    rules: syntax({
      selector: 'Program',
      message: 'A name that fits everything tells nothing: call the file what it holds.',
    }),
  },
);
