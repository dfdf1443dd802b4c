/**
 * What a tab holds of a conversation whose database is gone, written into the one that has taken its
 * place. Loaded only then. Each tab does it, and the one that knows most has the last word.
 */
import type { Entry } from '../protocol/message.ts';
import { answered } from './object-store.ts';
import { entry, head, idOf, isHead, lastOf, wish, type Head } from './records.ts';

/** What a tab holds. */
export interface Held {
  /** The head, as it was written last; its leader only where this tab leads. */
  readonly top: Head & { readonly leader: string | undefined };
  readonly entries: readonly Entry[];
  /** The visitor's words that nobody has taken yet, and where they are stored. */
  readonly words: readonly (readonly [place: IDBValidKey, word: { readonly id: string }])[];
}

/** Resolves to the rank of each entry that is there afterwards, by its id. */
export async function putBack(
  records: IDBObjectStore,
  key: string,
  { top, entries, words }: Held,
): Promise<Map<string, number>> {
  const within = IDBKeyRange.bound([key, entry], [key, entry, []]);
  const found: unknown = await answered(records.get([key, head]));
  const theirs = isHead(found) ? found : undefined;
  if (theirs && theirs.rev >= top.rev) {
    if (theirs.rev === top.rev)
      records.put({ ...theirs, leader: theirs.leader ?? top.leader }, [key, head]);
  } else if (top.rev > 0) {
    records.delete(within);
    for (const [at, one] of entries.entries()) records.put(one, [key, entry, at + 1]);
    records.put(top, [key, head]);
  }
  const there: unknown[] = await answered(records.getAll(within));
  const keys = await answered(records.getAllKeys(within));
  const ranks = new Map(there.map((one, at) => [idOf(one), Number(lastOf(keys[at]))]));
  for (const [place, word] of words) if (!ranks.has(word.id)) records.put(word, place);
  // Another tab may have put back what had become one of these lines.
  const waiting = IDBKeyRange.bound([key, wish], [key, wish, []]);
  for (const place of await answered(records.getAllKeys(waiting)))
    if (ranks.has(String(lastOf(place)))) records.delete(place);
  return ranks;
}
