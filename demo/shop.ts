/** The sample shop: what it sells, for how much, when and where. For its pages and for its bot. */

export interface Drink {
  readonly name: string;
  /** Where isiZulu has a name of its own for it. */
  readonly zulu?: string;
  /** Other words for it. */
  readonly words: readonly string[];
  /** In rand, for a regular cup. */
  readonly price: number;
}

/** What can be ordered, in the order of the menu. */
export const drinks: readonly Drink[] = [
  { name: 'Flat white', words: ['flatwhite'], price: 34 },
  { name: 'Cappuccino', zulu: 'I-cappuccino', words: ['capuccino', 'cap'], price: 34 },
  {
    name: 'Rooibos latte',
    zulu: 'I-rooibos latte',
    words: ['rooibos', 'red latte', 'tea', 'itiye'],
    price: 36,
  },
  {
    name: 'Filter coffee',
    zulu: 'Ikhofi elihluziwe',
    words: ['filter', 'black coffee', 'americano'],
    price: 28,
  },
];

export interface Size {
  readonly name: string;
  readonly zulu: string;
  readonly words: readonly string[];
  /** In rand, beside a regular cup. */
  readonly more: number;
}

export const sizes: readonly Size[] = [
  { name: 'Small', zulu: 'Encane', words: ['short', 'encane'], more: -6 },
  { name: 'Regular', zulu: 'Ephakathi', words: ['medium', 'normal', 'ephakathi'], more: 0 },
  { name: 'Large', zulu: 'Enkulu', words: ['big', 'enkulu'], more: 5 },
];

/** A price as South Africa writes it. */
const rand = (price: number): string => `R${price}`;

/** The prices of a drink: a small, a regular and a large cup. */
export const pricesOf = ({ price }: Drink): readonly string[] =>
  sizes.map(({ more }) => rand(price + more));

/** When every shop is open. */
export const hours = [
  { days: 'Monday to Friday', zulu: 'NgoMsombuluko kuya kuLwesihlanu', times: '06:30 – 17:00' },
  { days: 'Saturday', zulu: 'NgoMgqibelo', times: '07:00 – 14:00' },
  { days: 'Sunday', zulu: 'NgeSonto', times: '08:00 – 12:00' },
] as const;

export const stores: readonly string[] = [
  'Braamfontein',
  'Rosebank',
  'Soweto',
  'Hatfield',
  'Durban North',
  'Umhlanga',
  'Sea Point',
  'Observatory',
  'Stellenbosch',
  'Gqeberha',
];
