import { expect } from '@open-wc/testing';
import { parseBotText } from '../../../src/protocol/bot-text.ts';
import type { Entry } from '../../../src/protocol/message.ts';
import type { RichText } from '../../../src/protocol/rich-text.ts';
import {
  agent,
  bot,
  buttons,
  conversation,
  divider,
  media,
  own,
} from '../../support/fixtures/conversation-states.ts';
import { all, greetingOf, one } from '../../support/observers/in-shadow.ts';
import { families, naughtyStrings, ownVectors } from '../../support/fixtures/injection-corpus.ts';
import { panelWith, type PanelBench } from '../../support/fixtures/panel-fixture.ts';
import { strayMarkup, watchRealm, type Realm } from '../../support/observers/safe-tree.ts';

/** Without the marks that formatting takes away, and the blanks that lists are laid out with. */
const unmarked = (text: string): string => text.replace(/[*_~`\s]/g, '');

/** A bot's texts are read as `protocol/bot-text.ts` reads them, which has tests of its own. */
const asBot = (text: string): string => unmarked(wordsOf(parseBotText(text)));

const wordsOf = (tree: RichText): string =>
  tree
    .map((node) => {
      if (node.kind === 'list') return node.items.map(({ children }) => wordsOf(children)).join('');
      return 'children' in node ? wordsOf(node.children) : node.text;
    })
    .join('');

/** Without what the chat adds to a link: where it leads. */
function textOf(element: Element): string {
  const added = all(element, '.target').map((target) => target.textContent);
  return added.reduce((text, target) => text.replace(target, ''), element.textContent).trim();
}

/** A text's lines and indents are the template's as well. */
const textsOf = ({ panel }: PanelBench, selector: string): string[] =>
  all(panel, selector).map(textOf);

/** How a text gets onto the screen, and where it is read then. */
interface Path {
  readonly entry: (text: string) => Entry;
  /** The elements that show the texts, one each, in order. */
  readonly shown: string;
  /** What of it both sides of the comparison leave out. */
  readonly reads?: (text: string) => string;
  /** What is to be read of a text, where that is not all of it. */
  readonly says?: (text: string) => string;
}

const same = (text: string): string => text;
const formatted = { shown: 'section .bubble', reads: unmarked } as const;

const paths: Readonly<Record<string, Path>> = {
  'the bot’s texts': { entry: (text) => bot(text), ...formatted, says: asBot },
  'an agent’s texts': { entry: (text) => agent(text), ...formatted },
  'the visitor’s own texts': { entry: (text) => own(text), ...formatted },
  'titles of buttons': {
    entry: (text) => bot(buttons([{ title: text, payload: text }], 0)),
    shown: '.reply',
  },
  captions: {
    entry: (text) => bot(media('document', { caption: text, filename: text })),
    shown: '.card-label',
  },
  'names of files': {
    entry: (text) => bot(media('document', { filename: text })),
    shown: '.card-label',
  },
};

describe('whatever is said stays text', () => {
  let vectors: readonly string[] = [];
  let realm: Realm;

  before(async () => {
    vectors = [...ownVectors, ...(await naughtyStrings())];
  });
  beforeEach(() => {
    realm = watchRealm();
  });
  afterEach(() => realm.restore());

  it('whatever is said stays text in a corpus of many families', () => {
    expect(ownVectors.length).to.be.at.least(120);
    expect(new Set(ownVectors).size).to.equal(ownVectors.length);
    for (const [name, family] of Object.entries(families))
      expect(family.length, name).to.be.greaterThan(0);
    expect(vectors.length).to.be.at.least(ownVectors.length + 400);
  });

  for (const [name, { entry, shown, reads = same, says = same }] of Object.entries(paths))
    it(`whatever is said stays text in ${name}`, async () => {
      const bench = await panelWith(conversation(vectors.map(entry)));
      expect(strayMarkup(bench.panel)).to.deep.equal([]);
      await bench.readAll();
      expect(strayMarkup(bench.panel)).to.deep.equal([]);
      const expected = vectors.map((text) => reads(says(text)).trim());
      expect(textsOf(bench, shown).map(reads)).to.deep.equal(expected);
      expect(realm.changes()).to.deep.equal([]);
    });

  it('whatever is said stays text in the department of a divider', async () => {
    const bench = await panelWith(
      conversation(vectors.map((text) => divider('handed-over', text))),
    );
    await bench.readAll();
    expect(strayMarkup(bench.panel)).to.deep.equal([]);
    expect(textsOf(bench, '.divider bdi')).to.deep.equal(
      vectors.map((text) => `Chat with our team: ${text}`.trim()),
    );
    expect(realm.changes()).to.deep.equal([]);
  });

  it('whatever is said stays text in the bot’s name and the greeting', async () => {
    const bench = await panelWith(conversation([bot('Hello')]));
    const { panel, transcript } = bench;
    for (const text of vectors) {
      panel.view = { ...panel.view, botName: text, greeting: text };
      await panel.updateComplete;
      await transcript.updateComplete;
      expect(strayMarkup(panel)).to.deep.equal([]);
      expect(one(panel, 'h2').textContent).to.equal(text);
      expect(one(panel, '[role="dialog"]').getAttribute('aria-label')).to.equal(text);
      expect(unmarked(textOf(greetingOf(transcript)))).to.equal(asBot(text));
    }
    expect(realm.changes()).to.deep.equal([]);
  });

  it('and becomes a link only as a web address, a mail address or a telephone number', async () => {
    const bench = await panelWith(conversation(vectors.map((text) => bot(text))));
    await bench.readAll();
    const found = all(bench.panel, 'a');
    expect(found.length).to.be.greaterThan(0);
    for (const link of found) {
      // Nobody reads one address and is sent to another.
      const href = link.getAttribute('href') ?? '';
      const target = link.querySelector('.target')?.textContent;
      const text = link.textContent;
      const { host, pathname } = new URL(href);
      if (target) expect(target, text).to.equal(`(${host || pathname})`);
      else
        expect(
          [
            ...['', 'https://', 'mailto:'].map((scheme) => URL.parse(scheme + text)?.href),
            `tel:${text.replace(/[^\d+]/g, '')}`,
          ],
          text,
        ).to.include(href);
      expect(href).to.match(/^(https?|mailto|tel):/);
    }
  });
});
