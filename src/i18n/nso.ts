import type { Strings } from './strings.ts';

/** Sepedi (Sesotho sa Leboa). A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'nso-ZA',
  direction: 'ltr',
  more: async () => (await import('./more/nso.ts')).more,

  title: 'Poledišano',
  open: 'Bula poledišano',
  close: 'Tswalela poledišano',
  menu: 'Menyu',
  endChat: 'Fetša poledišano',

  senders: {
    user: 'Wena',
    bot: 'Bot',
    agent: 'Mošomi',
  },

  composerLabel: 'Ngwala molaetša',
  send: 'Romela',
  conversation: 'Poledišano',
  quickReplies: 'Dikarabo tše di šišintšwego',
  welcome: 'Thobela! Re ka go thuša ka eng?',
  newMessages: { one: 'Molaetša wo moswa o {n}', other: 'Melaetša ye meswa ye {n}' },
  toNewest: 'Melaetša ya moragorago',

  today: 'Lehono',
  yesterday: 'Maabane',

  statusBot: 'Bot, e araba semeetseng',
  statusBotAway: 'Ga e kgone go araba',
  statusConnecting: 'Re go kgokaganya le sehlopha sa rena…',
  statusQueued: 'O letetše sehlopha sa rena',
  statusLive: 'Poledišano le sehlopha sa rena',
  statusLost: 'Re kgokagana gape…',
  statusUnreachable: 'Sehlopha sa rena ga se hwetšagale',
  statusLeaving: 'Re fetša poledišano…',
  botWorking: 'E a ngwala…',

  unreachableHelp: 'Ga go selo seo o se ngwadilego seo se lahlegilego.',
  tryAgain: 'Leka gape',
  goOnWithBot: 'Tšwela pele le bot',
  leaveQueue: 'Etšwa mothalading',

  dividers: {
    'handed-over': 'Poledišano le sehlopha sa rena',
    'back-to-bot': 'O boetše go bot',
    'new-conversation': 'Poledišano ye mpsha',
    gap: 'Kgokagano e kgaogile mo. Go ka ba le melaetša yeo e sego gona.',
  },
  handedOverTo: 'Poledišano le sehlopha sa rena: {department}',
  unread: 'Molaetša wa gago wa mafelelo o ka no ba o sa balwa.',
  sendToBot: 'Romela go bot',

  delivery: {
    waiting: 'O letile',
    sending: 'O a romelwa',
    sent: 'O rometšwe',
    delivered: 'O fihlile',
    'in-doubt': 'Ga se wa tiišetšwa',
    failed: 'Ga se wa romelwa',
  },
  edit: 'Fetola',
  discard: 'Lahla',

  why: {
    offline: 'Ga o inthaneteng. Molaetša wa gago o tla romelwa ge o boile.',
    network: 'Kgokagano e kgaogile. Go ka direga gore molaetša wa gago o fihlile.',
    timeout: 'Ga go karabo ye e tlilego. Go ka direga gore molaetša wa gago o fihlile.',
    interrupted:
      'Letlakala le tswaletšwe pele ga nako. Go ka direga gore molaetša wa gago o fihlile.',
    'rate-limited': 'Batho ke ba bantši gona bjale. Molaetša wa gago o tla romelwa gatee-tee.',
    'not-started': 'Poledišano ga e hwetšagale. Ga go selo seo se rometšwego.',
    'no-token': 'Molaetša wa gago o tla romelwa ge poledišano e lokile.',
    unauthorized: 'Poledišano ga se ya beakanywa gabotse.',
    forbidden: 'Poledišano ga se ya beakanywa gabotse.',
    'unknown-conversation': 'Poledišano e feletšwe ke nako.',
    rejected: 'Bot ga se ya kgona go amogela molaetša wo.',
    'server-fault': 'Bot e bile le bothata. Go ka direga gore molaetša wa gago o fihlile.',
    unreadable: 'Ga go karabo ye e tlilego. Go ka direga gore molaetša wa gago o fihlile.',
    'nothing-to-show': 'Go tlile karabo yeo e ka se bontšhwego mo.',
    'too-long': 'Molaetša wo o motelele kudu. Hle o khutšofatše.',
    'in-progress': 'Molaetša wa gago o sa šongwa.',
    'unknown-outcome': 'Ga go motho yo a ka bolelago ge e ba molaetša wa gago o fihlile.',
    'agent-unreachable': 'Sehlopha sa rena ga se hwetšagale.',
    'agent-incompatible': 'Sehlopha sa rena ga se hwetšagale.',
    'chat-ended': 'Poledišano e fedile pele molaetša wa gago o romelwa.',
  },

  image: 'Seswantšho',
  video: 'Bidio',
  document: 'Tokumente',
  spokenAnswer: 'Karabo ye e bolelwago',
  opensInNewTab: 'e bulega thepong ye mpsha',
  notLoaded: 'Se ga se sa kgona go laišwa. Hle leka gape.',
};
