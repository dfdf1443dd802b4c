import type { MoreStrings } from '../strings.ts';

/** chiShona, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Kanzura',
  back: 'Shure',
  dismiss: 'Vhara',
  privacy: 'Mutemo wezvakavanzika',
  notKept: 'Bhurawuza iri harikwanisi kuchengeta hurukuro: inogona kupera nepeji rino.',

  menu: {
    language: 'Mutauro',
    languageChosen: 'Hurukuro zvino yava mu{language}.',
    download: 'Dhaunirodha hurukuro',
    asText: 'Sezvinyorwa',
    asJson: 'Sedhata (JSON)',
    share: 'Govera',
    copy: 'Kopa',
    copied: 'Zvakopwa',
    lowData: 'Shandisa dhata shoma',
    lowDataHelp: 'Mifananidzo neruzha zvinorodha chete kana wazvidzvanya.',
    sound: 'Ruzha',
    notifications: 'Zviziviso',
    clear: 'Dzima pafoni ino',
    clearQuestion: 'Bvisa hurukuro pafoni ino? Haikwanisi kudzoswa.',
    clearConfirm: 'Bvisa',
    cleared: 'Hurukuro haichisiri pafoni ino.',
    endQuestion: 'Pedza hurukuro nechikwata chedu?',
    keepChatting: 'Ramba uchitaura',
  },

  rating: {
    question: 'Hurukuro nechikwata chedu yanga yakadii?',
    good: 'Yanga yakanaka',
    bad: 'Yanga isina kunaka',
    comment: 'Pane zvaunoda kuwedzera?',
    skip: 'Kwete, ndatenda',
    thanks: 'Tatenda! Zvinotibatsira.',
  },

  notify: {
    question: 'Tikuzivise kana chikwata chedu chapindura usina kutarisa?',
    accept: 'Hongu',
    notNow: 'Kwete iye zvino',
    blocked: 'Bhurawuza iri haritibvumiri kukuzivisa.',
    title: 'Meseji itsva kubva kuna {name}',
  },

  form: {
    title: 'Tisati tatanga',
    name: 'Zita rako',
    email: 'Kero yako yeemail',
    topic: 'Ndezvei?',
    optional: 'hazvimanikidzwi',
    choose: 'Sarudza',
    start: 'Tanga hurukuro',
    required: 'Ndapota zadza pano.',
    invalidEmail: 'Ndapota nyora kero yeemail yakakwana, senge name@example.com.',
    toCheck: { one: 'Ndapota tarisa nzvimbo {n}.', other: 'Ndapota tarisa nzvimbo {n}.' },
  },

  consent: {
    title: 'Tisati tataura',
    text: 'Zvaunonyora zvinotumirwa kusevhisi yedu yehurukuro, zvochengetwa pafoni ino kwenguva diki, kuti tikwanise kukupindura.',
    accept: 'Ndinobvuma',
    decline: 'Kwete, ndatenda',
    declined: 'Hapana chachengetwa kana kutumirwa.',
    askAgain: 'Ndachinja pfungwa',
  },

  away: {
    text: 'Chikwata chedu hachipo iye zvino. Robhoti rinopindura nguva dzose.',
    backAt: 'Chikwata chedu chinodzoka: {time}',
    hours: 'Nguva dzekuvhura',
    closed: 'Kwakavharwa',
  },

  contact: {
    text: 'Unogona kutiwana neimwe nzira:',
    call: 'Fonera {phone}',
    whatsApp: 'Nyora paWhatsApp',
    email: 'Nyora email',
  },

  media: {
    load: 'Dzvanya kuti irodhe',
    loadSize: 'Dzvanya kuti irodhe ({size})',
    open: 'Vhura',
    download: 'Dhaunirodha',
    closePicture: 'Vhara mufananidzo',
  },
};
