/** What a page holds on to, counted: listeners, timers, sockets, locks. */
import type { CDPSession, Page } from '@playwright/test';

interface Counted {
  readonly timers: Map<number, string>;
  readonly sockets: Set<WebSocket>;
  /** The most sockets that were open, or about to be, at one time. */
  most: number;
}

declare global {
  interface Window {
    counted: Counted;
  }
}

/** Counts from now on, in every page that is loaded. */
export async function countHoldings(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const counted: Counted = { timers: new Map(), sockets: new Set(), most: 0 };
    window.counted = counted;

    const { setTimeout: once, setInterval: often } = window;
    const { clearTimeout: cancel } = window;
    const noting =
      (set: typeof once, what: string) =>
      (run: TimerHandler, after = 0, ...args: unknown[]): number => {
        const id = set(() => {
          if (what === 'timeout') counted.timers.delete(id);
          // Nothing on these pages sets a timer with a string.
          if (typeof run === 'function') Reflect.apply(run, window, args);
        }, after);
        counted.timers.set(id, `${what} of ${after} ms`);
        return id;
      };
    const forgetting = (id?: number): void => {
      counted.timers.delete(Number(id));
      cancel(id);
    };
    Object.assign(window, {
      setTimeout: noting(once, 'timeout'),
      setInterval: noting(often as typeof once, 'interval'), // told apart by their names alone
      clearTimeout: forgetting,
      clearInterval: forgetting,
    });

    const RealSocket = window.WebSocket;
    window.WebSocket = class extends RealSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols);
        counted.sockets.add(this);
        const open = [...counted.sockets].filter(
          ({ readyState }) => readyState < RealSocket.CLOSING,
        );
        counted.most = Math.max(counted.most, open.length);
      }
    };
  });
}

/** The most sockets that this page had at one time. */
export const mostSockets = (page: Page): Promise<number> =>
  page.evaluate(() => window.counted.most);

/** What the page holds now, in words, sorted. */
export async function holdings(page: Page): Promise<string[]> {
  const protocol = await page.context().newCDPSession(page);
  const ours = new Set<string>();
  protocol.on('Debugger.scriptParsed', ({ scriptId, url }) => {
    if (url.includes('/dist/')) ours.add(scriptId); // Playwright has listeners of its own
  });
  await protocol.send('Debugger.enable');
  const listeners = await Promise.all(
    ['window', 'document', 'visualViewport'].map((target) => listenersOf(protocol, target, ours)),
  );
  await protocol.detach();
  const rest = await page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    return [
      ...window.counted.timers.values(),
      ...[...window.counted.sockets]
        .filter(({ readyState }) => readyState < WebSocket.CLOSING)
        .map(() => 'socket'),
      ...[...held, ...pending].map(({ name }) => `lock ${name ?? ''}`),
    ];
  });
  return [...listeners.flat(), ...rest].sort();
}

async function listenersOf(
  protocol: CDPSession,
  target: string,
  scripts: ReadonlySet<string>,
): Promise<string[]> {
  const { result } = await protocol.send('Runtime.evaluate', { expression: target });
  const { objectId = '' } = result;
  const { listeners } = await protocol.send('DOMDebugger.getEventListeners', { objectId });
  return listeners
    .filter(({ scriptId }) => scripts.has(scriptId))
    .map(({ type }) => `${target}: ${type}`);
}
