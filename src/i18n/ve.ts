import type { Strings } from './strings.ts';

/** Tshivenḓa. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 've-ZA',
  direction: 'ltr',
  more: async () => (await import('./more/ve.ts')).more,

  title: 'Nyambedzano',
  open: 'Vulani nyambedzano',
  close: 'Valani nyambedzano',
  menu: 'Menyu',
  endChat: 'Fhedzani nyambedzano',

  senders: {
    user: 'Inwi',
    bot: 'Bot',
    agent: 'Mushumi',
  },

  composerLabel: 'Ṅwalani mulaedza',
  send: 'Rumelani',
  conversation: 'Nyambedzano',
  quickReplies: 'Phindulo dzo themendelwaho',
  welcome: 'Ri khou ni lumelisa! Ri nga ni thusa nga mini?',
  newMessages: { one: 'Mulaedza muswa wa {n}', other: 'Milaedza miswa ya {n}' },
  toNewest: 'Milaedza ya zwino-zwino',

  today: 'Ṋamusi',
  yesterday: 'Mulovha',

  statusBot: 'Bot, i fhindula nga u ṱavhanya',
  statusBotAway: 'A i koni u fhindula zwino',
  statusConnecting: 'Ri khou ni ṱumanya…',
  statusQueued: 'Ni khou lindela tshigwada tshashu',
  statusLive: 'Nyambedzano na tshigwada tshashu',
  statusLost: 'Ri khou ṱumana hafhu…',
  statusUnreachable: 'Tshigwada tshashu a tshi wanali',
  statusLeaving: 'Ri khou fhedza nyambedzano…',
  botWorking: 'I khou ṅwala…',

  unreachableHelp: 'A hu na tshe na ṅwala tsho xelaho.',
  tryAgain: 'Lingedzani hafhu',
  goOnWithBot: 'Bvelani phanḓa na bot',
  leaveQueue: 'Bvani kha muduba',

  dividers: {
    'handed-over': 'Nyambedzano na tshigwada tshashu',
    'back-to-bot': 'No humela kha bot',
    'new-conversation': 'Nyambedzano ntswa',
    gap: 'Vhuṱumani ho khauwa hafha. Hu nga vha hu na milaedza i si ho.',
  },
  handedOverTo: 'Nyambedzano na tshigwada tshashu: {department}',
  unread: 'Mulaedza waṋu wa u fhedzisela u nga vha u songo vhaliwa.',
  sendToBot: 'Rumelani kha bot',

  delivery: {
    waiting: 'U khou lindela',
    sending: 'U khou rumelwa',
    sent: 'Wo rumelwa',
    delivered: 'Wo swika',
    'in-doubt': 'A u athu u khwaṱhisedzwa',
    failed: 'A wo ngo rumelwa',
  },
  edit: 'Shandukisani',
  discard: 'Laṱani',

  why: {
    offline: 'A ni onḽaini. Mulaedza u ḓo rumelwa ni tshi vhuya.',
    network: 'Vhuṱumani ho khauwa. Mulaedza u nga vha wo swika.',
    timeout: 'A hu na phindulo yo ḓaho. Mulaedza u nga vha wo swika.',
    interrupted: 'Siaṱari ḽo valwa hu sa athu u swika tshifhinga. Mulaedza u nga vha wo swika.',
    'rate-limited': 'Hu na vhathu vhanzhi zwino. Mulaedza u ḓo rumelwa hu si kale.',
    'not-started': 'Nyambedzano a i wanali. A hu na tsho no rumelwaho.',
    'no-token': 'Mulaedza waṋu u ḓo rumelwa nyambedzano yo no luga.',
    unauthorized: 'Nyambedzano a yo ngo dzudzanywa zwavhuḓi.',
    forbidden: 'Nyambedzano a yo ngo dzudzanywa zwavhuḓi.',
    'unknown-conversation': 'Tshifhinga tsha nyambedzano tsho fhela.',
    rejected: 'Bot a yo ngo kona u ṱanganedza hoyu mulaedza.',
    'server-fault': 'Bot yo vha na thaidzo. Mulaedza u nga vha wo swika.',
    unreadable: 'A hu na phindulo yo ḓaho. Mulaedza u nga vha wo swika.',
    'in-progress': 'Hu kha ḓi shumiwa kha mulaedza.',
    'unknown-outcome': 'A hu na ane a nga amba arali mulaedza wo swika.',
    'nothing-to-show': 'Ho ḓa phindulo ine ya sa kone u sumbedzwa fhano.',
    'too-long': 'Hoyu mulaedza ndi mulapfu nga maanḓa. Ri humbela u u pfufhifhadze.',
    'agent-unreachable': 'Tshigwada tshashu a tshi wanali.',
    'agent-incompatible': 'Tshigwada tshashu a tshi wanali.',
    'chat-ended': 'Nyambedzano yo fhela mulaedza u sa athu u rumelwa.',
  },

  image: 'Tshifanyiso',
  video: 'Vidio',
  document: 'Ḽiṅwalo',
  spokenAnswer: 'Phindulo ya u ambiwa',
  opensInNewTab: 'i vulea kha thebu ntswa',
  notLoaded: 'Hezwi a zwo ngo kona u ḽoudiwa. Lingedzani hafhu.',
};
