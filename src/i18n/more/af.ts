import type { MoreStrings } from '../strings.ts';

/** Afrikaans, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Kanselleer',
  dismiss: 'Maak toe',
  privacy: 'Privaatheidsbeleid',
  notKept:
    'Hierdie blaaier kan nie die gesprek bewaar nie: dit kan saam met hierdie bladsy eindig.',

  menu: {
    language: 'Taal',
    languageChosen: 'Die geselsie praat nou {language}.',
    download: 'Laai die gesprek af',
    asText: 'As teks',
    asJson: 'As data (JSON)',
    share: 'Deel',
    copy: 'Kopieer die gesprek',
    copied: 'Gekopieer',
    lowData: 'Gebruik minder data',
    lowDataHelp: 'Prente en klank laai net wanneer jy daarop tik.',
    sound: 'Klank',
    notifications: 'Kennisgewings',
    clear: 'Verwyder die gesprek van hierdie toestel',
    clearQuestion: 'Verwyder die gesprek van hierdie toestel? Dit kan nie teruggebring word nie.',
    clearConfirm: 'Verwyder',
    cleared: 'Die gesprek is nie meer op hierdie toestel nie.',
    endQuestion: 'Beëindig die geselsie met ons span?',
    keepChatting: 'Gesels verder',
  },

  rating: {
    question: 'Hoe was die geselsie met ons span?',
    good: 'Goed',
    bad: 'Nie goed nie',
    comment: 'Wil jy iets byvoeg?',
    skip: 'Nee, dankie',
    thanks: 'Dankie! Dit help ons.',
  },

  notify: {
    question: 'Moet ons jou laat weet wanneer ons span antwoord terwyl jy nie kyk nie?',
    accept: 'Ja, asseblief',
    notNow: 'Nie nou nie',
    blocked: 'Hierdie blaaier laat ons nie toe om jou in kennis te stel nie.',
    title: 'Nuwe boodskap van ons span',
  },

  form: {
    title: 'Voor ons begin',
    name: 'Jou naam',
    email: 'Jou e-posadres',
    topic: 'Waaroor gaan dit?',
    optional: 'opsioneel',
    choose: 'Kies asseblief',
    start: 'Begin die geselsie',
    required: 'Vul dit asseblief in.',
    invalidEmail: 'Skryf asseblief ’n volledige e-posadres, soos name@example.com.',
    toCheck: { one: 'Kyk asseblief na {n} veld.', other: 'Kyk asseblief na {n} velde.' },
  },

  consent: {
    title: 'Voor ons gesels',
    text: 'Wat jy skryf, word na ons geselsdiens gestuur en vir ’n ruk op hierdie toestel bewaar, sodat ons jou kan antwoord.',
    accept: 'Ek stem in',
    decline: 'Nee, dankie',
    declined: 'Niks is bewaar of gestuur nie.',
    askAgain: 'Ek het van plan verander',
  },

  away: {
    text: 'Ons span is nou weg. Die bot antwoord enige tyd.',
    backAt: 'Ons span is terug: {time}',
  },

  days: {
    mo: 'Maandag',
    tu: 'Dinsdag',
    we: 'Woensdag',
    th: 'Donderdag',
    fr: 'Vrydag',
    sa: 'Saterdag',
    su: 'Sondag',
  },

  contact: {
    text: 'Jy kan ons op ’n ander manier bereik:',
    call: 'Bel {phone}',
    whatsApp: 'Skryf op WhatsApp',
  },

  media: {
    load: 'Tik om te laai',
    loadSize: 'Tik om te laai ({size})',
    open: 'Maak oop',
    download: 'Laai af',
    closePicture: 'Maak die prent toe',
  },
};
