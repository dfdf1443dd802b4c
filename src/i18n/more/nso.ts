import type { MoreStrings } from '../strings.ts';

/** Sepedi (Sesotho sa Leboa), the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Khansela',
  dismiss: 'Tswalela',
  privacy: 'Pholisi ya sephiri',
  notKept: 'Praosara ye ga e kgone go boloka poledišano: e ka fela le letlakala le.',

  menu: {
    language: 'Polelo',
    languageChosen: 'Poledišano bjale e bolela {language}.',
    download: 'Laolla poledišano',
    asText: 'Bjalo ka sengwalwa',
    asJson: 'Bjalo ka datha (JSON)',
    share: 'Abelana',
    copy: 'Kopiša poledišano',
    copied: 'E kopišitšwe',
    lowData: 'Šomiša datha ye nnyane',
    lowDataHelp: 'Diswantšho le modumo di laišwa fela ge o di kgotla.',
    sound: 'Modumo',
    notifications: 'Ditsebišo',
    clear: 'Tloša poledišano sedirišweng se',
    clearQuestion: 'Tloša poledišano sedirišweng se? E ka se bušetšwe.',
    clearConfirm: 'Tloša',
    cleared: 'Poledišano ga e sa le sedirišweng se.',
    endQuestion: 'Fetša poledišano le sehlopha sa rena?',
    keepChatting: 'Tšwela pele o bolela',
  },

  rating: {
    question: 'Poledišano le sehlopha sa rena e be e le bjang?',
    good: 'E be e le botse',
    bad: 'E be e se botse',
    comment: 'Go na le seo o ratago go se oketša?',
    skip: 'Aowa, ke a leboga',
    thanks: 'Re a leboga! Seo se a re thuša.',
  },

  notify: {
    question: 'Re go tsebiše ge sehlopha sa rena se araba o sa lebelela?',
    accept: 'Ee, hle',
    notNow: 'E sego bjale',
    blocked: 'Praosara ye ga e re dumelele go go tsebiša.',
    title: 'Molaetša wo moswa wo o tšwago sehlopheng sa rena',
  },

  form: {
    title: 'Pele re thoma',
    name: 'Leina la gago',
    email: 'Aterese ya gago ya emeile',
    topic: 'Ke ka ga eng?',
    optional: 'ga e gapeletšwe',
    choose: 'Hle kgetha',
    start: 'Thoma poledišano',
    required: 'Hle tlatša mo.',
    invalidEmail: 'Hle ngwala aterese ye e feletšego ya emeile, bjalo ka name@example.com.',
    toCheck: { one: 'Hle lekola lefelo le {n}.', other: 'Hle lekola mafelo a {n}.' },
  },

  consent: {
    title: 'Pele re bolela',
    text: 'Seo o se ngwalago se romelwa tirelong ya rena ya poledišano, gomme se bolokwa sedirišweng se ka nakwana, gore re go arabe.',
    accept: 'Ke a dumela',
    decline: 'Aowa, ke a leboga',
    declined: 'Ga go selo seo se bolokilwego goba se rometšwego.',
    askAgain: 'Ke fetotše monagano',
  },

  away: {
    text: 'Sehlopha sa rena ga se gona gona bjale. Bot e araba ka nako efe goba efe.',
    backAt: 'Sehlopha sa rena se a boa: {time}',
  },

  days: {
    mo: 'Mošupologo',
    tu: 'Labobedi',
    we: 'Laboraro',
    th: 'Labone',
    fr: 'Labohlano',
    sa: 'Mokibelo',
    su: 'Lamorena',
  },

  contact: {
    text: 'O ka re hwetša ka tsela ye nngwe:',
    call: 'Letšetša {phone}',
    whatsApp: 'Ngwala go WhatsApp',
  },

  media: {
    load: 'Kgotla go e laiša',
    loadSize: 'Kgotla go e laiša ({size})',
    open: 'Bula',
    download: 'Laolla',
    closePicture: 'Tswalela seswantšho',
  },
};
