import type { MoreStrings } from '../strings.ts';

/** isiZulu, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Khansela',
  dismiss: 'Vala',
  privacy: 'Inqubomgomo yobumfihlo',
  notKept: 'Lesi siphequluli asikwazi ukugcina ingxoxo: ingase iphele naleli khasi.',

  menu: {
    language: 'Ulimi',
    languageChosen: 'Ingxoxo manje isikhuluma {language}.',
    download: 'Landa ingxoxo',
    asText: 'Njengombhalo',
    asJson: 'Njengedatha (JSON)',
    share: 'Yabelana',
    copy: 'Kopisha ingxoxo',
    copied: 'Kukopishiwe',
    lowData: 'Sebenzisa idatha encane',
    lowDataHelp: 'Izithombe nomsindo kulayishwa kuphela uma ukuthepha.',
    sound: 'Umsindo',
    notifications: 'Izaziso',
    clear: 'Susa ingxoxo kule divayisi',
    clearQuestion: 'Susa ingxoxo kule divayisi? Ngeke isabuyiselwa.',
    clearConfirm: 'Susa',
    cleared: 'Ingxoxo ayisekho kule divayisi.',
    endQuestion: 'Qeda ingxoxo nethimba lethu?',
    keepChatting: 'Qhubeka nengxoxo',
  },

  rating: {
    question: 'Ibinjani ingxoxo nethimba lethu?',
    good: 'Ibiyinhle',
    bad: 'Ayibanga yinhle',
    comment: 'Kukhona ongathanda ukukwengeza?',
    skip: 'Cha, ngiyabonga',
    thanks: 'Siyabonga! Kuyasisiza lokho.',
  },

  notify: {
    question: 'Sikwazise uma ithimba lethu liphendula ungabukile?',
    accept: 'Yebo, ngiyacela',
    notNow: 'Hhayi manje',
    blocked: 'Lesi siphequluli asisivumeli ukuthi sikwazise.',
    title: 'Umlayezo omusha ovela ethimbeni lethu',
  },

  form: {
    title: 'Ngaphambi kokuthi siqale',
    name: 'Igama lakho',
    email: 'Ikheli lakho le-imeyili',
    topic: 'Imayelana nani?',
    optional: 'akuphoqelekile',
    choose: 'Sicela ukhethe',
    start: 'Qala ingxoxo',
    required: 'Sicela ugcwalise lapha.',
    invalidEmail: 'Sicela ubhale ikheli le-imeyili eliphelele, njenge-name@example.com.',
    toCheck: {
      one: 'Sicela uhlole inkambu engu-{n}.',
      other: 'Sicela uhlole izinkambu ezingu-{n}.',
    },
  },

  consent: {
    title: 'Ngaphambi kokuthi sixoxe',
    text: 'Okubhalayo kuthunyelwa kusevisi yethu yengxoxo, kugcinwe kule divayisi isikhashana, ukuze sikwazi ukukuphendula.',
    accept: 'Ngiyavuma',
    decline: 'Cha, ngiyabonga',
    declined: 'Akukho okugciniwe noma okuthunyelwe.',
    askAgain: 'Sengishintshe umqondo',
  },

  away: {
    text: 'Ithimba lethu alikho njengamanje. I-bot iphendula noma nini.',
    backAt: 'Ithimba lethu libuya: {time}',
  },

  days: {
    mo: 'uMsombuluko',
    tu: 'uLwesibili',
    we: 'uLwesithathu',
    th: 'uLwesine',
    fr: 'uLwesihlanu',
    sa: 'uMgqibelo',
    su: 'iSonto',
  },

  contact: {
    text: 'Ungasithola ngenye indlela:',
    call: 'Shayela {phone}',
    whatsApp: 'Bhala ku-WhatsApp',
  },

  media: {
    load: 'Thepha ukuze ulayishe',
    loadSize: 'Thepha ukuze ulayishe ({size})',
    open: 'Vula',
    download: 'Landa',
    closePicture: 'Vala isithombe',
  },
};
