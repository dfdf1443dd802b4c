import type { Strings } from './strings.ts';

/** Ikinyarwanda. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'rw-RW',
  direction: 'ltr',
  more: async () => (await import('./more/rw.ts')).more,

  title: 'Ikiganiro',
  open: 'Fungura ikiganiro',
  close: 'Funga ikiganiro',
  menu: 'Ibikubiyemo',
  endChat: 'Soza ikiganiro',

  senders: {
    user: 'Wowe',
    bot: 'Robo',
    agent: 'Umukozi',
  },

  composerLabel: 'Andika ubutumwa',
  send: 'Ohereza',
  conversation: 'Ikiganiro',
  quickReplies: 'Ibisubizo wahitamo',
  welcome: 'Muraho! Twagufasha iki?',
  newMessages: { one: 'Ubutumwa {n} bushya', other: 'Ubutumwa {n} bushya' },
  toNewest: 'Ubutumwa bwa vuba',

  today: 'Uyu munsi',
  yesterday: 'Ejo hashize',

  statusBot: 'Robo, isubiza ako kanya',
  statusBotAway: 'Ntishobora gusubiza ubu',
  statusConnecting: 'Turaguhuza n’itsinda ryacu…',
  statusQueued: 'Utegereje itsinda ryacu',
  statusLive: 'Ikiganiro n’itsinda ryacu',
  statusLost: 'Turongera kuguhuza…',
  statusUnreachable: 'Itsinda ryacu ntiriboneka',
  statusLeaving: 'Ikiganiro kirimo gusozwa…',
  botWorking: 'Irandika…',

  unreachableHelp: 'Nta cyo wanditse cyatakaye.',
  tryAgain: 'Ongera ugerageze',
  goOnWithBot: 'Komeza na robo',
  leaveQueue: 'Va ku murongo',

  dividers: {
    'handed-over': 'Ikiganiro n’itsinda ryacu',
    'back-to-bot': 'Usubiye kuri robo',
    'new-conversation': 'Ikiganiro gishya',
    gap: 'Umurongo wacikiye hano. Ubutumwa bwoherejwe muri icyo gihe bushobora kubura.',
  },
  handedOverTo: 'Ikiganiro n’itsinda ryacu: {department}',
  unread: 'Ubutumwa bwawe bwa nyuma bushobora kuba butasomwe.',
  sendToBot: 'Ohereza robo',

  delivery: {
    waiting: 'Burategereje',
    sending: 'Buroherezwa',
    sent: 'Bwoherejwe',
    delivered: 'Bwagezeyo',
    'in-doubt': 'Ntiburemezwa',
    failed: 'Ntibwoherejwe',
  },
  edit: 'Hindura',
  discard: 'Jugunya',

  why: {
    offline: 'Nta murandasi ufite. Ubutumwa bwawe buzoherezwa nugaruka.',
    network: 'Umurongo wacitse. Ubutumwa bwawe bushobora kuba bwagezeyo.',
    timeout: 'Nta gisubizo cyaje. Ubutumwa bwawe bushobora kuba bwagezeyo.',
    interrupted: 'Urupapuro rwafunzwe hakiri kare. Ubutumwa bwawe bushobora kuba bwagezeyo.',
    'rate-limited': 'Ubu hari abantu benshi. Ubutumwa bwawe buroherezwa mu kanya.',
    'not-started': 'Ikiganiro ntikiboneka. Nta kiroherezwa.',
    'no-token': 'Ubutumwa bwawe buzoherezwa ikiganiro nikimara gutegurwa.',
    unauthorized: 'Ikiganiro ntikiteguye neza.',
    forbidden: 'Ikiganiro ntikiteguye neza.',
    'unknown-conversation': 'Igihe cy’ikiganiro cyarangiye.',
    rejected: 'Robo ntiyashoboye kwakira ubu butumwa.',
    'server-fault': 'Robo yagize ikibazo. Ubutumwa bwawe bushobora kuba bwagezeyo.',
    unreadable: 'Nta gisubizo cyaje. Ubutumwa bwawe bushobora kuba bwagezeyo.',
    'nothing-to-show': 'Haje igisubizo kidashobora kugaragazwa hano.',
    'too-long': 'Ubu butumwa ni burebure cyane. Bugufishe.',
    'in-progress': 'Ubutumwa bwawe buracyatunganywa.',
    'unknown-outcome': 'Nta wamenya niba ubutumwa bwawe bwagezeyo.',
    'agent-unreachable': 'Itsinda ryacu ntiriboneka.',
    'agent-incompatible': 'Itsinda ryacu ntiriboneka.',
    'chat-ended': 'Ikiganiro cyarangiye ubutumwa bwawe butaroherezwa.',
  },

  image: 'Ifoto',
  video: 'Videwo',
  document: 'Inyandiko',
  spokenAnswer: 'Igisubizo kivugwa',
  opensInNewTab: 'bifungukira mu idirishya rishya',
  notLoaded: 'Ibi ntibyashoboye gufunguka. Ongera ugerageze.',
};
