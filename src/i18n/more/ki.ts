import type { MoreStrings } from '../strings.ts';

/** Gĩkũyũ, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Tigana nayo',
  dismiss: 'Hinga',
  privacy: 'Watho wa hitho',
  notKept: 'Barauza ĩno ndĩrahota kũiga ndereti: no ĩthire na karatathi gaka.',

  menu: {
    language: 'Rũthiomi',
    languageChosen: 'Ndereti rĩu ĩrĩ na {language}.',
    download: 'Itharũra ndereti',
    asText: 'Ta mandĩko',
    asJson: 'Ta data (JSON)',
    share: 'Gayana',
    copy: 'Kobia ndereti',
    copied: 'Nĩyakobio',
    lowData: 'Hũthĩra data nini',
    lowDataHelp: 'Mbica na mĩgambo ihingũkaga o rĩrĩa wacihutia.',
    sound: 'Mũgambo',
    notifications: 'Menyithia',
    clear: 'Eheria ndereti kĩndũ-inĩ gĩkĩ',
    clearQuestion: 'Eheria ndereti kĩndũ-inĩ gĩkĩ? Ndĩngĩcokio.',
    clearConfirm: 'Eheria',
    cleared: 'Ndereti ndĩrĩ kĩndũ-inĩ gĩkĩ rĩngĩ.',
    endQuestion: 'Ũrĩkie ndereti na gĩkundi gitũ?',
    keepChatting: 'Thiĩ na mbere kwaria',
  },

  rating: {
    question: 'Ndereti na gĩkundi gitũ ĩraarĩ atĩa?',
    good: 'Njega',
    bad: 'Ti njega',
    comment: 'Nĩ harĩ ũndũ ũrenda kuongerera?',
    skip: 'Aca, nĩ wega',
    thanks: 'Nĩ wega! Ũndũ ũcio nĩũratũteithia.',
  },

  notify: {
    question: 'Tũkũmenyithie rĩrĩa gĩkundi gitũ gĩgũcokia ũtarorete?',
    accept: 'Ĩĩ, ndagũthaitha',
    notNow: 'Ti rĩu',
    blocked: 'Barauza ĩno ndĩratũrekereria tũkũmenyithie.',
    title: 'Ndũmĩrĩri njerũ kuuma kũrĩ gĩkundi gitũ',
  },

  form: {
    title: 'Tũtanambĩrĩria',
    name: 'Rĩĩtwa rĩaku',
    email: 'Adirethi yaku ya imeeri',
    topic: 'Nĩ ũhoro wa kĩĩ?',
    optional: 'ti mũhaka',
    choose: 'Thuura',
    start: 'Ambĩrĩria ndereti',
    required: 'Iyũria haha.',
    invalidEmail: 'Andĩka adirethi nginyanĩru ya imeeri, ta name@example.com.',
    toCheck: { one: 'Rora handũ {n}.', other: 'Rora kũndũ {n}.' },
  },

  consent: {
    title: 'Tũtanaaria',
    text: 'Kĩrĩa ũrandĩka gĩtũmagwo ũtungata-inĩ witũ wa ndereti, na gĩkaigwo kĩndũ-inĩ gĩkĩ gwa kahinda, nĩguo tũhote gũgũcokeria.',
    accept: 'Nĩndetĩkĩra',
    decline: 'Aca, nĩ wega',
    declined: 'Gũtirĩ kĩndũ kĩigĩtwo kana gĩtũmĩtwo.',
    askAgain: 'Nĩndagarũra meciria',
  },

  away: {
    text: 'Gĩkundi gitũ gĩtirĩ ho rĩu. Roboti ĩcokagia hĩndĩ o yothe.',
    backAt: 'Gĩkundi gitũ nĩgĩgũcoka: {time}',
  },

  days: {
    mo: 'Njumatatũ',
    tu: 'Njumaine',
    we: 'Njumatana',
    th: 'Aramithi',
    fr: 'Njumaa',
    sa: 'Njumamothi',
    su: 'Kiumia',
  },

  contact: {
    text: 'No ũtũkinyĩre na njĩra ĩngĩ:',
    call: 'Hũra thimũ {phone}',
    whatsApp: 'Andĩka WhatsApp-inĩ',
  },

  media: {
    load: 'Hutia nĩguo ĩhingũke',
    loadSize: 'Hutia nĩguo ĩhingũke ({size})',
    open: 'Hingũra',
    download: 'Itharũra',
    closePicture: 'Hinga mbica',
  },
};
