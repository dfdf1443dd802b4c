import type { Strings } from './strings.ts';

/** chiShona. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'sn-ZW',
  direction: 'ltr',
  more: async () => (await import('./more/sn.ts')).more,

  title: 'Hurukuro',
  open: 'Vhura hurukuro',
  close: 'Vhara hurukuro',
  menu: 'Menyu',
  endChat: 'Pedza hurukuro',

  senders: {
    user: 'Iwe',
    bot: 'Robhoti',
    agent: 'Mushandi',
  },

  composerLabel: 'Nyora meseji',
  send: 'Tumira',
  conversation: 'Hurukuro',
  quickReplies: 'Mhinduro dzinokurudzirwa',
  welcome: 'Mhoro! Tingakubatsira nei?',
  newMessages: { one: 'Meseji itsva {n}', other: 'Meseji itsva {n}' },
  toNewest: 'Meseji dzichangobva',

  today: 'Nhasi',
  yesterday: 'Nezuro',

  statusBot: 'Robhoti, rinopindura pakarepo',
  statusConnecting: 'Tiri kukubatanidza nechikwata chedu…',
  statusQueued: 'Wakamirira chikwata chedu',
  statusLive: 'Hurukuro nechikwata chedu',
  statusLost: 'Tiri kubatanidza zvakare…',
  statusUnreachable: 'Chikwata chedu hachiwanikwi',
  statusLeaving: 'Tiri kupedza hurukuro…',
  botWorking: 'Riri kunyora…',

  unreachableHelp: 'Chikwata chedu hachiwanikwi iye zvino. Hapana chawanyora charasika.',
  tryAgain: 'Edza zvakare',
  goOnWithBot: 'Enderera mberi nerobhoti',
  leaveQueue: 'Buda mumutsara',

  dividers: {
    'handed-over': 'Hurukuro nechikwata chedu',
    'back-to-bot': 'Wadzokera kurobhoti',
    'new-conversation': 'Hurukuro itsva',
    gap: 'Kubatana kwakadambuka pano. Meseji dzakatumirwa panguva iyi dzingashaikwa.',
  },
  handedOverTo: 'Hurukuro nechikwata chedu: {department}',

  delivery: {
    waiting: 'Yakamirira',
    sending: 'Iri kutumirwa',
    sent: 'Yatumirwa',
    delivered: 'Yasvika',
    'in-doubt': 'Haisati yasimbiswa',
    failed: 'Haina kutumirwa',
  },
  discard: 'Rasa',

  why: {
    offline: 'Hausi paindaneti. Ichatumirwa kana wadzoka.',
    network: 'Kubatana kwadambuka. Inogona kunge yakasvika.',
    timeout: 'Hapana mhinduro yauya. Inogona kunge yakasvika.',
    interrupted: 'Peji rakavharwa nguva isati yakwana. Inogona kunge yakasvika.',
    'rate-limited': 'Vanhu vakawanda iye zvino. Ichatumirwa munguva pfupi.',
    'not-started': 'Hurukuro haiwanikwi. Hapana chati chatumirwa.',
    'no-token': 'Meseji yako ichatumirwa kana hurukuro yagadzirira.',
    unauthorized: 'Hurukuro haina kurongwa zvakanaka.',
    forbidden: 'Hurukuro haina kurongwa zvakanaka.',
    'unknown-conversation': 'Nguva yehurukuro yapera.',
    rejected: 'Robhoti harina kukwanisa kutora meseji iyi.',
    'server-fault': 'Robhoti raita dambudziko. Inogona kunge yakasvika.',
    unreadable: 'Hapana mhinduro yauya. Inogona kunge yakasvika.',
    'nothing-to-show': 'Kwauya mhinduro isingagone kuratidzwa pano.',
    'too-long': 'Meseji iyi yakareba zvakanyanya. Ndapota ipfupise.',
    'in-progress': 'Ichiri kushandwa nayo.',
    'unknown-outcome': 'Hapana angati kana yakasvika.',
    'agent-unreachable': 'Chikwata chedu hachiwanikwi.',
    'agent-incompatible': 'Chikwata chedu hachiwanikwi.',
    'chat-ended': 'Hurukuro yapera isati yatumirwa.',
  },

  image: 'Mufananidzo',
  video: 'Vhidhiyo',
  document: 'Gwaro',
  spokenAnswer: 'Mhinduro yakataurwa',
  opensInNewTab: 'inovhurika mutabhu itsva',
  notLoaded: 'Izvi hazvina kukwanisa kurodha. Edza zvakare.',
};
