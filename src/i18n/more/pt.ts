import type { MoreStrings } from '../strings.ts';

/** Portuguese, as it is written in Angola, Mozambique and Portugal, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'Cancelar',
  dismiss: 'Fechar',
  privacy: 'Política de privacidade',
  notKept: 'Este navegador não consegue guardar a conversa: ela pode terminar com esta página.',

  menu: {
    language: 'Idioma',
    languageChosen: 'Idioma da conversa: {language}.',
    download: 'Transferir a conversa',
    asText: 'Como texto',
    asJson: 'Como dados (JSON)',
    share: 'Partilhar',
    copy: 'Copiar a conversa',
    copied: 'Copiado',
    lowData: 'Gastar menos dados',
    lowDataHelp: 'As imagens e o som só carregam quando toca neles.',
    sound: 'Som',
    notifications: 'Notificações',
    clear: 'Remover a conversa deste dispositivo',
    clearQuestion: 'Remover a conversa deste dispositivo? Não pode ser recuperada.',
    clearConfirm: 'Remover',
    cleared: 'A conversa já não está neste dispositivo.',
    endQuestion: 'Terminar a conversa com a nossa equipa?',
    keepChatting: 'Continuar a conversar',
  },

  rating: {
    question: 'Como correu a conversa com a nossa equipa?',
    good: 'Bem',
    bad: 'Não correu bem',
    comment: 'Quer acrescentar alguma coisa?',
    skip: 'Não, obrigado',
    thanks: 'Obrigado! Isso ajuda-nos.',
  },

  notify: {
    question: 'Quer ser avisado quando a nossa equipa responder, se não estiver a ver a conversa?',
    accept: 'Sim, por favor',
    notNow: 'Agora não',
    blocked: 'Este navegador não nos deixa avisá-lo.',
    title: 'Nova mensagem da nossa equipa',
  },

  form: {
    title: 'Antes de começar',
    name: 'O seu nome',
    email: 'O seu endereço de e-mail',
    topic: 'De que se trata?',
    optional: 'opcional',
    choose: 'Escolha, por favor',
    start: 'Começar a conversa',
    required: 'Preencha este campo.',
    invalidEmail: 'Escreva um endereço de e-mail completo, como name@example.com.',
    toCheck: {
      one: 'Verifique {n} campo.',
      many: 'Verifique {n} de campos.',
      other: 'Verifique {n} campos.',
    },
  },

  consent: {
    title: 'Antes de conversar',
    text: 'O que escreve é enviado ao nosso serviço de conversa e guardado neste dispositivo durante algum tempo, para lhe podermos responder.',
    accept: 'Aceito',
    decline: 'Não, obrigado',
    declined: 'Nada foi guardado nem enviado.',
    askAgain: 'Mudei de ideias',
  },

  away: {
    text: 'De momento, a nossa equipa não está. O robô responde a qualquer hora.',
    backAt: 'A nossa equipa volta: {time}',
  },

  days: {
    mo: 'segunda-feira',
    tu: 'terça-feira',
    we: 'quarta-feira',
    th: 'quinta-feira',
    fr: 'sexta-feira',
    sa: 'sábado',
    su: 'domingo',
  },

  contact: {
    text: 'Pode contactar-nos de outra forma:',
    call: 'Ligar para {phone}',
    whatsApp: 'Escrever no WhatsApp',
  },

  media: {
    load: 'Toque para carregar',
    loadSize: 'Toque para carregar ({size})',
    open: 'Abrir',
    download: 'Transferir',
    closePicture: 'Fechar a imagem',
  },
};
