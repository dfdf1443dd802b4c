/**
 * What may stand in the rendered tree. Everything that is not on these lists is a finding, whether
 * it would do harm or not: a text that becomes markup is one too many.
 */
import { everyElement } from './in-shadow.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

const htmlTags = words(`
  botlhale-chat botlhale-panel botlhale-transcript botlhale-composer botlhale-extras
  section header div p h2 h3 span i button form textarea a time bdi code strong em s ul ol li slot
`);
const svgTags = words('svg path circle rect');

/** Attributes whose values come from us alone, and what they may be. */
const ours: Readonly<Record<string, RegExp>> = {
  class: /^[a-z -]*$/,
  part: /^[a-z-]+$/,
  exportparts: /^[a-z, -]+$/,
  role: /^(dialog|region|status|log|group)$/,
  type: /^(button|submit)$/,
  popovertarget: /^menu$/,
  value: /^\d+$/, // of an item in a numbered list
  dir: /^(auto|ltr|rtl)$/,
  lang: /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/,
  side: /^(left|right)$/,
  position: /^(bottom-right|bottom-left|inline|page)$/,
  density: /^(comfortable|compact)$/,
  name: /^(launcher|header|avatar|empty|footer)$/,
  scrolled: /^$/,
  tabindex: /^(0|-1)$/,
  rows: /^1$/,
  enterkeyhint: /^send$/,
  hidden: /^$/,
  open: /^$/,
  inline: /^$/,
  'aria-atomic': /^false$/,
  'aria-hidden': /^true$/,
  'aria-haspopup': /^menu$/,
  'aria-live': /^off$/,
  'aria-expanded': /^(true|false)$/,
  'aria-pressed': /^true$/,
  'aria-disabled': /^true$/,
  target: /^_blank$/,
  rel: /^noopener noreferrer$/,
};

/** Attributes that carry a text, on elements where it stays one. */
const texts = words('aria-label placeholder');

const svgAttributes = words(`
  class width height viewBox fill stroke stroke-width stroke-linecap stroke-linejoin aria-hidden
  d cx cy r x y rx
`);

/**
 * Measures, set through the CSSOM and never in markup: what the panel tells its styles about the
 * window, how far it makes room for bars of the page, how dark that is, and how high the field is where
 * the browser does not see to that.
 */
const measures: Readonly<Record<string, RegExp>> = {
  'botlhale-panel': /^(--_visible-(height|top): [\d.]+px;\s*)+$/,
  div: /^((--_(x|y|lift): [\d.]+(px)?|color-scheme: dark);\s*)*$/,
  textarea: /^block-size: [\d.]+px;$/,
};

/** Everything below `root` that does not belong there, in words; `root`'s own attributes may be any. */
export function strayMarkup(root: Element): string[] {
  return everyElement(root).flatMap((element) => [
    ...strayTag(element),
    ...(element === root
      ? []
      : [...element.attributes].flatMap((at) => strayAttribute(element, at))),
    ...(element.localName === 'a' ? strayLink(element) : []),
  ]);
}

function strayTag(element: Element): string[] {
  const allowed = isSvg(element) ? svgTags : htmlTags;
  return allowed.has(element.localName) ? [] : [`<${element.localName}>`];
}

const isSvg = ({ namespaceURI }: Element): boolean => namespaceURI === 'http://www.w3.org/2000/svg';

function strayAttribute(element: Element, { name, value }: Attr): string[] {
  const found = `<${element.localName} ${name}="${value}">`;
  if (isSvg(element)) return svgAttributes.has(name) ? [] : [found];
  if (name === 'style') return measures[element.localName]?.test(value) ? [] : [found];
  if (texts.has(name) || (name === 'href' && element.localName === 'a')) return [];
  return Object.hasOwn(ours, name) && ours[name]?.test(value) ? [] : [found];
}

const schemes = words('https: http: mailto: tel:');

function strayLink(link: Element): string[] {
  const href = link.getAttribute('href');
  const scheme = href === null ? undefined : URL.parse(href)?.protocol;
  const safe =
    scheme !== undefined &&
    schemes.has(scheme) &&
    link.getAttribute('rel') === 'noopener noreferrer' &&
    link.getAttribute('target') === '_blank';
  return safe ? [] : [link.outerHTML];
}

/** What code that got out would have touched. */
export interface Realm {
  /** What is different now, in words; empty when nothing is. */
  changes(): string[];
  /** Puts back what was watched. */
  restore(): void;
}

const dialogs = ['alert', 'confirm', 'prompt', 'print', 'open'] as const;

/** Watches the page's globals, its dialogs and `Object.prototype` from now on. */
export function watchRealm(): Realm {
  const globals = new Set(Object.getOwnPropertyNames(window));
  const inherited = Object.getOwnPropertyNames(Object.prototype).join();
  const address = location.href;
  const called: string[] = [];
  const own = dialogs.map((name) => [name, window[name]] as const);
  for (const name of [...dialogs, 'pwned'])
    Object.defineProperty(window, name, {
      configurable: true,
      writable: true,
      value: () => void called.push(`${name}() was called`),
    });
  globals.add('pwned');
  return {
    changes: () => [
      ...called,
      ...Object.getOwnPropertyNames(window)
        .filter((name) => !globals.has(name))
        .map((name) => `window.${name} was set`),
      ...(Object.getOwnPropertyNames(Object.prototype).join() === inherited
        ? []
        : ['Object.prototype was changed']),
      ...('pwned' in {} ? ['every object is pwned'] : []),
      ...(location.href === address ? [] : [`the page went to ${location.href}`]),
    ],
    restore() {
      for (const [name, value] of own)
        Object.defineProperty(window, name, { configurable: true, writable: true, value });
      Reflect.deleteProperty(window, 'pwned');
    },
  };
}
