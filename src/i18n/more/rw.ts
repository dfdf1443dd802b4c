import type { MoreStrings } from '../strings.ts';

/** Ikinyarwanda, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Reka',
  dismiss: 'Funga',
  privacy: 'Politiki y’ibanga',
  notKept: 'Iyi mushakisha ntishobora kubika ikiganiro: gishobora kurangirana n’uru rupapuro.',

  menu: {
    language: 'Ururimi',
    languageChosen: 'Ururimi rw’ikiganiro: {language}.',
    download: 'Manura ikiganiro',
    asText: 'Nk’umwandiko',
    asJson: 'Nk’amakuru (JSON)',
    share: 'Sangiza',
    copy: 'Koporora ikiganiro',
    copied: 'Byakoporowe',
    lowData: 'Koresha interineti nke',
    lowDataHelp: 'Amafoto n’amajwi bifunguka gusa iyo ubikozeho.',
    sound: 'Ijwi',
    notifications: 'Imenyesha',
    clear: 'Siba ikiganiro kuri iki gikoresho',
    clearQuestion: 'Gusiba ikiganiro kuri iki gikoresho? Ntigishobora kugarurwa.',
    clearConfirm: 'Siba',
    cleared: 'Ikiganiro ntikiri kuri iki gikoresho.',
    endQuestion: 'Gusoza ikiganiro n’itsinda ryacu?',
    keepChatting: 'Komeza kuganira',
  },

  rating: {
    question: 'Ikiganiro n’itsinda ryacu cyagenze gite?',
    good: 'Neza',
    bad: 'Nabi',
    comment: 'Hari icyo wifuza kongeraho?',
    skip: 'Oya, murakoze',
    thanks: 'Murakoze! Biradufasha.',
  },

  notify: {
    question: 'Tukumenyeshe itsinda ryacu risubije utareba?',
    accept: 'Yego',
    notNow: 'Atari ubu',
    blocked: 'Iyi mushakisha ntitwemerera kukumenyesha.',
    title: 'Ubutumwa bushya bw’itsinda ryacu',
  },

  form: {
    title: 'Mbere yo gutangira',
    name: 'Izina ryawe',
    email: 'Aderesi ya imeyili yawe',
    topic: 'Ni ibijyanye n’iki?',
    optional: 'si ngombwa',
    choose: 'Hitamo',
    start: 'Tangira ikiganiro',
    required: 'Uzuza hano.',
    invalidEmail: 'Andika aderesi ya imeyili yuzuye, nka name@example.com.',
    toCheck: { one: 'Reba neza umwanya {n}.', other: 'Reba neza imyanya {n}.' },
  },

  consent: {
    title: 'Mbere yo kuganira',
    text: 'Ibyo wandika byoherezwa kuri serivisi yacu y’ibiganiro, bikabikwa kuri iki gikoresho igihe gito, kugira ngo tugusubize.',
    accept: 'Ndabyemera',
    decline: 'Oya, murakoze',
    declined: 'Nta cyabitswe cyangwa ngo cyoherezwe.',
    askAgain: 'Nahinduye igitekerezo',
  },

  away: {
    text: 'Itsinda ryacu ntirihari ubu. Robo isubiza igihe cyose.',
    backAt: 'Itsinda ryacu riragaruka: {time}',
  },

  days: {
    mo: 'Kuwa mbere',
    tu: 'Kuwa kabiri',
    we: 'Kuwa gatatu',
    th: 'Kuwa kane',
    fr: 'Kuwa gatanu',
    sa: 'Kuwa gatandatu',
    su: 'Ku cyumweru',
  },

  contact: {
    text: 'Ushobora kutugeraho mu bundi buryo:',
    call: 'Hamagara {phone}',
    whatsApp: 'Andika kuri WhatsApp',
  },

  media: {
    load: 'Kanda hano bifunguke',
    loadSize: 'Kanda hano bifunguke ({size})',
    open: 'Fungura',
    download: 'Manura',
    closePicture: 'Funga ifoto',
  },
};
