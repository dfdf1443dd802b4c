import type { MoreStrings } from '../strings.ts';

/** Kĩkamba, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Eka',
  dismiss: 'Vinga',
  privacy: 'Mĩao ya kĩmbithĩ',
  notKept: 'Balausa ĩno ndĩtonya kwĩa ũneeni: no ũthele na ĩthangũ yĩĩ.',

  menu: {
    language: 'Kĩthyomo',
    languageChosen: 'Ũneeni yu wĩ na {language}.',
    download: 'Kwata ũneeni',
    asText: 'Ta maandĩko',
    asJson: 'Ta ndata (JSON)',
    share: 'Tũmana',
    copy: 'Kovya ũneeni',
    copied: 'Nĩyakovwa',
    lowData: 'Tũmĩa ndata nini',
    lowDataHelp: 'Visa na wasya ivingũkaa o ĩndĩ wasikomania.',
    sound: 'Wasya',
    notifications: 'Maũmanyĩthya',
    clear: 'Veta ũneeni kĩndũnĩ kĩĩ',
    clearQuestion: 'Ũvete ũneeni kĩndũnĩ kĩĩ? Ndũtonya kũtũngwa.',
    clearConfirm: 'Veta',
    cleared: 'Ũneeni ndwĩ kĩndũnĩ kĩĩ ĩngĩ.',
    endQuestion: 'Ũmine ũneeni na nguthu yitũ?',
    keepChatting: 'Endeea kũneena',
  },

  rating: {
    question: 'Ũneeni na nguthu yitũ waĩ ata?',
    good: 'Museo',
    bad: 'Ti museo',
    comment: 'Ve ũndũ ũenda kwongela?',
    skip: 'Aĩe, nĩ mũvea',
    thanks: 'Nĩ mũvea! Ũu nĩwatũtetheesya.',
  },

  notify: {
    question: 'Tũũmanyĩthye yĩla nguthu yitũ yasũngĩa ũtesyaĩĩsye?',
    accept: 'Ĩĩ',
    notNow: 'Ti yu',
    blocked: 'Balausa ĩno ndĩtwĩtĩkĩlya tũũmanyĩthye.',
    title: 'Ũvoo mweũ kuma kwa nguthu yitũ',
  },

  form: {
    title: 'Mbee wa kwambĩĩa',
    name: 'Ĩsyĩtwa yaku',
    email: 'Atilesi yaku ya imeili',
    topic: 'Nĩ ũvoo wa kyaũ?',
    optional: 'ti lasima',
    choose: 'Sakũa',
    start: 'Ambĩĩa ũneeni',
    required: 'Ũsũsya vaa.',
    invalidEmail: 'Andĩka atilesi ya imeili ĩ nima, ta name@example.com.',
    toCheck: { one: 'Sisya vandũ {n}.', other: 'Sisya kũndũ {n}.' },
  },

  consent: {
    title: 'Mbee wa kũneena',
    text: 'Kĩla ũũandĩka kĩtũmawa ũthũkũminĩ witũ wa ũneeni, na kĩiwa kĩndũnĩ kĩĩ kwa ĩvinda, nĩ kana tũtonye kũũsũngĩa.',
    accept: 'Nĩnetĩkĩla',
    decline: 'Aĩe, nĩ mũvea',
    declined: 'Vai kĩndũ kĩnaiwa kana kũtũmwa.',
    askAgain: 'Nĩnaaĩũla kĩlĩko',
  },

  away: {
    text: 'Nguthu yitũ vaĩ vo yu. Loboti ĩsũngĩaa ĩvinda yonthe.',
    backAt: 'Nguthu yitũ yĩũsyoka: {time}',
  },

  days: {
    mo: 'Wa kwambĩlĩlya',
    tu: 'Wa kelĩ',
    we: 'Wa katatũ',
    th: 'Wa kana',
    fr: 'Wa katano',
    sa: 'Wa thanthatũ',
    su: 'Wa kyumwa',
  },

  contact: {
    text: 'No ũtũkwate na nzĩa ĩngĩ:',
    call: 'Kũna simũ {phone}',
    whatsApp: 'Andĩka WhatsApp',
  },

  media: {
    load: 'Komania ĩvingũke',
    loadSize: 'Komania ĩvingũke ({size})',
    open: 'Vingũa',
    download: 'Kwata',
    closePicture: 'Vinga visa',
  },
};
