import type { Strings } from './strings.ts';

/** Gĩkũyũ. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'ki-KE',
  direction: 'ltr',
  more: async () => (await import('./more/ki.ts')).more,

  title: 'Ndereti',
  open: 'Hingũra ndereti',
  close: 'Hinga ndereti',
  menu: 'Menũ',
  endChat: 'Rĩkia ndereti',

  senders: {
    user: 'We',
    bot: 'Roboti',
    agent: 'Mũruti wĩra',
  },

  composerLabel: 'Andĩka ndũmĩrĩri',
  send: 'Tũma',
  conversation: 'Ndereti',
  quickReplies: 'Macokio marĩa ũngĩthuura',
  welcome: 'Wĩ mwega! Tũngĩgũteithia na kĩĩ?',
  newMessages: { one: 'Ndũmĩrĩri {n} njerũ', other: 'Ndũmĩrĩri {n} njerũ' },
  toNewest: 'Ndũmĩrĩri cia rĩu',

  today: 'Ũmũthĩ',
  yesterday: 'Ira',

  statusBot: 'Roboti, ĩcokagia o rĩmwe',
  statusBotAway: 'Ndĩngĩhota gũcokia rĩu',
  statusConnecting: 'Nĩtũrakũnyitithania na gĩkundi gitũ…',
  statusQueued: 'Weterere gĩkundi gitũ',
  statusLive: 'Ndereti na gĩkundi gitũ',
  statusLost: 'Nĩtũranyitithania rĩngĩ…',
  statusUnreachable: 'Gĩkundi gitũ gĩtiraoneka',
  statusLeaving: 'Nĩtũrarĩkia ndereti…',
  botWorking: 'Nĩĩrandĩka…',

  unreachableHelp: 'Gũtirĩ ũndũ wandĩkĩte ũrorĩte.',
  tryAgain: 'Geria rĩngĩ',
  goOnWithBot: 'Thiĩ na mbere na roboti',
  leaveQueue: 'Uma mũhari-inĩ',

  dividers: {
    'handed-over': 'Ndereti na gĩkundi gitũ',
    'back-to-bot': 'Wacoka kũrĩ roboti',
    'new-conversation': 'Ndereti njerũ',
    gap: 'Ngwatanio yatuĩkĩra haha. Ndũmĩrĩri iria iratũmirwo hĩndĩ ĩo no ikorwo itarĩ ho.',
  },
  handedOverTo: 'Ndereti na gĩkundi gitũ: {department}',
  unread: 'No gũkorwo ndũmĩrĩri yaku ya mũthia ndĩnathomwo.',
  sendToBot: 'Tũma kũrĩ roboti',

  delivery: {
    waiting: 'Nĩĩretererete',
    sending: 'Nĩĩratũmwo',
    sent: 'Nĩyatũmwo',
    delivered: 'Nĩyakinya',
    'in-doubt': 'Ndĩrakindĩrwo',
    failed: 'Ndĩnatũmwo',
  },
  edit: 'Garũra',
  discard: 'Te',

  why: {
    offline: 'Ndũrĩ intaneti-inĩ. Ndũmĩrĩri yaku nĩĩgũtũmwo wacoka.',
    network: 'Ngwatanio nĩyatuĩka. Ndũmĩrĩri yaku no ĩkorwo nĩyakinyire.',
    timeout: 'Gũtirĩ macokio mokire. Ndũmĩrĩri yaku no ĩkorwo nĩyakinyire.',
    interrupted: 'Karatathi kahingwo mbere ya hĩndĩ. Ndũmĩrĩri yaku no ĩkorwo nĩyakinyire.',
    'rate-limited': 'Andũ nĩ aingĩ rĩu. Ndũmĩrĩri yaku nĩĩgũtũmwo thutha wa kahinda kanini.',
    'not-started': 'Ndereti ndĩraoneka. Gũtirĩ kĩndũ gĩtũmĩtwo.',
    'no-token': 'Ndũmĩrĩri yaku nĩĩgũtũmwo ndereti yarĩkia kũhaarĩrio.',
    unauthorized: 'Ndereti ndĩhaarĩirio wega.',
    forbidden: 'Ndereti ndĩhaarĩirio wega.',
    'unknown-conversation': 'Ihinda rĩa ndereti nĩrĩthirĩte.',
    rejected: 'Roboti ndĩnahota kwamũkĩra ndũmĩrĩri ĩno.',
    'server-fault': 'Roboti nĩkũgĩire na thĩna. Ndũmĩrĩri yaku no ĩkorwo nĩyakinyire.',
    unreadable: 'Gũtirĩ macokio mokire. Ndũmĩrĩri yaku no ĩkorwo nĩyakinyire.',
    'nothing-to-show': 'Macokio nĩmokire matangĩonanio haha.',
    'too-long': 'Ndũmĩrĩri ĩno nĩ ndaihu mũno. Mĩkuhĩhie.',
    'in-progress': 'Ndũmĩrĩri yaku ĩ o kũrutĩrwo wĩra.',
    'unknown-outcome': 'Gũtirĩ mũndũ ũngiuga kana ndũmĩrĩri yaku nĩyakinyire.',
    'agent-unreachable': 'Gĩkundi gitũ gĩtiraoneka.',
    'agent-incompatible': 'Gĩkundi gitũ gĩtiraoneka.',
    'chat-ended': 'Ndereti nĩyathirire ndũmĩrĩri yaku ĩtanatũmwo.',
  },

  image: 'Mbica',
  video: 'Vidio',
  document: 'Mandĩko',
  spokenAnswer: 'Macokio ma mũgambo',
  opensInNewTab: 'ĩhingũkagĩra tabu-inĩ njerũ',
  notLoaded: 'Ũndũ ũyũ ndũnahoteka kũhingũka. Geria rĩngĩ.',
};
