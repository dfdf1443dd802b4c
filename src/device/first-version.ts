/** What the first version of the widget stored, all in one text: taken over once, by one tab. */
import { newConversation } from '../conversation/core/state.ts';
import type { StoredLog } from '../conversation/shell/ports.ts';
import { keptUnder } from './kept.ts';
import { codeFrom } from './code.ts';

/**
 * Does nothing where there is none, or another tab has just taken it; what is not ours is forgotten.
 *
 * @param key says whose conversation it is
 * @param attempt hands out a log, and another where that one fails
 * @param tab names this tab
 * @param at milliseconds since the epoch
 */
export async function takeOverFirstVersion(
  key: string,
  attempt: (use: (log: StoredLog) => Promise<void>) => Promise<void>,
  { tab, at }: { readonly tab: string; readonly at: number },
): Promise<void> {
  const { fromFirstVersion } = await codeFrom(() => import('../conversation/shell/restore.ts'));
  const snapshot = keptUnder(key);
  if (!snapshot.startsWith('{')) return;
  const state = fromFirstVersion(snapshot, at);
  await attempt(async (log) => {
    await log.forget(); // the mark at once, so that no other tab does the same
    if (!state) return;
    await log.post({ type: 'went-online', id: tab, at }); // something to lead for
    await log.lead(0);
    await log.write(newConversation, state, tab);
  });
}
