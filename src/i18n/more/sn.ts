import type { MoreStrings } from '../strings.ts';

/** chiShona, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Kanzurai',
  dismiss: 'Vharai',
  privacy: 'Mutemo wezvakavanzika',
  notKept: 'Bhurawuza iri harikwanisi kuchengeta hurukuro: inogona kupera nepeji rino.',

  menu: {
    language: 'Mutauro',
    languageChosen: 'Hurukuro zvino yava mu{language}.',
    download: 'Dhaunirodhai hurukuro',
    asText: 'Sezvinyorwa',
    asJson: 'Sedhata (JSON)',
    share: 'Goverai',
    copy: 'Kopai hurukuro',
    copied: 'Zvakopwa',
    lowData: 'Shandisai dhata shoma',
    lowDataHelp: 'Mifananidzo neruzha zvinorodha chete kana mazvidzvanya.',
    sound: 'Ruzha',
    notifications: 'Zviziviso',
    clear: 'Bvisai hurukuro pachishandiso chino',
    clearQuestion: 'Bvisai hurukuro pachishandiso chino? Haikwanisi kudzoswa.',
    clearConfirm: 'Bvisai',
    cleared: 'Hurukuro haichisiri pachishandiso chino.',
    endQuestion: 'Pedzai hurukuro nechikwata chedu?',
    keepChatting: 'Rambai muchitaura',
  },

  rating: {
    question: 'Hurukuro nechikwata chedu yanga yakadii?',
    good: 'Yanga yakanaka',
    bad: 'Yanga isina kunaka',
    comment: 'Pane zvamunoda kuwedzera?',
    skip: 'Kwete, ndatenda',
    thanks: 'Tatenda! Zvinotibatsira.',
  },

  notify: {
    question: 'Tikuzivisei kana chikwata chedu chapindura musina kutarisa?',
    accept: 'Hongu',
    notNow: 'Kwete iye zvino',
    blocked: 'Bhurawuza iri haritibvumiri kukuzivisai.',
    title: 'Meseji itsva kubva kuchikwata chedu',
  },

  form: {
    title: 'Tisati tatanga',
    name: 'Zita renyu',
    email: 'Kero yenyu yeemail',
    topic: 'Ndezvei?',
    optional: 'hazvimanikidzwi',
    choose: 'Sarudzai',
    start: 'Tangai hurukuro',
    required: 'Ndapota zadzai pano.',
    invalidEmail: 'Ndapota nyorai kero yeemail yakakwana, senge name@example.com.',
    toCheck: { one: 'Ndapota tarisai nzvimbo {n}.', other: 'Ndapota tarisai nzvimbo {n}.' },
  },

  consent: {
    title: 'Tisati tataura',
    text: 'Zvamunonyora zvinotumirwa kusevhisi yedu yehurukuro, zvochengetwa pachishandiso chino kwenguva diki, kuti tikwanise kukupindurai.',
    accept: 'Ndinobvuma',
    decline: 'Kwete, ndatenda',
    declined: 'Hapana chachengetwa kana kutumirwa.',
    askAgain: 'Ndachinja pfungwa',
  },

  away: {
    text: 'Chikwata chedu hachipo iye zvino. Robhoti rinopindura nguva dzose.',
    backAt: 'Chikwata chedu chinodzoka: {time}',
  },

  days: {
    mo: 'Muvhuro',
    tu: 'Chipiri',
    we: 'Chitatu',
    th: 'China',
    fr: 'Chishanu',
    sa: 'Mugovera',
    su: 'Svondo',
  },

  contact: {
    text: 'Munogona kutiwana neimwe nzira:',
    call: 'Fonerai {phone}',
    whatsApp: 'Nyorai paWhatsApp',
  },

  media: {
    load: 'Dzvanyai kuti irodhe',
    loadSize: 'Dzvanyai kuti irodhe ({size})',
    open: 'Vhurai',
    download: 'Dhaunirodhai',
    closePicture: 'Vharai mufananidzo',
  },
};
