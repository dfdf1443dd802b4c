/** What the launcher says before any language file is there: a few words a language. */
export interface LauncherStrings {
  /** BCP 47 of the words, for `lang`. */
  readonly tag: string;
  readonly open: string;
  readonly close: string;
  /** Announced when messages arrive while the chat is closed. */
  readonly unread: (count: number) => string;
}

const en: LauncherStrings = {
  tag: 'en-ZA',
  open: 'Open the chat',
  close: 'Close the chat',
  unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
};

// Drafts: no native speaker has checked them.
const others: Readonly<Record<string, LauncherStrings>> = {
  zu: {
    tag: 'zu-ZA',
    open: 'Vula ingxoxo',
    close: 'Vala ingxoxo',
    unread: (count) => (count === 1 ? 'Umlayezo omusha o-1' : `Imilayezo emisha engu-${count}`),
  },
};

/** The words for a BCP 47 tag, English where there are none. */
export const launcherStrings = (tag: string): LauncherStrings =>
  others[tag.toLowerCase().split('-', 1)[0] ?? ''] ?? en;
