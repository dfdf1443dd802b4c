/**
 * What the visitor said on a page that was left before the log held it: the next page takes it up.
 * Loaded only where there is a note.
 */
import type { Stamped } from '../conversation/core/state.ts';
import { isRecord, parseJson } from '../protocol/json.ts';
import { codeFrom } from './code.ts';
import { keep, keptNames, keptUnder } from './kept.ts';
import { answered } from './object-store.ts';
import { entry, idOf, noteName, wish } from './records.ts';

/** Notes of earlier pages, or of other tabs in this very moment. */
export interface Notes {
  /** What they are of. */
  readonly words: readonly Stamped[];
  /** Puts them where the log looks for them, but for what it holds already, in one transaction. */
  takeUp(records: IDBObjectStore): Promise<void>;
  /** They are taken up. */
  end(): void;
}

/** @param now milliseconds since the epoch */
export async function openNotes(key: string, now: number): Promise<Notes> {
  const { toWish } = await codeFrom(() => import('../conversation/shell/restore.ts'));
  const names = keptNames().flatMap(([name, where]) =>
    where === 'device' && name.startsWith(noteName(key, '')) ? [name] : [],
  );
  const notes = names.flatMap((name) => {
    const note = parseJson(keptUnder(name));
    if (!isRecord(note)) return [];
    const word = toWish(note.word, now);
    const { turn } = note;
    return word && typeof turn === 'number' ? [{ name, turn, word }] : [];
  });
  return {
    words: notes.map(({ word }) => word),
    async takeUp(records) {
      const within = IDBKeyRange.bound([key, entry], [key, entry, []]);
      const entries: unknown[] = await answered(records.getAll(within));
      const said = new Set(entries.map(idOf));
      for (const { name, turn, word } of notes) {
        // A tab that is about to post it finds by this, in its own transaction, that it need not.
        keep(name, JSON.stringify({ busy: true, at: word.at, turn, word, taken: true }));
        if (!said.has(word.id)) records.put(word, [key, wish, turn, word.id]);
      }
    },
    end() {
      for (const name of names) keep(name, '');
    },
  };
}
