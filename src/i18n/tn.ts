import type { Strings } from './strings.ts';

/** Setswana. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'tn-ZA',
  direction: 'ltr',
  more: async () => (await import('./more/tn.ts')).more,

  title: 'Puisano',
  open: 'Bula puisano',
  close: 'Tswala puisano',
  menu: 'Menyu',
  endChat: 'Fetsa puisano',

  senders: {
    user: 'Wena',
    bot: 'Bot',
    agent: 'Modiri',
  },

  composerLabel: 'Kwala molaetsa',
  send: 'Romela',
  conversation: 'Puisano',
  quickReplies: 'Dikarabo tse di tshitshintsweng',
  welcome: 'Dumela! Re ka go thusa ka eng?',
  newMessages: { one: 'Molaetsa o mošwa o le {n}', other: 'Melaetsa e mešwa e le {n}' },
  toNewest: 'Melaetsa ya bosheng',

  today: 'Gompieno',
  yesterday: 'Maabane',

  statusBot: 'Bot, e araba ka bonako',
  statusBotAway: 'Ga e kgone go araba',
  statusConnecting: 'Re go golaganya le setlhopha sa rona…',
  statusQueued: 'O emetse setlhopha sa rona',
  statusLive: 'Puisano le setlhopha sa rona',
  statusLost: 'Re golagana gape…',
  statusUnreachable: 'Setlhopha sa rona ga se fitlhelelege',
  statusLeaving: 'Re fetsa puisano…',
  botWorking: 'E a kwala…',

  unreachableHelp: 'Ga go na sepe se o se kwadileng se se latlhegileng.',
  tryAgain: 'Leka gape',
  goOnWithBot: 'Tswelela le bot',
  leaveQueue: 'Tswa mo moleng',

  dividers: {
    'handed-over': 'Puisano le setlhopha sa rona',
    'back-to-bot': 'O boetse kwa bot',
    'new-conversation': 'Puisano e ntšhwa',
    gap: 'Kgolagano e kgaogile fano. Go ka nna le melaetsa e e tlhaelang.',
  },
  handedOverTo: 'Puisano le setlhopha sa rona: {department}',
  unread: 'Molaetsa wa gago wa bofelo o ka tswa o sa balwa.',
  sendToBot: 'Romela kwa bot',

  delivery: {
    waiting: 'O emetse',
    sending: 'O a romelwa',
    sent: 'O rometswe',
    delivered: 'O gorogile',
    'in-doubt': 'Ga o ise o netefadiwe',
    failed: 'Ga o a romelwa',
  },
  edit: 'Fetola',
  discard: 'Latlha',

  why: {
    offline: 'Ga o mo inthaneteng. Molaetsa wa gago o tla romelwa fa o boile.',
    network: 'Kgolagano e kgaogile. Go ka direga gore molaetsa wa gago o gorogile.',
    timeout: 'Ga go na karabo e e tlileng. Go ka direga gore molaetsa wa gago o gorogile.',
    interrupted: 'Tsebe e tswetswe pele ga nako. Go ka direga gore molaetsa wa gago o gorogile.',
    'rate-limited':
      'Go na le batho ba bantsi gona jaanong. Molaetsa wa gago o tla romelwa mo bogautshwaneng.',
    'not-started': 'Puisano ga e fitlhelelege. Ga go ise go romelwe sepe.',
    'no-token': 'Molaetsa wa gago o tla romelwa fa puisano e siame.',
    unauthorized: 'Puisano ga e a rulaganngwa sentle.',
    forbidden: 'Puisano ga e a rulaganngwa sentle.',
    'unknown-conversation': 'Puisano e fetetswe ke nako.',
    rejected: 'Bot ga e a kgona go amogela molaetsa o.',
    'server-fault': 'Bot e nnile le bothata. Go ka direga gore molaetsa wa gago o gorogile.',
    unreadable: 'Ga go na karabo e e tlileng. Go ka direga gore molaetsa wa gago o gorogile.',
    'nothing-to-show': 'Go tlile karabo e e ka se bontshiweng fano.',
    'too-long': 'Molaetsa o o moleele thata. Tsweetswee o khutshwafatse.',
    'in-progress': 'Molaetsa wa gago o sa ntse o dirwa.',
    'unknown-outcome': 'Ga go na ope yo o ka tlhalosang gore a molaetsa wa gago o gorogile.',
    'agent-unreachable': 'Setlhopha sa rona ga se fitlhelelege.',
    'agent-incompatible': 'Setlhopha sa rona ga se fitlhelelege.',
    'chat-ended': 'Puisano e fedile pele ga molaetsa wa gago o romelwa.',
  },

  image: 'Setshwantsho',
  video: 'Bidio',
  document: 'Tokomane',
  spokenAnswer: 'Karabo e e buiwang',
  opensInNewTab: 'e bulega mo thebeng e ntšhwa',
  notLoaded: 'Se ga se a kgona go laisiwa. Tsweetswee leka gape.',
};
