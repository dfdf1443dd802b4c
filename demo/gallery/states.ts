/** What the gallery shows beside the states that the tests know. */
import type { ConversationState } from '../../src/conversation/core/state.ts';
import type { Entry } from '../../src/protocol/message.ts';
import {
  agent,
  bot,
  buttons,
  conversation,
  divider,
  everyState,
  media,
  own,
} from '../../test/support/fixtures/conversation-states.ts';

const day = 24 * 60 * 60 * 1000;

/** The same entries, as if the last one had been written just now, and each block a day earlier. */
const daysApart = (...blocks: readonly (readonly Entry[])[]): Entry[] =>
  blocks.flatMap((entries, index) =>
    entries.map((entry, at) => ({
      ...entry,
      at: Date.now() - (blocks.length - 1 - index) * day - (entries.length - at) * 60_000,
    })),
  );

const coffee = 'A flat white, please, with oat milk, and a rooibos latte for my mother.';

const shop: Readonly<Record<string, ConversationState>> = {
  'every mark of rich text': conversation([
    bot(
      '*bold*, _italic_, ~struck~, `code` and ```code\nof two lines```',
      '*bold with _italic_ and ~struck~ inside*, _~both~_',
      'snake_case_name, 2 * 3 * 4, a lone * and _ and ~ and `',
      '_Monday to Friday:_\n07:00 to 17:00\n\n_Saturday:_\n08:00 to 13:00',
      'www.example.com, mailto:kofi@example.com and tel:+27110000000.',
    ),
    own('*as* _I_ ~typed~ `it`'),
    divider('handed-over', 'Sales'),
    agent('*bold*, _italic_, ~struck~, `code`'),
  ]),
  'several days': conversation(
    daysApart(
      [own('Do you have decaf?'), bot('Yes: *Sidamo*, a light roast.')],
      [
        own('Is it still there?'),
        bot('It is. Shall I keep a bag for you?', buttons(['Yes', 'No'], 0)),
      ],
      [own('Good morning'), bot('Sawubona! Your bag is at the counter.')],
    ),
  ),
  'groups on both sides': conversation([
    bot('Sawubona!', 'I am Kofi, the coffee shop’s assistant.', 'What can I do for you?'),
    own('Hello'),
    own('I would like to order'),
    own(coffee),
    bot(
      'Lekker! That makes *R 70*. When will you come?',
      buttons(['Now', 'In ten minutes', 'Later']),
    ),
  ]),
  'long words and addresses': conversation([
    bot(
      'https://www.example.com/a/very/long/address/that/has/no/place/to/break?and=a&query=string-of-many-letters',
      `Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft`,
      'Code keeps its spaces: `a    b`',
    ),
    own('Ngiyakuthandaukuphuzaikhofienshisakakhuluekuseninangezikhathizonkezosuku'.repeat(2)),
    bot(
      media('document', {
        caption: '',
        filename: 'a-file-with-a-very-long-name-that-somebody-exported-from-a-system.pdf',
      }),
      buttons([
        'An answer that is so long that it does not fit into one line of a small phone',
        'No',
      ]),
    ),
  ]),
  'right to left and left to right in one': conversation([
    bot('مرحبا! كيف يمكنني مساعدتك؟'),
    own('I would like قهوة, please'),
    bot('حسنًا. Flat white؟', buttons(['نعم', 'لا', 'Later'])),
    divider('handed-over', 'المبيعات'),
    agent('صباح الخير', 'Good morning'),
  ]),
  'a lost stretch': conversation(
    [agent('Let me look'), divider('gap'), agent('Found it: it leaves today.'), own('Thank you!')],
    { agent: { at: 'live', joined: true } },
  ),
};

/** Every state by its name, in the order in which they are shown. */
export const states: Readonly<Record<string, ConversationState>> = { ...everyState, ...shop };
