import type { MoreStrings } from '../strings.ts';

/** French, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Annuler',
  dismiss: 'Fermer',
  privacy: 'Politique de confidentialité',
  notKept:
    'Ce navigateur ne peut pas conserver la conversation : elle peut se terminer avec cette page.',

  menu: {
    language: 'Langue',
    languageChosen: 'Langue de la discussion : {language}.',
    download: 'Télécharger la conversation',
    asText: 'En texte',
    asJson: 'En données (JSON)',
    share: 'Partager',
    copy: 'Copier la conversation',
    copied: 'Copié',
    lowData: 'Utiliser moins de données',
    lowDataHelp: 'Les images et le son ne se chargent que si vous les touchez.',
    sound: 'Son',
    notifications: 'Notifications',
    clear: 'Retirer la conversation de cet appareil',
    clearQuestion: 'Retirer la conversation de cet appareil ? Elle ne pourra pas être récupérée.',
    clearConfirm: 'Retirer',
    cleared: 'La conversation n’est plus sur cet appareil.',
    endQuestion: 'Terminer la discussion avec notre équipe ?',
    keepChatting: 'Continuer à discuter',
  },

  rating: {
    question: 'Comment s’est passée la discussion avec notre équipe ?',
    good: 'Bien',
    bad: 'Pas bien',
    comment: 'Souhaitez-vous ajouter quelque chose ?',
    skip: 'Non merci',
    thanks: 'Merci ! Cela nous aide.',
  },

  notify: {
    question: 'Souhaitez-vous être averti quand notre équipe répond et que vous ne regardez pas ?',
    accept: 'Oui, volontiers',
    notNow: 'Pas maintenant',
    blocked: 'Ce navigateur ne nous permet pas de vous avertir.',
    title: 'Nouveau message de notre équipe',
  },

  form: {
    title: 'Avant de commencer',
    name: 'Votre nom',
    email: 'Votre adresse e-mail',
    topic: 'De quoi s’agit-il ?',
    optional: 'facultatif',
    choose: 'Veuillez choisir',
    start: 'Commencer la discussion',
    required: 'Veuillez remplir ce champ.',
    invalidEmail: 'Veuillez écrire une adresse e-mail complète, comme name@example.com.',
    toCheck: {
      one: 'Veuillez vérifier {n} champ.',
      many: 'Veuillez vérifier {n} de champs.',
      other: 'Veuillez vérifier {n} champs.',
    },
  },

  consent: {
    title: 'Avant de discuter',
    text: 'Ce que vous écrivez est envoyé à notre service de discussion et conservé quelque temps sur cet appareil, afin que nous puissions vous répondre.',
    accept: 'J’accepte',
    decline: 'Non merci',
    declined: 'Rien n’a été conservé ni envoyé.',
    askAgain: 'J’ai changé d’avis',
  },

  away: {
    text: 'Notre équipe est absente pour le moment. Le robot répond à toute heure.',
    backAt: 'Notre équipe est de retour : {time}',
  },

  days: {
    mo: 'lundi',
    tu: 'mardi',
    we: 'mercredi',
    th: 'jeudi',
    fr: 'vendredi',
    sa: 'samedi',
    su: 'dimanche',
  },

  contact: {
    text: 'Vous pouvez nous joindre autrement :',
    call: 'Appeler le {phone}',
    whatsApp: 'Écrire sur WhatsApp',
  },

  media: {
    load: 'Toucher pour charger',
    loadSize: 'Toucher pour charger ({size})',
    open: 'Ouvrir',
    download: 'Télécharger',
    closePicture: 'Fermer l’image',
  },
};
