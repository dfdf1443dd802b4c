import type { Strings } from './strings.ts';

/** Portuguese, as it is written in Angola, Mozambique and Portugal. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'pt-PT',
  direction: 'ltr',
  more: async () => (await import('./more/pt.ts')).more,

  title: 'Conversa',
  open: 'Abrir a conversa',
  close: 'Fechar a conversa',
  menu: 'Menu',
  endChat: 'Terminar',

  senders: {
    user: 'Você',
    bot: 'Robô',
    agent: 'Agente',
  },

  composerLabel: 'Escreva uma mensagem',
  send: 'Enviar',
  conversation: 'Conversa',
  quickReplies: 'Respostas sugeridas',
  welcome: 'Olá! Como podemos ajudar?',
  newMessages: {
    one: '{n} nova mensagem',
    many: '{n} de novas mensagens',
    other: '{n} novas mensagens',
  },
  toNewest: 'Mensagens mais recentes',

  today: 'Hoje',
  yesterday: 'Ontem',

  statusBot: 'Robô, responde de imediato',
  statusBotAway: 'Não pode responder agora',
  statusConnecting: 'A ligar à nossa equipa…',
  statusQueued: 'À espera da nossa equipa',
  statusLive: 'Conversa com a nossa equipa',
  statusLost: 'A restabelecer a ligação…',
  statusUnreachable: 'A nossa equipa não está contactável',
  statusLeaving: 'A terminar a conversa…',
  botWorking: 'A escrever…',

  unreachableHelp: 'Nada do que escreveu se perdeu.',
  tryAgain: 'Tentar de novo',
  goOnWithBot: 'Continuar com o robô',
  leaveQueue: 'Sair da fila',

  dividers: {
    'handed-over': 'Conversa com a nossa equipa',
    'back-to-bot': 'Está de volta ao robô',
    'new-conversation': 'Nova conversa',
    gap: 'A ligação caiu aqui. Podem faltar mensagens enviadas entretanto.',
  },
  handedOverTo: 'Conversa com a nossa equipa: {department}',
  unread: 'A sua última mensagem pode não ter sido lida.',
  sendToBot: 'Enviar ao robô',

  delivery: {
    waiting: 'Em espera',
    sending: 'A enviar',
    sent: 'Enviada',
    delivered: 'Entregue',
    'in-doubt': 'Não confirmada',
    failed: 'Não enviada',
  },
  edit: 'Editar',
  discard: 'Descartar',

  why: {
    offline: 'Está sem ligação. A sua mensagem será enviada quando voltar.',
    network: 'A ligação caiu. A sua mensagem pode ter chegado.',
    timeout: 'Não veio resposta. A sua mensagem pode ter chegado.',
    interrupted: 'A página foi fechada cedo demais. A sua mensagem pode ter chegado.',
    'rate-limited': 'Há muita procura neste momento. A sua mensagem será enviada daqui a pouco.',
    'not-started': 'A conversa não está acessível. Ainda nada foi enviado.',
    'no-token': 'A sua mensagem será enviada assim que a conversa estiver pronta.',
    unauthorized: 'A conversa não está bem configurada.',
    forbidden: 'A conversa não está bem configurada.',
    'unknown-conversation': 'A conversa expirou.',
    rejected: 'O robô não conseguiu aceitar esta mensagem.',
    'server-fault': 'O robô teve um problema. A sua mensagem pode ter chegado.',
    unreadable: 'Não veio resposta. A sua mensagem pode ter chegado.',
    'nothing-to-show': 'Veio uma resposta que não pode ser mostrada aqui.',
    'too-long': 'Esta mensagem é demasiado longa. Por favor, encurte-a.',
    'in-progress': 'A sua mensagem ainda está a ser tratada.',
    'unknown-outcome': 'Ninguém sabe dizer se a sua mensagem chegou.',
    'agent-unreachable': 'A nossa equipa não está contactável.',
    'agent-incompatible': 'A nossa equipa não está contactável.',
    'chat-ended': 'A conversa terminou antes do envio da sua mensagem.',
  },

  image: 'Imagem',
  video: 'Vídeo',
  document: 'Documento',
  spokenAnswer: 'Resposta falada',
  opensInNewTab: 'abre num novo separador',
  notLoaded: 'Não foi possível carregar. Tente de novo.',
};
