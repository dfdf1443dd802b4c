/** When the page is left and seen again: what a browser tells of it, from reload to back button. */

export interface PageLife {
  /** The page is left, put aside for the back button, or frozen. */
  readonly left: () => void;
  /** The page is seen again, the device woke up, or there is a network again. */
  readonly seen: () => void;
}

/** Listens until the returned function is called. Never to `unload`: that forbids the back button. */
export function watchPage({ left, seen }: PageLife): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  const shown = (): void => void (document.visibilityState === 'visible' && seen());
  addEventListener('pagehide', left, { signal });
  addEventListener('pageshow', seen, { signal });
  addEventListener('online', seen, { signal });
  document.addEventListener('visibilitychange', shown, { signal });
  document.addEventListener('freeze', left, { signal });
  document.addEventListener('resume', seen, { signal });
  return () => ends.abort();
}
