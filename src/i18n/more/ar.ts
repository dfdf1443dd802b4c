import type { MoreStrings } from '../strings.ts';

/** Arabic, the part that is loaded on demand. A draft: no native speaker has checked it. */
export const more: MoreStrings = {
  cancel: 'إلغاء',
  dismiss: 'إغلاق',
  privacy: 'سياسة الخصوصية',
  notKept: 'لا يستطيع هذا المتصفح حفظ المحادثة: قد تنتهي مع هذه الصفحة.',

  menu: {
    language: 'اللغة',
    languageChosen: 'لغة المحادثة الآن: {language}.',
    download: 'تنزيل المحادثة',
    asText: 'كنص',
    asJson: 'كبيانات (JSON)',
    share: 'مشاركة',
    copy: 'نسخ المحادثة',
    copied: 'تم النسخ',
    lowData: 'استهلاك بيانات أقل',
    lowDataHelp: 'لا تُحمّل الصور والأصوات إلا عند النقر عليها.',
    sound: 'الصوت',
    notifications: 'الإشعارات',
    clear: 'إزالة المحادثة من هذا الجهاز',
    clearQuestion: 'هل تريد إزالة المحادثة من هذا الجهاز؟ لا يمكن استعادتها.',
    clearConfirm: 'إزالة',
    cleared: 'لم تعد المحادثة على هذا الجهاز.',
    endQuestion: 'هل تريد إنهاء المحادثة مع فريقنا؟',
    keepChatting: 'متابعة المحادثة',
  },

  rating: {
    question: 'كيف كانت المحادثة مع فريقنا؟',
    good: 'جيدة',
    bad: 'غير جيدة',
    comment: 'هل تود إضافة شيء؟',
    skip: 'لا، شكرًا',
    thanks: 'شكرًا! هذا يساعدنا.',
  },

  notify: {
    question: 'هل نُعلمك عندما يرد فريقنا وأنت لا تنظر؟',
    accept: 'نعم، من فضلك',
    notNow: 'ليس الآن',
    blocked: 'لا يسمح لنا هذا المتصفح بإعلامك.',
    title: 'رسالة جديدة من فريقنا',
  },

  form: {
    title: 'قبل أن نبدأ',
    name: 'اسمك',
    email: 'عنوان بريدك الإلكتروني',
    topic: 'ما الموضوع؟',
    optional: 'اختياري',
    choose: 'يُرجى الاختيار',
    start: 'بدء المحادثة',
    required: 'يُرجى ملء هذا الحقل.',
    invalidEmail: 'يُرجى كتابة عنوان بريد إلكتروني كامل، مثل name@example.com.',
    toCheck: {
      zero: 'لا حقول للمراجعة.',
      one: 'يُرجى مراجعة حقل واحد.',
      two: 'يُرجى مراجعة حقلين.',
      few: 'يُرجى مراجعة {n} حقول.',
      many: 'يُرجى مراجعة {n} حقلًا.',
      other: 'يُرجى مراجعة {n} حقل.',
    },
  },

  consent: {
    title: 'قبل أن نتحدث',
    text: 'يُرسل ما تكتبه إلى خدمة المحادثة لدينا ويُحفظ على هذا الجهاز لفترة، حتى نتمكن من الرد عليك.',
    accept: 'أوافق',
    decline: 'لا، شكرًا',
    declined: 'لم يُحفظ شيء ولم يُرسل.',
    askAgain: 'غيّرت رأيي',
  },

  away: {
    text: 'فريقنا غير متاح الآن. الروبوت يرد في أي وقت.',
    backAt: 'يعود فريقنا: {time}',
  },

  days: {
    mo: 'الاثنين',
    tu: 'الثلاثاء',
    we: 'الأربعاء',
    th: 'الخميس',
    fr: 'الجمعة',
    sa: 'السبت',
    su: 'الأحد',
  },

  contact: {
    text: 'يمكنك التواصل معنا بطريقة أخرى:',
    call: 'اتصل بالرقم {phone}',
    whatsApp: 'اكتب عبر واتساب',
  },

  media: {
    load: 'انقر للتحميل',
    loadSize: 'انقر للتحميل ({size})',
    open: 'فتح',
    download: 'تنزيل',
    closePicture: 'إغلاق الصورة',
  },
};
