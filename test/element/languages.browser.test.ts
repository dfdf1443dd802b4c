import { expect } from '@open-wc/testing';
import type { BotlhaleChat } from '../../src/element/botlhale-chat.ts';
import '../../src/define.ts';
import { interfaceLanguages } from '../../src/i18n/interface-languages.ts';
import { wish } from '../../src/ui/shared/wish.ts';
import {
  attributesFor,
  launcherOf,
  mountChat,
  openByHost,
  type Attributes,
} from '../support/fixtures/chat-fixture.ts';
import { eventually, greetingOf, one, wordsIn } from '../support/observers/in-shadow.ts';
import { scriptFetch, type ScriptedFetch } from '../support/fakes/scripted-fetch.ts';

let api: ScriptedFetch;
beforeEach(() => void (api = scriptFetch()));
afterEach(() => api.restore());

const panelOf = (chat: BotlhaleChat): HTMLElement => one(chat, 'botlhale-panel');
const composerLabel = (chat: BotlhaleChat): string | null =>
  one(chat, 'textarea').getAttribute('aria-label');
const sentLanguages = (): (string | null)[] =>
  api.calls.filter(({ path }) => path === '/message').map(({ form }) => form.get('language_code'));

async function opened(attributes: Attributes = {}): Promise<BotlhaleChat> {
  const chat = await mountChat(attributesFor(attributes));
  await openByHost(chat);
  return chat;
}

/** What the language menu wishes. */
const choose = (chat: BotlhaleChat, language: string): void =>
  wish(panelOf(chat), { type: 'language-chosen', language });

describe('the language of the interface', () => {
  it('the launcher speaks the language of the interface before anything is opened', async () => {
    const chat = await mountChat(attributesFor({ language: 'zu' }));
    await eventually(() =>
      expect(launcherOf(chat).getAttribute('aria-label')).to.equal('Vula ingxoxo'),
    );
    expect(launcherOf(chat).closest('[lang]')?.getAttribute('lang')).to.equal('zu-ZA');
  });

  it('one choice changes words, lang and bot; the conversation stays', async () => {
    const chat = await opened();
    chat.say('Hello');
    await eventually(() => expect(chat.transcript).to.have.lengthOf(2));
    choose(chat, 'zu-ZA');
    await eventually(() => expect(panelOf(chat).lang).to.equal('zu-ZA'));
    await eventually(() => expect(composerLabel(chat)).to.equal('Bhala umlayezo'));
    expect(launcherOf(chat).getAttribute('aria-label')).to.equal('Vala ingxoxo');
    expect(chat.transcript).to.have.lengthOf(2);
    chat.say('Sawubona');
    await eventually(() => expect(sentLanguages()).to.deep.equal(['en-ZA', 'zu-ZA']));
  });

  for (const { tag, code, name } of interfaceLanguages) {
    it(`the interface becomes ${name} by choice, and by the bot’s preset where it speaks it`, async () => {
      const byChoice = await opened({ language: tag === 'en-ZA' ? 'zu' : 'en' });
      choose(byChoice, code ?? tag);
      await eventually(() => expect(panelOf(byChoice).lang).to.equal(tag));
      expect(panelOf(byChoice).dir).to.equal(tag === 'ar' ? 'rtl' : 'ltr');
      byChoice.say('1');
      await eventually(() => expect(sentLanguages()).to.deep.equal([code ?? 'en-ZA']));
      expect(panelOf(byChoice).lang).to.equal(tag);
      if (code === undefined) return;
      const byBot = await opened({ language: tag === 'en-ZA' ? 'zu' : 'en' });
      api.answer(() => ({ text_response: 'Done', language_code: code }));
      byBot.say('2');
      await eventually(() => expect(panelOf(byBot).lang).to.equal(tag));
      byBot.say('3');
      await eventually(() => expect(sentLanguages().at(-1)).to.equal(code));
    });
  }

  it('the language of the interface is Portuguese for whoever says «pt»: the host, an earlier choice, a function of sentences', async () => {
    const byHost = await opened({ language: 'pt' });
    await eventually(() => expect(panelOf(byHost).lang).to.equal('pt-PT'));
    const byChoice = await opened();
    byChoice.strings = (tag) => (tag === 'pt' ? { composerLabel: 'Diga lá' } : undefined);
    choose(byChoice, 'pt');
    await eventually(() => expect(panelOf(byChoice).lang).to.equal('pt-PT'));
    await eventually(() => expect(composerLabel(byChoice)).to.equal('Diga lá'));
  });

  it('a language that the platform lacks leaves the bot its own, and stays after its answer', async () => {
    const chat = await opened({ 'bot-language': 'st' });
    choose(chat, 'fr');
    await eventually(() => expect(panelOf(chat).lang).to.equal('fr'));
    api.answer(() => ({ text_response: 'Dumela', language_code: 'st-ZA' }));
    chat.say('Bonjour');
    await eventually(() => expect(chat.transcript).to.have.lengthOf(2));
    expect(sentLanguages()).to.deep.equal(['st-ZA']);
    expect(panelOf(chat).lang).to.equal('fr');
  });
});

describe('the host’s own sentences', () => {
  it('the host’s own sentences take the place of ours, in the launcher too', async () => {
    const chat = await mountChat(attributesFor());
    chat.strings = { open: 'Ask us', welcome: 'Dumela!' };
    await eventually(() => expect(launcherOf(chat).getAttribute('aria-label')).to.equal('Ask us'));
    await openByHost(chat);
    await eventually(() => expect(wordsIn(greetingOf(chat))).to.equal('Dumela!'));
  });

  it('the host’s own sentences may be given and taken back while the panel is open, a language at a time', async () => {
    const chat = await opened();
    chat.strings = (tag) => ({ composerLabel: `Write (${tag})` });
    await eventually(() => expect(composerLabel(chat)).to.equal('Write (en-ZA)'));
    choose(chat, 'zu-ZA');
    await eventually(() => expect(composerLabel(chat)).to.equal('Write (zu-ZA)'));
    chat.strings = undefined;
    await eventually(() => expect(composerLabel(chat)).to.equal('Bhala umlayezo'));
  });
});
