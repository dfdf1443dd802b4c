/** The page's WebSockets that are open, or about to be. To be watched before they are opened. */
export interface OpenSockets {
  open(): WebSocket[];
  restore(): void;
}

/** @param counts whether a socket to this address is one of those */
export function watchSockets(counts: (url: string) => boolean): OpenSockets {
  const sockets = new Set<WebSocket>();
  const RealSocket = window.WebSocket;
  window.WebSocket = class extends RealSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      if (counts(String(url))) sockets.add(this);
    }
  };
  return {
    open: () => [...sockets].filter(({ readyState }) => readyState < RealSocket.CLOSING),
    restore: () => void (window.WebSocket = RealSocket),
  };
}

/** A visitor's: the chat begins with a WebSocket, the desk's page upgrades to one, under an id. */
export const isVisitors = (url: string): boolean =>
  url.includes('/socket.io/') && !url.includes('sid=');
