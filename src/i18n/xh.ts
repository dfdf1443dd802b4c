import type { Strings } from './strings.ts';

/** isiXhosa. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'xh-ZA',
  direction: 'ltr',
  more: async () => (await import('./more/xh.ts')).more,

  title: 'Incoko',
  open: 'Vula incoko',
  close: 'Vala incoko',
  menu: 'Imenyu',
  endChat: 'Phelisa incoko',

  senders: {
    user: 'Wena',
    bot: 'I-bot',
    agent: 'Umncedisi',
  },

  composerLabel: 'Bhala umyalezo',
  send: 'Thumela',
  conversation: 'Incoko',
  quickReplies: 'Iimpendulo ezicetyiswayo',
  welcome: 'Molo! Singakunceda ngantoni?',
  newMessages: { one: 'Umyalezo omtsha o-{n}', other: 'Imiyalezo emitsha e-{n}' },
  toNewest: 'Imiyalezo yamva nje',

  today: 'Namhlanje',
  yesterday: 'Izolo',

  statusBot: 'I-bot, iphendula kwangoko',
  statusBotAway: 'Ayikwazi ukuphendula',
  statusConnecting: 'Sikudibanisa neqela lethu…',
  statusQueued: 'Ulinde iqela lethu',
  statusLive: 'Incoko neqela lethu',
  statusLost: 'Siqhagamshela kwakhona…',
  statusUnreachable: 'Iqela lethu alifumaneki',
  statusLeaving: 'Siphelisa incoko…',
  botWorking: 'Iyabhala…',

  unreachableHelp: 'Akukho nto uyibhalileyo ilahlekileyo.',
  tryAgain: 'Zama kwakhona',
  goOnWithBot: 'Qhubeka ne-bot',
  leaveQueue: 'Phuma emgceni',

  dividers: {
    'handed-over': 'Incoko neqela lethu',
    'back-to-bot': 'Ubuyele kwi-bot',
    'new-conversation': 'Incoko entsha',
    gap: 'Uqhagamshelo luqhawuke apha. Kunokubakho imiyalezo engekhoyo.',
  },
  handedOverTo: 'Incoko neqela lethu: {department}',
  unread: 'Umyalezo wakho wokugqibela usenokuba awufundwanga.',
  sendToBot: 'Thumela kwi-bot',

  delivery: {
    waiting: 'Ulindile',
    sending: 'Uyathunyelwa',
    sent: 'Uthunyelwe',
    delivered: 'Ufikile',
    'in-doubt': 'Akukaqinisekiswa',
    failed: 'Awuthunyelwanga',
  },
  edit: 'Hlela',
  discard: 'Lahla',

  why: {
    offline: 'Awukho kwi-intanethi. Umyalezo wakho uza kuthunyelwa xa ubuyile.',
    network: 'Uqhagamshelo luqhawukile. Kunokwenzeka ukuba umyalezo wakho ufikile.',
    timeout: 'Akufikanga mpendulo. Kunokwenzeka ukuba umyalezo wakho ufikile.',
    interrupted: 'Iphepha livalwe phambi kwexesha. Kunokwenzeka ukuba umyalezo wakho ufikile.',
    'rate-limited': 'Baninzi abantu okwangoku. Umyalezo wakho uza kuthunyelwa kungekudala.',
    'not-started': 'Incoko ayifumaneki. Akukathunyelwa nto.',
    'no-token': 'Umyalezo wakho uza kuthunyelwa nje ukuba incoko ilunge.',
    unauthorized: 'Incoko ayimiselwanga ngokuchanekileyo.',
    forbidden: 'Incoko ayimiselwanga ngokuchanekileyo.',
    'unknown-conversation': 'Incoko iphelelwe lixesha.',
    rejected: 'I-bot ayikwazanga ukuwuthatha lo myalezo.',
    'server-fault': 'I-bot ibe nengxaki. Kunokwenzeka ukuba umyalezo wakho ufikile.',
    unreadable: 'Akufikanga mpendulo. Kunokwenzeka ukuba umyalezo wakho ufikile.',
    'nothing-to-show': 'Kufike impendulo engenakuboniswa apha.',
    'too-long': 'Lo myalezo mde kakhulu. Nceda uwufinyeze.',
    'in-progress': 'Kusasetyenzwa kumyalezo wakho.',
    'unknown-outcome': 'Akukho mntu unokutsho ukuba umyalezo wakho ufikile na.',
    'agent-unreachable': 'Iqela lethu alifumaneki.',
    'agent-incompatible': 'Iqela lethu alifumaneki.',
    'chat-ended': 'Incoko iphele phambi kokuba umyalezo wakho uthunyelwe.',
  },

  image: 'Umfanekiso',
  video: 'Ividiyo',
  document: 'Uxwebhu',
  spokenAnswer: 'Impendulo ethethwayo',
  opensInNewTab: 'kuvuleka kwithebhu entsha',
  notLoaded: 'Oku akulayishekanga. Nceda uzame kwakhona.',
};
