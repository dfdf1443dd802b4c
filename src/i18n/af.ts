import type { Strings } from './strings.ts';

/** Afrikaans. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'af-ZA',
  direction: 'ltr',
  more: async () => (await import('./more/af.ts')).more,

  title: 'Geselsie',
  open: 'Maak die geselsie oop',
  close: 'Maak die geselsie toe',
  menu: 'Kieslys',
  endChat: 'Beëindig geselsie',

  senders: {
    user: 'Jy',
    bot: 'Bot',
    agent: 'Agent',
  },

  composerLabel: 'Skryf ’n boodskap',
  send: 'Stuur',
  conversation: 'Gesprek',
  quickReplies: 'Voorgestelde antwoorde',
  welcome: 'Hallo! Hoe kan ons help?',
  newMessages: { one: '{n} nuwe boodskap', other: '{n} nuwe boodskappe' },
  toNewest: 'Nuutste boodskappe',

  today: 'Vandag',
  yesterday: 'Gister',

  statusBot: 'Bot, antwoord dadelik',
  statusBotAway: 'Kan nie nou antwoord nie',
  statusConnecting: 'Ons verbind jou met ons span…',
  statusQueued: 'Wag vir ons span',
  statusLive: 'Geselsie met ons span',
  statusLost: 'Verbind weer…',
  statusUnreachable: 'Ons span is onbereikbaar',
  statusLeaving: 'Die geselsie word beëindig…',
  botWorking: 'Skryf tans…',

  unreachableHelp: 'Niks wat jy geskryf het, is verlore nie.',
  tryAgain: 'Probeer weer',
  goOnWithBot: 'Gaan voort met die bot',
  leaveQueue: 'Verlaat die tou',

  dividers: {
    'handed-over': 'Geselsie met ons span',
    'back-to-bot': 'Jy is terug by die bot',
    'new-conversation': 'Nuwe gesprek',
    gap: 'Die verbinding is hier verbreek. Reëls wat intussen gestuur is, kan ontbreek.',
  },
  handedOverTo: 'Geselsie met ons span: {department}',
  unread: 'Jou laaste boodskap is dalk nie gelees nie.',
  sendToBot: 'Stuur na die bot',

  delivery: {
    waiting: 'Wag tans',
    sending: 'Word gestuur',
    sent: 'Gestuur',
    delivered: 'Afgelewer',
    'in-doubt': 'Nie bevestig nie',
    failed: 'Nie gestuur nie',
  },
  edit: 'Wysig',
  discard: 'Gooi weg',

  why: {
    offline: 'Jy is vanlyn. Jou boodskap gaan uit wanneer jy terug is.',
    network: 'Die verbinding is verbreek. Jou boodskap het dalk aangekom.',
    timeout: 'Geen antwoord het gekom nie. Jou boodskap het dalk aangekom.',
    interrupted: 'Die bladsy is te vroeg verlaat. Jou boodskap het dalk aangekom.',
    'rate-limited': 'Dit is nou baie besig. Jou boodskap gaan binnekort uit.',
    'not-started': 'Die geselsie is onbereikbaar. Niks is nog gestuur nie.',
    'no-token': 'Jou boodskap gaan uit sodra die geselsie gereed is.',
    unauthorized: 'Die geselsie is nie reg opgestel nie.',
    forbidden: 'Die geselsie is nie reg opgestel nie.',
    'unknown-conversation': 'Die gesprek het verval.',
    rejected: 'Die bot kon nie hierdie boodskap aanvaar nie.',
    'server-fault': 'Die bot het ’n probleem gehad. Jou boodskap het dalk aangekom.',
    unreadable: 'Geen antwoord het gekom nie. Jou boodskap het dalk aangekom.',
    'nothing-to-show': 'Daar het ’n antwoord gekom wat nie hier gewys kan word nie.',
    'too-long': 'Hierdie boodskap is te lank. Maak dit asseblief korter.',
    'in-progress': 'Daar word nog aan jou boodskap gewerk.',
    'unknown-outcome': 'Niemand kan sê of jou boodskap aangekom het nie.',
    'agent-unreachable': 'Ons span is onbereikbaar.',
    'agent-incompatible': 'Ons span is onbereikbaar.',
    'chat-ended': 'Die geselsie is beëindig voordat jou boodskap uitgegaan het.',
  },

  image: 'Prent',
  video: 'Video',
  document: 'Dokument',
  spokenAnswer: 'Gesproke antwoord',
  opensInNewTab: 'maak in ’n nuwe oortjie oop',
  notLoaded: 'Dit kon nie gelaai word nie. Probeer asseblief weer.',
};
