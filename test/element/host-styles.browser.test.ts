/** Whatever a page's style sheet says of all its elements, the chat looks the same, in its corner. */
import { expect, nextFrame } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import '../../src/define.ts';
import {
  attributesFor,
  launcherOf,
  mountChat,
  openByHost,
  transcriptIs,
} from '../support/fixtures/chat-fixture.ts';
import { all, bringToRest, eventually, everyElement, one } from '../support/observers/in-shadow.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

/** The page has these styles while `look` runs. */
async function withStyles<T>(css: string, look: () => Promise<T> | T): Promise<T> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
  try {
    return await look();
  } finally {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    scrollTo(0, 0);
  }
}

/** Values of CSS that properties take; which of them a property takes, the browser knows. */
const values = [
  ...[
    'none',
    'auto',
    'hidden',
    'collapse',
    'red',
    'rgb(1, 2, 3)',
    '7px',
    '3',
    '1.5',
    '50%',
    '-1px',
  ],
  ...['bold', 'italic', 'small-caps', 'uppercase', 'nowrap', 'break-all', 'vertical-rl', 'right'],
  ...['center', 'justify', 'monospace', 'wait', 'square', 'inside', 'thick', 'round', 'evenodd'],
  ...['optimizeSpeed', 'pixelated', 'manual', 'always', 'break-word', 'anywhere', 'all', 'exact'],
  ...[
    'under',
    'filled dot',
    'over right',
    'sideways',
    'upright',
    '1px 1px red',
    '"x" "y"',
    'bottom',
  ],
  ...[
    'stroke',
    'strict',
    'loose',
    'show',
    'hide',
    'separate',
    'balance',
    'preserve',
    'ruby',
    'both',
  ],
  ...['fade', 'closed', 'allow-keywords', 'text', 'linearrgb', 'middle', 'isolate', 'plaintext'],
];

/** Every property that children inherit, with a value that is not the first one. */
function inheritedProperties(): [name: string, value: string][] {
  const parent = document.createElement('div');
  const child = parent.appendChild(document.createElement('div'));
  document.body.append(parent);
  const [given, had] = [getComputedStyle(parent), getComputedStyle(child)];
  const found: [string, string][] = [];
  for (const name of given)
    for (const value of values) {
      const before = given.getPropertyValue(name);
      parent.style.setProperty(name, value);
      const [own, taken] = [given.getPropertyValue(name), had.getPropertyValue(name)];
      parent.style.removeProperty(name);
      if (own === before || taken !== own || had.getPropertyValue(name) !== before) continue;
      found.push([name, value]);
      break;
    }
  parent.remove();
  return found;
}

/** `property` of everything that the chat has drawn. */
const drawn = (chat: BotlhaleChat, property: string): string[] =>
  everyElement(chat)
    .filter((element) => element !== chat)
    .map((element) => getComputedStyle(element).getPropertyValue(property));

/** It stands in its corner, whole, and a press in its middle meets it. */
function stands(chat: BotlhaleChat, selector: string, corner: DOMRect): void {
  const box = one(chat, selector).getBoundingClientRect();
  // A scroll bar may stand beside it.
  expect(corner.right - box.right, `${selector} away from the right`).to.be.within(-0.5, 17);
  expect(corner.bottom - box.bottom, `${selector} away from the bottom`).to.be.within(-0.5, 17);
  expect(box.top, `the top of ${selector}`).to.be.at.least(0);
  expect(box.left, `the left of ${selector}`).to.be.at.least(0);
  expect(box.width, `the width of ${selector}`).to.be.greaterThan(40);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  expect(document.elementFromPoint(x, y) === chat, `${selector} can be pressed`).to.equal(true);
}

