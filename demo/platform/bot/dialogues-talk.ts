// The isiZulu sentences are drafts: no native speaker has checked them yet.
import { button, say, type Dialogue } from './dialogue.ts';
import { introduces } from './slots.ts';

/** What the bot offers when it starts, and when it does not understand. */
const suggestions = [
  button('/order_coffee', 'Order a coffee', 'Oda ikhofi'),
  button('/opening_hours', 'Opening hours', 'Izikhathi zokuvula'),
  button('/menu', 'See the menu', 'Bona imenyu'),
  button('/human_handoff', 'Talk to a person', 'Khuluma nomuntu'),
];

/** Greetings, small talk, and what is said when there is nothing to say. */
export const talkDialogues: readonly Dialogue[] = [
  {
    intent: 'greeting',
    smallTalk: true,
    examples: {
      en: [
        'hello',
        'hi',
        'hey',
        'howzit',
        'heita',
        'good morning',
        'good afternoon',
        'good evening',
      ],
      zu: ['sawubona', 'sanibonani', 'unjani', 'yebo sawubona', 'molweni', 'dumela'],
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
    intent: 'introduction',
    pattern: introduces,
    slots: [{ name: 'name', accepts: 'name' }],
    needs: { slots: ['name'], otherwise: 'greeting' },
    reply: {
      texts: [
        say('Good to meet you, {name}. What can I do for you?', 'Ngiyajabula ukukwazi, {name}.'),
      ],
      buttons: suggestions,
    },
  },
  {
    intent: 'about',
    examples: {
      en: [
        ...['who are you', 'are you a bot', 'are you a robot', 'are you human', 'are you real'],
        ...['what is your name', 'am I talking to a machine', 'is this a bot', 'are you ai'],
      ],
      zu: ['ungubani', 'ubani igama lakho', 'uyirobhothi', 'ungumuntu'],
    },
    reply: {
      texts: [
        say(
          'I am Kofi, a bot: I know the menu, the hours and your order. A person is a button away.',
          'NginguKofi, i-bot: ngiyazi imenyu, izikhathi ne-oda lakho. Ungakhuluma nomuntu futhi.',
        ),
      ],
      buttons: [button('/human_handoff', 'Talk to a person', 'Khuluma nomuntu')],
    },
  },
  {
    intent: 'thanks',
    smallTalk: true,
    examples: {
      en: [
        ...[
          'thank you',
          'thanks',
          'thanks for the coffee',
          'thank you for your help',
          'thank you so much',
          'thanks very much',
          'cheers',
        ],
        ...['bye', 'goodbye', 'see you', 'that is all', 'lekker', 'have a nice day'],
      ],
      zu: ['ngiyabonga', 'siyabonga', 'sala kahle', 'hamba kahle', 'ngibonga kakhulu'],
    },
    reply: { texts: [say('Only a pleasure. Enjoy your day!', 'Nathi siyabonga. Usuku oluhle!')] },
  },
  {
    intent: 'agreed',
    smallTalk: true,
    examples: {
      en: ['ok', 'okay', 'yes', 'yes please', 'sure', 'great', 'cool', 'fine', 'perfect', 'sharp'],
      zu: ['yebo', 'kulungile', 'ehhe', 'kuhle', 'sho'],
    },
    reply: {
      texts: [say('Good. What can I do for you now?', 'Kulungile. Ngingakusiza ngani manje?')],
      buttons: suggestions,
    },
  },
  {
    intent: 'declined',
    smallTalk: true,
    leaves: true,
    examples: {
      en: [
        'no',
        'no thanks',
        'no thank you',
        'nope',
        'never mind',
        'not now',
        'nothing',
        'forget it',
      ],
      zu: ['cha', 'cha ngiyabonga', 'yeka', 'akukho', 'hhayi'],
    },
    reply: {
      texts: [say('All right. I am here when you need me.', 'Kulungile. Ngilapha uma ungidinga.')],
    },
  },
  {
    intent: 'suggestions',
    examples: {
      en: [
        ...['help', 'options', 'what can you do', 'what can I do here', 'how does this work'],
        ...['what can I ask you', 'I need help', 'start over', 'main menu'],
      ],
      zu: ['usizo', 'ngisize', 'ngidinga usizo', 'ungangisiza', 'wenzani', 'ungenzani'],
    },
    // An empty text with buttons only, as the platform sends it (contract §1).
    reply: { texts: [say('', '')], buttons: suggestions },
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
