import { expect } from '@open-wc/testing';
import type { Entry } from '../../../src/protocol/message.ts';
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

/** The marks that formatting takes away. */
const unmarked = (text: string): string => text.replace(/[*_~`]/g, '');

/** A text's lines and indents are the template's as well. */
const textsOf = ({ panel }: PanelBench, selector: string): string[] =>
  all(panel, selector).map((element) => element.textContent.trim());

/** How a text gets onto the screen, and where it is read then. */
interface Path {
  readonly entry: (text: string) => Entry;
  /** The elements that show the texts, one each, in order. */
  readonly shown: string;
  readonly reads?: (text: string) => string;
}

const formatted = { shown: 'section .bubble', reads: unmarked } as const;

const paths: Readonly<Record<string, Path>> = {
  'the bot’s texts': { entry: (text) => bot(text), ...formatted },
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

  it('in a corpus of many families', () => {
    expect(ownVectors.length).to.be.at.least(120);
    expect(new Set(ownVectors).size).to.equal(ownVectors.length);
    for (const [name, family] of Object.entries(families))
      expect(family.length, name).to.be.greaterThan(0);
    expect(vectors.length).to.be.at.least(ownVectors.length + 400);
  });

  for (const [name, { entry, shown, reads = (text: string) => text }] of Object.entries(paths))
    it(`in ${name}`, async () => {
      const bench = await panelWith(conversation(vectors.map(entry)));
      expect(strayMarkup(bench.panel)).to.deep.equal([]);
      await bench.readAll();
      expect(strayMarkup(bench.panel)).to.deep.equal([]);
      const expected = vectors.map((text) => reads(text).trim());
      expect(textsOf(bench, shown).map(reads)).to.deep.equal(expected);
      expect(realm.changes()).to.deep.equal([]);
    });

  it('in the department of a divider', async () => {
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

  it('in the bot’s name and the greeting', async () => {
    const bench = await panelWith(conversation([bot('Hello')]));
    const { panel, transcript } = bench;
    for (const text of vectors) {
      panel.view = { ...panel.view, botName: text, greeting: text };
      await panel.updateComplete;
      await transcript.updateComplete;
      expect(strayMarkup(panel)).to.deep.equal([]);
      expect(one(panel, 'h2').textContent).to.equal(text);
      expect(one(panel, '[role="dialog"]').getAttribute('aria-label')).to.equal(text);
      expect(unmarked(greetingOf(transcript).textContent)).to.equal(unmarked(text));
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
      const text = link.textContent;
      expect(href).to.equal(URL.parse(text.startsWith('www.') ? `https://${text}` : text)?.href);
      expect(href).to.match(/^(https?|mailto|tel):/);
    }
  });
});