describe('<botlhale-chat> and the styles of its page', () => {
  let api: ScriptedFetch;
  beforeEach(() => {
    api = scriptFetch();
  });
  afterEach(() => api.restore());

  it('nothing that the elements of a page inherit reaches the chat', async () => {
    const chat = await mountChat(attributesFor({ suggestions: 'Tea' }));
    await openByHost(chat);
    chat.say('Hello');
    await transcriptIs(chat, 'user: Hello', 'bot: You said: Hello');
    await eventually(() => expect(all(chat, '.meta')).not.to.have.lengthOf(0));
    const properties = inheritedProperties().filter(
      // The chat has a direction of its own; how light it is, the page may say.
      ([name]) => !/^(direction|color-scheme|--.*)$/.test(name),
    );
    expect(properties.length, 'properties that are inherited').to.be.greaterThan(40);
    const bent: string[] = [];
    for (const [name, value] of properties) {
      const before = drawn(chat, name);
      await withStyles(`html, body { ${name}: ${value} }`, () => {
        if (drawn(chat, name).join() !== before.join()) bent.push(`${name}: ${value}`);
      });
    }
    expect(bent).to.deep.equal([]);
  });

  it('what a page says of how its text may be chosen does not concern the chat', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    await withStyles('body { -webkit-user-select: none; user-select: none }', () => {
      const chosen = getComputedStyle(one(chat, '.root'));
      expect(
        // WebKit has it under its old name alone.
        ['user-select', '-webkit-user-select'].map((name) => chosen.getPropertyValue(name)),
      ).to.include('text');
    });
  });

  for (const styles of [
    '* { position: relative }',
    'body > *, body > * > * { position: relative; z-index: 1; margin: 20px auto; max-width: 300px }',
    '* { all: unset }',
    '* { all: unset !important }',
    'botlhale-chat { all: initial }',
    '* { overflow: hidden; max-width: 100%; padding: 5px }',
    '* { width: 50px; height: 50px; min-height: 60px; float: left }',
    'body { display: flex; gap: 50px; align-items: center; justify-content: center }',
    'body { display: grid; grid-template-columns: 1fr 1fr; place-items: center }',
    'body { transform: translateY(0) }',
    'html { transform: scale(1) }',
    'html { filter: blur(0px) }',
    'body { filter: blur(0px) }',
    'body { backdrop-filter: blur(1px) }',
    'body { contain: layout }',
    'body { contain: paint }',
    'body { will-change: transform }',
    'body { perspective: 100px }',
    'body { content-visibility: auto }',
    'body > div { position: fixed; inset: 50px; overflow: hidden }',
    'body > div { translate: 30px 40px; width: 100px }',
    '* { transform: translateZ(0) }',
    'body { pointer-events: none }',
    '* { visibility: visible !important; opacity: 1 !important; color: red !important }',
    'body { direction: rtl; writing-mode: vertical-rl }',
    'html { font-size: 5px } body { font: 40px/3 serif; text-indent: 50px }',
  ])
    it(`launcher and panel stand in their corner, and can be pressed: ${styles}`, async () => {
      await withStyles(`body { min-height: 3000px } ${styles}`, async () => {
        const chat = await mountChat();
        scrollTo(0, 500);
        const corner = new DOMRect(0, 0, innerWidth - 20, innerHeight - 20);
        await eventually(() => stands(chat, '.launcher', corner));
        await openByHost(chat);
        corner.height -= 72;
        await eventually(() => stands(chat, '.panel', corner));
        chat.remove();
      });
    });

  for (const [page, zoom] of [
    ['html', 1.5],
    ['body', 1.25],
  ] as const)
    it(`launcher and panel are whole where the page zooms: ${page} { zoom: ${zoom} }`, async () => {
      await withStyles(`${page} { zoom: ${zoom} }`, async () => {
        const chat = await mountChat();
        await openByHost(chat);
        await eventually(() => {
          for (const selector of ['.launcher', '.panel']) {
            const { left, top, right, bottom } = one(chat, selector).getBoundingClientRect();
            expect([left >= 0, top >= 0, right <= innerWidth, bottom <= innerHeight]).to.deep.equal(
              [...[true, true, true, true]],
            );
          }
        });
        chat.remove();
      });
    });

  for (const hides of ['display: none', 'visibility: hidden'])
    it(`a host hides it by ${hides}, and shows it again`, async () => {
      const chat = await mountChat();
      const seen = () => launcherOf(chat).checkVisibility({ checkVisibilityCSS: true });
      await withStyles(`botlhale-chat { ${hides} }`, () => expect(seen()).to.equal(false));
      expect(seen()).to.equal(true);
    });

  it('the attribute hidden hides it, even where a page unsets everything', async () => {
    await withStyles('* { all: unset }', async () => {
      const chat = await mountChat();
      chat.hidden = true;
      expect(launcherOf(chat).checkVisibility()).to.equal(false);
      chat.remove();
    });
  });

  it('a page that is hidden while it is built does not hide the chat for good', async () => {
    await withStyles('body { visibility: hidden }', async () => {
      const chat = await mountChat();
      expect(launcherOf(chat).checkVisibility({ checkVisibilityCSS: true })).to.equal(true);
    });
  });

  it('bottom and right move it, and the panel stays whole', async () => {
    await withStyles('botlhale-chat { bottom: 100px; right: 60px }', async () => {
      const chat = await mountChat();
      await openByHost(chat);
      const launcher = launcherOf(chat).getBoundingClientRect();
      expect(innerHeight - launcher.bottom).to.equal(100);
      expect(document.documentElement.clientWidth - launcher.right).to.equal(60);
      bringToRest(chat);
      const panel = one(chat, '.panel').getBoundingClientRect();
      expect(innerHeight - panel.bottom).to.equal(172);
      expect(panel.top).to.be.at.least(0);
      chat.remove();
    });
  });

  it('the chat takes no room in the page, and presses beside it meet the page', async () => {
    await withStyles('body { display: grid; gap: 50px; margin: 0 }', async () => {
      const chat = await mountChat();
      const place = chat.parentElement;
      expect(place?.getBoundingClientRect().height).to.equal(0);
      const below = document.elementFromPoint(innerWidth / 2, innerHeight / 3);
      expect(below === chat).to.equal(false);
      chat.remove();
    });
  });

  for (const [where, styles] of [
    ['a flex row', 'display: flex'],
    ['a narrow flex row', 'display: flex; width: 300px'],
    ['a flex row in the middle', 'display: flex; justify-content: center; align-items: center'],
    ['a grid of automatic columns', 'display: grid; grid-template-columns: auto 1fr'],
    ['a grid in the middle', 'display: grid; place-items: center'],
    ['a box as wide as what it holds', 'width: fit-content'],
    ['a float', 'float: left'],
    ['a table cell', 'display: table-cell'],
    ['a column', 'display: flex; flex-direction: column; height: 500px'],
    ['a page that unsets everything', 'width: 500px; display: block'],
  ] as const)
    it(`an inline chat is wide enough to be used in ${where}`, async () => {
      const unset = where.includes('unsets') ? '* { all: unset }' : '';
      await withStyles(`${unset} .place { ${styles} }`, async () => {
        const chat = await mountChat(attributesFor({ position: 'inline' }));
        const place = chat.parentElement;
        place?.classList.add('place');
        await eventually(() => expect(all(chat, '.panel')).to.have.lengthOf(1));
        await nextFrame();
        const { width, height } = one(chat, '.panel').getBoundingClientRect();
        expect(width).to.be.at.least(280);
        expect(width).to.be.at.most(Math.max(place?.clientWidth ?? 0, innerWidth - 16));
        if (where === 'a narrow flex row') expect(width).to.equal(300);
        expect(height).to.be.at.least(400);
        chat.remove();
      });
    });

  it('an inline chat that was hidden at first is whole when it is shown', async () => {
    const chat = await mountChat(attributesFor({ position: 'inline' }));
    const place = chat.parentElement;
    place?.style.setProperty('display', 'none');
    await eventually(() => expect(all(chat, 'textarea')).to.have.lengthOf(1));
    place?.style.setProperty('display', 'flex');
    await nextFrame();
    await nextFrame();
    const { width, height } = one(chat, '.panel').getBoundingClientRect();
    expect(width).to.be.at.least(280);
    expect(height).to.equal(640);
    expect(one(chat, 'textarea').clientHeight).to.be.at.least(44);
  });
});
