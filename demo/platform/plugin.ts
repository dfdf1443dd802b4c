import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { loadEnv, type Connect, type Logger, type Plugin, type ViteDevServer } from 'vite';
import { demoConfig } from './real/demo-config.ts';
import type { NodeEnv } from './faults/faults-strike.ts';
import { GATEWAY_PATH, ownGateway } from './gateway/own-gateway.ts';
import { completeOptions, type PartialOptions } from './options.ts';
import { createParts } from './parts.ts';
import { readAccount, type RealAccount } from './real/real-platform.ts';
import { realRoutes } from './real/real-routes.ts';
import { restApi } from './rest/rest.ts';
import { createDesk } from './server.ts';
import { attachSockets } from './sockets/sockets.ts';

/** The part of Vite's dev and preview servers that they have in common. */
interface AnyViteServer {
  middlewares: Connect.Server;
  httpServer: unknown;
  config: ViteDevServer['config'];
  printUrls: () => void;
}

/**
 * Puts the local platform into Vite's dev and preview servers: the REST API under `/platform`,
 * Socket.IO beside Vite's own socket, one process and one command. With `BOTLHALE_REFRESH_TOKEN`
 * and `BOTLHALE_BOT_ID` set (environment or `.env`) the demo page talks to that account instead.
 */
export function platform(given: PartialOptions = {}): Plugin {
  const options = completeOptions({
    basePath: '/platform',
    ...given,
    agent: { autoReply: true, ...given.agent },
  });
  let account: RealAccount | undefined;

  const mount = (server: AnyViteServer): void => {
    const parts = createParts(options);
    const app = new Hono<NodeEnv>();
    app.get(`${options.basePath}/demo-config`, (c) =>
      c.json(demoConfig(options.basePath, account), 200, { 'Cache-Control': 'no-store' }),
    );
    const gateway = ownGateway(options.basePath, account);
    app.all(`${options.basePath}${GATEWAY_PATH}/*`, (c) => gateway.fetch(c.req.raw, c.env));
    // First come, first served: a real account's endpoints cover the local ones.
    if (account) app.route(options.basePath, realRoutes(account));
    app.route(options.basePath, restApi(parts));
    const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
    server.middlewares.use((request, response, next) => {
      if (request.url?.startsWith(`${options.basePath}/`)) void listener(request, response);
      else next();
    });
    if (server.httpServer) {
      // Neither demo nor tests use Vite's https, and without it the server is a plain HTTP one.
      const http = server.httpServer as HttpServer;
      const io = attachSockets(http, createDesk(parts));
      http.once('close', () => {
        io.close();
        void gateway.close();
      });
      server.printUrls = () => printUrls(http, server.config.logger, account !== undefined);
    }
  };

  return {
    name: 'botlhale-local-platform',
    configResolved(config) {
      account = readAccount(loadEnv(config.mode, config.envDir || config.root, ''));
    },
    configureServer: (server) => mount(server),
    configurePreviewServer: (server) => mount(server),
  };
}

function printUrls(http: HttpServer, logger: Logger, real: boolean): void {
  // A listening TCP server's address is always an AddressInfo; only pipes have a string.
  const address = http.address() as AddressInfo | null;
  const origin = `http://127.0.0.1:${address?.port ?? ''}`;
  logger.info('');
  logger.info(`  Demo page    ${origin}/`);
  if (!real) logger.info(`  Agent desk   ${origin}/demo/desk/`);
  else logger.info('  The demo page talks to your Botlhale account (BOTLHALE_BOT_ID).');
  logger.info('');
}
