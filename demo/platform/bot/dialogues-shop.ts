// The isiZulu sentences are drafts: no native speaker has checked them yet.
import { drinks, hours, pricesOf, sizes, stores } from '../../shop.ts';
import { button, say, type Dialogue } from './dialogue.ts';

const listOf = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([name, what]) => `${name}: ${what}`).join('\n');

const priceList = (inZulu: boolean): string =>
  listOf(
    drinks.map((drink) => [
      `*${inZulu ? (drink.zulu ?? drink.name) : drink.name}*`,
      pricesOf(drink).join(' · '),
    ]),
  );

const sizeList = (inZulu: boolean): string =>
  sizes.map(({ name, zulu }) => (inZulu ? zulu : name).toLowerCase()).join(' · ');

const orderButton = button('/order_coffee', 'Order a coffee', 'Oda ikhofi');

/** Questions about the shop. */
export const shopDialogues: readonly Dialogue[] = [
  {
    intent: 'opening_hours',
    examples: {
      en: [
        ...['opening hours', 'opening times', 'business hours', 'hours', 'when are you open'],
        ...['when do you open', 'what time do you open', 'what time do you close', 'closing time'],
        ...[
          'open on sunday',
          'are you open today',
          'are you open now',
          'are you closed',
          'open late',
        ],
        ...['open on public holidays', 'open at the weekend', 'saturday', 'sunday'],
      ],
      zu: [
        ...['izikhathi zokuvula', 'nivula nini', 'nivala nini', 'nivuliwe', 'nivuliwe namuhla'],
        ...['nivula ngasikhathi sini', 'nivala ngasikhathi sini', 'nivulile', 'ngesonto'],
      ],
    },
    reply: {
      texts: [
        say(
          `*Opening hours*\n${listOf(hours.map(({ days, times }) => [days, times]))}\nPublic holidays: ~closed~ _as on Sundays_\n\nMore at https://www.example.com/kofi/hours`,
          `*Izikhathi zokuvula*\n${listOf(hours.map(({ zulu, times }) => [zulu, times]))}\nNgamaholide: ~sivaliwe~ _njengangeSonto_\n\nhttps://www.example.com/kofi/hours`,
        ),
      ],
    },
  },
  {
    intent: 'wifi',
    examples: {
      en: ['wifi password', 'wifi', 'internet', 'wi-fi', 'free wifi', 'can I work there'],
      zu: ['i-wifi', 'i-inthanethi', 'iphasiwedi'],
    },
    reply: {
      texts: [
        say('Yes, and it is free.', 'Yebo, imahhala.'),
        say('The network is called *Kofi Guest*.', 'Igama layo ngu-*Kofi Guest*.'),
        say('Ask at the counter for _today’s_ password.', 'Cela iphasiwedi ekhawuntereni.'),
      ],
    },
  },
  {
    intent: 'menu',
    examples: {
      en: ['menu', 'see the menu', 'price list', 'what do you sell', 'what do you have', 'food'],
      zu: ['imenyu', 'bona imenyu', 'nithengisani', 'ninani', 'ukudla'],
    },
    reply: {
      texts: [say('Here is our menu.', 'Nansi imenyu yethu.')],
      media: [
        { type: 'document', file: 'kofi-menu.pdf', caption: say('Menu, one page', 'Imenyu') },
      ],
    },
  },
  {
    intent: 'prices',
    examples: {
      en: [
        ...['prices', 'price', 'how much', 'how much is a coffee', 'how much does a coffee cost'],
        ...['coffee price', 'is it expensive', 'how much do you charge', 'what does a coffee cost'],
        ...drinks.flatMap(({ name }) => [`how much is a ${name}`, `how much does a ${name} cost`]),
        ...drinks.map(({ name }) => `price of a ${name}`),
      ],
      zu: [
        ...['malini', 'malini ikhofi', 'yimalini ikhofi', 'amanani', 'intengo', 'ibiza malini'],
        ...['kubiza malini', ...drinks.map(({ name }) => `malini i-${name}`)],
      ],
    },
    reply: {
      texts: [
        say(
          `*A cup*, ${sizeList(false)}\n${priceList(false)}`,
          `*Inkomishi*, ${sizeList(true)}\n${priceList(true)}`,
        ),
      ],
      buttons: [orderButton],
    },
  },
  {
    intent: 'photo',
    examples: {
      en: [
        'photo',
        'picture',
        'show me a picture',
        'photo of the coffee',
        'what does it look like',
      ],
      zu: ['isithombe', 'ngibonise isithombe'],
    },
    reply: {
      texts: [say('Fresh from the bar:', 'Livela ekhawuntereni:')],
      media: [
        {
          type: 'image',
          file: 'flat-white.svg',
          caption: say('Today’s flat white', 'I-flat white'),
        },
      ],
    },
  },
  {
    intent: 'gallery',
    examples: { en: ['gallery', 'more pictures', 'all pictures', 'photos'], zu: ['izithombe'] },
    reply: {
      texts: [say('Two pictures and the menu:', 'Izithombe ezimbili nemenyu:')],
      media: [
        { type: 'image', file: 'flat-white.svg', caption: say('Flat white', 'I-flat white') },
        { type: 'image', file: 'sunrise.png', caption: say('Sunrise at the shop', 'Ekuseni') },
        { type: 'document', file: 'kofi-menu.pdf', caption: say('Menu', 'Imenyu') },
      ],
    },
  },
  {
    intent: 'stores',
    examples: {
      en: [
        ...['stores', 'shops', 'find a shop', 'where are you', 'where is the shop', 'branches'],
        ...[
          'nearest store',
          'where can I find you',
          'address',
          'location',
          'directions',
          'near me',
        ],
      ],
      zu: ['izitolo', 'nikuphi', 'isitolo esiseduze', 'likuphi ikheli', 'zikuphi izitolo'],
    },
    reply: {
      texts: [say('We are in ten places. Which is near you?', 'Sisezindaweni eziyishumi. Khetha:')],
      buttons: stores.map((store) => button(`/store{"store":"${store}"}`, store)),
    },
    leadsTo: { intent: 'store', slot: 'store' },
  },
  {
    intent: 'store',
    examples: { en: stores, zu: stores.map((store) => `e-${store}`) },
    slots: [
      {
        name: 'store',
        accepts: 'choice',
        choices: stores.map((value) => ({ value, words: [value.toLowerCase()] })),
      },
    ],
    needs: { slots: ['store'], otherwise: 'stores' },
    forget: ['store'],
    reply: {
      texts: [
        say(
          '*Kofi {store}* keeps the same hours as all our shops.\nhttps://www.example.com/kofi/stores',
          '*Kofi {store}* ivula ngezikhathi ezifanayo nezinye izitolo zethu.\nhttps://www.example.com/kofi/stores',
        ),
      ],
      buttons: [button('/opening_hours', 'Opening hours', 'Izikhathi zokuvula')],
    },
  },
  {
    intent: 'delivery',
    examples: {
      en: [
        'delivery',
        'do you deliver',
        'deliver to my office',
        'takeaway',
        'uber eats',
        'pick up',
      ],
      zu: ['niyaletha', 'ningangilethela', 'ukulethwa'],
    },
    reply: {
      texts: [
        say(
          'We do not deliver. Order here, and fetch it at the counter ten minutes later.',
          'Asilethi. Oda lapha, ulilande ekhawuntereni emva kwemizuzu eyishumi.',
        ),
      ],
      buttons: [orderButton],
    },
  },
  {
    intent: 'payment',
    examples: {
      en: [
        'pay by card',
        'do you take cards',
        'cash',
        'payment',
        'how do I pay',
        'snapscan',
        'eft',
      ],
      zu: ['ngikhokha kanjani', 'ukukhokha', 'ikhadi', 'ukheshi'],
    },
    reply: {
      texts: [say('Card or cash, at the counter.', 'Ngekhadi noma ngokheshi, ekhawuntereni.')],
    },
  },
  {
    intent: 'milk',
    examples: {
      en: ['oat milk', 'soy milk', 'almond milk', 'vegan', 'decaf', 'lactose free', 'sugar free'],
      zu: ['ubisi', 'ubisi lwe-oat', 'ngaphandle kukashukela'],
    },
    reply: {
      texts: [
        say(
          'Oat milk and decaf cost nothing more: say so at the counter.',
          'Ubisi lwe-oat nekhofi elingenayo i-caffeine akubizi okwengeziwe: yisho ekhawuntereni.',
        ),
      ],
    },
  },
  {
    intent: 'coupon',
    examples: {
      en: ['coupon', 'discount', 'voucher', 'special offer', 'any specials', 'promo code'],
      zu: ['isaphulelo', 'ikhuphoni'],
    },
    reply: {
      texts: [say('Here is ten percent off your next cup.', 'Nasi isaphulelo sekhofi elandelayo.')],
      // Not a media type: the widget must hand it to the host page and never show it raw.
      custom: { type: 'coupon', code: 'KOFI10' },
    },
  },
];
