import type { Strings } from './strings.ts';

/** Xitsonga. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'ts-ZA',
  direction: 'ltr',
  more: async () => (await import('./more/ts.ts')).more,

  title: 'Mbulavurisano',
  open: 'Pfula mbulavurisano',
  close: 'Pfala mbulavurisano',
  menu: 'Menyu',
  endChat: 'Hetisa mbulavurisano',

  senders: {
    user: 'Wena',
    bot: 'Bot',
    agent: 'Mutirhi',
  },

  composerLabel: 'Tsala rungula',
  send: 'Rhumela',
  conversation: 'Mbulavurisano',
  quickReplies: 'Tinhlamulo leti ringanyetiweke',
  welcome: 'Xewani! Hi nga ku pfuna hi yini?',
  newMessages: { one: 'Rungula lerintshwa ra {n}', other: 'Marungula lamantshwa ya {n}' },
  toNewest: 'Marungula ya sweswinyana',

  today: 'Namuntlha',
  yesterday: 'Tolo',

  statusBot: 'Bot, yi hlamula hi ku hatlisa',
  statusBotAway: 'A yi koti ku hlamula',
  statusConnecting: 'Hi ku hlanganisa na xipano xa hina…',
  statusQueued: 'U yimele xipano xa hina',
  statusLive: 'Mbulavurisano na xipano xa hina',
  statusLost: 'Hi ku hlanganisa nakambe…',
  statusUnreachable: 'Xipano xa hina a xi kumeki',
  statusLeaving: 'Hi hetisa mbulavurisano…',
  botWorking: 'Ya tsala…',

  unreachableHelp: 'A ku na leswi u swi tsaleke leswi lahlekeke.',
  tryAgain: 'Ringeta nakambe',
  goOnWithBot: 'Yisa emahlweni na bot',
  leaveQueue: 'Huma elayinini',

  dividers: {
    'handed-over': 'Mbulavurisano na xipano xa hina',
    'back-to-bot': 'U vuyele eka bot',
    'new-conversation': 'Mbulavurisano lowuntshwa',
    gap: 'Vuhlanganisi byi tsemekile laha. Ku nga va na marungula lama nga riki kona.',
  },
  handedOverTo: 'Mbulavurisano na xipano xa hina: {department}',
  unread: 'Rungula ra wena ro hetelela ri nga va ri nga hlayiwanga.',
  sendToBot: 'Rhumela eka bot',

  delivery: {
    waiting: 'Ri yimile',
    sending: 'Ra rhumeriwa',
    sent: 'Ri rhumeriwile',
    delivered: 'Ri fikile',
    'in-doubt': 'A ri si tiyisisiwa',
    failed: 'A ri rhumeriwangi',
  },
  edit: 'Hundzula',
  discard: 'Lahla',

  why: {
    offline: 'A wu le ka inthanete. Rungula ra wena ri ta rhumeriwa loko u vuyile.',
    network: 'Vuhlanganisi byi tsemekile. Swi nga endleka leswaku rungula ra wena ri fikile.',
    timeout: 'A ku na nhlamulo leyi teke. Swi nga endleka leswaku rungula ra wena ri fikile.',
    interrupted:
      'Tluka ri pfariwile nkarhi wu nga si fika. Swi nga endleka leswaku rungula ra wena ri fikile.',
    'rate-limited': 'Vanhu va tele sweswi. Rungula ra wena ri ta rhumeriwa ku nga ri khale.',
    'not-started': 'Mbulavurisano a wu kumeki. A ku si rhumeriwa nchumu.',
    'no-token': 'Rungula ra wena ri ta rhumeriwa loko mbulavurisano wu lulamile.',
    unauthorized: 'Mbulavurisano a wu lulamisiwangi kahle.',
    forbidden: 'Mbulavurisano a wu lulamisiwangi kahle.',
    'unknown-conversation': 'Mbulavurisano wu heleriwe hi nkarhi.',
    rejected: 'Bot a yi kotangi ku amukela rungula leri.',
    'server-fault': 'Bot yi vile na xiphiqo. Swi nga endleka leswaku rungula ra wena ri fikile.',
    unreadable: 'A ku na nhlamulo leyi teke. Swi nga endleka leswaku rungula ra wena ri fikile.',
    'nothing-to-show': 'Ku tile nhlamulo leyi yi nga kotekiki ku kombisiwa laha.',
    'too-long': 'Rungula leri i ro leha ngopfu. Hi kombela u ri komisa.',
    'in-progress': 'Rungula ra wena ra ha tirhiwa.',
    'unknown-outcome': 'A ku na loyi a nga vulaka loko rungula ra wena ri fikile.',
    'agent-unreachable': 'Xipano xa hina a xi kumeki.',
    'agent-incompatible': 'Xipano xa hina a xi kumeki.',
    'chat-ended': 'Mbulavurisano wu herile rungula ra wena ri nga si rhumeriwa.',
  },

  image: 'Xifaniso',
  video: 'Vhidiyo',
  document: 'Dokhumente',
  spokenAnswer: 'Nhlamulo yo vulavula',
  opensInNewTab: 'yi pfuleka eka thebu leyintshwa',
  notLoaded: 'Leswi a swi kotekangi ku layicha. Hi kombela u ringeta nakambe.',
};
