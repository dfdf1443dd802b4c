import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Logger } from 'pino';
import type { GatewayConfig } from './config/schema.ts';
import { Connections } from './connections.ts';
import { createGateway } from './gateway.ts';

/** A gateway that listens. */
export interface Served {
  readonly url: string;
  /** Takes no new call, answers what is under way, and lets go. */
  close(): Promise<void>;
}

/** The longest body takes two minutes (`admission/body.ts`); headers have a fraction of that. */
const REQUEST_MS = 130_000;
const HEADERS_MS = 15_000;

/** Serves a gateway by Node's own HTTP server. Rejects where the address cannot be had. */
export async function serve(config: GatewayConfig, log: Logger): Promise<Served> {
  const gateway = createGateway(config, { log });
  const listener = getRequestListener(
    async (request, env) => {
      // Node's server always brings its own request.
      const { incoming } = env as HttpBindings;
      const response = await gateway.fetch(request, { address: incoming.socket.remoteAddress });
      // A body that was refused is read no further, so nothing else can come by this connection.
      if (!incoming.complete) response.headers.set('Connection', 'close');
      return response;
    },
    { overrideGlobalObjects: false },
  );
  const http = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: HEADERS_MS },
    (request, response) => void listener(request, response),
  );
  const connections = new Connections(http);
  if (!(await gateway.ready())) log.warn('the store cannot be reached yet');
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(config.port, config.host, resolve);
  });
  // A TCP server's address is always an AddressInfo; only pipes have a string.
  const { address, family, port } = http.address() as AddressInfo;
  const host = family === 'IPv6' ? `[${address}]` : address;
  return {
    url: `http://${host}:${port}${config.basePath}`,
    close: async () => {
      gateway.drain();
      const closed = new Promise<void>((resolve) => http.close(() => resolve()));
      connections.end();
      await closed;
      await gateway.close();
    },
  };
}
