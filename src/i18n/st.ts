import type { Strings } from './strings.ts';

/** Sesotho. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'st-ZA',
  direction: 'ltr',
  more: async () => (await import('./more/st.ts')).more,

  title: 'Moqoqo',
  open: 'Bula moqoqo',
  close: 'Kwala moqoqo',
  menu: 'Menyu',
  endChat: 'Qeta moqoqo',

  senders: {
    user: 'Wena',
    bot: 'Bot',
    agent: 'Moemedi',
  },

  composerLabel: 'Ngola molaetsa',
  send: 'Romela',
  conversation: 'Moqoqo',
  quickReplies: 'Dikarabo tse sisintsweng',
  welcome: 'Dumela! Re ka o thusa ka eng?',
  newMessages: { one: 'Molaetsa o motjha o le {n}', other: 'Melaetsa e metjha e {n}' },
  toNewest: 'Melaetsa ya moraorao',

  today: 'Kajeno',
  yesterday: 'Maobane',

  statusBot: 'Bot, e araba hanghang',
  statusBotAway: 'Ha e kgone ho araba',
  statusConnecting: 'Re o hokahanya le sehlopha sa rona…',
  statusQueued: 'O emetse sehlopha sa rona',
  statusLive: 'Moqoqo le sehlopha sa rona',
  statusLost: 'Re hokela hape…',
  statusUnreachable: 'Sehlopha sa rona ha se fumanehe',
  statusLeaving: 'Re qeta moqoqo…',
  botWorking: 'E a ngola…',

  unreachableHelp: 'Ha ho letho leo o le ngotseng le lahlehileng.',
  tryAgain: 'Leka hape',
  goOnWithBot: 'Tswela pele le bot',
  leaveQueue: 'Tswa moleng',

  dividers: {
    'handed-over': 'Moqoqo le sehlopha sa rona',
    'back-to-bot': 'O kgutletse ho bot',
    'new-conversation': 'Moqoqo o motjha',
    gap: 'Kgokelo e kgaohile mona. Ho ka etsahala hore ho na le melaetsa e siyo.',
  },
  handedOverTo: 'Moqoqo le sehlopha sa rona: {department}',
  unread: 'Molaetsa wa hao wa ho qetela o ka nna wa ba o sa balwa.',
  sendToBot: 'Romela ho bot',

  delivery: {
    waiting: 'O emetse',
    sending: 'O a romelwa',
    sent: 'O rometswe',
    delivered: 'O fihlile',
    'in-doubt': 'Ha o so netefatswe',
    failed: 'Ha o a romelwa',
  },
  edit: 'Fetola',
  discard: 'Lahla',

  why: {
    offline: 'Ha o inthaneteng. Molaetsa wa hao o tla romelwa ha o kgutlile.',
    network: 'Kgokelo e kgaohile. Ho ka etsahala hore molaetsa wa hao o fihlile.',
    timeout: 'Ha ho karabo e fihlileng. Ho ka etsahala hore molaetsa wa hao o fihlile.',
    interrupted: 'Leqephe le kwetswe pele ho nako. Ho ka etsahala hore molaetsa wa hao o fihlile.',
    'rate-limited': 'Batho ba bangata hona jwale. Molaetsa wa hao o tla romelwa haufinyane.',
    'not-started': 'Moqoqo ha o fumanehe. Ha ho letho le rometsweng.',
    'no-token': 'Molaetsa wa hao o tla romelwa hang ha moqoqo o lokile.',
    unauthorized: 'Moqoqo ha o a hlophiswa hantle.',
    forbidden: 'Moqoqo ha o a hlophiswa hantle.',
    'unknown-conversation': 'Moqoqo o feletswe ke nako.',
    rejected: 'Bot ha e a kgona ho amohela molaetsa ona.',
    'server-fault': 'Bot e bile le bothata. Ho ka etsahala hore molaetsa wa hao o fihlile.',
    unreadable: 'Ha ho karabo e fihlileng. Ho ka etsahala hore molaetsa wa hao o fihlile.',
    'nothing-to-show': 'Ho fihlile karabo e ke keng ya bontshwa mona.',
    'too-long': 'Molaetsa ona o molelele haholo. Ka kopo o kgutsufatse.',
    'in-progress': 'Molaetsa wa hao o ntse o sebetswa.',
    'unknown-outcome': 'Ha ho motho ya ka bolelang hore na molaetsa wa hao o fihlile.',
    'agent-unreachable': 'Sehlopha sa rona ha se fumanehe.',
    'agent-incompatible': 'Sehlopha sa rona ha se fumanehe.',
    'chat-ended': 'Moqoqo o fedile pele molaetsa wa hao o romelwa.',
  },

  image: 'Setshwantsho',
  video: 'Video',
  document: 'Tokomane',
  spokenAnswer: 'Karabo e buuwang',
  opensInNewTab: 'e buleha thebong e ntjha',
  notLoaded: 'Sena ha se a kgona ho laiswa. Ka kopo, leka hape.',
};
