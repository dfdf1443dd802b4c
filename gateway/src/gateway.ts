import { Hono } from 'hono';
import type { Logger } from 'pino';
import { callerAddress } from './admission/address.ts';
import { fromListedOrigins } from './admission/origin.ts';
import { completeConfig } from './config/read-config.ts';
import type { GatewayConfig, GatewayOptions } from './config/schema.ts';
import type { CallInfo, GatewayEnv } from './gateway-env.ts';
import { StoreError } from './ledger/ledger.ts';
import { openLog } from './observe/log.ts';
import { Metrics } from './observe/metrics.ts';
import { watch } from './observe/watch.ts';
import type { Parts } from './parts.ts';
import { Platform } from './platform/platform.ts';
import { Quota } from './quota/quota.ts';
import { refusal, refuse } from './refusal.ts';
import { messageRoute } from './routes/message.ts';
import { operationRoutes } from './routes/operations.ts';
import { startRoute } from './routes/start.ts';
import { tokenRoute } from './routes/token.ts';
import { openStores } from './stores.ts';

/** A gateway that can be mounted wherever requests and responses are the web's own. */
export interface Gateway {
  /** Answers a call below the base path; `info.address` is the peer's, for quotas. */
  fetch(request: Request, info?: CallInfo): Promise<Response>;
  /** Whether the store answers; waits for its first connection. */
  ready(): Promise<boolean>;
  /** `/readyz` answers 503 from now on; what is under way goes on. */
  drain(): void;
  /** Lets go of the store and stops all timers. */
  close(): Promise<void>;
}

/** What a test replaces. */
export interface GatewayPorts {
  readonly now?: () => number;
  readonly log?: Logger;
}

const routes = ['/start_conversation', '/message', '/token', '/healthz', '/readyz', '/metrics'];

/** Seconds after which a store that is away is worth asking again. */
const STORE_AGAIN = 2;

/** Makes a gateway. Throws a `ConfigError` that names every setting that is wrong. */
export function createGateway(options: GatewayOptions, ports: GatewayPorts = {}): Gateway {
  const config = completeConfig(options);
  const { now = () => Date.now(), log = openLog(config.logLevel) } = ports;
  const stores = openStores(config, now, log);
  const metrics = new Metrics(stores.ledger);
  const platform = new Platform(config, now, metrics);
  let closing = false;
  const parts: Parts = {
    config,
    platform,
    ledger: stores.ledger,
    quota: new Quota(config, stores.seen, stores.limiter),
    addressOf: (c) =>
      callerAddress(c.req.header('X-Forwarded-For'), c.env.address, config.trustProxy),
    checkBot: (fields) =>
      config.botIds.length === 0 || config.botIds.includes(fields.get('bot_id') ?? '')
        ? undefined
        : refusal(403, 'This bot may not be talked to here: see BOTLHALE_BOT_IDS.'),
    storeAway: () => {
      metrics.storeFailed();
      return refusal(503, 'The gateway’s store cannot be reached.', STORE_AGAIN);
    },
    closing: () => closing,
  };
  const app = application(config, parts, metrics, log);
  return {
    fetch: async (request, info = {}) => app.fetch(request, info),
    ready: () => stores.ledger.ready().catch(() => false),
    drain: () => {
      closing = true;
    },
    close: async () => {
      closing = true;
      platform.close();
      await stores.close();
    },
  };
}

function application(
  { basePath, origins, tokenRoute: withTokens }: GatewayConfig,
  parts: Parts,
  metrics: Metrics,
  log: Logger,
): Hono<GatewayEnv> {
  const app = new Hono<GatewayEnv>().basePath(basePath || '/');
  app.use(watch(log, metrics, routes));
  app.route('/', operationRoutes(parts, metrics));
  app.use(fromListedOrigins(origins));
  app.route('/', startRoute(parts));
  app.route('/', messageRoute(parts));
  if (withTokens) app.route('/', tokenRoute(parts));
  const methods = { '/start_conversation': 'POST', '/message': 'POST', '/token': 'GET' };
  for (const [path, allowed] of Object.entries(methods)) {
    if (path === '/token' && !withTokens) continue;
    app.all(path, (c) => {
      c.header('Allow', `${allowed}, OPTIONS`);
      const { status, message } = refusal(405, `Use ${allowed}.`);
      return c.json({ error: { code: status, message } }, 405);
    });
  }
  app.notFound(() => refuse(refusal(404, 'There is nothing at this path.')));
  app.onError((error) => {
    if (error instanceof StoreError) return refuse(parts.storeAway());
    // The name alone: a message may quote what it failed on.
    log.error({ error: error.name, stack: error.stack?.split('\n').slice(1, 6) }, 'a bug');
    return refuse(refusal(500, 'The gateway failed.'));
  });
  return app;
}
