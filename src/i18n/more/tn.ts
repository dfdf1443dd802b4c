import type { MoreStrings } from '../strings.ts';

/** Setswana, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Khansela',
  dismiss: 'Tswala',
  privacy: 'Pholisi ya sephiri',
  notKept: 'Sebatli se ga se kgone go boloka puisano: e ka nna ya fela le tsebe e.',

  menu: {
    language: 'Puo',
    languageChosen: 'Puisano jaanong e bua {language}.',
    download: 'Folosa puisano',
    asText: 'Jaaka mokwalo',
    asJson: 'Jaaka data (JSON)',
    share: 'Abelana',
    copy: 'Kopolola puisano',
    copied: 'E kopolotswe',
    lowData: 'Dirisa data e nnye',
    lowDataHelp: 'Ditshwantsho le modumo di laisiwa fela fa o di tobetsa.',
    sound: 'Modumo',
    notifications: 'Dikitsiso',
    clear: 'Tlosa puisano mo sedirisweng se',
    clearQuestion: 'Tlosa puisano mo sedirisweng se? E ka se busiwe.',
    clearConfirm: 'Tlosa',
    cleared: 'Puisano ga e sa tlhole e le mo sedirisweng se.',
    endQuestion: 'Fetsa puisano le setlhopha sa rona?',
    keepChatting: 'Tswelela o bua',
  },

  rating: {
    question: 'Puisano le setlhopha sa rona e ne e ntse jang?',
    good: 'E ne e siame',
    bad: 'E ne e sa siama',
    comment: 'A go na le se o ratang go se oketsa?',
    skip: 'Nnyaa, ke a leboga',
    thanks: 'Re a leboga! Seo se a re thusa.',
  },

  notify: {
    question: 'A re go itsise fa setlhopha sa rona se araba o sa leba?',
    accept: 'Ee, tsweetswee',
    notNow: 'E seng jaanong',
    blocked: 'Sebatli se ga se re letle go go itsise.',
    title: 'Molaetsa o mošwa o o tswang kwa setlhopheng sa rona',
  },

  form: {
    title: 'Pele ga re simolola',
    name: 'Leina la gago',
    email: 'Aterese ya gago ya imeile',
    topic: 'E ka ga eng?',
    optional: 'ga e patelediwe',
    choose: 'Tsweetswee tlhopha',
    start: 'Simolola puisano',
    required: 'Tsweetswee tlatsa fano.',
    invalidEmail: 'Tsweetswee kwala aterese e e feletseng ya imeile, jaaka name@example.com.',
    toCheck: {
      one: 'Tsweetswee leba lefelo le le {n}.',
      other: 'Tsweetswee leba mafelo a le {n}.',
    },
  },

  consent: {
    title: 'Pele ga re bua',
    text: 'Se o se kwalang se romelwa kwa tirelong ya rona ya puisano, mme se bolokwa mo sedirisweng se ka nakwana, gore re go arabe.',
    accept: 'Ke a dumela',
    decline: 'Nnyaa, ke a leboga',
    declined: 'Ga go na sepe se se bolokilweng kgotsa se se rometsweng.',
    askAgain: 'Ke fetotse mogopolo',
  },

  away: {
    text: 'Setlhopha sa rona ga se yo gona jaanong. Bot e araba ka nako tsotlhe.',
    backAt: 'Setlhopha sa rona se a boa: {time}',
  },

  days: {
    mo: 'Mosupologo',
    tu: 'Labobedi',
    we: 'Laboraro',
    th: 'Labone',
    fr: 'Labotlhano',
    sa: 'Matlhatso',
    su: 'Tshipi',
  },

  contact: {
    text: 'O ka re fitlhelela ka tsela e nngwe:',
    call: 'Letsetsa {phone}',
    whatsApp: 'Kwala mo WhatsApp',
  },

  media: {
    load: 'Tobetsa go e laisa',
    loadSize: 'Tobetsa go e laisa ({size})',
    open: 'Bula',
    download: 'Folosa',
    closePicture: 'Tswala setshwantsho',
  },
};
