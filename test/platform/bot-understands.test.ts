import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dialogues } from '../../demo/platform/bot/dialogues.ts';
import { answer, type BotAnswer } from '../../demo/platform/bot/engine.ts';
import { newBotState } from '../../demo/platform/bot/state.ts';
import { peopleSay } from './people-say.ts';

/** Says one thing after the other in a new conversation, and returns the last answer. */
function said(...texts: readonly string[]): BotAnswer {
  const state = newBotState();
  const answers = texts.map((text, index) =>
    answer(state, text, { language: 'en-ZA', mediaUrl: '', number: 101 + index }),
  );
  const last = answers.at(-1);
  if (!last) throw new Error('Nothing was said.');
  return last;
}
const payloads = ({ buttons }: BotAnswer) => buttons.map(({ payload }) => payload);
const anOrder = ['a large rooibos latte please', 'yes'] as const;

const table = Object.entries(peopleSay).flatMap(([intent, texts]) =>
  texts.map((text) => [text, intent] as const),
);

test('there are enough sentences, of every intent that people can have', () => {
  expect(table.length).toBeGreaterThan(150);
  const wanted = dialogues.filter(({ examples }) => examples).map(({ intent }) => intent);
  const orderless = ['order_status', 'cancel_order'];
  expect(Object.keys(peopleSay)).toEqual(
    expect.arrayContaining(wanted.filter((intent) => !orderless.includes(intent))),
  );
});

test.each(table)('«%s» means %s', (text, intent) => {
  expect(said(text).intent).toBe(intent);
});

test.each(
  dialogues.flatMap(({ intent, examples: { en = [], zu = [] } = {} }) =>
    [...en, ...zu].map((text) => [text, intent] as const),
  ),
)('the example «%s» leads to its own dialogue, %s', (text, intent) => {
  const { needs } = dialogues.find((dialogue) => dialogue.intent === intent) ?? {};
  expect([intent, needs?.otherwise]).toContain(said(text).intent);
});

describe('an order', () => {
  test('that was placed is found again, by its number and what it is', () => {
    for (const text of ['Where is my order?', 'is my coffee ready', 'track my order']) {
      const { intent, texts } = said(...anOrder, text);
      expect(intent).toBe('order_status');
      expect(texts[0]).toContain('*102*: Rooibos latte, Large');
    }
  });

  test('that was placed cannot be cancelled here', () => {
    const { intent, texts } = said(...anOrder, 'cancel my order');
    expect(intent).toBe('cancel_order');
    expect(texts[0]).toMatch(/^Nothing can be cancelled here: order \*102\*/);
  });

  test.each(['cancel', 'no', 'never mind', 'cancel my order', 'khansela'])(
    'that is not placed yet is left by «%s»',
    (text) => {
      expect(said('/order_coffee', text).intent).toBe('cancel');
      expect(said(...anOrder, '/order_coffee', text).intent).toBe('cancel');
      expect(said('/order_coffee', text, 'where is my order').intent).toBe('no_order');
    },
  );

  test('an order costs what the menu says', () => {
    const { buttons } = said('/order_coffee', 'rooibos');
    expect(buttons.map(({ title }) => title)).toEqual([
      'Small · R30',
      'Regular · R36',
      'Large · R41',
    ]);
    expect(said('how much is a rooibos latte').texts[0]).toContain(
      '*Rooibos latte*: R30 · R36 · R41',
    );
  });
});

describe('somebody on the way to a person', () => {
  test.each(['Thandi', 'my name is Thandi', 'I am Thandi.', "I'm Thandi", 'Igama lami nguThandi'])(
    'is called Thandi, who says «%s»',
    (text) => {
      expect(said('talk to a person', text).texts[0]).toBe(
        'Thank you, Thandi. At which e-mail address can we reach you? If you have none, say so.',
      );
    },
  );

  test('and has said who it is is not asked again', () => {
    expect(said('my name is Thandi', 'operator').texts[0]).toContain('Thank you, Thandi.');
  });

  test.each(['no e-mail', 'I don’t have one', 'no', 'none', 'skip', 'anginayo i-imeyili'])(
    'goes on without an e-mail address: «%s»',
    (text) => {
      expect(payloads(said('talk to a person', 'Thandi', text))).toContain(
        '/trigger_handoff{"department":"Sales"}',
      );
    },
  );

  test('somebody on the way to a person is told that it can', () => {
    expect(said('talk to a person', 'Thandi').texts[0]).toContain('If you have none, say so.');
  });

  test('somebody on the way to a person is asked again for an address that is none', () => {
    expect(said('talk to a person', 'Thandi', 'thandi at example').texts[0]).toContain(
      'name@example.com',
    );
  });
});

test.each(['Soweto', 'soweto please', 'the one in Soweto'])(
  '«%s» answers «Which is near you?»',
  (text) => {
    expect(said('stores', text).texts[0]).toContain('*Kofi Soweto*');
  },
);

describe('whatever a page suggests', () => {
  const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const pages = [
    ...['index.html', 'demo/pages/menu.html', 'demo/pages/inline.html', 'demo/gallery/main.ts'],
    ...['README.md', 'docs/guide.md', 'docs/first-steps.md'],
  ];
  /** What each should get; a page that suggests something new has to say what it means. */
  const meant: Readonly<Record<string, string>> = {
    Hello: 'greeting',
    'Order a coffee': 'order_coffee',
    'I would like a coffee': 'order_coffee',
    'Opening hours': 'opening_hours',
    'Where is my order?': 'no_order',
    'Talk to a person': 'human_handoff',
    'I want to talk to a person': 'human_handoff',
    'Ngicela isiZulu': 'change_language',
    'English, please': 'change_language',
  };

  test.each(pages)('%s: every button, suggestion and example is understood', (path) => {
    const source = read(path);
    const found = [
      ...[...source.matchAll(/data-say="([^"]+)"/g)].map(([, text = '']) => text),
      ...[...source.matchAll(/\.say\('([^']+)'\)/g)].map(([, text = '']) => text),
      ...[...source.matchAll(/suggestions(?:=|: )["']([^"']+)["']/g)].flatMap(([, list = '']) =>
        list.split(/\\?\|/).map((text) => text.trim()),
      ),
    ];
    if (path !== 'README.md') expect(found.length).toBeGreaterThan(0);
    expect(found.map((text) => [text, said(text).intent])).toEqual(
      found.map((text) => [text, meant[text]]),
    );
  });

  test('and whatever the bot offers, in both languages', () => {
    const shown = dialogues.flatMap(({ reply, slots = [] }) =>
      [reply, ...slots.flatMap(({ ask }) => ask ?? [])].flatMap(({ buttons = [] }) => buttons),
    );
    for (const { payload, title } of shown) {
      const [, intent = ''] = /^\/(\w+)/.exec(payload) ?? [];
      const { needs } = dialogues.find((dialogue) => dialogue.intent === intent) ?? {};
      expect([intent, needs?.otherwise]).toContain(said(payload).intent);
      // A title without a place in it may be typed instead of pressed.
      if (payload === `/${intent}` && !['confirm_order', 'order_coffee'].includes(intent))
        for (const text of [title.en, title.zu]) expect(said(text).intent).toBe(intent);
    }
  });
});
