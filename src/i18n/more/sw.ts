import type { MoreStrings } from '../strings.ts';

/** Kiswahili, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Ghairi',
  dismiss: 'Funga',
  privacy: 'Sera ya faragha',
  notKept: 'Kivinjari hiki hakiwezi kuhifadhi mazungumzo: huenda yakaisha ukurasa huu ukifungwa.',

  menu: {
    language: 'Lugha',
    languageChosen: 'Gumzo sasa linazungumza {language}.',
    download: 'Pakua mazungumzo',
    asText: 'Kama maandishi',
    asJson: 'Kama data (JSON)',
    share: 'Shiriki',
    copy: 'Nakili mazungumzo',
    copied: 'Imenakiliwa',
    lowData: 'Tumia data kidogo',
    lowDataHelp: 'Picha na sauti hupakiwa tu unapozigusa.',
    sound: 'Sauti',
    notifications: 'Arifa',
    clear: 'Ondoa mazungumzo kwenye kifaa hiki',
    clearQuestion: 'Ungependa kuondoa mazungumzo kwenye kifaa hiki? Hayawezi kurudishwa.',
    clearConfirm: 'Ondoa',
    cleared: 'Mazungumzo hayapo tena kwenye kifaa hiki.',
    endQuestion: 'Ungependa kumaliza gumzo na timu yetu?',
    keepChatting: 'Endelea kuzungumza',
  },

  rating: {
    question: 'Gumzo na timu yetu lilikuwaje?',
    good: 'Zuri',
    bad: 'Si zuri',
    comment: 'Ungependa kuongeza jambo?',
    skip: 'Hapana, asante',
    thanks: 'Asante! Hiyo inatusaidia.',
  },

  notify: {
    question: 'Tukuarifu timu yetu inapojibu wakati hutazami?',
    accept: 'Ndiyo, tafadhali',
    notNow: 'Si sasa',
    blocked: 'Kivinjari hiki hakituruhusu kukuarifu.',
    title: 'Ujumbe mpya kutoka kwa timu yetu',
  },

  form: {
    title: 'Kabla ya kuanza',
    name: 'Jina lako',
    email: 'Anwani yako ya barua pepe',
    topic: 'Ni kuhusu nini?',
    optional: 'si lazima',
    choose: 'Tafadhali chagua',
    start: 'Anza gumzo',
    required: 'Tafadhali jaza hapa.',
    invalidEmail: 'Tafadhali andika anwani kamili ya barua pepe, kama vile name@example.com.',
    toCheck: { one: 'Tafadhali kagua sehemu {n}.', other: 'Tafadhali kagua sehemu {n}.' },
  },

  consent: {
    title: 'Kabla ya kuzungumza',
    text: 'Unachoandika kinatumwa kwa huduma yetu ya gumzo, na kuhifadhiwa kwenye kifaa hiki kwa muda, ili tuweze kukujibu.',
    accept: 'Nakubali',
    decline: 'Hapana, asante',
    declined: 'Hakuna kilichohifadhiwa wala kutumwa.',
    askAgain: 'Nimebadilisha nia',
  },

  away: {
    text: 'Timu yetu haipo kwa sasa. Roboti hujibu wakati wowote.',
    backAt: 'Timu yetu inarudi: {time}',
  },

  days: {
    mo: 'Jumatatu',
    tu: 'Jumanne',
    we: 'Jumatano',
    th: 'Alhamisi',
    fr: 'Ijumaa',
    sa: 'Jumamosi',
    su: 'Jumapili',
  },

  contact: {
    text: 'Unaweza kutufikia kwa njia nyingine:',
    call: 'Piga simu {phone}',
    whatsApp: 'Andika kwenye WhatsApp',
  },

  media: {
    load: 'Gusa ili kupakia',
    loadSize: 'Gusa ili kupakia ({size})',
    open: 'Fungua',
    download: 'Pakua',
    closePicture: 'Funga picha',
  },
};
