import type { MoreStrings } from '../strings.ts';

/** Eʋegbe, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Tasii',
  dismiss: 'Tui',
  privacy: 'Ameŋunya ŋuti ɖoɖo',
  notKept: 'Browser sia mate ŋu adzra dzeɖoɖoa ɖo o: ate ŋu awu enu kple axa sia.',

  menu: {
    language: 'Gbe',
    languageChosen: 'Dzeɖoɖoa le {language} me azɔ.',
    download: 'Xɔ dzeɖoɖoa da ɖi',
    asText: 'Abe nuŋɔŋlɔ ene',
    asJson: 'Abe data ene (JSON)',
    share: 'Mae kple ame bubuwo',
    copy: 'Kɔpi dzeɖoɖoa',
    copied: 'Wokɔpii',
    lowData: 'Zã data sue',
    lowDataHelp: 'Nɔnɔmetatawo kple gbeɖiɖiwo ʋuna ne èzi wo dzi ko.',
    sound: 'Gbeɖiɖi',
    notifications: 'Nyanyanawo',
    clear: 'Ɖe dzeɖoɖoa ɖa le mɔ̃ sia dzi',
    clearQuestion: 'Nàɖe dzeɖoɖoa ɖa le mɔ̃ sia dzia? Womate ŋu agbugbɔe o.',
    clearConfirm: 'Ɖee ɖa',
    cleared: 'Dzeɖoɖoa megale mɔ̃ sia dzi o.',
    endQuestion: 'Nàwu dzeɖoɖo kple míaƒe habɔbɔa nua?',
    keepChatting: 'Yi dzeɖoɖoa dzi',
  },

  rating: {
    question: 'Aleke dzeɖoɖo kple míaƒe habɔbɔa nɔ?',
    good: 'Enyo',
    bad: 'Menyo o',
    comment: 'Èdi be yeatsɔ nane akpe ɖe eŋua?',
    skip: 'Ao, akpe',
    thanks: 'Akpe! Ekpe ɖe mía ŋu.',
  },

  notify: {
    question: 'Míana nànya ne míaƒe habɔbɔa ɖo eŋu esime mèle ekpɔm oa?',
    accept: 'Ɛ̃, taflatsɛ',
    notNow: 'Menye fifia o',
    blocked: 'Browser sia meɖe mɔ na mí be míana nànya o.',
    title: 'Gbedasi yeye tso míaƒe habɔbɔa gbɔ',
  },

  form: {
    title: 'Hafi míadze egɔme',
    name: 'Wò ŋkɔ',
    email: 'Wò email adrɛs',
    topic: 'Nu kae wòku ɖo?',
    optional: 'ne èlɔ̃',
    choose: 'Taflatsɛ tiae',
    start: 'Dze dzeɖoɖoa gɔme',
    required: 'Taflatsɛ ŋlɔ nane ɖe afi sia.',
    invalidEmail: 'Taflatsɛ ŋlɔ email adrɛs blibo, abe name@example.com ene.',
    toCheck: { one: 'Taflatsɛ kpɔ teƒe {n} ɖa.', other: 'Taflatsɛ kpɔ teƒe {n} ɖa.' },
  },

  consent: {
    title: 'Hafi míaɖo dze',
    text: 'Woɖoa nu si nèŋlɔ la ɖe míaƒe dzeɖodɔa gbɔ, eye wodzranɛ ɖo ɖe mɔ̃ sia dzi ɣeyiɣi kpui aɖe, ale be míate ŋu aɖo eŋu na wò.',
    accept: 'Melɔ̃',
    decline: 'Ao, akpe',
    declined: 'Womedzra naneke ɖo alo ɖo naneke ɖa o.',
    askAgain: 'Metrɔ susu',
  },

  away: {
    text: 'Míaƒe habɔbɔa mele afi sia fifia o. Robota ɖoa eŋu ɣesiaɣi.',
    backAt: 'Míaƒe habɔbɔa trɔna va: {time}',
  },

  days: {
    mo: 'Dzoɖa',
    tu: 'Blaɖa',
    we: 'Kuɖa',
    th: 'Yawoɖa',
    fr: 'Fiɖa',
    sa: 'Memleɖa',
    su: 'Kɔsiɖa',
  },

  contact: {
    text: 'Àte ŋu akpɔ mí to mɔ bubu dzi:',
    call: 'Ƒo ka na {phone}',
    whatsApp: 'Ŋlɔ na mí le WhatsApp',
  },

  media: {
    load: 'Zi edzi ne wòaʋu',
    loadSize: 'Zi edzi ne wòaʋu ({size})',
    open: 'Ʋui',
    download: 'Xɔe da ɖi',
    closePicture: 'Tu nɔnɔmetataa',
  },
};
