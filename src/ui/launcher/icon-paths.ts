/** The paths of the icons that come with the launcher; `icons.ts` says what family they are of. */
export const chatPath =
  'M10 3c4.4 0 7.5 2.8 7.5 6.4s-3.1 6.4-7.5 6.4c-.9 0-1.8-.1-2.6-.4L3.6 17l.8-3.3A6 6 0 0 1 2.5 9.4C2.5 5.8 5.6 3 10 3ZM7 8.5h6M7 11.2h3.6';
export const downPath = 'm5 7.5 5 5 5-5';
