/** Calls `act` when the browser has nothing better to do; Safari does not tell, so there soon. */
export const whenIdle = (act: () => void): unknown =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(act) : setTimeout(act);
