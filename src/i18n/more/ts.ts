import type { MoreStrings } from '../strings.ts';

/** Xitsonga, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Khansela',
  dismiss: 'Pfala',
  privacy: 'Pholisi ya xihundla',
  notKept: 'Bhurawuza leyi a yi koti ku hlayisa mbulavurisano: wu nga ha hela na tluka leri.',

  menu: {
    language: 'Ririmi',
    languageChosen: 'Mbulavurisano sweswi wu vulavula {language}.',
    download: 'Dawuniloda mbulavurisano',
    asText: 'Tanihi tsalwa',
    asJson: 'Tanihi datha (JSON)',
    share: 'Avelana',
    copy: 'Kopa mbulavurisano',
    copied: 'Swi kopiwile',
    lowData: 'Tirhisa datha yitsongo',
    lowDataHelp: 'Swifaniso na mpfumawulo swi layicha ntsena loko u swi cinekela.',
    sound: 'Mpfumawulo',
    notifications: 'Switiviso',
    clear: 'Susa mbulavurisano eka xitirhisiwa lexi',
    clearQuestion: 'Susa mbulavurisano eka xitirhisiwa lexi? A wu nge vuyisiwi.',
    clearConfirm: 'Susa',
    cleared: 'Mbulavurisano a wa ha ri eka xitirhisiwa lexi.',
    endQuestion: 'Hetisa mbulavurisano na xipano xa hina?',
    keepChatting: 'Yisa emahlweni u vulavula',
  },

  rating: {
    question: 'Mbulavurisano na xipano xa hina a wu ri njhani?',
    good: 'A wu ri kahle',
    bad: 'A wu nga ri kahle',
    comment: 'Xana ku na leswi u lavaka ku swi engetela?',
    skip: 'E-e, ndza khensa',
    thanks: 'Ha khensa! Sweswo swa hi pfuna.',
  },

  notify: {
    question: 'Hi ku tivisa loko xipano xa hina xi hlamula u nga languti?',
    accept: 'Ina, ndza kombela',
    notNow: 'Ku nga ri sweswi',
    blocked: 'Bhurawuza leyi a yi hi pfumeleli ku ku tivisa.',
    title: 'Rungula lerintshwa leri humaka eka xipano xa hina',
  },

  form: {
    title: 'Hi nga si sungula',
    name: 'Vito ra wena',
    email: 'Adirese ya wena ya imeyili',
    topic: 'I mayelana na yini?',
    optional: 'a yi sindzisiwi',
    choose: 'Hlawula',
    start: 'Sungula mbulavurisano',
    required: 'Hi kombela u tata laha.',
    invalidEmail:
      'Hi kombela u tsala adirese ya imeyili leyi heleleke, ku fana na name@example.com.',
    toCheck: {
      one: 'Hi kombela u languta ndhawu ya {n}.',
      other: 'Hi kombela u languta tindhawu ta {n}.',
    },
  },

  consent: {
    title: 'Hi nga si vulavula',
    text: 'Leswi u swi tsalaka swi rhumeriwa eka vukorhokeri bya hina bya mbulavurisano, swi hlayisiwa eka xitirhisiwa lexi nkarhinyana, leswaku hi ta ku hlamula.',
    accept: 'Ndza pfumela',
    decline: 'E-e, ndza khensa',
    declined: 'A ku na leswi hlayisiweke kumbe ku rhumeriwa.',
    askAgain: 'Ndzi cincile mianakanyo',
  },

  away: {
    text: 'Xipano xa hina a xi kona sweswi. Bot yi hlamula nkarhi hinkwawo.',
    backAt: 'Xipano xa hina xa vuya: {time}',
  },

  days: {
    mo: 'Musumbhunuku',
    tu: 'Ravumbirhi',
    we: 'Ravunharhu',
    th: 'Ravumune',
    fr: 'Ravuntlhanu',
    sa: 'Mugqivela',
    su: 'Sonto',
  },

  contact: {
    text: 'U nga hi kuma hi ndlela yin’wana:',
    call: 'Fonela {phone}',
    whatsApp: 'Tsala eka WhatsApp',
  },

  media: {
    load: 'Cinekela ku yi layicha',
    loadSize: 'Cinekela ku yi layicha ({size})',
    open: 'Pfula',
    download: 'Dawuniloda',
    closePicture: 'Pfala xifaniso',
  },
};
