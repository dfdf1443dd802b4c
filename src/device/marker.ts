/**
 * The name of a conversation on this device. What `localStorage` keeps under it is a mark, that there
 * is one: it can be looked at without waiting, by a page that has not loaded anything else yet. The
 * first version of the widget kept all of the conversation there.
 */

/** One conversation per bot and visitor, on this origin. */
export const conversationKey = ({
  botId,
  userId = '',
}: {
  readonly botId: string;
  readonly userId?: string | undefined;
}): string => `botlhale-chat:${botId}:${userId}`;
