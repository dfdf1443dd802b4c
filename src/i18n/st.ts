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
    bot: 'Roboto',
    agent: 'Mosebetsi',
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

  statusBot: 'Roboto, e araba hanghang',
  statusConnecting: 'Re o hokahanya le sehlopha sa rona…',
  statusQueued: 'O emetse sehlopha sa rona',
  statusLive: 'Moqoqo le sehlopha sa rona',
  statusLost: 'Re hokela hape…',
  statusUnreachable: 'Sehlopha sa rona ha se fumanehe',
  statusLeaving: 'Re qeta moqoqo…',
  botWorking: 'E a ngola…',

  unreachableHelp:
    'Sehlopha sa rona ha se fumanehe hona jwale. Ha ho letho leo o le ngotseng le lahlehileng.',
  tryAgain: 'Leka hape',
  goOnWithBot: 'Tswela pele le roboto',
  leaveQueue: 'Tswa moleng',

  dividers: {
    'handed-over': 'Moqoqo le sehlopha sa rona',
    'back-to-bot': 'O kgutletse ho roboto',
    'new-conversation': 'Moqoqo o motjha',
    gap: 'Kgokelo e kgaohile mona. Ho ka etsahala hore ho na le melaetsa e siyo.',
  },
  handedOverTo: 'Moqoqo le sehlopha sa rona: {department}',

  delivery: {
    waiting: 'O emetse',
    sending: 'O a romelwa',
    sent: 'O rometswe',
    delivered: 'O fihlile',
    'in-doubt': 'Ha o so netefatswe',
    failed: 'Ha o a romelwa',
  },
  discard: 'Lahla',

  why: {
    offline: 'Ha o inthaneteng. O tla romelwa ha o kgutlile.',
    network: 'Kgokelo e kgaohile. Ho ka etsahala hore o fihlile.',
    timeout: 'Ha ho karabo e fihlileng. Ho ka etsahala hore o fihlile.',
    interrupted: 'Leqephe le kwetswe pele ho nako. Ho ka etsahala hore o fihlile.',
    'rate-limited': 'Batho ba bangata hona jwale. O tla romelwa haufinyane.',
    'not-started': 'Moqoqo ha o fumanehe. Ha ho letho le rometsweng.',
    'no-token': 'Molaetsa wa hao o tla romelwa hang ha moqoqo o lokile.',
    unauthorized: 'Moqoqo ha o a hlophiswa hantle.',
    forbidden: 'Moqoqo ha o a hlophiswa hantle.',
    'unknown-conversation': 'Moqoqo o feletswe ke nako.',
    rejected: 'Roboto ha e a kgona ho amohela molaetsa ona.',
    'server-fault': 'Roboto e bile le bothata. Ho ka etsahala hore o fihlile.',
    unreadable: 'Ha ho karabo e fihlileng. Ho ka etsahala hore o fihlile.',
    'nothing-to-show': 'Ho fihlile karabo e ke keng ya bontshwa mona.',
    'too-long': 'Molaetsa ona o molelele haholo. Ka kopo o kgutsufatse.',
    'in-progress': 'O ntse o sebetswa.',
    'unknown-outcome': 'Ha ho motho ya ka bolelang hore na o fihlile.',
    'agent-unreachable': 'Sehlopha sa rona ha se fumanehe.',
    'agent-incompatible': 'Sehlopha sa rona ha se fumanehe.',
    'chat-ended': 'Moqoqo o fedile pele ona o romelwa.',
  },

  image: 'Setshwantsho',
  video: 'Video',
  document: 'Tokomane',
  spokenAnswer: 'Karabo e buuwang',
  opensInNewTab: 'e buleha thebong e ntjha',
  notLoaded: 'Sena ha se a kgona ho laeha. Ka kopo, leka hape.',
};
