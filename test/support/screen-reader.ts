/**
 * What a screen reader says by itself, by Guidepup's virtual one. It does not look into shadow roots,
 * so it is started in the one whose live region is asked about.
 */
import { virtual } from '@guidepup/virtual-screen-reader';
import { expect } from '@open-wc/testing';
import { eventually } from './in-shadow.ts';

/** Reads in `container` from now on. */
export async function listenIn(container: HTMLElement): Promise<void> {
  await virtual.start({ container });
  await forget();
}

/** What was announced without being asked for, since the reader was started. */
export const announced = async (): Promise<string[]> =>
  (await virtual.spokenPhraseLog()).filter((phrase) => /^(polite|assertive): /.test(phrase));

/** Waits until something is announced that says `words`, and gives all that was. */
export async function hear(words: string): Promise<string[]> {
  let heard: string[] = [];
  const look = setInterval(() => void announced().then((now) => (heard = now)), 10);
  try {
    await eventually(() => expect(heard.join('\n')).to.contain(words));
  } finally {
    clearInterval(look);
  }
  return announced();
}

/** Forgets what was said so far. */
export const forget = (): Promise<void> => virtual.clearSpokenPhraseLog();

export const stopListening = (): Promise<void> => virtual.stop();
