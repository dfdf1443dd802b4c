import type { Strings } from './strings.ts';

/** Eʋegbe. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'ee-GH',
  direction: 'ltr',
  more: async () => (await import('./more/ee.ts')).more,

  title: 'Dzeɖoɖo',
  open: 'Ʋu dzeɖoɖoa',
  close: 'Tu dzeɖoɖoa',
  menu: 'Tiatiawo',
  endChat: 'Wu dzeɖoɖoa nu',

  senders: {
    user: 'Wò',
    bot: 'Robot',
    agent: 'Dɔwɔla',
  },

  composerLabel: 'Ŋlɔ gbedasi',
  send: 'Ɖo ɖa',
  conversation: 'Dzeɖoɖo',
  quickReplies: 'Ŋuɖoɖo siwo nàte ŋu atia',
  welcome: 'Woezɔ! Aleke míate ŋu akpe ɖe ŋuwò?',
  newMessages: { one: 'Gbedasi yeye {n}', other: 'Gbedasi yeye {n}' },
  toNewest: 'Gbedasi yeyetɔwo',

  today: 'Egbe',
  yesterday: 'Etsɔ si va yi',

  statusBot: 'Robot, eɖoa eŋu enumake',
  statusBotAway: 'Mate ŋu aɖo eŋu fifia o',
  statusConnecting: 'Míele wò dom ɖe míaƒe habɔbɔa…',
  statusQueued: 'Èle míaƒe habɔbɔa lalam',
  statusLive: 'Dzeɖoɖo kple míaƒe habɔbɔa',
  statusLost: 'Míegale kadoa gbugbɔm do…',
  statusUnreachable: 'Míekpɔ míaƒe habɔbɔa o',
  statusLeaving: 'Míele dzeɖoɖoa nu wum…',
  botWorking: 'Ele nu ŋlɔm…',

  unreachableHelp: 'Naneke si nèŋlɔ mebu o.',
  tryAgain: 'Gatee kpɔ',
  goOnWithBot: 'Yi edzi kple robota',
  leaveQueue: 'Do le fliƒlia me',

  dividers: {
    'handed-over': 'Dzeɖoɖo kple míaƒe habɔbɔa',
    'back-to-bot': 'Ètrɔ va robota gbɔ',
    'new-conversation': 'Dzeɖoɖo yeye',
    gap: 'Kadoa tso le afi sia. Ɖewohĩ gbedasi siwo woɖo le ɣemaɣi la bu.',
  },
  handedOverTo: 'Dzeɖoɖo kple míaƒe habɔbɔa: {department}',
  unread: 'Ɖewohĩ womexlẽ wò gbedasi mamlɛtɔ o.',
  sendToBot: 'Ɖoe ɖe robota',

  delivery: {
    waiting: 'Ele lalam',
    sending: 'Wole eɖom ɖa',
    sent: 'Woɖoe ɖa',
    delivered: 'Eɖo',
    'in-doubt': 'Womeɖo kpe edzi o',
    failed: 'Womeɖoe ɖa o',
  },
  edit: 'Ɖɔe ɖo',
  discard: 'Tsɔe ƒu gbe',

  why: {
    offline: 'Mèle internet dzi o. Woaɖo wò gbedasia ɖa ne ètrɔ va.',
    network: 'Kadoa tso. Ɖewohĩ wò gbedasia ɖo.',
    timeout: 'Ŋuɖoɖo aɖeke meva o. Ɖewohĩ wò gbedasia ɖo.',
    interrupted: 'Wotu axaa kaba akpa. Ɖewohĩ wò gbedasia ɖo.',
    'rate-limited': 'Ame geɖewo le afi sia fifia. Woaɖo wò gbedasia ɖa fifia.',
    'not-started': 'Míekpɔ dzeɖoɖoa o. Womeɖo naneke ɖa haɖe o.',
    'no-token': 'Woaɖo wò gbedasia ɖa ne dzeɖoɖoa sɔ gbe.',
    unauthorized: 'Womeɖo dzeɖoɖoa nyuie o.',
    forbidden: 'Womeɖo dzeɖoɖoa nyuie o.',
    'unknown-conversation': 'Dzeɖoɖoa ƒe ɣeyiɣi wu enu.',
    rejected: 'Robota mete ŋu xɔ gbedasi sia o.',
    'server-fault': 'Kuxi aɖe dzɔ ɖe robota dzi. Ɖewohĩ wò gbedasia ɖo.',
    unreadable: 'Ŋuɖoɖo aɖeke meva o. Ɖewohĩ wò gbedasia ɖo.',
    'nothing-to-show': 'Ŋuɖoɖo aɖe va si womate ŋu afia le afisia o.',
    'too-long': 'Gbedasi sia didi akpa. Taflatse na wòanye kpuie.',
    'in-progress': 'Wogale dɔ wɔm le wò gbedasia ŋu.',
    'unknown-outcome': 'Ame aɖeke mate ŋu agblɔe nenye be wò gbedasia ɖo o.',
    'agent-unreachable': 'Míekpɔ míaƒe habɔbɔa o.',
    'agent-incompatible': 'Míekpɔ míaƒe habɔbɔa o.',
    'chat-ended': 'Dzeɖoɖoa wu enu hafi woaɖo wò gbedasia ɖa.',
  },

  image: 'Nɔnɔmetata',
  video: 'Video',
  document: 'Agbalẽ',
  spokenAnswer: 'Ŋuɖoɖo kple gbe',
  opensInNewTab: 'eʋuna ɖe axa yeye me',
  notLoaded: 'Esia mete ŋu ʋu o. Taflatsɛ gatee kpɔ.',
};
