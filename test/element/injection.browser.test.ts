import { expect } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import type { BotlhalePanel } from '../../src/ui/panel/botlhale-panel.ts';
import { fetchReader } from '../../src/ui/transcript/words.ts';
import type { BotlhaleTranscript } from '../../src/ui/transcript/botlhale-transcript.ts';
import '../../src/define.ts';
import {
  attributesFor,
  consoleErrors,
  createChat,
  mountChat,
  openByHost,
  type,
} from '../support/fixtures/chat-fixture.ts';
import { all, bringToRest, eventually, one } from '../support/observers/in-shadow.ts';
import {
  naughtyStrings,
  ownVectors,
  pollutingPayloads,
} from '../support/fixtures/injection-corpus.ts';
import { strayMarkup, watchRealm, type Realm } from '../support/observers/safe-tree.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

const panelOf = (chat: BotlhaleChat): BotlhalePanel =>
  // The tag names the class.
  one(chat, 'botlhale-panel') as BotlhalePanel;

/** One reply takes no more than a hundred of a kind. */
const batches = (list: readonly string[]): readonly string[][] =>
  Array.from({ length: Math.ceil(list.length / 100) }, (_, index) =>
    list.slice(index * 100, (index + 1) * 100),
  );

const trimmed = (element: Element): string => element.textContent.trim();

