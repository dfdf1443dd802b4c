// The isiZulu sentences are drafts: no native speaker has checked them yet.
import { button, say, type Dialogue } from './dialogue.ts';

/** What the bot offers when it starts, and when it does not understand. */
const suggestions = [
  button('/order_coffee', 'Order a coffee', 'Oda ikhofi'),
  button('/opening_hours', 'Opening hours', 'Izikhathi zokuvula'),
  button('/menu', 'See the menu', 'Bona imenyu'),
  button('/human_handoff', 'Talk to a person', 'Khuluma nomuntu'),
];

const stores = [
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

/** Greetings, questions and answers. */
export const answerDialogues: readonly Dialogue[] = [
  {
    intent: 'greeting',
    examples: {
      en: ['hello', 'hi', 'hey', 'howzit', 'good morning', 'good afternoon'],
      zu: ['sawubona', 'sanibonani', 'unjani'],
    },
    reply: {
      texts: [
        say(
          'Sawubona! I am Kofi, the coffee shop’s assistant. What can I do for you?',
          'Sawubona! NginguKofi, umsizi wesitolo sekhofi. Ngingakusiza ngani?',
        ),
      ],
      buttons: suggestions,
    },
  },
  {
    intent: 'thanks',
    examples: { en: ['thank you', 'thanks', 'bye', 'goodbye'], zu: ['ngiyabonga', 'siyabonga'] },
    reply: { texts: [say('Only a pleasure. Enjoy your day!', 'Nathi siyabonga. Usuku oluhle!')] },
  },
  {
    intent: 'opening_hours',
    examples: {
      en: ['opening hours', 'when are you open', 'what time do you close', 'open on sunday'],
      zu: ['izikhathi zokuvula', 'nivula nini', 'nivala nini'],
    },
    reply: {
      texts: [
        say(
          '*Opening hours*\nMonday to Friday: 06:30 – 17:00\nSaturday: 07:00 – 14:00\nSunday: ~closed~ _08:00 – 12:00, new!_\n\nMore at https://www.example.com/kofi/hours',
          '*Izikhathi zokuvula*\nNgoMsombuluko kuya kuLwesihlanu: 06:30 – 17:00\nNgoMgqibelo: 07:00 – 14:00\nNgeSonto: ~sivaliwe~ _08:00 – 12:00_\n\nhttps://www.example.com/kofi/hours',
        ),
      ],
    },
  },
  {
    intent: 'wifi',
    examples: { en: ['wifi password', 'internet', 'wi-fi'], zu: ['i-wifi', 'i-inthanethi'] },
    reply: {
      texts: [
        say('Yes, and it is free.', 'Yebo, imahhala.'),
        say('The network is called *Kofi Guest*.', 'Igama layo ngu-*Kofi Guest*.'),
        say('Ask at the counter for _today’s_ password.', 'Cela iphasiwedi ekhawuntereni.'),
      ],
    },
  },
  {
    intent: 'suggestions',
    examples: { en: ['help', 'options', 'what can you do'], zu: ['usizo', 'ngisize'] },
    // An empty text with buttons only, as the platform sends it (contract §1).
    reply: { texts: [say('', '')], buttons: suggestions },
  },
  {
    intent: 'menu',
    examples: { en: ['menu', 'price list', 'prices'], zu: ['imenyu', 'amanani'] },
    reply: {
      texts: [say('Here is our menu.', 'Nansi imenyu yethu.')],
      media: [
        { type: 'document', file: 'kofi-menu.pdf', caption: say('Menu, one page', 'Imenyu') },
      ],
    },
  },
  {
    intent: 'photo',
    examples: { en: ['photo', 'picture', 'show me the coffee'], zu: ['isithombe'] },
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
    examples: { en: ['gallery', 'more pictures'], zu: ['izithombe'] },
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
      en: ['stores', 'find a shop', 'where are you', 'branches', 'nearest store'],
      zu: ['izitolo', 'nikuphi', 'isitolo esiseduze'],
    },
    reply: {
      texts: [say('We are in ten places. Which is near you?', 'Sisezindaweni eziyishumi. Khetha:')],
      buttons: stores.map((store) => button(`/store{"store":"${store}"}`, store)),
    },
  },
  {
    intent: 'store',
    needs: { slots: ['store'], otherwise: 'stores' },
    forget: ['store'],
    reply: {
      texts: [
        say(
          '*Kofi {store}* is open until 17:00 today.\nhttps://www.example.com/kofi/stores',
          '*Kofi {store}* ivuliwe kuze kube ngu-17:00 namuhla.\nhttps://www.example.com/kofi/stores',
        ),
      ],
    },
  },
  {
    intent: 'voice_note',
    reply: {
      texts: [
        say(
          'Thank you for the voice note. This demo cannot listen, so please pick one or type:',
          'Siyabonga ngomyalezo wezwi. Le demo ayikwazi ukuwulalela. Khetha noma ubhale:',
        ),
      ],
      buttons: suggestions,
    },
  },
  {
    intent: 'received_image',
    reply: { texts: [say('Thank you, I have your picture.', 'Siyabonga ngesithombe.')] },
  },
  {
    intent: 'received_pdf',
    reply: { texts: [say('Thank you, I have your document.', 'Siyabonga ngedokhumenti.')] },
  },
  {
    intent: 'fallback',
    reply: {
      texts: [
        say(
          'Sorry, I did not get that. Perhaps one of these?',
          'Uxolo, angizwanga kahle. Mhlawumbe okukodwa kwalokhu?',
        ),
      ],
      buttons: suggestions,
    },
  },
];
