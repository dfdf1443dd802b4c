// The isiZulu sentences are drafts: no native speaker has checked them yet.
import { drinks, pricesOf, sizes } from '../../shop.ts';
import { button, say, type Dialogue } from './dialogue.ts';

const orderButton = button('/order_coffee', 'Order a coffee', 'Oda ikhofi');
const personButton = button('/human_handoff', 'Talk to a person', 'Khuluma nomuntu');

/** Ordering coffee: two questions, a confirmation, and what people ask about it afterwards. */
export const orderDialogues: readonly Dialogue[] = [
  {
    intent: 'order_coffee',
    examples: {
      en: [
        ...['order a coffee', 'buy coffee', 'coffee', 'coffee please', 'I would like a coffee'],
        ...['get a coffee', 'flat white', 'cappuccino', 'rooibos latte', 'filter coffee', 'latte'],
        ...[
          'americano',
          'a cup of tea',
          'a drink',
          'something to drink',
          'place an order',
          'order',
        ],
        ...['new order', 'I am thirsty', 'another coffee', 'espresso'],
      ],
      zu: [
        ...['ikhofi', 'ngifuna ikhofi', 'oda ikhofi', 'ngicela ikhofi', 'ngifuna ukuphuza'],
        ...['ngithanda ikhofi', 'uku-oda', 'itiye', 'ngomile', 'ngicela uku-oda'],
      ],
    },
    fresh: ['drink', 'size'],
    slots: [
      {
        name: 'drink',
        accepts: 'choice',
        choices: drinks.map((drink) => {
          const [small = '', regular = '', large = ''] = pricesOf(drink);
          return {
            value: drink.name,
            words: [drink.name.toLowerCase(), ...drink.words],
            also: { small, regular, large },
          };
        }),
        ask: {
          texts: [say('Lekker! What can we make for you?', 'Kuhle! Ufuna ukuphuza ini?')],
          buttons: drinks.map(({ name, zulu }) =>
            button(`/order_coffee{"drink":"${name}"}`, name, zulu),
          ),
        },
        retry: say('That one is not on our menu yet.', 'Leso siphuzo asikho kumenyu yethu.'),
      },
      {
        name: 'size',
        accepts: 'choice',
        choices: sizes.map(({ name, words }) => ({ value: name, words })),
        ask: {
          texts: [say('*{drink}*, good choice. Which size?', '*{drink}*, kuhle. Usayizi onjani?')],
          buttons: sizes.map(({ name, zulu }) =>
            button(
              `/order_coffee{"size":"${name}"}`,
              `${name} · {${name.toLowerCase()}}`,
              `${zulu} · {${name.toLowerCase()}}`,
            ),
          ),
        },
        retry: say('We pour small, regular and large.', 'Sinencane, ephakathi nenkulu.'),
      },
    ],
    reply: {
      texts: [
        say(
          'Your order: *{drink}*, _{size}_.\nShall I place it?',
          'I-oda lakho: *{drink}*, _{size}_.\nNgilifake?',
        ),
      ],
      buttons: [
        button('/confirm_order', 'Yes, please', 'Yebo, ngiyacela'),
        button('/order_coffee', 'Change it', 'Lishintshe'),
        button('/cancel', 'Cancel', 'Khansela'),
      ],
    },
    leadsTo: { intent: 'confirm_order', slot: 'confirmed' },
  },
  {
    intent: 'confirm_order',
    needs: { slots: ['drink', 'size'], otherwise: 'order_coffee' },
    slots: [
      {
        name: 'confirmed',
        accepts: 'choice',
        choices: [{ value: 'yes', words: ['yes', 'yes please', 'sure', 'ok', 'yebo'] }],
      },
    ],
    remembers: { order: '{number}', ordered: '{drink}, {size}' },
    forget: ['drink', 'size', 'confirmed'],
    reply: {
      texts: [
        say(
          'Done! Your order number is *{number}*.',
          'Kwenziwe! Inombolo ye-oda yakho ngu-*{number}*.',
        ),
        say(
          'It will be ready at the counter in about ten minutes.',
          'Izobe isilungile emizuzwini eyishumi.',
        ),
      ],
    },
  },
  {
    intent: 'order_status',
    examples: {
      en: [
        ...['where is my order', 'where is my coffee', 'is my coffee ready', 'is my order ready'],
        ...['track my order', 'order status', 'status of my order', 'when is my coffee ready'],
        ...['how long will my order take', 'I am waiting for my coffee', 'my order number'],
        ...['what did I order', 'my order', 'my coffee', 'is it ready', 'how much longer'],
      ],
      zu: [
        ...[
          'likuphi i-oda lami',
          'i-oda lami likuphi',
          'ikhofi lami likuphi',
          'likuphi ikhofi lami',
        ],
        ...[
          'ikhofi lami selilungile',
          'i-oda lami selilungile',
          'i-oda lami',
          'landelela i-oda lami',
        ],
      ],
    },
    needs: { slots: ['order'], otherwise: 'no_order' },
    reply: {
      texts: [
        say(
          'Order *{order}*: {ordered}. It is ready at the counter about ten minutes after you placed it.',
          'I-oda *{order}*: {ordered}. Lilunga ekhawuntereni emizuzwini eyishumi emva koku-oda.',
        ),
      ],
      buttons: [personButton],
    },
  },
  {
    intent: 'no_order',
    reply: {
      texts: [
        say(
          'You have not ordered anything in this chat yet.',
          'Awukaki-odi lutho kule ngxoxo okwamanje.',
        ),
      ],
      buttons: [orderButton, personButton],
    },
  },
  {
    intent: 'cancel_order',
    leaves: true,
    examples: {
      en: [
        ...['cancel my order', 'cancel the order', 'cancel my coffee', 'cancel order number'],
        ...['I do not want my coffee any more', 'change my order'],
      ],
      zu: ['khansela i-oda lami', 'khansela ikhofi lami', 'angisalifuni ikhofi'],
    },
    needs: { slots: ['order'], otherwise: 'no_order' },
    reply: {
      texts: [
        say(
          'Nothing can be cancelled here: order *{order}* is being made. Ask at the counter, or talk to a person.',
          'Akukho okungakhanselwa lapha: i-oda *{order}* liyenziwa. Buza ekhawuntereni noma ukhulume nomuntu.',
        ),
      ],
      buttons: [personButton],
    },
  },
  {
    intent: 'cancel',
    leaves: true,
    examples: { en: ['cancel', 'cancel it', 'stop', 'quit', 'exit'], zu: ['khansela', 'misa'] },
    forget: ['drink', 'size', 'confirmed'],
    reply: {
      texts: [say('No problem, we leave it at that.', 'Kulungile, siyakuyeka.')],
      buttons: [orderButton, personButton],
    },
  },
  {
    intent: 'refund',
    examples: {
      en: ['refund', 'money back', 'wrong order', 'my coffee is cold', 'I was charged twice'],
      zu: ['imali yami', 'ngibuyiselwe imali', 'i-oda elingalungile'],
    },
    reply: {
      texts: [
        say('I am sorry. A person can put that right.', 'Ngiyaxolisa. Umuntu angakulungisa lokho.'),
      ],
      buttons: [personButton],
    },
  },
];
