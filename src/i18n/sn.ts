import type { Strings } from './strings.ts';

/** chiShona. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'sn-ZW',
  direction: 'ltr',
  more: async () => (await import('./more/sn.ts')).more,

  title: 'Hurukuro',
  open: 'Vhurai hurukuro',
  close: 'Vharai hurukuro',
  menu: 'Menyu',
  endChat: 'Pedzai hurukuro',

  senders: {
    user: 'Imi',
    bot: 'Robhoti',
    agent: 'Mushandi',
  },

  composerLabel: 'Nyorai meseji',
  send: 'Tumirai',
  conversation: 'Hurukuro',
  quickReplies: 'Mhinduro dzinokurudzirwa',
  welcome: 'Mhoroi! Tingakubatsirai nei?',
  newMessages: { one: 'Meseji itsva {n}', other: 'Meseji itsva {n}' },
  toNewest: 'Meseji dzichangosvika',

  today: 'Nhasi',
  yesterday: 'Nezuro',

  statusBot: 'Robhoti, rinopindura pakarepo',
  statusBotAway: 'Haikwanisi kupindura',
  statusConnecting: 'Tiri kukubatanidzai nechikwata chedu…',
  statusQueued: 'Makamirira chikwata chedu',
  statusLive: 'Hurukuro nechikwata chedu',
  statusLost: 'Tiri kubatanidza zvakare…',
  statusUnreachable: 'Chikwata chedu hachiwanikwi',
  statusLeaving: 'Tiri kupedza hurukuro…',
  botWorking: 'Riri kunyora…',

  unreachableHelp: 'Hapana chamanyora charasika.',
  tryAgain: 'Edzai zvakare',
  goOnWithBot: 'Endererai mberi nerobhoti',
  leaveQueue: 'Budai mumutsara',

  dividers: {
    'handed-over': 'Hurukuro nechikwata chedu',
    'back-to-bot': 'Madzokera kurobhoti',
    'new-conversation': 'Hurukuro itsva',
    gap: 'Kubatana kwakadambuka pano. Meseji dzakatumirwa panguva iyi dzingashaikwa.',
  },
  handedOverTo: 'Hurukuro nechikwata chedu: {department}',
  unread: 'Meseji yenyu yekupedzisira ingangodaro isina kuverengwa.',
  sendToBot: 'Tumirai kurobhoti',

  delivery: {
    waiting: 'Yakamirira',
    sending: 'Iri kutumirwa',
    sent: 'Yatumirwa',
    delivered: 'Yasvika',
    'in-doubt': 'Haisati yasimbiswa',
    failed: 'Haina kutumirwa',
  },
  edit: 'Gadzirisai',
  discard: 'Rasai',

  why: {
    offline: 'Hamusi paindaneti. Meseji yenyu ichatumirwa kana madzoka.',
    network: 'Kubatana kwadambuka. Meseji yenyu inogona kunge yakasvika.',
    timeout: 'Hapana mhinduro yauya. Meseji yenyu inogona kunge yakasvika.',
    interrupted: 'Peji rakavharwa nguva isati yakwana. Meseji yenyu inogona kunge yakasvika.',
    'rate-limited': 'Vanhu vakawanda iye zvino. Meseji yenyu ichatumirwa munguva pfupi.',
    'not-started': 'Hurukuro haiwanikwi. Hapana chati chatumirwa.',
    'no-token': 'Meseji yenyu ichatumirwa kana hurukuro yagadzirira.',
    unauthorized: 'Hurukuro haina kurongwa zvakanaka.',
    forbidden: 'Hurukuro haina kurongwa zvakanaka.',
    'unknown-conversation': 'Nguva yehurukuro yapera.',
    rejected: 'Robhoti harina kukwanisa kutora meseji iyi.',
    'server-fault': 'Robhoti raita dambudziko. Meseji yenyu inogona kunge yakasvika.',
    unreadable: 'Hapana mhinduro yauya. Meseji yenyu inogona kunge yakasvika.',
    'nothing-to-show': 'Kwauya mhinduro isingagone kuratidzwa pano.',
    'too-long': 'Meseji iyi yakareba zvakanyanya. Ndapota ipfupise.',
    'in-progress': 'Meseji yenyu ichiri kushandwa nayo.',
    'unknown-outcome': 'Hapana angati kana meseji yenyu yakasvika.',
    'agent-unreachable': 'Chikwata chedu hachiwanikwi.',
    'agent-incompatible': 'Chikwata chedu hachiwanikwi.',
    'chat-ended': 'Hurukuro yapera meseji yenyu isati yatumirwa.',
  },

  image: 'Mufananidzo',
  video: 'Vhidhiyo',
  document: 'Gwaro',
  spokenAnswer: 'Mhinduro yakataurwa',
  opensInNewTab: 'inovhurika mutabhu itsva',
  notLoaded: 'Izvi hazvina kukwanisa kurodha. Edzai zvakare.',
};
