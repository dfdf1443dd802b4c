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

/** As `timed`, and where the time of the main thread went, for a page that is asked with `tools`. */
export async function accounted(page, tools, ...action) {
  await tools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await spent(tools);
  const took = await timed(page, ...action);
  const after = await spent(tools);
  return { took, ...Object.fromEntries(parts.map((part) => [part, after[part] - before[part]])) };
}

export const parts = ['script', 'style', 'layout'];

const counters = {
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
};

async function spent(tools) {
  const { metrics } = await tools.send('Performance.getMetrics');
  const of = (name) => 1000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return Object.fromEntries(parts.map((part) => [part, of(counters[part])]));
}
