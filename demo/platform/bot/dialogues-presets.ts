// The isiZulu sentences are drafts: no native speaker has checked them yet.
import { button, say, type Dialogue } from './dialogue.ts';

/** The departments that a visitor may choose from (contract §2). */
const departments = ['Sales', 'Support', 'Accounts'] as const;

/** The platform's two presets: «human handoff» and «change language» (contract §2). */
export const presetDialogues: readonly Dialogue[] = [
  {
    // The dialogue `provide_handoff_options` of the preset.
    intent: 'human_handoff',
    examples: {
      en: ['talk to a person', 'human', 'agent', 'speak to someone', 'real person', 'complaint'],
      zu: ['khuluma nomuntu', 'ngifuna umuntu', 'isikhalazo'],
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
              'Thank you, {name}. At which e-mail address can we reach you?',
              'Siyabonga, {name}. Lithini ikheli lakho le-imeyili?',
            ),
          ],
        },
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
      en: ['change language', 'language', 'zulu', 'english', 'isizulu'],
      zu: ['shintsha ulimi', 'ulimi', 'isingisi', 'isizulu'],
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
