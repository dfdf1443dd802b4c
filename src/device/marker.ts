/**
 * The name of a conversation on this device. What `localStorage` keeps under it is a mark, that there
 * is one: it can be looked at without waiting, by a page that has not loaded anything else yet. The
 * first version of the widget kept all of the conversation there.
 */
import { keptUnder, type Place } from './kept.ts';

/**
 * One conversation per bot and visitor, on this origin; the names of all that belongs to it begin with
 * this one and a colon. Where an id holds a colon itself, both are escaped, behind an empty first part:
 * no two conversations share a name, and ids without one are named as they always were.
 */
export function conversationKey({
  botId,
  userId = '',
}: {
  readonly botId: string;
  readonly userId?: string | undefined;
}): string {
  const plain = `${botId}:${userId}`;
  const isPlain = plain.indexOf(':') === plain.lastIndexOf(':');
  return `botlhale-chat:${isPlain ? plain : `:${escaped(botId)}:${escaped(userId)}`}`;
}

/** What `localStorage` keeps under the name of a conversation that is in the database. */
export const mark = '2';

/** Whether a text that `sessionStorage` keeps under the name is a log that the host's `storage` leads to. */
export const isLogOf = (storage: Place, text: string): boolean =>
  text !== '' && storage === (text.startsWith('{"storage"') ? 'tab' : 'device');

/** There is a conversation on this device, or in this tab, to be picked up. */
export const isMarked = (key: string, storage: Place): boolean =>
  isLogOf(storage, keptUnder(key, 'tab')) || (storage === 'device' && keptUnder(key) !== '');

const escaped = (id: string): string => id.replace(/[%:]/g, encodeURIComponent);