describe('whatever <botlhale-chat> is given stays text', () => {
  let vectors: readonly string[] = [];
  let api: ScriptedFetch;
  let realm: Realm;

  before(async () => {
    vectors = [...ownVectors, ...(await naughtyStrings())];
  });
  beforeEach(() => {
    api = scriptFetch();
    realm = watchRealm();
  });
  afterEach(() => {
    realm.restore();
    api.restore();
    localStorage.clear(); // these conversations are long
  });

  /** An open chat whose bot has given this answer, and drawn it. */
  const answered = async (answer: object | string, shown: string) => {
    const chat = await mountChat();
    await openByHost(chat);
    api.answer(() => answer);
    chat.say('Hello');
    await eventually(() => expect(all(chat, shown)).not.to.be.empty);
    return chat;
  };

  /** Marks are read and cards drawn when their code is there. */
  const cardsDrawn = async (chat: BotlhaleChat) => {
    await fetchReader();
    await import('../../src/ui/transcript/media-card.ts');
    // The tag names the class.
    await (one(chat, 'botlhale-transcript') as BotlhaleTranscript).updateComplete;
  };

  /** Goes through the whole conversation: what is out of sight is held as plain text until then. */
  const readAll = async (chat: BotlhaleChat) => {
    expect(strayMarkup(chat)).to.deep.equal([]);
    for (const section of all(chat, '.log section')) {
      section.scrollIntoView();
      await eventually(() => expect(section.querySelector('.bubble, .divider')).not.to.equal(null));
    }
    expect(strayMarkup(chat)).to.deep.equal([]);
  };

  it('a chat full of markup is accessible', async () => {
    const chat = await answered(
      { text_response: [...ownVectors.slice(0, 40)] },
      'section .bot .bubble',
    );
    bringToRest(chat);
    await expect(chat).to.be.accessible();
  });

  it('markup stays text in the texts of a reply', async () => {
    for (const some of batches(vectors)) {
      const chat = await answered({ text_response: some }, 'section .bot .bubble');
      expect(strayMarkup(chat)).to.deep.equal([]);
      const drawn = some.filter((text) => /[^\s\p{C}\p{DI}]/u.test(text)); // nothing else can be seen
      expect(all(chat, 'section .bot .bubble')).to.have.lengthOf(drawn.length);
      chat.remove();
    }
    expect(realm.changes()).to.deep.equal([]);
  });

  it('markup stays text in the titles and payloads of buttons, shown and pressed', async () => {
    for (const some of batches(vectors)) {
      const chat = await answered(
        { buttons: some.map((text) => ({ title: text, payload: text })) },
        '.reply',
      );
      expect(strayMarkup(chat)).to.deep.equal([]);
      expect(all(chat, '.reply').map(trimmed)).to.deep.equal(some.map((text) => text.trim()));
      one(chat, '.reply:nth-of-type(1)').click();
      await eventually(() => expect(api.said().at(-1)).to.equal(some[0]));
      expect(strayMarkup(chat)).to.deep.equal([]);
      chat.remove();
    }
    expect(realm.changes()).to.deep.equal([]);
  });

  it('markup stays text in captions and names of files', async () => {
    for (const some of batches(vectors)) {
      const custom = some.map((text) => ({
        ...{ type: 'document', link: 'https://media.example/x.pdf' },
        ...{ caption: text, filename: text },
      }));
      const chat = await answered({ custom }, '.card');
      expect(strayMarkup(chat)).to.deep.equal([]);
      expect(all(chat, '.card-label').map(trimmed)).to.deep.equal(some.map((text) => text.trim()));
      chat.remove();
    }
    expect(realm.changes()).to.deep.equal([]);
  });

  it('markup stays text in the links of media: what is no web address becomes no card', async () => {
    let cards = 0;
    for (const some of batches(vectors)) {
      const custom = some.map((link) => ({ type: 'image', link, caption: 'x' }));
      const chat = await answered({ text_response: 'Look', custom }, 'section .bot .bubble');
      await cardsDrawn(chat);
      expect(strayMarkup(chat)).to.deep.equal([]);
      for (const card of all(chat, '.card'))
        expect(card.getAttribute('href')).to.match(/^https?:\/\//);
      cards += all(chat, '.card').length;
      chat.remove();
    }
    expect(cards).to.be.greaterThan(0);
    expect(realm.changes()).to.deep.equal([]);
  });

  it('markup stays text in the address of a spoken answer', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    api.answer(({ form }) => ({
      text_response: 'Listen',
      speech_response_url: form.get('text_msg'),
    }));
    const spoken = ownVectors.filter((text) => text.trim() !== '');
    for (const link of spoken) chat.say(link);
    await eventually(() => expect(all(chat, 'section .row')).to.have.lengthOf(2 * spoken.length));
    await readAll(chat);
    expect(all(chat, 'section .row.bot')).to.have.lengthOf(spoken.length);
    await cardsDrawn(chat);
    expect(strayMarkup(chat)).to.deep.equal([]);
    expect(all(chat, '.card').length).to.be.greaterThan(0);
    expect(realm.changes()).to.deep.equal([]);
  });

  it('markup stays text in what the visitor writes', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    const release = api.hold();
    const written = vectors.filter((text) => text.trim() !== '');
    for (const text of written) type(chat, text);
    await eventually(() => expect(all(chat, 'section .row')).to.have.lengthOf(written.length));
    await readAll(chat);
    expect(all(chat, 'section .user .bubble')).to.have.lengthOf(written.length);
    expect(realm.changes()).to.deep.equal([]);
    chat.clear();
    release();
  });

  it('markup stays text in the department that a handoff names', async () => {
    const chat = createChat(
      attributesFor({ 'agent-url': 'http://127.0.0.1:1/live', 'agent-timeout': '30' }),
    );
    document.body.append(chat);
    const some = ownVectors.filter((_, index) => index % 6 === 0);
    const departments: (string | undefined)[] = [];
    chat.addEventListener('botlhale-route', ({ route, department }) => {
      if (route === 'agent') departments.push(department);
    });
    await openByHost(chat);
    for (const [index, text] of some.entries()) {
      api.answer(() => ({ text_response: 'x', custom: { department: text } }));
      chat.say('A person, please');
      await eventually(() => expect(departments).to.have.lengthOf(index + 1));
      chat.endChat();
      await eventually(() => expect(chat.route).to.equal('bot'));
    }
    await eventually(() => expect(all(chat, '.divider')).to.have.lengthOf(2 * some.length));
    expect(strayMarkup(chat)).to.deep.equal([]);
    expect(departments).to.deep.equal(some);
    expect(realm.changes()).to.deep.equal([]);
    chat.remove();
  });

  it('markup stays text in the bot’s name, the greeting and the visitor’s id, from attributes', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    for (const text of vectors) {
      for (const name of ['bot-name', 'greeting']) chat.setAttribute(name, text);
      await chat.updateComplete;
      await panelOf(chat).updateComplete;
      expect(one(chat, 'h2').textContent).to.equal(text);
      expect(strayMarkup(chat)).to.deep.equal([]);
    }
    for (const text of ownVectors.slice(0, 20)) {
      chat.userId = text;
      await chat.updateComplete;
      expect(strayMarkup(chat)).to.deep.equal([]);
    }
    expect(realm.changes()).to.deep.equal([]);
  });

  it('markup stays text in the names of languages', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    // What the page is told comes with a chunk of its own.
    const told = () => import('../../src/element/developer-console.ts');
    await told();
    const said = await consoleErrors(async () => {
      for (const text of ownVectors) {
        chat.language = text;
        chat.botLanguage = text;
        await chat.updateComplete;
        await told();
        expect(strayMarkup(chat)).to.deep.equal([]);
      }
      chat.language = 'en';
      chat.botLanguage = '';
      const codes = ownVectors.values();
      api.answer(() => ({ text_response: 'x', language_code: codes.next().value }));
      for (const [index] of ownVectors.entries()) chat.say(`Question ${index}`);
      await eventually(() => expect(chat.transcript).to.have.lengthOf(2 * ownVectors.length));
    });
    expect(said).to.have.lengthOf(ownVectors.length);
    expect(strayMarkup(chat)).to.deep.equal([]);
    expect(realm.changes()).to.deep.equal([]);
  });

  it('markup stays text in wrong values that the page is told about', async () => {
    await consoleErrors(async () => {
      const chat = await mountChat(attributesFor({ 'bot-id': '' }));
      for (const text of ownVectors) {
        Object.assign(chat, { position: text, apiVersion: text });
        chat.agentUrl = text;
        await chat.updateComplete;
        // Other attributes of the element itself are the host's own words.
        expect(strayMarkup(chat)).to.deep.equal([]);
      }
      await eventually(() => expect(one(chat, '.problem').textContent).to.contain('bot-id'));
    });
    expect(realm.changes()).to.deep.equal([]);
  });

  describe('when it comes out of the storage', () => {
    const restored = async (entries: readonly object[], more: object = {}) => {
      const attributes = attributesFor();
      localStorage.setItem(
        `botlhale-chat:a-bot:${attributes['user-id'] ?? ''}`,
        JSON.stringify({ version: 1, entries, bot: {}, agent: { at: 'bot' }, ...more }),
      );
      const chat = await mountChat(attributes);
      await openByHost(chat);
      return chat;
    };
    const stamp = (index: number) => ({ id: `stored-${index}`, at: Date.now() });
    const said = (index: number, sender: string, parts: readonly object[]) => ({
      ...stamp(index),
      kind: 'message',
      route: sender === 'agent' ? 'agent' : 'bot',
      sender,
      parts,
      ...(sender === 'user' && { delivery: { state: 'sent' } }),
    });

    for (const sender of ['user', 'bot', 'agent'])
      it(`markup out of the storage stays text as what the ${sender} said`, async () => {
        const chat = await restored(
          vectors.map((text, index) => said(index, sender, [{ kind: 'text', text }])),
        );
        await eventually(() => expect(all(chat, 'section .row')).to.have.lengthOf(vectors.length));
        await readAll(chat);
        expect(all(chat, `section .${sender} .bubble`)).to.have.lengthOf(vectors.length);
        expect(realm.changes()).to.deep.equal([]);
      });

    it('a stored address is trusted no more than a sent one', async () => {
      const parts = vectors.flatMap((link) => [
        { kind: 'speech', link },
        { kind: 'media', type: 'image', link, caption: link, filename: link },
      ]);
      const chat = await restored([
        said(0, 'bot', [{ kind: 'text', text: 'Look' }]),
        ...parts.map((part, index) => said(index + 1, 'bot', [part])),
        said(parts.length + 1, 'bot', [{ kind: 'text', text: 'There' }]),
      ]);
      await eventually(() => expect(all(chat, 'section .row.bot')).not.to.be.empty);
      expect(strayMarkup(chat)).to.deep.equal([]);
      expect(realm.changes()).to.deep.equal([]);
    });

    it('markup out of the storage stays text as buttons, dividers and languages', async () => {
      const chat = await restored(
        vectors.flatMap((text, index) => [
          said(3 * index, 'bot', [
            { kind: 'buttons', buttons: [{ title: text, payload: text }], chosen: 0 },
          ]),
          { ...stamp(3 * index + 1), kind: 'divider', what: 'handed-over', department: text },
          { ...said(3 * index + 2, 'bot', [{ kind: 'text', text }]), language: text },
        ]),
        { language: vectors[0] },
      );
      await eventually(() => expect(all(chat, '.log section')).not.to.be.empty);
      await readAll(chat);
      expect(all(chat, '.divider')).to.have.lengthOf(vectors.length);
      expect(realm.changes()).to.deep.equal([]);
    });

    it('markup out of the storage stays text as kinds, states and reasons that do not exist', async () => {
      const odd = ownVectors.flatMap((text, index) => {
        const own = said(5 * index, 'user', [{ kind: 'text', text: 'x' }]);
        return [
          { ...own, delivery: { state: text } },
          { ...own, id: `why-${index}`, delivery: { state: 'failed', why: { kind: text } } },
          { ...own, id: `whom-${index}`, sender: text, route: text },
          said(5 * index + 3, 'bot', [{ kind: text, text, link: text }]),
          { ...stamp(5 * index + 4), kind: 'divider', what: text },
        ];
      });
      const sides = ownVectors.filter((_, index) => index % 10 === 0);
      for (const text of sides) {
        const chat = await restored([...odd, said(-1, 'bot', [{ kind: 'text', text: 'Hello' }])], {
          agent: { at: text, joined: text, why: { kind: text } },
          bot: { started: text },
        });
        await eventually(() => expect(all(chat, 'section .row.bot')).not.to.be.empty);
        expect(strayMarkup(chat)).to.deep.equal([]);
        chat.clear(); // together they are more than a storage holds
        chat.remove();
      }
      expect(realm.changes()).to.deep.equal([]);
    });
  });

  it('no object gets a property, whatever payload names a prototype', async () => {
    const chat = await mountChat();
    await openByHost(chat);
    for (const [index, payload] of pollutingPayloads.entries()) {
      api.answer(() => payload);
      chat.say(`Payload ${index}`);
      await eventually(() => expect(api.said()).to.have.lengthOf(index + 1));
      await eventually(() => expect(chat.transcript.at(-1)?.sender).to.equal('bot'));
      expect(realm.changes(), payload).to.deep.equal([]);
    }
    expect(strayMarkup(chat)).to.deep.equal([]);
    const next = await mountChat(attributesFor({ 'user-id': chat.userId }));
    await eventually(() => expect(next.transcript).to.deep.equal(chat.transcript));
    expect(realm.changes()).to.deep.equal([]);
  });
});
