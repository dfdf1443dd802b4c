/** Tells the site's developer something, under the name that they look for. */
export const say = (sentence: string, error?: unknown): void =>
  // eslint-disable-next-line no-console -- the console is where the site's developer looks
  console.error(`<botlhale-chat>: ${sentence}`, ...(error === undefined ? [] : [error]));
