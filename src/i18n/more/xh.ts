import type { MoreStrings } from '../strings.ts';

/** isiXhosa, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Rhoxisa',
  dismiss: 'Vala',
  privacy: 'Umgaqo-nkqubo wabucala',
  notKept: 'Le bhrawuza ayikwazi ukugcina incoko: isenokuphela neli phepha.',

  menu: {
    language: 'Ulwimi',
    languageChosen: 'Incoko ngoku ithetha {language}.',
    download: 'Khuphela incoko',
    asText: 'Njengombhalo',
    asJson: 'Njengedatha (JSON)',
    share: 'Yabelana',
    copy: 'Kopa incoko',
    copied: 'Ikotshiwe',
    lowData: 'Sebenzisa idatha encinci',
    lowDataHelp: 'Imifanekiso nesandi zilayishwa kuphela xa uzicofa.',
    sound: 'Isandi',
    notifications: 'Izaziso',
    clear: 'Susa incoko kwesi sixhobo',
    clearQuestion: 'Susa incoko kwesi sixhobo? Ayinakubuyiswa.',
    clearConfirm: 'Susa',
    cleared: 'Incoko ayisekho kwesi sixhobo.',
    endQuestion: 'Phelisa incoko neqela lethu?',
    keepChatting: 'Qhubeka uncokola',
  },

  rating: {
    question: 'Ibinjani incoko neqela lethu?',
    good: 'Ibintle',
    bad: 'Ayibanga ntle',
    comment: 'Kukho into ongathanda ukuyongeza?',
    skip: 'Hayi, enkosi',
    thanks: 'Enkosi! Iyasinceda loo nto.',
  },

  notify: {
    question: 'Sikwazise xa iqela lethu liphendula ungajonganga?',
    accept: 'Ewe, nceda',
    notNow: 'Hayi ngoku',
    blocked: 'Le bhrawuza ayisivumeli sikwazise.',
    title: 'Umyalezo omtsha ovela kwiqela lethu',
  },

  form: {
    title: 'Phambi kokuba siqale',
    name: 'Igama lakho',
    email: 'Idilesi yakho ye-imeyile',
    topic: 'Imalunga nantoni?',
    optional: 'akunyanzelekanga',
    choose: 'Nceda ukhethe',
    start: 'Qala incoko',
    required: 'Nceda ugcwalise apha.',
    invalidEmail: 'Nceda ubhale idilesi ye-imeyile epheleleyo, njenge-name@example.com.',
    toCheck: { one: 'Nceda ujonge indawo e-{n}.', other: 'Nceda ujonge iindawo ezi-{n}.' },
  },

  consent: {
    title: 'Phambi kokuba sincokole',
    text: 'Oko ukubhalayo kuthunyelwa kwinkonzo yethu yencoko, kugcinwe kwesi sixhobo ixeshana, ukuze sikwazi ukukuphendula.',
    accept: 'Ndiyavuma',
    decline: 'Hayi, enkosi',
    declined: 'Akukho nto igciniweyo okanye ithunyelweyo.',
    askAgain: 'Nditshintshe ingqondo',
  },

  away: {
    text: 'Iqela lethu alikho okwangoku. I-bot iphendula nanini na.',
    backAt: 'Iqela lethu liyabuya: {time}',
  },

  days: {
    mo: 'Mvulo',
    tu: 'Lwesibini',
    we: 'Lwesithathu',
    th: 'Lwesine',
    fr: 'Lwesihlanu',
    sa: 'Mgqibelo',
    su: 'Cawe',
  },

  contact: {
    text: 'Ungasifumana ngenye indlela:',
    call: 'Tsalela {phone}',
    whatsApp: 'Bhala ku-WhatsApp',
  },

  media: {
    load: 'Cofa ukuze ulayishe',
    loadSize: 'Cofa ukuze ulayishe ({size})',
    open: 'Vula',
    download: 'Khuphela',
    closePicture: 'Vala umfanekiso',
  },
};
