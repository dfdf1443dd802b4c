import type { Strings } from './strings.ts';

/** Kiswahili. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'sw-KE',
  direction: 'ltr',
  more: async () => (await import('./more/sw.ts')).more,

  title: 'Gumzo',
  open: 'Fungua gumzo',
  close: 'Funga gumzo',
  menu: 'Menyu',
  endChat: 'Maliza gumzo',

  senders: {
    user: 'Wewe',
    bot: 'Roboti',
    agent: 'Mhudumu',
  },

  composerLabel: 'Andika ujumbe',
  send: 'Tuma',
  conversation: 'Mazungumzo',
  quickReplies: 'Majibu yanayopendekezwa',
  welcome: 'Habari! Tukusaidieje?',
  newMessages: { one: 'Ujumbe {n} mpya', other: 'Jumbe {n} mpya' },
  toNewest: 'Jumbe za hivi punde',

  today: 'Leo',
  yesterday: 'Jana',

  statusBot: 'Roboti, hujibu papo hapo',
  statusBotAway: 'Haiwezi kujibu kwa sasa',
  statusConnecting: 'Tunakuunganisha na timu yetu…',
  statusQueued: 'Unasubiri timu yetu',
  statusLive: 'Gumzo na timu yetu',
  statusLost: 'Inaunganisha tena…',
  statusUnreachable: 'Timu yetu haipatikani',
  statusLeaving: 'Gumzo linamalizika…',
  botWorking: 'Inaandika…',

  unreachableHelp: 'Hakuna ulichoandika kilichopotea.',
  tryAgain: 'Jaribu tena',
  goOnWithBot: 'Endelea na roboti',
  leaveQueue: 'Ondoka kwenye foleni',

  dividers: {
    'handed-over': 'Gumzo na timu yetu',
    'back-to-bot': 'Umerudi kwa roboti',
    'new-conversation': 'Mazungumzo mapya',
    gap: 'Muunganisho ulikatika hapa. Huenda jumbe zilizotumwa wakati huo hazipo.',
  },
  handedOverTo: 'Gumzo na timu yetu: {department}',
  unread: 'Huenda ujumbe wako wa mwisho haujasomwa.',
  sendToBot: 'Tuma kwa roboti',

  delivery: {
    waiting: 'Unasubiri',
    sending: 'Unatumwa',
    sent: 'Umetumwa',
    delivered: 'Umefika',
    'in-doubt': 'Haujathibitishwa',
    failed: 'Haukutumwa',
  },
  edit: 'Hariri',
  discard: 'Tupa',

  why: {
    offline: 'Hauko mtandaoni. Ujumbe wako utatumwa utakaporudi mtandaoni.',
    network: 'Muunganisho ulikatika. Huenda ujumbe wako umefika.',
    timeout: 'Hakuna jibu lililokuja. Huenda ujumbe wako umefika.',
    interrupted: 'Ukurasa ulifungwa mapema mno. Huenda ujumbe wako umefika.',
    'rate-limited': 'Kuna watu wengi kwa sasa. Ujumbe wako utatumwa baada ya muda mfupi.',
    'not-started': 'Gumzo halipatikani. Hakuna kilichotumwa bado.',
    'no-token': 'Ujumbe wako utatumwa gumzo litakapokuwa tayari.',
    unauthorized: 'Gumzo halijawekwa sawasawa.',
    forbidden: 'Gumzo halijawekwa sawasawa.',
    'unknown-conversation': 'Muda wa mazungumzo umekwisha.',
    rejected: 'Roboti haikuweza kupokea ujumbe huu.',
    'server-fault': 'Roboti ilipata tatizo. Huenda ujumbe wako umefika.',
    unreadable: 'Hakuna jibu lililokuja. Huenda ujumbe wako umefika.',
    'nothing-to-show': 'Jibu limekuja ambalo haliwezi kuonyeshwa hapa.',
    'too-long': 'Ujumbe huu ni mrefu mno. Tafadhali ufupishe.',
    'in-progress': 'Ujumbe wako bado unashughulikiwa.',
    'unknown-outcome': 'Hakuna anayeweza kusema kama ujumbe wako umefika.',
    'agent-unreachable': 'Timu yetu haipatikani.',
    'agent-incompatible': 'Timu yetu haipatikani.',
    'chat-ended': 'Gumzo liliisha kabla ya ujumbe wako kutumwa.',
  },

  image: 'Picha',
  video: 'Video',
  document: 'Hati',
  spokenAnswer: 'Jibu la sauti',
  opensInNewTab: 'hufunguka kwenye kichupo kipya',
  notLoaded: 'Hii haikuweza kupakiwa. Tafadhali jaribu tena.',
};
