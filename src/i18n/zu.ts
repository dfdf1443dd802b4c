import type { Strings } from './strings.ts';

/** isiZulu. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'zu-ZA',
  direction: 'ltr',
  more: async () => (await import('./more/zu.ts')).more,

  title: 'Ingxoxo',
  open: 'Vula ingxoxo',
  close: 'Vala ingxoxo',
  menu: 'Imenyu',
  endChat: 'Qeda ingxoxo',

  senders: { user: 'Wena', bot: 'I-bot', agent: 'Umsizi' },

  composerLabel: 'Bhala umlayezo',
  send: 'Thumela',
  conversation: 'Ingxoxo',
  quickReplies: 'Izimpendulo eziphakanyisiwe',
  welcome: 'Sawubona! Singakusiza ngani?',
  newMessages: { one: 'Umlayezo omusha ongu-{n}', other: 'Imilayezo emisha engu-{n}' },
  toNewest: 'Imilayezo yakamuva',

  today: 'Namuhla',
  yesterday: 'Izolo',

  statusBot: 'I-bot, iphendula khona manje',
  statusConnecting: 'Sikuxhumanisa nethimba lethu…',
  statusQueued: 'Ulinde ithimba lethu',
  statusLive: 'Ingxoxo nethimba lethu',
  statusLost: 'Siyaxhuma futhi…',
  statusUnreachable: 'Ithimba lethu alitholakali',
  statusLeaving: 'Siqeda ingxoxo…',
  botWorking: 'Iyabhala…',

  unreachableHelp: 'Ithimba lethu alitholakali njengamanje. Akukho okubhalile okulahlekile.',
  tryAgain: 'Zama futhi',
  goOnWithBot: 'Qhubeka ne-bot',
  leaveQueue: 'Phuma emgqeni',

  dividers: {
    'handed-over': 'Ingxoxo nethimba lethu',
    'back-to-bot': 'Usubuyele ku-bot',
    'new-conversation': 'Ingxoxo entsha',
    gap: 'Uxhumano luphuke lapha. Kungenzeka kunemilayezo engekho.',
  },
  handedOverTo: 'Ingxoxo nethimba lethu: {department}',

  delivery: {
    waiting: 'Ulindile',
    sending: 'Uyathunyelwa',
    sent: 'Uthunyelwe',
    delivered: 'Ufikile',
    'in-doubt': 'Akukaqinisekiswa',
    failed: 'Awuthunyelwanga',
  },
  discard: 'Lahla',
  why: {
    offline: 'Awukho ku-inthanethi. Umlayezo wakho uzothunyelwa uma usubuyile.',
    network: 'Uxhumano luphukile. Kungenzeka ukuthi umlayezo wakho ufikile.',
    timeout: 'Akufikanga mpendulo. Kungenzeka ukuthi umlayezo wakho ufikile.',
    interrupted: 'Ikhasi livalwe ngaphambi kwesikhathi. Kungenzeka ukuthi umlayezo wakho ufikile.',
    'rate-limited': 'Baningi abantu njengamanje. Umlayezo wakho uzothunyelwa maduze.',
    'not-started': 'Ingxoxo ayifinyeleleki. Akukathunyelwa lutho.',
    'no-token': 'Umlayezo wakho uzothunyelwa uma ingxoxo isilungile.',
    unauthorized: 'Ingxoxo ayihlelwanga kahle.',
    forbidden: 'Ingxoxo ayihlelwanga kahle.',
    'unknown-conversation': 'Ingxoxo isiphelelwe yisikhathi.',
    rejected: 'I-bot ayikwazanga ukuthatha lo mlayezo.',
    'server-fault': 'I-bot ibe nenkinga. Kungenzeka ukuthi umlayezo wakho ufikile.',
    unreadable: 'Akufikanga mpendulo. Kungenzeka ukuthi umlayezo wakho ufikile.',
    'nothing-to-show': 'Kufike impendulo engeke iboniswe lapha.',
    'too-long': 'Lo mlayezo mude kakhulu. Sicela uwufinyeze.',
    'in-progress': 'Kusasetshenzwa ngomlayezo wakho.',
    'unknown-outcome': 'Akwaziwa ukuthi umlayezo wakho ufikile yini.',
    'agent-unreachable': 'Ithimba lethu alitholakali.',
    'agent-incompatible': 'Ithimba lethu alitholakali.',
    'chat-ended': 'Ingxoxo iphele ngaphambi kokuthi umlayezo wakho uthunyelwe.',
  },

  image: 'Isithombe',
  video: 'Ividiyo',
  document: 'Idokhumenti',
  spokenAnswer: 'Impendulo ekhulunywayo',
  opensInNewTab: 'kuvuleka kuthebhu entsha',
  notLoaded: 'Lokhu akulayishekanga. Zama futhi.',
};
