/** How many messages are unread, before the page's own title: «(2) Our shop». */
const counts = new Map<object, number>();
/** The page's own title, and ours of it. */
let [own, ours] = ['', ''];

/** Counts `unread` of one chat; the page has its own title again when all have been seen. */
export function countInTitle(chat: object, unread: number): void {
  counts.set(chat, unread);
  if (unread === 0) counts.delete(chat);
  // The page may have changed it meanwhile: a route of its own, another widget.
  if (document.title !== ours) own = document.title;
  const sum = [...counts.values()].reduce((all, one) => all + one, 0);
  ours = sum ? `(${sum}) ${own}` : own;
  document.title = ours;
}
