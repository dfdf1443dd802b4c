import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/**
 * The connections of a server that is to end. Node's own `closeIdleConnections` passes over those
 * that have not sent a whole request, which a browser opens in reserve, and ends their time limits:
 * each of them would hold the server open for as long as its owner likes.
 */
export class Connections {
  readonly #open = new Set<Socket>();
  readonly #busy = new Set<Socket>();
  #ending = false;

  constructor(http: Server) {
    http.on('connection', (socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
    http.on('request', (request: IncomingMessage, response: ServerResponse) => {
      const { socket } = request;
      this.#busy.add(socket);
      response.once('close', () => {
        this.#busy.delete(socket);
        // Kept alive for a next request, which nobody would answer.
        if (this.#ending) socket.destroySoon();
      });
    });
  }

  /** Closes each connection as soon as no request of its own is under way. */
  end(): void {
    this.#ending = true;
    for (const socket of this.#open) if (!this.#busy.has(socket)) socket.destroy();
  }
}
