// The isiZulu sentences are drafts: no native speaker has checked them yet.
import { button, say, type Dialogue } from './dialogue.ts';

/** Ordering coffee: two questions, a confirmation, and what follows from it. */
export const shopDialogues: readonly Dialogue[] = [
  {
    intent: 'order_coffee',
    examples: {
      en: ['order a coffee', 'buy coffee', 'flat white', 'cappuccino', 'rooibos latte', 'a drink'],
      zu: ['ngifuna ikhofi', 'oda ikhofi', 'ngicela ikhofi', 'ngifuna ukuphuza'],
    },
    fresh: ['drink', 'size'],
    slots: [
      {
        name: 'drink',
        accepts: 'choice',
        choices: [
          { value: 'Flat white', words: ['flat white'] },
          { value: 'Cappuccino', words: ['cappuccino', 'capuccino', 'cap'] },
          { value: 'Rooibos latte', words: ['rooibos latte', 'rooibos', 'red latte'] },
          { value: 'Filter coffee', words: ['filter coffee', 'filter', 'black coffee'] },
        ],
        ask: {
          texts: [say('Lekker! What can we make for you?', 'Kuhle! Ufuna ukuphuza ini?')],
          buttons: [
            button('/order_coffee{"drink":"Flat white"}', 'Flat white'),
            button('/order_coffee{"drink":"Cappuccino"}', 'Cappuccino', 'I-cappuccino'),
            button('/order_coffee{"drink":"Rooibos latte"}', 'Rooibos latte', 'I-rooibos latte'),
            button('/order_coffee{"drink":"Filter coffee"}', 'Filter coffee', 'Ikhofi elihluziwe'),
          ],
        },
        retry: say('That one is not on our menu yet.', 'Leso siphuzo asikho kumenyu yethu.'),
      },
      {
        name: 'size',
        accepts: 'choice',
        choices: [
          { value: 'Small', words: ['small', 'encane', 'short'] },
          { value: 'Regular', words: ['regular', 'medium', 'ephakathi'] },
          { value: 'Large', words: ['large', 'big', 'enkulu'] },
        ],
        ask: {
          texts: [say('*{drink}*, good choice. Which size?', '*{drink}*, kuhle. Usayizi onjani?')],
          buttons: [
            button('/order_coffee{"size":"Small"}', 'Small · R28', 'Encane · R28'),
            button('/order_coffee{"size":"Regular"}', 'Regular · R34', 'Ephakathi · R34'),
            button('/order_coffee{"size":"Large"}', 'Large · R39', 'Enkulu · R39'),
          ],
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
      buttons: [button('/opening_hours', 'Opening hours', 'Izikhathi zokuvula')],
    },
  },
  {
    intent: 'cancel',
    examples: { en: ['cancel', 'no', 'never mind', 'stop'], zu: ['khansela', 'cha', 'yeka'] },
    forget: ['drink', 'size', 'confirmed'],
    reply: {
      texts: [say('No problem, nothing was ordered.', 'Kulungile, akukho oku-odiwe.')],
      buttons: [
        button('/order_coffee', 'Order a coffee', 'Oda ikhofi'),
        button('/human_handoff', 'Talk to a person', 'Khuluma nomuntu'),
      ],
    },
  },
  {
    intent: 'coupon',
    examples: {
      en: ['coupon', 'discount', 'voucher', 'special offer'],
      zu: ['isaphulelo', 'ikhuphoni'],
    },
    reply: {
      texts: [say('Here is ten percent off your next cup.', 'Nasi isaphulelo sekhofi elandelayo.')],
      // Not a media type: the widget must hand it to the host page and never show it raw.
      custom: { type: 'coupon', code: 'KOFI10' },
    },
  },
];
