/** House rules as ESLint options: the shape of our modules, no markup from text, a pure core. */

const forbid = (message, ...selectors) =>
  selectors.map((selector) => ({ selector, message: `${message}.` }));

/** How modules are written, in every TypeScript file. */
export const languageRules = [
  ...forbid('Use a union of string literals instead of an enum', 'TSEnumDeclaration'),
  ...forbid('Use a module instead of a namespace', 'TSModuleDeclaration[kind="namespace"]'),
  ...forbid('Declare the field, and assign it in the constructor', 'TSParameterProperty'),
];

/** How the library's modules are written. */
export const moduleRules = forbid(
  'Export by name: one thing, one name',
  'ExportDefaultDeclaration',
  'ExportSpecifier[exported.name="default"]',
);

/** Only `src/index.ts` and `src/i18n/index.ts` pass things on. */
export const barrelRules = forbid(
  'Import from the file that declares it; barrels are src/index.ts and src/i18n/index.ts',
  'ExportAllDeclaration',
  'ExportNamedDeclaration[source]',
);

const markupProperty = '/^(innerHTML|outerHTML|srcdoc)$/';
const markupMethod =
  '/^(insertAdjacentHTML|createContextualFragment|parseFromString|parseHTMLUnsafe|setHTMLUnsafe)$/';

/** Untrusted text is rendered as text, and a strict policy blocks style attributes. */
export const markupRules = [
  ...forbid(
    'Text must never become markup; render it with a template',
    `MemberExpression[property.name=${markupProperty}]`,
    `MemberExpression[property.value=${markupProperty}]`,
    `CallExpression[callee.property.name=${markupMethod}]`,
    `CallExpression[callee.property.value=${markupMethod}]`,
    'CallExpression[callee.object.name="document"][callee.property.name=/^write/]',
    'TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)\\s*=/]',
    'TemplateElement[value.raw=/\\ssrcdoc\\s*=/]',
  ),
  ...forbid(
    'A strict policy blocks style attributes; use classes, parts or style.setProperty',
    'TemplateElement[value.raw=/[\\s"\']style\\s*=/]',
    'Literal[value=/[\\s"\']style\\s*=/]',
    'CallExpression[callee.property.name="setAttribute"][arguments.0.value="style"]',
    'MemberExpression[property.name="cssText"]',
  ),
];

/** What turns text into markup, code or styles by the back door. */
export const restrictedImports = {
  paths: ['unsafe-html', 'unsafe-svg', 'unsafe-mathml', 'style-map'].flatMap((name) =>
    ['lit', 'lit-html'].map((from) => ({
      name: `${from}/directives/${name}.js`,
      message: 'Text must never become markup, and a strict policy blocks style attributes.',
    })),
  ),
  patterns: [
    {
      regex: '^(lit|lit-html|lit-element|@lit/reactive-element)(/|$)',
      importNamePattern: '^unsafe',
      message: 'Text must never become markup or styles.',
    },
  ],
};

/** The pure core: times and ids arrive in events, effects leave as data. */
export const pureGlobals = [
  'cancelAnimationFrame',
  'clearInterval',
  'clearTimeout',
  'console',
  'crypto',
  'document',
  'fetch',
  'globalThis',
  'localStorage',
  'location',
  'navigator',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'self',
  'sessionStorage',
  'setInterval',
  'setTimeout',
  'window',
].map((name) => ({ name, message: 'This module is pure: let the shell do it.' }));

export const pureProperties = [
  { object: 'Date', property: 'now', message: 'This module is pure: times arrive in events.' },
  { object: 'Math', property: 'random', message: 'This module is pure: ids arrive in events.' },
];

export const pureRules = forbid(
  'This module is pure: times arrive in events',
  'NewExpression[callee.name="Date"][arguments.length=0]',
  'CallExpression[callee.name="Date"]',
);
