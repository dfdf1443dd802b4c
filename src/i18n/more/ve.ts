import type { MoreStrings } from '../strings.ts';

/** Tshivenḓa, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Khanselani',
  dismiss: 'Valani',
  privacy: 'Mbekanyamaitele ya tshidzumbe',
  notKept: 'Iyi buraudza a i koni u vhulunga nyambedzano: i nga kha ḓi fhela na heḽi siaṱari.',

  menu: {
    language: 'Luambo',
    languageChosen: 'Nyambedzano zwino i amba {language}.',
    download: 'Daunuḽoudani nyambedzano',
    asText: 'Sa maṅwalwa',
    asJson: 'Sa data (JSON)',
    share: 'Kovhekanani',
    copy: 'Kopani nyambedzano',
    copied: 'Yo kopiwa',
    lowData: 'Shumisani data ṱhukhu',
    lowDataHelp: 'Zwifanyiso na muungo zwi ḽoudiwa fhedzi ni tshi zwi puṱedza.',
    sound: 'Muungo',
    notifications: 'Nḓivhadzo',
    clear: 'Bvisani nyambedzano kha tshino tshishumiswa',
    clearQuestion: 'Bvisani nyambedzano kha tshino tshishumiswa? A i nga koni u vhuyedzedzwa.',
    clearConfirm: 'Bvisani',
    cleared: 'Nyambedzano a i tsha vha kha tshino tshishumiswa.',
    endQuestion: 'Fhedzani nyambedzano na tshigwada tshashu?',
    keepChatting: 'Bvelani phanḓa ni tshi amba',
  },

  rating: {
    question: 'Nyambedzano na tshigwada tshashu yo vha i hani?',
    good: 'Yo vha yavhuḓi',
    bad: 'A yo ngo vha yavhuḓi',
    comment: 'Hu na zwine na ṱoḓa u engedza?',
    skip: 'Hai, ndo livhuwa',
    thanks: 'Ri a livhuwa! Zwi a ri thusa.',
  },

  notify: {
    question: 'Ri ni ḓivhadze arali tshigwada tshashu tshi tshi fhindula ni songo sedza?',
    accept: 'Ee, ndi a humbela',
    notNow: 'Hu si zwino',
    blocked: 'Iyi buraudza a i ri tendeli u ni ḓivhadza.',
    title: 'Mulaedza muswa u bvaho kha tshigwada tshashu',
  },

  form: {
    title: 'Ri sa athu u thoma',
    name: 'Dzina ḽaṋu',
    email: 'Diresi yaṋu ya imeiḽi',
    topic: 'Zwi kwama mini?',
    optional: 'a i kombetshedzwi',
    choose: 'Nangani',
    start: 'Thomani nyambedzano',
    required: 'Ḓadzani hafha.',
    invalidEmail: 'Ṅwalani diresi ya imeiḽi yo fhelelaho, sa name@example.com.',
    toCheck: { one: 'Sedzani fhethu huthihi ({n}).', other: 'Sedzani fhethu ha {n}.' },
  },

  consent: {
    title: 'Ri sa athu u amba',
    text: 'Zwine na ṅwala zwi rumelwa kha tshumelo yashu ya nyambedzano, zwa vhulungwa kha tshino tshishumiswa lwa tshifhinganyana, u itela uri ri kone u ni fhindula.',
    accept: 'Ndi a tenda',
    decline: 'Hai, ndo livhuwa',
    declined: 'A hu na tsho vhulungwaho kana tsho rumelwaho.',
    askAgain: 'Ndo shandula muhumbulo',
  },

  away: {
    text: 'Tshigwada tshashu a tshi ho zwino. Bot i fhindula tshifhinga tshoṱhe.',
    backAt: 'Tshigwada tshashu tshi a vhuya: {time}',
  },

  days: {
    mo: 'Musumbuluwo',
    tu: 'Ḽavhuvhili',
    we: 'Ḽavhuraru',
    th: 'Ḽavhuṋa',
    fr: 'Ḽavhuṱanu',
    sa: 'Mugivhela',
    su: 'Swondaha',
  },

  contact: {
    text: 'Ni nga ri wana nga iṅwe nḓila:',
    call: 'Founelani {phone}',
    whatsApp: 'Ṅwalani kha WhatsApp',
  },

  media: {
    load: 'Puṱedzani u i ḽouda',
    loadSize: 'Puṱedzani u i ḽouda ({size})',
    open: 'Vulani',
    download: 'Daunuḽoudani',
    closePicture: 'Valani tshifanyiso',
  },
};
