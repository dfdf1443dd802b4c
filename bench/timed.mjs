/**
 * Milliseconds from what `act` brings about in the page to its paint, by one of `pages/watch.ts`.
 * The page watches before anything is done.
 */
export async function timed(page, what, words, act) {
  await page.evaluate(
    ([name, text]) => {
      window.watched = window.watch[name](text);
    },
    [what, words],
  );
  await act();
  return page.evaluate(() => window.watched);
}
