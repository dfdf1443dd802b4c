import type { Strings } from './strings.ts';

/** Kĩkamba. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'kam-KE',
  direction: 'ltr',
  more: async () => (await import('./more/kam.ts')).more,

  title: 'Ũneeni',
  open: 'Vingũa ũneeni',
  close: 'Vinga ũneeni',
  menu: 'Menyũ',
  endChat: 'Mina ũneeni',

  senders: {
    user: 'We',
    bot: 'Loboti',
    agent: 'Mũthũkũmi',
  },

  composerLabel: 'Andĩka ũvoo',
  send: 'Tũma',
  conversation: 'Ũneeni',
  quickReplies: 'Mosũngĩo maũnenganĩtwe',
  welcome: 'Ũvoo waku! Tũtonya kũũtetheesya ata?',
  newMessages: { one: 'Ũvoo {n} mweũ', other: 'Movoo {n} meũ' },
  toNewest: 'Movoo ma mĩthya',

  today: 'Ũmũnthĩ',
  yesterday: 'Ĩyoo',

  statusBot: 'Loboti, ĩsũngĩaa o rĩmwe',
  statusBotAway: 'Ndĩtonya kũsũngĩa yu',
  statusConnecting: 'Tweũkwatany’a na nguthu yitũ…',
  statusQueued: 'Ũeteele nguthu yitũ',
  statusLive: 'Ũneeni na nguthu yitũ',
  statusLost: 'Tweũkwatany’a ĩngĩ…',
  statusUnreachable: 'Nguthu yitũ ndĩkwatĩkana',
  statusLeaving: 'Tweũmina ũneeni…',
  botWorking: 'Ĩendee kwandĩka…',

  unreachableHelp: 'Vai kĩndũ waandĩka kyaaa.',
  tryAgain: 'Tata ĩngĩ',
  goOnWithBot: 'Endeea na loboti',
  leaveQueue: 'Uma mũstarinĩ',

  dividers: {
    'handed-over': 'Ũneeni na nguthu yitũ',
    'back-to-bot': 'Wasyoka kwa loboti',
    'new-conversation': 'Ũneeni mweũ',
    gap: 'Ngwatanĩo yatiliĩka vaa. Movoo matũmiwe ĩvinda yĩu no mavĩtwe.',
  },
  handedOverTo: 'Ũneeni na nguthu yitũ: {department}',
  unread: 'No kwĩthwa ũvoo waku wa mũthya ndũnasomwa.',
  sendToBot: 'Tũma kwa loboti',

  delivery: {
    waiting: 'Weteele',
    sending: 'Ũendee kũtũmwa',
    sent: 'Nĩwatũmwa',
    delivered: 'Nĩwavika',
    'in-doubt': 'Ndũnaĩkĩĩthw’a',
    failed: 'Ndũnatũmwa',
  },
  edit: 'Alyũla',
  discard: 'Ekya',

  why: {
    offline: 'Ndwĩ intanetinĩ. Ũvoo waku ũkatũmwa wasyoka.',
    network: 'Ngwatanĩo nĩyatiliĩka. Vatonyeka ũvoo waku nĩwavikie.',
    timeout: 'Vai ũsũngĩo ũnooka. Vatonyeka ũvoo waku nĩwavikie.',
    interrupted: 'Ĩthangũ yavingwa ĩvinda yĩtanavika. Vatonyeka ũvoo waku nĩwavikie.',
    'rate-limited': 'Andũ nĩ aingĩ yu. Ũvoo waku ũkũtũmwa ĩtina wa kavinda kanini.',
    'not-started': 'Ũneeni ndũkwatĩkana. Vai kĩndũ kĩnatũmwa.',
    'no-token': 'Ũvoo waku ũkatũmwa ũneeni weeka kwĩ tayarĩ.',
    unauthorized: 'Ũneeni ndũnaseũvw’a nesa.',
    forbidden: 'Ũneeni ndũnaseũvw’a nesa.',
    'unknown-conversation': 'Ĩvinda ya ũneeni nĩyathela.',
    rejected: 'Loboti ndĩnatonya kwosa ũvoo ũũ.',
    'server-fault': 'Loboti yĩnakwata na thĩna. Vatonyeka ũvoo waku nĩwavikie.',
    unreadable: 'Vai ũsũngĩo ũnooka. Vatonyeka ũvoo waku nĩwavikie.',
    'nothing-to-show': 'Vokie ũsũngĩo ũtatonya kwonanw’a vaa.',
    'too-long': 'Ũvoo ũũ nĩ mũasa mũno. Ũtwĩkĩe mũkuvĩ.',
    'in-progress': 'Ũvoo waku ũendee kũthũkũmĩwa.',
    'unknown-outcome': 'Vai mũndũ ũtonya kwasya kethĩwa ũvoo waku nĩwavikie.',
    'agent-unreachable': 'Nguthu yitũ ndĩkwatĩkana.',
    'agent-incompatible': 'Nguthu yitũ ndĩkwatĩkana.',
    'chat-ended': 'Ũneeni ũnathela ũvoo waku ũtanatũmwa.',
  },

  image: 'Visa',
  video: 'Vitio',
  document: 'Ĩandĩko',
  spokenAnswer: 'Ũsũngĩo wa wasya',
  opensInNewTab: 'ĩvingũkaa tavunĩ nzaũ',
  notLoaded: 'Kĩĩ kĩnalea kũvingũka. Tata ĩngĩ.',
};
