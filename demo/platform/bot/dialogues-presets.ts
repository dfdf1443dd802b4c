// The isiZulu sentences are drafts: no native speaker has checked them yet.
import { button, say, type Dialogue } from './dialogue.ts';

/** The departments that a visitor may choose from (contract §2). */
export const departments = ['Sales', 'Support', 'Accounts'] as const;

/** How people say that they have no e-mail address. */
const noEmail = [
  ...['no', 'none', 'no email', 'no e mail', 'i have no email', 'i have no e mail', 'skip', 'n a'],
  ...['i don t have one', 'i don t have email', 'i don t have an email', 'i do not have one'],
  ...[
    'i don t have an e mail',
    'i don t have e mail',
    'i do not have an email',
    'no email address',
  ],
  ...['cha', 'anginayo', 'anginayo i imeyili', 'ayikho'],
];

/** The platform's two presets: «human handoff» and «change language» (contract §2). */
export const presetDialogues: readonly Dialogue[] = [
  {
    // The dialogue `provide_handoff_options` of the preset.
    intent: 'human_handoff',
    examples: {
      en: [
        ...['talk to a person', 'human', 'agent', 'speak to someone', 'real person', 'operator'],
        ...['complaint', 'manager', 'customer service', 'call me', 'talk to your team', 'support'],
        ...['connect me to someone', 'live agent', 'representative'],
      ],
      zu: [
        ...['khuluma nomuntu', 'ngifuna umuntu', 'isikhalazo', 'ngifuna ukukhuluma nomuntu'],
        ...['umphathi', 'ngicela ukukhuluma nomuntu'],
      ],
    },
    slots: [
      {
        name: 'name',
        accepts: 'name',
        ask: {
          texts: [
            say('Of course. First, what is your name?', 'Kulungile. Okokuqala, ubani igama lakho?'),
          ],
        },
        retry: say('A name of up to sixty letters, please.', 'Ngicela igama elifushane.'),
      },
      {
        name: 'email',
        accepts: 'email',
        ask: {
          texts: [
            say(
              'Thank you, {name}. At which e-mail address can we reach you? If you have none, say so.',
              'Siyabonga, {name}. Lithini ikheli lakho le-imeyili? Uma ungenayo, yisho.',
            ),
          ],
        },
        without: noEmail,
        retry: say(
          'That does not look like an e-mail address. It should be like name@example.com.',
          'Lelo akulona ikheli le-imeyili. Isibonelo: name@example.com.',
        ),
      },
    ],
    fresh: ['department'],
    reply: {
      texts: [
        say('Which department would you like to talk to?', 'Ufuna ukukhuluma namuphi umnyango?'),
      ],
      buttons: departments.map((name) => button(`/trigger_handoff{"department":"${name}"}`, name)),
    },
    leadsTo: { intent: 'trigger_handoff', slot: 'department' },
  },
  {
    // The dialogue `execute_handoff` of the preset.
    intent: 'trigger_handoff',
    fresh: ['department'],
    slots: [
      {
        name: 'department',
        accepts: 'choice',
        choices: departments.map((value) => ({ value, words: [value.toLowerCase()] })),
      },
    ],
    does: 'handoff',
    reply: {
      texts: [
        say(
          'You are in the queue now, someone will be with you shortly. To leave it, send *disconnect*.',
          'Usukulayini manje, uzosizwa maduze. Ukuphuma kulayini, thumela igama elithi *disconnect*.',
        ),
      ],
    },
  },
  {
    intent: 'change_language',
    examples: {
      en: [
        ...['change language', 'language', 'zulu', 'english', 'isizulu', 'do you speak zulu'],
        ...['in english please', 'speak english', 'back to english'],
      ],
      zu: ['shintsha ulimi', 'ulimi', 'isingisi', 'isizulu', 'ngicela isizulu', 'khuluma isizulu'],
    },
    fresh: ['language'],
    slots: [
      {
        name: 'language',
        accepts: 'choice',
        choices: [
          { value: 'en-ZA', words: ['in english', 'english please', 'english', 'isingisi'] },
          { value: 'zu-ZA', words: ['in isizulu', 'isizulu', 'zulu'] },
        ],
        ask: {
          texts: [say('Which language suits you?', 'Khetha ulimi:')],
          buttons: [
            button('/change_language{"language":"en-ZA"}', 'English'),
            button('/change_language{"language":"zu-ZA"}', 'isiZulu'),
          ],
        },
        retry: say('I speak English and isiZulu.', 'Ngikhuluma isiNgisi nesiZulu.'),
      },
    ],
    forget: ['language'],
    does: 'change-language',
    reply: {
      texts: [say('Good, we carry on in English.', 'Kulungile, sizoqhubeka ngesiZulu.')],
    },
  },
];
