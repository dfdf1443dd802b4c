/** Tells the other tabs that the log has changed; says nothing of what is in it. */
import type { OpenBell } from '../conversation/shell/ports.ts';

/** @param name the same in each tab of one conversation */
export const openBell =
  (name: string): OpenBell =>
  (heard) => {
    if (!('BroadcastChannel' in globalThis))
      return { ring: () => undefined, close: () => undefined };
    const channel = new BroadcastChannel(name);
    let open = true;
    channel.onmessage = heard;
    return {
      ring: () => void (open && channel.postMessage(0)),
      close() {
        open = false;
        channel.close();
      },
    };
  };
