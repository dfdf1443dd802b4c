import type { Strings } from './strings.ts';

/** What the launcher says before the panel is loaded. */
export type LauncherStrings = Pick<Strings, 'tag' | 'open' | 'close'>;

/** English: here, so that it comes with the launcher. Other languages have it in their file. */
export const launcherStrings: LauncherStrings = {
  tag: 'en-ZA',
  open: 'Open the chat',
  close: 'Close the chat',
};
