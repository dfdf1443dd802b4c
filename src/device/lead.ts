/** Who leads, by a Web Lock: the browser gives it to one tab at a time, and takes it from a dead one. */
import type { OpenLead } from '../conversation/shell/ports.ts';

/** @param name the same in each tab of one conversation */
export const leadByLock =
  (name: string): OpenLead =>
  ({ granted, lost }) => {
    /** The current request, waiting or granted, and what ends it. */
    let request: { readonly end: () => void } | undefined;

    const start = (steal: boolean): void => {
      const waiting = new AbortController();
      let giveBack = (): void => undefined;
      const own = {
        end() {
          waiting.abort();
          giveBack();
        },
      };
      request = own;
      let held = false;
      navigator.locks
        .request(name, steal ? { steal } : { signal: waiting.signal }, () => {
          if (request !== own) return;
          held = true;
          const given = new Promise<void>((resolve) => (giveBack = resolve));
          granted();
          return given;
        })
        .catch(() => {
          if (request !== own) return; // given up by this tab itself
          if (!held) return granted(); // no locks here, as in a sandboxed frame: the log decides alone
          request = undefined;
          lost();
        });
    };
    const release = (): void => {
      const ended = request;
      request = undefined;
      ended?.end();
    };
    return {
      ask: () => void (request ?? start(false)),
      seize() {
        release();
        start(true);
      },
      release,
    };
  };
