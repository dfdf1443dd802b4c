import type { MoreStrings } from '../strings.ts';

/** Sesotho, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Khansela',
  dismiss: 'Kwala',
  privacy: 'Pholisi ya lekunutu',
  notKept: 'Sebatli sena ha se kgone ho boloka moqoqo: o ka nna wa fela le leqephe lena.',

  menu: {
    language: 'Puo',
    languageChosen: 'Moqoqo jwale o bua {language}.',
    download: 'Jarolla moqoqo',
    asText: 'Jwalo ka mongolo',
    asJson: 'Jwalo ka data (JSON)',
    share: 'Arolelana',
    copy: 'Kopitsa moqoqo',
    copied: 'E kopitsitswe',
    lowData: 'Sebedisa data e fokolang',
    lowDataHelp: 'Ditshwantsho le modumo di laiswa feela ha o di tobetsa.',
    sound: 'Modumo',
    notifications: 'Ditsebiso',
    clear: 'Tlosa moqoqo sesebedisweng sena',
    clearQuestion: 'Tlosa moqoqo sesebedisweng sena? O ke ke wa kgutliswa.',
    clearConfirm: 'Tlosa',
    cleared: 'Moqoqo ha o sa le sesebedisweng sena.',
    endQuestion: 'Qeta moqoqo le sehlopha sa rona?',
    keepChatting: 'Tswela pele o qoqa',
  },

  rating: {
    question: 'Moqoqo le sehlopha sa rona o bile jwang?',
    good: 'O bile motle',
    bad: 'Ha o a ba motle',
    comment: 'Na ho na le seo o ratang ho se eketsa?',
    skip: 'Tjhe, ke a leboha',
    thanks: 'Re a leboha! Seo se a re thusa.',
  },

  notify: {
    question: 'Re o tsebise ha sehlopha sa rona se araba o sa shebella?',
    accept: 'E, ka kopo',
    notNow: 'E seng jwale',
    blocked: 'Sebatli sena ha se re dumelle ho o tsebisa.',
    title: 'Molaetsa o motjha o tswang sehlopheng sa rona',
  },

  form: {
    title: 'Pele re qala',
    name: 'Lebitso la hao',
    email: 'Aterese ya hao ya imeile',
    topic: 'Ke ka eng?',
    optional: 'ha e qobellwe',
    choose: 'Ka kopo, kgetha',
    start: 'Qala moqoqo',
    required: 'Ka kopo, tlatsa mona.',
    invalidEmail: 'Ka kopo, ngola aterese e felletseng ya imeile, jwalo ka name@example.com.',
    toCheck: { one: 'Ka kopo, sheba sebaka se le {n}.', other: 'Ka kopo, sheba dibaka tse {n}.' },
  },

  consent: {
    title: 'Pele re qoqa',
    text: 'Seo o se ngolang se romelwa tshebeletsong ya rona ya moqoqo, mme se bolokwa sesebedisweng sena ka nakwana, hore re tle re o arabe.',
    accept: 'Ke a dumela',
    decline: 'Tjhe, ke a leboha',
    declined: 'Ha ho letho le bolokilweng kapa le rometsweng.',
    askAgain: 'Ke fetotse maikutlo',
  },

  away: {
    text: 'Sehlopha sa rona ha se yo hona jwale. Bot e araba ka nako tsohle.',
    backAt: 'Sehlopha sa rona se a kgutla: {time}',
  },

  days: {
    mo: 'Mantaha',
    tu: 'Labobedi',
    we: 'Laboraro',
    th: 'Labone',
    fr: 'Labohlano',
    sa: 'Moqebelo',
    su: 'Sontaha',
  },

  contact: {
    text: 'O ka re fumana ka tsela e nngwe:',
    call: 'Letsetsa {phone}',
    whatsApp: 'Ngola ho WhatsApp',
  },

  media: {
    load: 'Tobetsa ho e laisa',
    loadSize: 'Tobetsa ho e laisa ({size})',
    open: 'Bula',
    download: 'Jarolla',
    closePicture: 'Kwala setshwantsho',
  },
};
