import type { Strings } from './strings.ts';

/** French. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'fr',
  direction: 'ltr',
  more: async () => (await import('./more/fr.ts')).more,

  title: 'Discussion',
  open: 'Ouvrir la discussion',
  close: 'Fermer la discussion',
  menu: 'Menu',
  endChat: 'Terminer',

  senders: {
    user: 'Vous',
    bot: 'Robot',
    agent: 'Conseiller',
  },

  composerLabel: 'Écrire un message',
  send: 'Envoyer',
  conversation: 'Conversation',
  quickReplies: 'Réponses suggérées',
  welcome: 'Bonjour ! Comment pouvons-nous vous aider ?',
  newMessages: {
    one: '{n} nouveau message',
    many: '{n} de nouveaux messages',
    other: '{n} nouveaux messages',
  },
  toNewest: 'Derniers messages',

  today: 'Aujourd’hui',
  yesterday: 'Hier',

  statusBot: 'Robot, répond tout de suite',
  statusBotAway: 'Ne peut pas répondre',
  statusConnecting: 'Mise en relation avec notre équipe…',
  statusQueued: 'En attente de notre équipe',
  statusLive: 'Discussion avec notre équipe',
  statusLost: 'Reconnexion…',
  statusUnreachable: 'Notre équipe est injoignable',
  statusLeaving: 'Fin de la discussion…',
  botWorking: 'Écrit…',

  unreachableHelp: 'Rien de ce que vous avez écrit n’est perdu.',
  tryAgain: 'Réessayer',
  goOnWithBot: 'Continuer avec le robot',
  leaveQueue: 'Quitter la file d’attente',

  dividers: {
    'handed-over': 'Discussion avec notre équipe',
    'back-to-bot': 'Vous êtes de retour avec le robot',
    'new-conversation': 'Nouvelle conversation',
    gap: 'La connexion a été coupée ici. Des messages envoyés entre-temps peuvent manquer.',
  },
  handedOverTo: 'Discussion avec notre équipe : {department}',
  unread: 'Votre dernier message n’a peut-être pas été lu.',
  sendToBot: 'Envoyer au robot',

  delivery: {
    waiting: 'En attente',
    sending: 'Envoi',
    sent: 'Envoyé',
    delivered: 'Distribué',
    'in-doubt': 'Non confirmé',
    failed: 'Non envoyé',
  },
  edit: 'Modifier',
  discard: 'Supprimer',

  why: {
    offline: 'Vous êtes hors ligne. Votre message partira à votre retour.',
    network: 'La connexion a été coupée. Votre message est peut-être arrivé.',
    timeout: 'Aucune réponse n’est venue. Votre message est peut-être arrivé.',
    interrupted: 'La page a été quittée trop tôt. Votre message est peut-être arrivé.',
    'rate-limited': 'Il y a beaucoup de monde en ce moment. Votre message partira dans un instant.',
    'not-started': 'La discussion est indisponible pour le moment. Rien n’a encore été envoyé.',
    'no-token': 'Votre message partira dès que la discussion sera prête.',
    unauthorized: 'La discussion n’est pas bien configurée.',
    forbidden: 'La discussion n’est pas bien configurée.',
    'unknown-conversation': 'La conversation a expiré.',
    rejected: 'Le robot n’a pas pu accepter ce message.',
    'server-fault': 'Le robot a eu un problème. Votre message est peut-être arrivé.',
    unreadable: 'Aucune réponse n’est venue. Votre message est peut-être arrivé.',
    'nothing-to-show': 'Une réponse est venue, mais elle ne peut pas être affichée ici.',
    'too-long': 'Ce message est trop long. Veuillez le raccourcir.',
    'in-progress': 'Votre message est encore en cours de traitement.',
    'unknown-outcome': 'Personne ne peut dire si votre message est arrivé.',
    'agent-unreachable': 'Notre équipe est injoignable.',
    'agent-incompatible': 'Notre équipe est injoignable.',
    'chat-ended': 'La discussion s’est terminée avant l’envoi de votre message.',
  },

  image: 'Image',
  video: 'Vidéo',
  document: 'Document',
  spokenAnswer: 'Réponse vocale',
  opensInNewTab: 's’ouvre dans un nouvel onglet',
  notLoaded: 'Le chargement a échoué. Veuillez réessayer.',
};
