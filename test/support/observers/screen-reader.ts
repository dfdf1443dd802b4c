/**
 * What a screen reader says by itself, by Guidepup's virtual one. It does not look into shadow roots,
 * so it is started in the one whose live region is asked about.
 */
import { Virtual, virtual } from '@guidepup/virtual-screen-reader';
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

/** Several roots that are listened to at once, as a screen reader does that looks into all of them. */
export interface Hearing {
  /** What was announced since the last step, root by root, in the order in which they were given. */
  heard(): Promise<string[]>;
  /** Waits until exactly `phrases` were announced; what comes later belongs to the next step. */
  hears(...phrases: readonly string[]): Promise<void>;
  /** Listens in one more. */
  alsoIn(root: Node): Promise<void>;
  stop(): Promise<void>;
}

/** @param words what is to be read of a phrase: times and the like are of no matter */
export async function listenInAll(
  roots: readonly Node[],
  words: (phrase: string) => string | undefined,
): Promise<Hearing> {
  const readers: { reader: Virtual; told: number }[] = [];
  const news = () =>
    Promise.all(
      readers.map(async ({ reader, told }) => (await reader.spokenPhraseLog()).slice(told)),
    );
  const hearing: Hearing = {
    async heard() {
      return (await news())
        .flat()
        .filter((phrase) => /^(polite|assertive): /.test(phrase))
        .flatMap((phrase) => words(phrase) ?? []);
    },
    async hears(...phrases) {
      await eventually(async () => expect(await hearing.heard()).to.deep.equal(phrases));
      const told = await news();
      readers.forEach((each, index) => (each.told += told[index]?.length ?? 0));
    },
    async alsoIn(root) {
      const reader = new Virtual();
      await reader.start({ container: root });
      readers.push({ reader, told: (await reader.spokenPhraseLog()).length });
    },
    async stop() {
      for (const { reader } of readers) await reader.stop();
    },
  };
  for (const root of roots) await hearing.alsoIn(root);
  return hearing;
}

export const stopListening = (): Promise<void> => virtual.stop();
