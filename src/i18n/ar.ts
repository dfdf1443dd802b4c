import type { Strings } from './strings.ts';

/** Arabic. A draft: no native speaker has checked it. */
export const strings: Strings = {
  tag: 'ar',
  direction: 'rtl',
  more: async () => (await import('./more/ar.ts')).more,

  title: 'محادثة',
  open: 'فتح المحادثة',
  close: 'إغلاق المحادثة',
  menu: 'القائمة',
  endChat: 'إنهاء المحادثة',

  senders: {
    user: 'أنت',
    bot: 'روبوت',
    agent: 'موظف',
  },

  composerLabel: 'اكتب رسالة',
  send: 'إرسال',
  conversation: 'المحادثة',
  quickReplies: 'ردود مقترحة',
  welcome: 'مرحبًا! كيف يمكننا مساعدتك؟',
  newMessages: {
    zero: 'لا رسائل جديدة',
    one: 'رسالة جديدة واحدة',
    two: 'رسالتان جديدتان',
    few: '{n} رسائل جديدة',
    many: '{n} رسالة جديدة',
    other: '{n} رسالة جديدة',
  },
  toNewest: 'أحدث الرسائل',

  today: 'اليوم',
  yesterday: 'أمس',

  statusBot: 'روبوت يرد فورًا',
  statusBotAway: 'لا يستطيع الرد الآن',
  statusConnecting: 'نقوم بتوصيلك بفريقنا…',
  statusQueued: 'في انتظار فريقنا',
  statusLive: 'محادثة مع فريقنا',
  statusLost: 'جارٍ إعادة الاتصال…',
  statusUnreachable: 'تعذر الوصول إلى فريقنا',
  statusLeaving: 'جارٍ إنهاء المحادثة…',
  botWorking: 'يكتب…',

  unreachableHelp: 'لم يُفقد شيء مما كتبته.',
  tryAgain: 'حاول مرة أخرى',
  goOnWithBot: 'المتابعة مع الروبوت',
  leaveQueue: 'مغادرة قائمة الانتظار',

  dividers: {
    'handed-over': 'محادثة مع فريقنا',
    'back-to-bot': 'عدت إلى الروبوت',
    'new-conversation': 'محادثة جديدة',
    gap: 'انقطع الاتصال هنا. قد تكون بعض الرسائل المرسلة في الأثناء ناقصة.',
  },
  handedOverTo: 'محادثة مع فريقنا: {department}',
  unread: 'ربما لم تُقرأ رسالتك الأخيرة.',
  sendToBot: 'إرسال إلى الروبوت',

  delivery: {
    waiting: 'قيد الانتظار',
    sending: 'جارٍ الإرسال',
    sent: 'أُرسلت',
    delivered: 'وصلت',
    'in-doubt': 'غير مؤكدة',
    failed: 'لم تُرسل',
  },
  edit: 'تعديل',
  discard: 'حذف',

  why: {
    offline: 'أنت غير متصل بالإنترنت. ستُرسل رسالتك عند عودتك.',
    network: 'انقطع الاتصال. ربما وصلت رسالتك.',
    timeout: 'لم يصل رد. ربما وصلت رسالتك.',
    interrupted: 'أُغلقت الصفحة قبل الأوان. ربما وصلت رسالتك.',
    'rate-limited': 'هناك ازدحام الآن. ستُرسل رسالتك بعد لحظات.',
    'not-started': 'تعذر الوصول إلى المحادثة. لم يُرسل شيء بعد.',
    'no-token': 'ستُرسل رسالتك حالما تصبح المحادثة جاهزة.',
    unauthorized: 'المحادثة غير مُعدّة بشكل صحيح.',
    forbidden: 'المحادثة غير مُعدّة بشكل صحيح.',
    'unknown-conversation': 'انتهت صلاحية المحادثة.',
    rejected: 'لم يتمكن الروبوت من قبول هذه الرسالة.',
    'server-fault': 'واجه الروبوت مشكلة. ربما وصلت رسالتك.',
    unreadable: 'لم يصل رد. ربما وصلت رسالتك.',
    'nothing-to-show': 'وصل رد لا يمكن عرضه هنا.',
    'too-long': 'هذه الرسالة طويلة جدًا. يرجى اختصارها.',
    'in-progress': 'ما زالت رسالتك قيد المعالجة.',
    'unknown-outcome': 'لا أحد يستطيع أن يؤكد وصول رسالتك.',
    'agent-unreachable': 'تعذر الوصول إلى فريقنا.',
    'agent-incompatible': 'تعذر الوصول إلى فريقنا.',
    'chat-ended': 'انتهت المحادثة قبل إرسال رسالتك.',
  },

  image: 'صورة',
  video: 'فيديو',
  document: 'مستند',
  spokenAnswer: 'رد صوتي',
  opensInNewTab: 'يُفتح في علامة تبويب جديدة',
  notLoaded: 'تعذر التحميل. يُرجى المحاولة مرة أخرى.',
};
