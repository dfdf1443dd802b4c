import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { SocketServer, SocketServerConstructor } from './sockets/agent-socket.ts';
import type { Conversations } from './rest/conversations.ts';
import { Desk } from './desk/desk.ts';
import type { Faults } from './faults/faults.ts';
import type { NodeEnv } from './faults/faults-strike.ts';
import { completeOptions, type PartialOptions } from './options.ts';
import { createParts, type Parts } from './parts.ts';
import type { Quirks } from './rest/replies-out.ts';
import type { RequestLog } from './rest/request-log.ts';
import { restApi } from './rest/rest.ts';
import { AGENT_NAMESPACE, attachSockets } from './sockets/sockets.ts';
import type { Tokens } from './rest/tokens.ts';

/** What a standalone platform may be told besides the platform's own options. */
export type StartOptions = PartialOptions & {
  /** 0, the default, lets the system choose. */
  port?: number;
  /** The Socket.IO server to use; default is socket.io 4, tests also pass 3.1.2. */
  socketIo?: SocketServerConstructor;
  /** More options for the Socket.IO server, such as `pingInterval`. */
  socketOptions?: Record<string, unknown>;
  /** Lets pages of any origin sit at the desk, as tests on another port do. */
  openDesk?: boolean;
};

/** A platform that runs, and what a test may hold on to. */
export interface RunningPlatform {
  /** Address of the REST API, without a slash at the end. */
  url: string;
  /** Address of the live-agent socket, namespace included (contract §3). */
  agentUrl: string;
  port: number;
  faults: Faults;
  desk: Desk;
  requests: RequestLog;
  tokens: Tokens;
  conversations: Conversations;
  quirks: Quirks;
  /** Ends every connection and stops listening. */
  close(): Promise<void>;
}

/** The desk of a platform: it knows of a visitor what the REST side does. */
export function createDesk(parts: Parts): Desk {
  return new Desk(parts.options.agent, parts.options.now, (id) => {
    const record = parts.conversations.find(id);
    return (
      record && {
        name: record.bot.slots.get('name') ?? '',
        email: record.bot.slots.get('email') ?? '',
        department: record.department,
        language: record.language,
        handedOverAt: record.handedOverAt,
      }
    );
  });
}

/** Starts the platform on its own, on 127.0.0.1, for tests. */
export async function startPlatform(given: StartOptions = {}): Promise<RunningPlatform> {
  const { port = 0, socketIo, socketOptions, openDesk, ...rest } = given;
  const parts = createParts(completeOptions(rest));
  const desk = createDesk(parts);
  const app = new Hono<NodeEnv>().route(parts.options.basePath || '/', restApi(parts));
  // The listener answers through the node response; its promise settles when it has.
  const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const http = createServer((request, response) => void listener(request, response));
  const io = attachSockets(http, desk, socketIo, socketOptions, openDesk);
  await new Promise<void>((resolve, reject) => {
    http.once('error', reject);
    http.listen(port, '127.0.0.1', resolve);
  });
  // A TCP server's address is always an AddressInfo; only pipes have a string.
  const address = http.address() as AddressInfo;
  const origin = `http://127.0.0.1:${address.port}`;
  const { faults, requests, tokens, conversations, quirks } = parts;
  return {
    url: `${origin}${parts.options.basePath}`,
    agentUrl: `${origin}${AGENT_NAMESPACE}`,
    port: address.port,
    faults,
    desk,
    requests,
    tokens,
    conversations,
    quirks,
    close: () => shut(http, io, faults),
  };
}

async function shut(http: HttpServer, io: SocketServer, faults: Faults): Promise<void> {
  faults.clear();
  const closed = new Promise<void>((resolve) => http.once('close', resolve));
  io.close();
  http.closeAllConnections();
  if (http.listening) http.close();
  await closed;
}
