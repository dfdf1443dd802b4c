/**
 * Has something drawn at once, and then once a frame at most: lines may come faster than anybody can
 * see, and faster than a slow processor can draw them.
 */

/** Gives what is to be called whenever there is something new to draw. */
export function onceAFrame(draw: () => void): () => void {
  /** The one in which the last drawing will be seen; 0 when it has been. */
  let frame = 0;
  let stale = false;
  const news = (): void => {
    stale = frame > 0 && !document.hidden; // as there are no frames then
    if (stale) return;
    draw();
    frame ||= requestAnimationFrame(seen);
  };
  const seen = (): void => {
    frame = 0;
    if (stale) news();
  };
  return news;
}
