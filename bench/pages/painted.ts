/** When the frame that is being prepared has been painted, as far as the main thread goes. */
const afterPaint = (): Promise<number> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(undefined);
  });

/** The main thread's milliseconds for one frame that begins with `act`. */
export const frame = (act: () => void): Promise<number> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const begun = performance.now();
      act();
      void afterPaint().then((ended) => resolve(ended - begun));
    });
  });

/** As `frame`, with the one that follows: what comes into sight is laid out only then. */
export const twoFrames = async (act: () => void): Promise<number> =>
  (await frame(act)) + (await frame(() => undefined));

/** When `isThere` is first true of what has been painted. */
export const paintedWhen = (isThere: () => boolean): Promise<number> =>
  new Promise((resolve) => {
    const look = (): void => {
      requestAnimationFrame(() => {
        if (isThere()) void afterPaint().then(resolve);
        else look();
      });
    };
    look();
  });
