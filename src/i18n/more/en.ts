import type { MoreStrings } from '../strings.ts';

/** English, the part that is loaded on demand: the reference that the others translate. */
export const more: MoreStrings = {
  cancel: 'Cancel',
  dismiss: 'Dismiss',
  privacy: 'Privacy policy',
  notKept: 'This browser cannot keep the conversation: it may end with this page.',

  menu: {
    language: 'Language',
    languageChosen: 'The chat now speaks {language}.',
    download: 'Download the conversation',
    asText: 'As text',
    asJson: 'As data (JSON)',
    share: 'Share',
    copy: 'Copy the conversation',
    copied: 'Copied',
    lowData: 'Use less data',
    lowDataHelp: 'Pictures and sound load only when you tap them.',
    sound: 'Sound',
    notifications: 'Notifications',
    clear: 'Remove this chat from this device',
    clearQuestion: 'Remove this chat from this device? It cannot be brought back.',
    clearConfirm: 'Remove',
    cleared: 'This chat is no longer on this device.',
    endQuestion: 'End the chat with our team?',
    keepChatting: 'Keep chatting',
  },

  rating: {
    question: 'How was the chat with our team?',
    good: 'Good',
    bad: 'Not good',
    comment: 'Would you like to add something?',
    skip: 'No, thanks',
    thanks: 'Thank you! That helps us.',
  },

  notify: {
    question: 'Shall we tell you when our team answers and you are not looking?',
    accept: 'Yes, please',
    notNow: 'Not now',
    blocked: 'This browser does not let us notify you.',
    title: 'New message from our team',
  },

  form: {
    title: 'Before we start',
    name: 'Your name',
    email: 'Your e-mail address',
    topic: 'What is it about?',
    optional: 'optional',
    choose: 'Please choose',
    start: 'Start the chat',
    required: 'Please fill this in.',
    invalidEmail: 'Please write a full e-mail address, such as name@example.com.',
    toCheck: { one: 'Please check {n} field.', other: 'Please check {n} fields.' },
  },

  consent: {
    title: 'Before we chat',
    text: 'What you write is sent to our chat service, and kept on this device for a while, so that we can answer you.',
    accept: 'I agree',
    decline: 'No, thanks',
    declined: 'Nothing was stored or sent.',
    askAgain: 'I have changed my mind',
  },

  away: {
    text: 'Our team is away right now. The bot answers at any time.',
    backAt: 'Our team is back: {time}',
  },

  days: {
    mo: 'Monday',
    tu: 'Tuesday',
    we: 'Wednesday',
    th: 'Thursday',
    fr: 'Friday',
    sa: 'Saturday',
    su: 'Sunday',
  },

  contact: {
    text: 'You can reach us in another way:',
    call: 'Call {phone}',
    whatsApp: 'Write on WhatsApp',
  },

  media: {
    load: 'Tap to load',
    loadSize: 'Tap to load ({size})',
    open: 'Open',
    download: 'Download',
    closePicture: 'Close the picture',
  },
};
