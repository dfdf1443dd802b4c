import { launcherStrings } from './launcher.ts';
import type { Strings } from './strings.ts';

/** English: the reference that the others translate, and what shows when a file cannot be loaded. */
export const strings: Strings = {
  ...launcherStrings,
  direction: 'ltr',
  more: async () => (await import('./more/en.ts')).more,

  title: 'Chat',
  menu: 'Menu',
  endChat: 'End chat',

  senders: { user: 'You', bot: 'Bot', agent: 'Agent' },

  composerLabel: 'Write a message',
  send: 'Send',
  conversation: 'Conversation',
  quickReplies: 'Suggested answers',
  welcome: 'Hello! How can we help you?',
  newMessages: { one: '{n} new message', other: '{n} new messages' },
  toNewest: 'Latest messages',

  today: 'Today',
  yesterday: 'Yesterday',

  statusBot: 'Bot, answers at once',
  statusBotAway: 'Cannot answer right now',
  statusConnecting: 'Connecting you to our team…',
  statusQueued: 'Waiting for our team',
  statusLive: 'Chat with our team',
  statusLost: 'Reconnecting…',
  statusUnreachable: 'Our team cannot be reached',
  statusLeaving: 'Ending the chat…',
  botWorking: 'Writing…',

  unreachableHelp: 'Nothing that you wrote is lost.',
  tryAgain: 'Try again',
  goOnWithBot: 'Go on with the bot',
  leaveQueue: 'Leave the queue',

  dividers: {
    'handed-over': 'Chat with our team',
    'back-to-bot': 'You are back with the bot',
    'new-conversation': 'New conversation',
    gap: 'The connection broke here. Lines sent meanwhile may be missing.',
  },
  handedOverTo: 'Chat with our team: {department}',
  unread: 'Your last message may not have been read.',
  sendToBot: 'Send to the bot',

  delivery: {
    waiting: 'Waiting',
    sending: 'Sending',
    sent: 'Sent',
    delivered: 'Delivered',
    'in-doubt': 'Not confirmed',
    failed: 'Not sent',
  },
  edit: 'Edit',
  discard: 'Discard',
  why: {
    offline: 'You are offline. Your message goes out when you are back.',
    network: 'The connection broke. Your message may have arrived.',
    timeout: 'No answer came. Your message may have arrived.',
    interrupted: 'The page was left too early. Your message may have arrived.',
    'rate-limited': 'There is a rush right now. Your message goes out in a moment.',
    'not-started': 'The chat cannot be reached. Nothing was sent yet.',
    'no-token': 'Your message goes out as soon as the chat is ready.',
    unauthorized: 'The chat is not set up correctly.',
    forbidden: 'The chat is not set up correctly.',
    'unknown-conversation': 'The conversation has expired.',
    rejected: 'The bot could not take this message.',
    'server-fault': 'The bot had a problem. Your message may have arrived.',
    unreadable: 'No answer came. Your message may have arrived.',
    'nothing-to-show': 'An answer came that cannot be shown here.',
    'too-long': 'This message is too long. Please make it shorter.',
    'in-progress': 'Your message is still being worked on.',
    'unknown-outcome': 'Nobody can say whether your message arrived.',
    'agent-unreachable': 'Our team cannot be reached.',
    'agent-incompatible': 'Our team cannot be reached.',
    'chat-ended': 'The chat ended before your message went out.',
  },

  image: 'Picture',
  video: 'Video',
  document: 'Document',
  spokenAnswer: 'Spoken answer',
  opensInNewTab: 'opens in a new tab',
  notLoaded: 'This could not be loaded. Please try again.',
};
